//! A body is founded on its page, by people who were never shown an address.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_domain::Millis;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(a_group_is_founded_on_its_page, what_was_typed_stays_when_it_is_refused);

async fn proposed(browser: &mut Browser, place: &str) -> String {
    let fields = [
        ("how", "propose"),
        ("kind", "courtyard_group"),
        ("name", "十四号院议事小组"),
        ("place", place),
        ("size", "5"),
        ("text", "楼栋长和三户家庭提议"),
    ];
    let answer = browser.post("/desk/bodies/new", &fields).await;
    answer.location().trim_start_matches("/c/mingtong").to_owned()
}

const AGREED: [(&str, &str); 4] = [("by", "doors"), ("due", "48"), ("agreed", "40"), ("text", "同意由楼栋长牵头")];

async fn a_group_is_founded_on_its_page(t: TestApp) {
    let town = t.found().await;
    let mut desk = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let body = proposed(&mut desk, town.courtyard.as_str()).await;
    let act = |act: &str| format!("{body}/acts/{act}");
    desk.post(&act("agree_body"), &AGREED).await;
    let today = t.app.now().date().to_string();
    for (name, office) in [("段组长", "convenor"), ("马监票", "teller"), ("罗成员", "member")] {
        let seat = [("name", name), ("office", office), ("by", "agreement"), ("from", &today)];
        let seated = desk.post(&act("seat_member"), &seat).await;
        assert_eq!(seated.status, StatusCode::SEE_OTHER, "{}", seated.html);
    }
    assert!(!Browser::new(&t).get(&body).await.html.contains("meetings.ics"), "it has no calendar before it stands");
    // The notice is drafted from what is recorded, for the days that the rule asks.
    let form = desk.get(&body).await.html;
    let until = Millis(t.app.now().0 + 7 * DAY_MS).date().to_string();
    for words in ["关于成立十四号院议事小组的公示", "应征求48户，同意40户", "段组长（召集人（组长））", &until]
    {
        assert!(form.contains(words), "{words}: {form}");
    }
    let (title, text) = ("关于成立十四号院议事小组的公示", "拟任成员：段组长。联系电话13812345678。");
    let sheet = [("title", title), ("text", text), ("from", &today), ("until", &until)];
    let posted = desk.post(&act("announce_body"), &sheet).await;
    assert_eq!(posted.status, StatusCode::SEE_OTHER, "{}", posted.html);
    let page = Browser::new(&t).get(&body).await.html;
    let notice = page.split_once("/notices/").expect("a link to its notice").1;
    let notice = format!("/notices/{}", notice.split('"').next().unwrap_or_default());
    let read = Browser::new(&t).get(&notice).await.html;
    for words in [title, "段组长", "138****5678", &format!("{body}\"")] {
        assert!(read.contains(words), "{words}: {read}");
    }
    let early = desk.post(&act("establish_body"), &[("text", "没有收到异议")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        early.html.contains("公示还没有期满，要到") && early.html.contains("没有收到异议</textarea>"),
        "{}",
        early.html
    );
    t.later(8 * DAY_MS);
    // A session ends in between, as sessions do.
    let mut desk = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    desk.post(&act("establish_body"), &[("text", "没有收到异议")]).await;
    let page = Browser::new(&t).get(&body).await.html;
    assert_eq!(page.matches("成立公示里没有列名").count(), 2, "{page}");
    for words in
        ["已成立", "段组长", "meetings.ics", "召集人（组长）", "应征求 48 户，同意 40 户", "楼栋长和三户家庭提议"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("现在可以做"), "nobody who is not signed in is offered anything");
    let yard = Browser::new(&t).get(&format!("/places/{}", town.courtyard)).await.html;
    assert!(yard.contains("十四号院议事小组"), "a courtyard's page shows its body");
}

async fn what_was_typed_stays_when_it_is_refused(t: TestApp) {
    let town = t.found().await;
    let mut desk = Browser::of_staff(&t, &town).await;
    let refused = desk.post("/desk/bodies/new", &[("kind", "courtyard_group"), ("name", "小组"), ("size", "五")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("请选择种类") && refused.html.contains("value=\"五\""), "{}", refused.html);
    let body = proposed(&mut desk, town.courtyard.as_str()).await;
    let few = desk.post(&format!("{body}/acts/agree_body"), &[AGREED[0], AGREED[1], ("agreed", "24"), AGREED[3]]).await;
    assert!(few.html.contains("没有达到规则要求（24/48, &gt;1/2）") || few.html.contains("24/48"), "{}", few.html);
    assert!(few.html.contains("同意由楼栋长牵头</textarea>"), "{}", few.html);
    let half = desk.post(&format!("{body}/acts/agree_body"), &[AGREED[0], ("due", "四十"), AGREED[2], AGREED[3]]).await;
    assert!(half.html.contains("请填整数"), "{}", half.html);
    // Whoever is not signed in is asked to; a body that is not there is not.
    let stranger = Browser::new(&t).post(&format!("{body}/acts/agree_body"), &AGREED).await;
    assert_ne!(stranger.status, StatusCode::OK);
    assert_eq!(desk.get("/bodies/b-of-others").await.status, StatusCode::NOT_FOUND);
}
