//! Every entry of the navigation leads to a page that answers, and that says which entry it is.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::permission::may;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use mingtong_web::navigation::{ENTRIES, Group, Whom};
use std::collections::BTreeSet;

mingtong_testkit::on_both!(every_entry_leads_to_its_page, who_may_not_go_there_does_not_find_it);

/// Roles that somebody of the town holds.
const HELD: [Role; 6] =
    [Role::Staff, Role::Secretary, Role::Street, Role::Delegate, Role::UnitHandler, Role::Supervisor];

/// The navigation of a page: the doors, what lies behind the one that is open, and the work.
fn navigation(html: &str) -> &str {
    between(html, "</nav>", "</header>")
}

async fn every_entry_leads_to_its_page(t: TestApp) {
    let town = t.found().await;
    for entry in ENTRIES {
        let mut browser = match entry.whom {
            Whom::Everybody => Browser::new(&t),
            Whom::Those(act) => {
                let role = HELD.into_iter().find(|role| may(*role, act)).unwrap();
                Browser::signed_in(&t, &town, &town.who(role)).await
            }
        };
        let page = browser.get(entry.path).await;
        assert_eq!(page.status, StatusCode::OK, "{entry:?}");
        let here = format!("<a href=\"/c/mingtong{}\" aria-current=\"page\">", entry.path);
        assert!(navigation(&page.html).contains(&here), "{entry:?}: {}", page.html);
        let open = usize::from(matches!(entry.group, Group::Behind(_)));
        assert_eq!(navigation(&page.html).matches("aria-current=\"page\"").count(), 1, "{entry:?}");
        assert_eq!(navigation(&page.html).matches("aria-current=\"true\"").count(), open, "{entry:?}");
    }
    let keys: BTreeSet<&str> = ENTRIES.iter().map(|entry| entry.key).collect();
    assert_eq!(keys.len(), ENTRIES.len(), "no key means two things");
}

async fn who_may_not_go_there_does_not_find_it(t: TestApp) {
    let town = t.found().await;
    let page = Browser::new(&t).get("").await.html;
    let doors = ENTRIES.iter().filter(|entry| entry.group == Group::Door).count();
    assert!(doors <= 5, "{doors} doors: nobody looks through more");
    assert_eq!(navigation(&page).matches("<li>").count(), doors, "what lies behind a door is not on the front page");
    for role in HELD {
        let page = Browser::signed_in(&t, &town, &town.who(role)).await.get("").await.html;
        for entry in ENTRIES.iter().filter(|entry| !matches!(entry.group, Group::Behind(_))) {
            let is_theirs = matches!(entry.whom, Whom::Those(act) if may(role, act)) || entry.whom == Whom::Everybody;
            let link = format!("<a href=\"/c/mingtong{}\"", entry.path);
            assert_eq!(navigation(&page).contains(&link), is_theirs, "{role:?}: {entry:?}");
        }
    }
}
