//! The list of categories as whoever keeps it works on it, and as the desk gives one while it accepts a matter.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::{Along, act_on_matter_along, view_matter};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, StageKind};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_category_is_added_renamed_coded_moved_and_retired,
    a_paste_says_row_by_row_what_becomes_of_it,
    only_who_keeps_the_register_keeps_the_list,
    triage_accepts_assigns_and_says_what_it_is_about,
    what_similar_ones_are_about_is_offered_and_not_chosen,
    many_are_given_one_at_once,
    a_resident_is_asked_for_a_major_one_at_most,
    lists_and_numbers_are_narrowed_by_it,
);

async fn about(t: &TestApp, town: &Town, id: MatterId) -> (Option<String>, StageKind) {
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
    (view.matter.category.map(|category| category.0), view.stage)
}

async fn a_category_is_added_renamed_coded_moved_and_retired(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get("/desk/categories").await.html;
    assert!(page.contains(">绿化树木</a>") && page.contains("参考："), "{page}");
    let new = [("parent", "environment"), ("name", "树木倒伏"), ("english", "Fallen trees"), ("code", "0302")];
    assert!(staff.post("/desk/categories", &new).await.location().ends_with("?done=register_category"));
    let taken =
        staff.post("/desk/categories", &[("parent", "environment"), ("name", "绿化树木"), ("code", "09")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.html.contains("这个名称已经有了") && taken.html.contains("value=\"09\""), "{}", taken.html);
    let page = staff.get("/desk/categories?done=register_category").await.html;
    assert!(page.contains("分类已登记或修改") && page.contains("<span class=\"code\">0302</span>"), "{page}");
    let green = "/desk/categories/environment.green";
    let used = staff.post(green, &[("what", "recode"), ("new-code", "0302")]).await;
    assert!(used.html.contains("一个代码只对一个分类") && used.html.contains("value=\"0302\""), "{}", used.html);
    staff.post(green, &[("what", "recode"), ("new-code", "0301")]).await.location();
    staff.post(green, &[("what", "rename"), ("new-name", "树木花草"), ("new-english", "")]).await.location();
    let wrong = staff.post(green, &[("what", "move"), ("parent", "space"), ("order", "前面")]).await;
    assert!(wrong.html.contains("排序号要写整数") && wrong.html.contains("value=\"前面\""), "{}", wrong.html);
    staff.post(green, &[("what", "move"), ("parent", "space"), ("order", "1")]).await.location();
    staff.post(green, &[("what", "retire")]).await.location();
    let page = staff.get(green).await.html;
    assert!(page.contains("公共空间 › 树木花草") && page.contains("0301") && page.contains("6月8日停用"), "{page}");
    staff.post(green, &[("what", "restore")]).await.location();
    assert!(!staff.get(green).await.html.contains("停用，以前"));
    assert_eq!(staff.get("/desk/categories/nowhere").await.status, StatusCode::NOT_FOUND);
}

async fn a_paste_says_row_by_row_what_becomes_of_it(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let (to, rows) =
        ("/desk/categories/import", "大类\t小类\t市级代码\r\n环境卫生\t绿化树木\t0302\r\n停车管理\t占道停车\t0501\r\n");
    let size = async || t.app.hall("mingtong").await.unwrap().register.categories.size();
    let before = size().await;
    let wrong = format!("{rows}环境卫生\t垃圾清运\t0302\r\n");
    let refused = staff.post_pictures(to, &[("rows", &wrong), ("import", "yes")], "none", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["有 1 行不对", "第 4 行", "环境卫生 › 垃圾清运", "一个代码只对一个分类", "占道停车\t0501"]
    {
        assert!(refused.html.contains(told), "{told}: {}", refused.html);
    }
    let tried = staff.post_pictures(to, &[("rows", rows), ("trial", "yes")], "none", &[]).await;
    assert!(tried.html.contains("会新增 1 个，修改 1 个") && tried.html.contains("补记这一行的代码"), "{}", tried.html);
    assert_eq!(size().await, before, "a trial keeps nothing");
    let done = staff.post_pictures(to, &[("rows", rows), ("import", "yes")], "none", &[]).await;
    assert!(done.html.contains("已写入：新增 1 个，修改 1 个"), "{}", done.html);
    assert_eq!(size().await, before + 2, "with the major one above it");
    let one = staff.post_pictures(to, &[("rows", "停车管理\n"), ("trial", "yes")], "none", &[]).await;
    assert!(one.status == StatusCode::UNPROCESSABLE_ENTITY && one.html.contains("没有找到大类、小类两列"));
}

async fn only_who_keeps_the_register_keeps_the_list(t: TestApp) {
    let town = t.found().await;
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    for page in ["/desk/categories", "/desk/categories/import", "/desk/categories/other"] {
        assert_eq!(delegate.get(page).await.status, StatusCode::FORBIDDEN, "{page}");
    }
    for (to, fields) in [
        ("/desk/categories", [("name", "新类"), ("code", "1")]),
        ("/desk/categories/import", [("rows", "甲\t乙"), ("import", "yes")]),
        ("/desk/categories/other", [("what", "retire"), ("x", "")]),
    ] {
        assert_eq!(delegate.post(to, &fields).await.status, StatusCode::FORBIDDEN, "{to}");
    }
    let admin = Browser::of_staff(&t, &town).await.get("/desk/admin").await.html;
    assert!(admin.contains("href=\"/c/mingtong/desk/categories\""), "{admin}");
}

async fn triage_accepts_assigns_and_says_what_it_is_about(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("车位被占")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{id}")).await.html;
    let form = between(&page, "id=\"act-accept\"", "</details>");
    assert!(form.contains("<optgroup label=\"公共空间\">") && form.contains("value=\"space.parking\""), "{form}");
    let seen = between(form, "name=\"seen\" value=\"", "\"").to_owned();
    let (seen, unit) = (("seen", seen.as_str()), ("unit", town.units[0].as_str()));
    let fields = [seen, ("track", "ordinary"), unit, ("note", ""), ("category", "space.parking")];
    let done = staff.post(&format!("/matters/{id}/acts/accept"), &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.html);
    assert_eq!(about(&t, &town, id).await, (Some("space.parking".to_owned()), StageKind::Assigned));
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("公共空间 › 停车与出入"), "{page}");
    let unknown = staff.post(&format!("/matters/{id}/acts/categorise"), &[("category", "nowhere")]).await;
    assert!(unknown.html.contains("没有这个分类"), "{}", unknown.html);
    staff.post(&format!("/matters/{id}/acts/categorise"), &[("category", "other.other")]).await.location();
    assert_eq!(about(&t, &town, id).await.0.as_deref(), Some("other.other"));
    let page = staff.and_speaks("en").get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("Other › Something else") && page.contains("<optgroup label=\"Public space\">"), "{page}");
}

