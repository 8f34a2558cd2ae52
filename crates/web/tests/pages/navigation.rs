//! Every entry of the navigation leads to a page that answers, and that says which entry it is.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::permission::may;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use mingtong_web::navigation::{ENTRIES, Whom};
use std::collections::BTreeSet;

mingtong_testkit::on_both!(every_entry_leads_to_its_page, who_may_not_go_there_does_not_find_it);

/// Roles that somebody of the town holds.
const HELD: [Role; 6] =
    [Role::Staff, Role::Secretary, Role::Street, Role::Delegate, Role::UnitHandler, Role::Supervisor];

/// The navigation of a page.
fn navigation(html: &str) -> &str {
    between(html.split("</nav>").nth(1).unwrap(), "<ul>", "</ul>")
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
        assert_eq!(navigation(&page.html).matches("aria-current").count(), 1, "{entry:?}");
    }
    let keys: BTreeSet<&str> = ENTRIES.iter().map(|entry| entry.key).collect();
    assert_eq!(keys.len(), ENTRIES.len(), "no key means two things");
}

async fn who_may_not_go_there_does_not_find_it(t: TestApp) {
    let town = t.found().await;
    let public = ENTRIES.iter().filter(|entry| entry.whom == Whom::Everybody).count();
    let page = Browser::new(&t).get("").await.html;
    assert_eq!(navigation(&page).matches("<li>").count(), public);
    for role in HELD {
        let page = Browser::signed_in(&t, &town, &town.who(role)).await.get("").await.html;
        for entry in ENTRIES {
            let is_theirs = matches!(entry.whom, Whom::Those(act) if may(role, act)) || entry.whom == Whom::Everybody;
            let link = format!("<a href=\"/c/mingtong{}\"", entry.path);
            assert_eq!(navigation(&page).contains(&link), is_theirs, "{role:?}: {entry:?}");
        }
    }
}
