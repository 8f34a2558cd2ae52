//! The papers of matters, receptions and places: one sheet of each, with nothing of other people in it, for whoever may
//! read what stands on it.

use crate::browser::{Browser, between};
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_app::matter::{Report, add_picture};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Command;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town, png};

mingtong_testkit::on_both!(
    a_unit_is_given_one_sheet_with_nobodys_name,
    a_raiser_is_answered_with_a_letter,
    papers_of_the_desk_are_for_the_desk,
    a_reception_has_a_sheet_for_each_matter,
    a_poster_opens_the_report_and_tells_of_no_matter,
);

const PHONE: &str = "13800001111";

/// A matter with a picture, a name and a telephone number, and another beside it.
async fn raised(t: &TestApp, town: &Town, text: &str) {
    let pictures = vec![add_picture(&t.app, &town.hall, png(0), vec![]).await.unwrap()];
    let (name, phone) = (Some("王阿姨".to_owned()), Some(PHONE.to_owned()));
    let first = town.raise(Report { name, phone, pictures, ..town.report(text) }).await.matter;
    town.raise(town.report("别人家的水管漏了")).await;
    let note = Some("请两天内修好".to_owned());
    let give = Command::Accept { track: None, unit: Some(town.units[0].clone()), note };
    town.act(&town.who(Role::Staff), first, give).await.unwrap();
}

