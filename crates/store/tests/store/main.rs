//! What the store promises, on both engines: the tables that the registry lists, records of earlier programs that still
//! say the same, a record that shows when it was changed, backups that go from one engine to the other, and
//! writes that do not disturb each other.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

mod agreement_parties;
mod backup;
mod checking;
mod erasing;
mod golden;
mod matter_counters;
mod tables;
mod writing;

use mingtong_app::matter::{Reach, Report, support_matter};
use mingtong_app::{Who, person};
use mingtong_domain::matter::{Command, Track, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

/// A community in which something happened to three matters, one of them private.
async fn lively(t: &TestApp) -> Town {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    for visibility in [Visibility::Public, Visibility::Private, Visibility::Public] {
        let phone = Some("13800000001".to_owned());
        let id = town.raise(Report { visibility, phone, ..town.report("路灯不亮。已经三天了") }).await.matter;
        town.act(&staff, id, Command::Accept { track: Some(Track::Hazard), unit: None, note: None }).await.unwrap();
        town.act(&staff, id, Command::Reply { text: "今日抢修".to_owned() }).await.unwrap();
        if visibility == Visibility::Public {
            support_matter(&t.app, &town.hall, &Who::public(None), id, Reach::default()).await.unwrap();
        }
    }
    assert_eq!(person::waiting_to_be_told(&t.app, &town.hall, &staff).await.unwrap().len(), 3);
    town
}
