//! The register as whoever keeps it works on it: places out of a spreadsheet, renamed, coded, moved
//! and retired; units.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    fifty_buildings_with_their_entrances_come_in_one_paste,
    a_place_is_added_renamed_coded_and_moved,
    a_retired_place_is_offered_no_more_and_its_page_stays,
    a_unit_is_added_and_renamed,
    only_who_keeps_the_register_finds_what_is_administered,
);

/// What a spreadsheet gives when 50 buildings with 6 entrances each are copied.
fn copied() -> String {
    let mut rows = "名称\t类型\t编码\t上级\r\n".to_owned();
    for building in 1..=50 {
        rows.push_str(&format!("{building}栋\t楼栋\t\t东风巷14号院\r\n"));
        for entrance in 1..=6 {
            rows.push_str(&format!("{entrance}单元\t单元\t\t东风巷14号院 {building}栋\r\n"));
        }
    }
    rows
}

async fn fifty_buildings_with_their_entrances_come_in_one_paste(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let (to, rows) = ("/desk/places/import", copied());
    let size = async || t.app.hall("mingtong").await.unwrap().register.places.size();
    let before = size().await;
    let wrong = format!("{rows}51栋\t塔楼\t\t东风巷14号院\r\n52栋\t楼栋\t\t没有的院\r\n");
    let refused = staff.post_pictures(to, &[("rows", &wrong), ("import", "yes")], "none", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["第 352 行", "没有“塔楼”这一种", "没有上级地点“没有的院”", "52栋\t楼栋"]
    {
        assert!(refused.html.contains(told), "{told}: {}", refused.html);
    }
    let tried = format!("{rows}合计\t\t\t\r\n");
    let tried = staff.post_pictures(to, &[("rows", &tried), ("trial", "yes")], "none", &[]).await;
    assert!(tried.html.contains("可以导入：新增 350 个") && tried.html.contains("50栋\t楼栋"), "{}", tried.html);
    for told in ["<li>东风巷14号院 1栋</li>", "还有 300 个没有列出", "第 352 行“合计”是合计行"]
    {
        assert!(tried.html.contains(told), "{told}: {}", tried.html);
    }
    assert_eq!(size().await, before, "a trial keeps nothing");
    let done = staff.post_pictures(to, &[("rows", &rows), ("import", "yes")], "none", &[]).await;
    assert!(done.html.contains("已导入：新增 350 个"), "{}", done.html);
    assert_eq!(size().await, before + 350);
    let tree = staff.get("/desk/places").await.html;
    let at = |name: &str| tree.find(&format!(">{name}</a>")).unwrap();
    assert!(at("2栋") < at("10栋") && at("10栋") < at("50栋"), "as people count");
    assert_eq!(tree.matches(">6单元</a>").count(), 50);
    let file = staff.post_pictures(to, &[("rows", ""), ("trial", "yes")], "file", &[rows.into_bytes()]).await;
    assert!(file.html.contains("新增 0 个，已有 350 个"), "a file is read like a paste: {}", file.html);
    let nothing = staff.post_pictures(to, &[("rows", " "), ("trial", "yes")], "none", &[]).await;
    assert!(nothing.status == StatusCode::UNPROCESSABLE_ENTITY && nothing.html.contains("请粘贴表格"));
}

async fn a_place_is_added_renamed_coded_and_moved(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let yard = format!("/desk/places/{}", town.courtyard);
    let new = [("what", "add"), ("name", "3栋"), ("kind", "building"), ("code", "9901")];
    let refused = staff.post(&yard, &new).await;
    assert!(refused.html.contains("编码必须以上级地点的编码开头") && refused.html.contains("value=\"9901\""));
    let done = staff.post(&yard, &[("what", "add"), ("name", "3栋"), ("kind", "building"), ("code", "")]).await;
    assert!(done.location().ends_with("?done=register_place"), "{}", done.location());
    let twice = staff.post(&yard, &[("what", "add"), ("name", " 3栋\n"), ("kind", "building"), ("code", "")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html.contains("这个名称已经有了"), "one of a name beside another: {}", twice.html);
    let page = staff.get(&format!("{yard}?done=register_place")).await.html;
    assert!(page.contains("地点已登记或修改") && page.contains(">3栋</a>"), "{page}");
    let until = page.split("\">3栋</a>").next().unwrap();
    let house = format!("/desk/places/{}", until.rsplit("/desk/places/").next().unwrap());
    staff.post(&house, &[("what", "rename"), ("new-name", "甲栋")]).await.location();
    let lost = staff.post(&house, &[("what", "move"), ("parent", "没有的院")]).await;
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lost.html.contains("没有叫“没有的院”的地点") && lost.html.contains("value=\"没有的院\""), "{}", lost.html);
    let inside = staff.post(&yard, &[("what", "move"), ("parent", "甲栋")]).await;
    assert!(inside.html.contains("不能移到它自己里面"), "{}", inside.html);
    staff.post(&house, &[("what", "move"), ("parent", "人民东路69号院")]).await.location();
    staff.post(&house, &[("what", "recode"), ("new-code", "016903")]).await.location();
    let page = staff.get(&house).await.html;
    assert!(page.contains("人民东路69号院 甲栋") && page.contains("016903"), "{page}");
}

async fn a_retired_place_is_offered_no_more_and_its_page_stays(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("排椅坏了")).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let (yard, id) = (format!("/desk/places/{}", town.courtyard), town.courtyard.as_str());
    let only = staff.post(&format!("/desk/places/{}", town.grid), &[("what", "retire")]).await;
    assert_eq!(only.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(only.html.contains("最上层只剩这一个在用的地点"), "{}", only.html);
    assert!(between(&only.html, "id=\"retire-form\"", "</details>").contains("里面的2个地点一起停用"), "{}", only.html);
    staff.post(&yard, &[("what", "retire")]).await.location();
    let page = staff.get(&yard).await.html;
    assert!(page.contains("6月8日停用") && page.contains("恢复使用") && !page.contains("id=\"add-form\""), "{page}");
    assert!(staff.get("/desk/places").await.html.contains("<span class=\"tag\">已停用</span>"));
    let option = format!("<option value=\"{id}\"");
    for form in ["/desk/register", "/desk/receptions/new", "/desk/funds/new", "/desk/notices/new", "/report"] {
        let page = staff.get(form).await;
        assert_eq!(page.status, StatusCode::OK, "{form}");
        assert!(page.html.contains("人民东路69号院") && !page.html.contains(&option), "{form}: {}", page.html);
    }
    for list in ["/desk/find", "/desk/numbers", "/matters"] {
        assert!(staff.get(list).await.html.contains("东风巷14号院（已停用）"), "{list}");
    }
    let mut anybody = Browser::new(&t);
    let page = anybody.get(&format!("/places/{id}")).await.html;
    assert!(page.contains("6月8日停用") && page.contains("排椅坏了"), "{page}");
    assert!(!page.contains("poster.html") && !page.contains(&format!("/report?place={id}")), "{page}");
    assert_eq!(anybody.get(&format!("/places/{id}/poster.html")).await.status, StatusCode::NOT_FOUND);
    let scanned = anybody.get(&format!("/report?place={id}")).await.html;
    assert!(scanned.contains("这个地点已经停用。请从列表里选一个"), "{scanned}");
    let sent = anybody.post("/report", &[("place", id)]).await;
    assert!(sent.html.contains("这个地点已经停用。请从列表里选一个"), "{}", sent.html);
    staff.post(&yard, &[("what", "restore")]).await.location();
    assert!(anybody.get("/report").await.html.contains(&option));
}

async fn a_unit_is_added_and_renamed(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let taken = staff.post("/desk/units", &[("name", "物业服务中心")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.html.contains("这个名称已经有了") && taken.html.contains("value=\"物业服务中心\""));
    staff.post("/desk/units", &[("name", "消防站")]).await.location();
    let unit = format!("/desk/units/{}", town.units[0]);
    let taken = staff.post(&unit, &[("name", "消防站")]).await;
    assert!(taken.html.contains("这个名称已经有了"), "{}", taken.html);
    staff.post(&unit, &[("name", "幸福物业")]).await.location();
    let list = Browser::new(&t).get("/units").await.html;
    assert!(list.contains("幸福物业") && list.contains("消防站") && !list.contains("物业服务中心"), "{list}");
    staff.post("/desk/units", &[("name", "物业服务中心")]).await.location();
}

async fn only_who_keeps_the_register_finds_what_is_administered(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let page = secretary.get("/desk/admin").await.html;
    for door in ["/desk/rules", "/desk/places", "/desk/units", "/desk/people", "/desk/dead-letters"] {
        assert!(page.contains(&format!("href=\"/c/mingtong{door}\"")), "{door}: {page}");
    }
    for rule in ["publication.review_residents", "publication.review_written_down"] {
        let review = between(&page, &format!("href=\"/c/mingtong/desk/rules/one?rule={rule}\""), "</li>");
        assert!(review.contains("现在：关，直接公开"), "as the rule book of this town says: {review}");
    }
    let page = Browser::of_staff(&t, &town).await.get("/desk/admin").await.html;
    assert!(page.contains("/desk/places\"") && !page.contains("/desk/rules\""), "staff set no rules: {page}");
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    for door in ["/desk/admin", "/desk/rules", "/desk/places", "/desk/places/import", "/desk/units", "/desk/people"] {
        assert_eq!(delegate.get(door).await.status, StatusCode::FORBIDDEN, "{door}");
    }
    let yard = format!("/desk/places/{}", town.courtyard);
    for (to, fields) in [
        ("/desk/rules/one", [("rule", "return.cap"), ("value", "9")]),
        ("/desk/places", [("name", "新院"), ("kind", "courtyard")]),
        ("/desk/places/import", [("rows", "名称\t类型\n新院\t院坝"), ("import", "yes")]),
        (yard.as_str(), [("what", "rename"), ("new-name", "新院")]),
        ("/desk/units", [("name", "新单位"), ("x", "")]),
        ("/desk/people/new", [("name", "何人"), ("role", "admin")]),
    ] {
        assert_eq!(delegate.post(to, &fields).await.status, StatusCode::FORBIDDEN, "{to}");
    }
}
