//! What the store promises, on both engines: the same tables, a record that shows when it was changed, backups that go
//! from one engine to the other, and writes that do not disturb each other.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

mod backup;
mod checking;
mod writing;

use mingtong_app::matters::{Ask, Report, support_matter};
use mingtong_app::{Who, people};
use mingtong_domain::matter::{Track, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

/// A community in which something happened to three matters, one of them private.
async fn lively(t: &TestApp) -> Town {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    for visibility in [Visibility::Public, Visibility::Private, Visibility::Public] {
        let phone = Some("13800000001".to_owned());
        let id = town.raise(Report { visibility, phone, ..town.report("路灯不亮。已经三天了") }).await.matter;
        town.act(&staff, id, Ask::Accept { track: Some(Track::Hazard) }).await.unwrap();
        town.act(&staff, id, Ask::Reply { text: "今日抢修".to_owned() }).await.unwrap();
        if visibility == Visibility::Public {
            support_matter(&t.app, &town.hall, &Who::public(None), id, None).await.unwrap();
        }
    }
    assert_eq!(people::waiting_to_be_told(&t.app, &town.hall, &staff).await.unwrap().len(), 3);
    town
}

#[tokio::test]
async fn both_engines_have_the_same_tables() {
    let (sqlite, postgres) = (mingtong_testkit::sqlite().await, mingtong_testkit::postgres().await);
    // The index and the list of migrations are the engines' own.
    let own = |table: &str| table.starts_with("search") || table.starts_with("_sqlx") || table.starts_with("sqlite_");
    let columns = async |t: &TestApp| {
        let mut columns = t.database.columns().await;
        columns.retain(|(table, ..)| !own(table));
        columns
    };
    let (left, right) = (columns(&sqlite).await, columns(&postgres).await);
    assert!(left.len() > 100, "{left:?}");
    for (one, other) in left.iter().zip(&right) {
        assert_eq!(one, other);
    }
    assert_eq!(left.len(), right.len());
}
