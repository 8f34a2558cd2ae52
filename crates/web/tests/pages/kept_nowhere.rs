//! Pages that are for one person are kept by nobody on the way.

use crate::browser::Browser;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(what_is_for_one_person_is_not_kept, the_database_does_not_know_the_code_of_a_receipt);

async fn what_is_for_one_person_is_not_kept(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let mut anybody = Browser::new(&t);
    let receipt = anybody.report("", "院内排椅坏了", "public").await;
    assert_eq!(receipt.header("cache-control"), "no-store");
    let opened = anybody.post("/track", &[("code", receipt.code())]).await;
    assert_eq!((opened.location(), opened.header("cache-control")), ("/c/mingtong/track", "no-store"));
    for path in ["/track", "/sign-in", "/report", "/report/receipt"] {
        assert_eq!(anybody.get(path).await.header("cache-control"), "no-store", "{path}");
    }
    let mut staff = Browser::of_staff(&t, &town).await;
    for path in ["", "/matters", &format!("/matters/{id}"), "/numbers", "/desk", "/desk/tell", "/nothing"] {
        assert_eq!(staff.get(path).await.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(anybody.get("/matters").await.header("cache-control"), "no-cache", "a public page may be asked after");
}

async fn the_database_does_not_know_the_code_of_a_receipt(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let receipt = browser.report("", "院内排椅坏了", "public").await;
    let again = browser.get("/report/receipt").await;
    assert_eq!(again.code(), receipt.code(), "shown as often as needed");
    let columns = ["draft_id", "fields", "touched_ms"];
    let mut reader = t.store().read().await.unwrap();
    let drafts = reader.link().dump(mingtong_domain::ids::CommunityId(1), "draft", &columns, 0, 10).await.unwrap();
    let stored = format!("{drafts:?}");
    assert!(stored.contains("明通2021-0001"), "the receipt is there: {stored}");
    let plain = receipt.code().replace('-', "");
    assert!(!stored.contains(receipt.code()) && !stored.contains(&plain), "{stored}");
    let secrets = browser.cookie_values();
    assert!(!secrets.is_empty() && secrets.iter().all(|secret| !stored.contains(secret)), "the code follows from it");
}
