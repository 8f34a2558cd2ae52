//! The report: four pages without script, on which nothing is lost and what others have reported is shown in time.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::register::{Trial, import_places, register_place};
use mingtong_domain::register::PlaceKind;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_report_without_script_gives_a_receipt_whose_code_opens_the_matter,
    a_wrong_step_says_so_and_going_back_loses_nothing,
    a_place_is_found_by_a_part_of_its_name,
    of_many_places_a_page_lists_those_that_hold_the_others,
    what_others_reported_is_shown_and_joined,
    a_receipt_is_shared_without_its_code,
    the_database_does_not_know_the_code_of_a_receipt,
);

async fn a_report_without_script_gives_a_receipt_whose_code_opens_the_matter(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    let receipt = browser.report(town.courtyard.as_str(), "排椅坏了", "public").await;
    let code = receipt.code();
    assert!(receipt.html.contains("明通2021-0001"));
    // Sent twice, it is one matter with the same receipt.
    assert_eq!(browser.post("/report/check", &[]).await.location(), "/c/mingtong/report/receipt");
    assert_eq!(browser.get("/report/receipt").await.code(), code);
    let list = browser.get("/matters").await;
    assert_eq!(list.html.matches("class=\"title\"").count(), 1);
    // Somebody else's browser sees no receipt, but opens the matter with the code, and takes it back.
    let mut other = Browser::new(&t);
    assert_eq!(other.get("/report/receipt").await.status, StatusCode::NOT_FOUND);
    let opened = other.post("/track", &[("code", &code.to_lowercase())]).await;
    assert_eq!(opened.location(), "/c/mingtong/track");
    let tracked = other.get("/track").await;
    assert_eq!(tracked.status, StatusCode::OK);
    assert!(tracked.html.contains("排椅坏了") && tracked.html.contains("/c/mingtong/track/withdraw"));
    let wrong = other.post("/track", &[("code", "AAAA-BBBB-CCCC")]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    assert!(wrong.html.contains("AAAA-BBBB-CCCC"), "what was typed is kept");
    let withdrawn = other.post("/track/withdraw", &[("code", code)]).await;
    assert_eq!(withdrawn.location(), "/c/mingtong/track?done=withdraw");
    let withdrawn = other.get("/track?done=withdraw").await;
    assert_eq!(withdrawn.status, StatusCode::OK);
    assert!(withdrawn.html.contains("role=\"status\">已撤回。"), "{}", withdrawn.html);
    assert!(!withdrawn.html.contains("/c/mingtong/track/withdraw"));
}

async fn a_wrong_step_says_so_and_going_back_loses_nothing(t: TestApp) {
    t.found().await;
    let mut browser = Browser::speaking(&t, "en");
    assert_eq!(browser.get("/report/what").await.location(), "/c/mingtong/report");
    let page = browser.post("/report", &[("place", "nowhere")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.post("/report", &[("place", "")]).await;
    for unseen in [" ", "\u{200b}\u{202e} \u{200f}"] {
        let page = browser.post("/report/what", &[("what", unseen), ("hazard", "yes")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.html.contains("href=\"#what\"") && page.html.contains("id=\"what-error\""));
    }
    browser.post("/report/what", &[("what", "A bench broke"), ("hazard", "yes")]).await;
    let page = browser.post("/report/tell", &[("reach", "phone"), ("phone", "12ab")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("value=\"12ab\""), "what was typed is kept");
    let back = browser.get("/report/what").await;
    assert!(back.html.contains(">A bench broke</textarea>"));
    assert!(back.html.contains("name=\"hazard\" value=\"yes\" checked"));
}

async fn buildings(t: &TestApp, town: &Town) {
    for number in 1..=12 {
        let (code, name) = (format!("0114{number:02}"), format!("{number}栋"));
        let parent = Some(town.courtyard.clone());
        register_place(&t.app, &town.hall, &Who::keeper(), parent, PlaceKind::Building, code, &name).await.unwrap();
    }
}

async fn of_many_places_a_page_lists_those_that_hold_the_others(t: TestApp) {
    let town = t.found().await;
    let mut rows = "类型,名称,上级,编码\n院坝,和平里,,\n".to_owned();
    (1..=400).for_each(|number| rows.push_str(&format!("楼栋,{number:04}幢,和平里,\n")));
    import_places(&t.app, &town.hall, &Who::keeper(), rows.as_bytes(), Trial::Kept).await.unwrap();
    let mut browser = Browser::new(&t);
    let building = "0377幢";
    for path in ["/report", "/matters"] {
        let page = browser.get(path).await;
        assert!(page.html.contains("和平里") && !page.html.contains(building), "{path}");
        assert!(page.html.len() < 60_000, "{path}: {} bytes", page.html.len());
    }
    let found = browser.get("/report?q=0377").await;
    assert!(found.html.contains(building) && !found.html.contains("0378幢"));
    let hall = t.app.hall("mingtong").await.unwrap();
    let (id, _) = hall.places().into_iter().find(|(_, name)| name.contains(building)).unwrap();
    let chosen = browser.get(&format!("/matters?place={id}")).await;
    assert!(chosen.html.contains(building), "what is chosen stays in the list");
}

async fn a_place_is_found_by_a_part_of_its_name(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    assert!(!browser.get("/report").await.html.contains("name=\"q\""), "two places need no search");
    buildings(&t, &town).await;
    let all = browser.get("/report").await.html;
    assert!(all.contains("<optgroup label=\"东风巷14号院\">") && all.contains("人民东路69号院"));
    // 号院 11, and 11号楼.
    for sought in ["%E5%8F%B7%E9%99%A2+11", "11%E5%8F%B7%E6%A5%BC"] {
        let found = browser.get(&format!("/report?q={sought}")).await.html;
        assert!(found.contains("东风巷14号院 11栋") && !found.contains("人民东路69号院"), "{found}");
    }
    let vain = browser.get("/report?q=x").await.html;
    assert!(vain.contains("没有名字里带“x”的地点") && vain.contains("人民东路69号院"), "{vain}");
}

async fn what_others_reported_is_shown_and_joined(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("三单元楼道灯坏了，晚上看不见台阶")).await.matter;
    town.raise(town.report("花坛缺土")).await;
    let mut browser = Browser::new(&t);
    browser.post("/report", &[("place", town.courtyard.as_str())]).await.location();
    assert!(!browser.get("/report/what").await.html.contains("已有人反映"));
    browser.post("/report/what", &[("what", "三单元的楼道灯坏了")]).await.location();
    for step in ["/report/tell", "/report/what"] {
        let page = browser.get(step).await.html;
        assert!(page.contains("已有人反映") && page.contains(&format!("/matters/{id}/support\"")), "{page}");
        assert!(!page.contains("花坛缺土"), "{page}");
    }
    let tell = browser.get("/report/tell").await.html;
    let me_too = between(&tell, &format!("/matters/{id}/support\""), "</form>");
    assert!(me_too.contains("name=\"reach\" value=\"email\"") && me_too.contains("name=\"email\""), "{me_too}");
    let joined = browser.post(&format!("/matters/{id}/support"), &[("reach", "none")]).await;
    assert_eq!(joined.location(), format!("/c/mingtong/matters/{id}?thanks=1"));
    browser.post("/report", &[("place", town.road.as_str())]).await.location();
    assert!(!browser.get("/report/tell").await.html.contains("已有人反映"), "another courtyard has its own lights");
}

async fn a_receipt_is_shared_without_its_code(t: TestApp) {
    t.found().await;
    let public = Browser::new(&t).report("", "院内排椅坏了", "public").await;
    assert!(public.html.contains("<a href=\"http://mingtong.example/c/mingtong/matters/2021-0001\">"));
    let private = Browser::new(&t).report("", "家里的事", "staff").await;
    assert!(!private.html.contains("/matters/2021-0002"), "a private matter has no public page");
}

async fn the_database_does_not_know_the_code_of_a_receipt(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    let receipt = browser.report("", "院内排椅坏了", "public").await;
    let again = browser.get("/report/receipt").await;
    assert_eq!(again.code(), receipt.code(), "shown as often as needed");
    let drafts = t.stored(&town, "draft").await;
    let stored = format!("{drafts:?}");
    assert!(stored.contains("明通2021-0001"), "the receipt is there: {stored}");
    let plain = receipt.code().replace('-', "");
    assert!(!stored.contains(receipt.code()) && !stored.contains(&plain), "{stored}");
    let secrets = browser.cookie_values();
    assert!(!secrets.is_empty() && secrets.iter().all(|secret| !stored.contains(secret)), "the code follows from it");
}
