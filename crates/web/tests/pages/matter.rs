//! The page of a matter tells how its deadlines were kept, also after the end.

use crate::browser::Browser;
use mingtong_app::matters::Ask;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Outcome, Track, Verdict};
use mingtong_domain::role::Role;
use mingtong_testkit::{HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(a_closed_matter_says_how_its_deadlines_were_kept);

/// A hazard that is done so many hours after it was heard.
async fn closed(t: &TestApp, town: &Town, hours: i64) -> MatterId {
    let id = town.raise(town.report("院墙要倒")).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, id, Ask::Accept { track: Some(Track::Hazard) }).await.unwrap();
    t.later(hours * HOUR_MS);
    let done = Ask::MarkDone { outcome: Outcome::Solved, text: "已加固".to_owned(), pictures: vec![] };
    town.act(&staff, id, done).await.unwrap();
    let verdict = Ask::Verify { verdict: Verdict::Confirmed, text: "看过了".to_owned(), pictures: vec![] };
    town.act(&town.who(Role::Secretary), id, verdict).await.unwrap();
    town.act(&staff, id, Ask::Close).await.unwrap();
    id
}

async fn a_closed_matter_says_how_its_deadlines_were_kept(t: TestApp) {
    let town = t.found().await;
    let kept = closed(&t, &town, 31).await;
    let missed = closed(&t, &town, 53).await;
    let mut browser = Browser::new(&t);
    let page = browser.get(&format!("/matters/{kept}")).await.html;
    assert!(page.contains("办结按时：用了31小时，时限到 2021年6月10日 09:30"), "{page}");
    assert!(page.contains("首次答复按时") && !page.contains("没有时限"), "{page}");
    let page = browser.get(&format!("/matters/{missed}")).await.html;
    assert!(page.contains("<span class=\"clock late\">办结超期5小时：用了2天"), "{page}");
}
