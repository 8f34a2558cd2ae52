//! The page of a matter tells how its deadlines were kept, also after the end.

use crate::browser::Browser;
use mingtong_app::matters::Ask;
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Outcome, Track, Verdict};
use mingtong_domain::role::Role;
use mingtong_testkit::{HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_closed_matter_says_how_its_deadlines_were_kept,
    now_is_since_the_state_and_not_since_the_latest_word,
    a_deferred_matter_says_both_its_dates,
);

async fn now_is_since_the_state_and_not_since_the_latest_word(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let staff = town.who(Role::Staff);
    t.later(HOUR_MS);
    town.act(&staff, id, Ask::Accept { track: Some(Track::Ordinary) }).await.unwrap();
    t.later(HOUR_MS);
    town.act(&staff, id, Ask::Reply { text: "下周换".to_owned() }).await.unwrap();
    town.act(&staff, id, Ask::Note { text: "已联系木工".to_owned() }).await.unwrap();
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("已受理<small>2021年6月8日 10:30</small>"), "{page}");
}

async fn a_deferred_matter_says_both_its_dates(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    town.act(&town.who(Role::Staff), id, Ask::Accept { track: Some(Track::Ordinary) }).await.unwrap();
    let until = Millis::from_date("2021-07-01".parse().unwrap());
    let defer = Ask::Defer { until, reason: "等雨季过去".to_owned() };
    town.act(&town.who(Role::Secretary), id, defer).await.unwrap();
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("2021年7月1日复查</span><span class=\"line\">2021年6月16日 24:00 前首次答复"), "{page}");
    t.later(30 * 24 * HOUR_MS);
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("已受理<small>2021年7月1日</small>"), "it came back by itself: {page}");
}

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
