//! The report: places are found without script, and what others have reported is shown before one sends it again.

use crate::browser::Browser;
use mingtong_app::Who;
use mingtong_app::register::register_place;
use mingtong_domain::register::PlaceKind;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_place_is_found_by_a_part_of_its_name,
    what_others_reported_is_shown_and_joined,
    a_receipt_is_shared_without_its_code,
);

async fn buildings(t: &TestApp, town: &Town) {
    for number in 1..=12 {
        let (code, name) = (format!("0114{number:02}"), format!("{number}栋"));
        let parent = Some(town.courtyard.clone());
        register_place(&t.app, &town.hall, &Who::keeper(), parent, PlaceKind::Building, code, &name).await.unwrap();
    }
}

async fn a_place_is_found_by_a_part_of_its_name(t: TestApp) {
    let town = t.found().await;
    let mut browser = Browser::new(&t);
    assert!(!browser.get("/report").await.html.contains("name=\"q\""), "two places need no search");
    buildings(&t, &town).await;
    let all = browser.get("/report").await.html;
    assert!(all.contains("<optgroup label=\"东风巷14号院\">") && all.contains("人民东路69号院"));
    let found = browser.get("/report?q=%E5%8F%B7%E9%99%A2+11").await.html;
    assert!(found.contains("东风巷14号院 11栋") && !found.contains("人民东路69号院"), "{found}");
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
    let joined = browser.post(&format!("/matters/{id}/support"), &[]).await;
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