async fn a_unit_is_given_one_sheet_with_nobodys_name(t: TestApp) {
    let town = t.found().await;
    raised(&t, &town, &format!("院内排椅坏了。\n{}", "木条断裂，坐不住人。".repeat(300))).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/matters/2021-0001").await.html.contains("/matters/2021-0001/handling.html"));
    let said = paper(&mut staff, "/matters/2021-0001/handling").await.join("\n");
    for part in ["明通2021-0001", "东风巷14号院", "物业服务中心", "请两天内修好", "院内排椅坏了", "没有印完"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    for part in ["王阿姨", PHONE, "别人家"] {
        assert!(!said.contains(part), "{part}: {said}");
    }
    assert!(said.chars().count() < 900, "one sheet: {said}");
    let page = staff.get("/matters/2021-0001/handling.html").await.html;
    assert!(page.contains("class=\"shown\"") && page.contains("/small\""), "{page}");
    let mut handler = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert_eq!(paper(&mut handler, "/matters/2021-0001/handling").await.join("\n"), said, "whoever prints it");
}

async fn a_raiser_is_answered_with_a_letter(t: TestApp) {
    let town = t.found().await;
    raised(&t, &town, "院内排椅坏了").await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.get("/matters/2021-0001/answer.html").await.status, StatusCode::NOT_FOUND, "nothing was answered");
    assert!(!staff.get("/matters/2021-0001").await.html.contains("/answer.html"));
    let id = MatterId::new(2021, 1).unwrap();
    for text in ["明天去看", "三张排椅都换了新的"] {
        town.act(&town.who(Role::Staff), id, Command::Reply { text: text.to_owned() }).await.unwrap();
    }
    assert!(staff.get("/matters/2021-0001").await.html.contains("/answer.html"));
    let said = paper(&mut staff, "/matters/2021-0001/answer").await.join("\n");
    for part in ["明通社区", "明通2021-0001", "第 2 号", "王阿姨", "院内排椅坏了", "三张排椅都换了新的", "盖章"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    for part in [PHONE, "明天去看", "别人家"] {
        assert!(!said.contains(part), "{part}: {said}");
    }
}

async fn papers_of_the_desk_are_for_the_desk(t: TestApp) {
    let town = t.found().await;
    raised(&t, &town, "院内排椅坏了").await;
    let id = MatterId::new(2021, 1).unwrap();
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "换了".to_owned() }).await.unwrap();
    let (handling, answer) = ("/matters/2021-0001/handling.html", "/matters/2021-0001/answer.html");
    let mut anybody = Browser::new(&t);
    for path in [handling, answer, "/desk/places/posters.html", "/matters/2021-0001/code"] {
        assert!(anybody.get(path).await.location().contains("/sign-in"), "{path}");
    }
    let mut other = Browser::signed_in(&t, &town, &town.handler(1)).await;
    assert_eq!(other.get(handling).await.status, StatusCode::NOT_FOUND, "another unit");
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    assert_eq!(delegate.get(handling).await.status, StatusCode::NOT_FOUND);
    for path in [answer, "/desk/places/posters.html", "/matters/2021-0001/code"] {
        assert_eq!(delegate.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(other.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

async fn a_reception_has_a_sheet_for_each_matter(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("网上说的一件事")).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let person = town.who(Role::Delegate).actor.person.unwrap().0;
    let second = town.another_delegate().await.0;
    let fields = [
        ("title", "六月接待日"),
        ("place", town.courtyard.as_str()),
        ("date", "2021-06-08"),
        ("from", "14:30"),
        ("to", "16:30"),
        ("delegate", person.as_str()),
        ("kind", "party_congress"),
        ("delegate", second.as_str()),
        ("kind", "cppcc"),
    ];
    let desk = staff.post("/desk/receptions/new", &fields).await.location().replace("/c/mingtong", "");
    let register = format!("{desk}/register");
    let empty = paper(&mut staff, &register).await.join("\n");
    assert!(empty.contains("接访登记表") && empty.contains("六月接待日") && empty.contains("陈代表"), "{empty}");
    for (text, name) in [("电动车飞线充电", "王阿姨"), ("楼道堆物", "李大爷")] {
        let page = staff.get(&desk).await.html;
        let draft = between(&page, "name=\"draft\" value=\"", "\"").to_owned();
        let written = staff.post(&desk, &[("draft", &draft), ("text", text), ("name", name), ("phone", PHONE)]).await;
        assert!(written.html.contains("class=\"one-slip\""), "only the slip is printed: {}", written.html);
    }
    let said = paper(&mut staff, &register).await.join("\n");
    for part in ["明通2021-0002", "电动车飞线充电", "王阿姨", "明通2021-0003", "楼道堆物", "李大爷", PHONE]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("网上说的一件事"), "{said}");
    let one = staff.get(&format!("{register}.html?matter=2021-0003")).await.html;
    assert!(
        one.contains("李大爷") && !one.contains("王阿姨") && one.contains("register.docx?matter=2021-0003"),
        "{one}"
    );
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    let read = delegate.get(&format!("{register}.html")).await.html;
    assert!(read.contains("电动车飞线充电") && !read.contains("李大爷") && !read.contains(PHONE), "{read}");
    assert!(Browser::new(&t).get(&format!("{register}.html")).await.location().contains("/sign-in"));
}

async fn a_poster_opens_the_report_and_tells_of_no_matter(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("院内排椅坏了")).await;
    let poster = format!("/places/{}/poster.html", town.courtyard);
    let mut anybody = Browser::new(&t);
    assert!(anybody.get(&format!("/places/{}", town.courtyard)).await.html.contains(&poster));
    let one = anybody.get(&poster).await.html;
    assert!(one.contains("在这里说一件事") && one.contains("东风巷14号院") && one.contains("<svg"), "{one}");
    assert!(!one.contains("排椅"), "{one}");
    assert_eq!(anybody.get("/places/x/poster.html").await.status, StatusCode::NOT_FOUND);

    let mut staff = Browser::of_staff(&t, &town).await;
    let tree = staff.get("/desk/places").await.html;
    assert!(tree.contains(&format!("name=\"place\" value=\"{}\"", town.road)), "{tree}");
    let sheets = |html: &str| html.matches("class=\"poster\"").count();
    assert_eq!(sheets(&staff.get("/desk/places/posters.html").await.html), 2, "a sheet for each courtyard");
    let ticked = staff.get(&format!("/desk/places/posters.html?place={}", town.road)).await.html;
    assert!(sheets(&ticked) == 1 && ticked.contains("人民东路69号院"), "{ticked}");
    assert_eq!(staff.get("/desk/places/posters.html?place=x").await.status, StatusCode::NOT_FOUND);
}