async fn what_similar_ones_are_about_is_offered_and_not_chosen(t: TestApp) {
    let town = t.found().await;
    let before = town.raise(town.report("院门口的路灯不亮")).await.matter;
    let (staff, command) = (town.who(Role::Staff), Command::Accept { track: None, unit: None, note: None });
    let energy = Along { category: Some("building.energy".into()), ..Along::default() };
    act_on_matter_along(&t.app, &town.hall, &staff, (before, None), command, energy).await.unwrap();
    let asked = town.raise(town.report("路灯不亮了")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{asked}")).await.html;
    let form = between(&page, "id=\"act-accept\"", "</details>");
    let reason = format!("房屋设施 › 供电、供气、供热（1件相似的事里有1件，最近一件明通{before}）");
    assert!(form.contains(&reason), "{form}");
    let taken = between(form, "name=\"category-suggested\" value=\"building.energy\"", ">");
    assert!(!taken.contains("checked"), "a person decides: {taken}");
    let fields = [("track", "ordinary"), ("category-suggested", "building.energy"), ("category", "")];
    staff.post(&format!("/matters/{asked}/acts/accept"), &fields).await.location();
    assert_eq!(about(&t, &town, asked).await, (Some("building.energy".to_owned()), StageKind::Accepted));
}

async fn many_are_given_one_at_once(t: TestApp) {
    let town = t.found().await;
    let mut ids = vec![];
    for text in ["车位被占", "车道堵了"] {
        ids.push(town.raise(town.report(text)).await.matter);
    }
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get("/desk").await.html;
    let boxes = ids.iter().map(|id| format!("{id}:{}", between(&page, &format!("value=\"{id}:"), "\"")));
    let boxes: Vec<String> = boxes.collect();
    let mut form = vec![("act", "categorise"), ("category", "")];
    form.extend(boxes.iter().map(|ticked| ("matter", ticked.as_str())));
    let none = staff.post("/desk/many", &form).await;
    assert!(none.html.contains("还没有选分类"), "{}", none.html);
    form[1] = ("category", "space.parking");
    staff.post("/desk/many", &form).await.location();
    for id in ids {
        assert_eq!(about(&t, &town, id).await, (Some("space.parking".to_owned()), StageKind::Received));
    }
}

async fn a_resident_is_asked_for_a_major_one_at_most(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    browser.post("/report", &[("place", town.courtyard.as_str())]).await.location();
    let page = browser.get("/report/what").await.html;
    let select = between(&page, "<select id=\"about\"", "</select>");
    assert!(select.contains("value=\"space\"") && !select.contains("space.parking"), "{select}");
    browser.post("/report/what", &[("what", "车停在楼道口"), ("about", "space")]).await.location();
    assert!(between(&browser.get("/report/what").await.html, "value=\"space\"", ">").contains("selected"));
    browser.post("/report/tell", &[("reach", "none"), ("open", "public")]).await.location();
    browser.post("/report/check", &[]).await.location();
    let id = MatterId::new(2021, 1).unwrap();
    assert_eq!(about(&t, &town, id).await.0.as_deref(), Some("space"));
}

async fn lists_and_numbers_are_narrowed_by_it(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    for (text, category) in [("车位被占", "space.parking"), ("树枝太长", "environment.green")] {
        let id = town.raise(town.report(text)).await.matter;
        let command = Command::Accept { track: None, unit: None, note: None };
        let category = Along { category: Some(category.into()), ..Along::default() };
        act_on_matter_along(&t.app, &town.hall, &staff, (id, None), command, category).await.unwrap();
    }
    let mut browser = Browser::of_staff(&t, &town).await;
    for list in ["/desk?category=space", "/desk/find?category=space.parking"] {
        let page = browser.get(list).await.html;
        assert!(page.contains("车位被占") && !page.contains("树枝太长"), "{list}: {page}");
    }
    let page = browser.get("/desk/numbers").await.html;
    let table = between(&page, "按诉求分类", "</table>");
    assert!(table.contains("公共空间") && table.contains("category=space"), "{table}");
    let page = browser.get("/desk/numbers?category=space").await.html;
    let table = between(&page, "按诉求分类", "</table>");
    assert!(table.contains("停车与出入") && table.contains("category=space.parking"), "a major one opens: {table}");
}
