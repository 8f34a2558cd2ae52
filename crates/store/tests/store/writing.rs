//! Writes share a commit on SQLite and a lock on PostgreSQL, and yet each stands for itself.

use mingtong_domain::event::Event;
use mingtong_domain::ids::{Stream, UnitId};
use mingtong_domain::register;
use mingtong_domain::{Millis, Role};
use mingtong_store::{Acting, Append, StoreError, Text, Work, check};
use mingtong_testkit::TestApp;
use std::collections::BTreeSet;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

mingtong_testkit::on_both!(
    a_refused_write_leaves_the_others,
    a_panic_stays_in_its_write,
    whoever_goes_away_does_not_stop_a_write,
    whoever_goes_away_at_any_moment_leaves_nothing_open,
    an_unknown_community_is_an_error,
    what_is_too_long_for_the_public_log_is_not_written,
);

/// What a write does after it has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Well,
    Refused,
    Panics,
}

/// Registers a unit, and gives the position of that.
fn unit(nth: usize, end: End) -> Work<i64, StoreError> {
    Box::new(move |tx| {
        Box::pin(async move {
            let community = tx.link().communities().await?[0].community_id;
            let name = Text::new([7; 16], format!("第{nth}单位"));
            let event =
                register::Event::UnitRegistered { unit: UnitId(format!("u-{nth}")), name: name.reference.clone() };
            let append = Append { stream: Stream::Register, prior: vec![], events: vec![Event::from(event).into()] };
            let acting = Acting { person: None, role: Role::Admin, at: Millis(1_623_115_800_000) };
            let recorded = tx.record(community, &acting, vec![append], &[name]).await?;
            match end {
                End::Well => Ok(recorded[0].position),
                End::Refused => Err(StoreError::Inconsistent("refused".to_owned())),
                End::Panics => panic!("a write panics, as this test asks"),
            }
        })
    })
}

/// Writes all at once; the position of each that went well.
async fn at_once(t: &TestApp, ends: &[End]) -> Vec<Option<i64>> {
    let community = t.app.hall("mingtong").await.unwrap().id;
    let writes: Vec<_> = ends
        .iter()
        .enumerate()
        .map(|(nth, end)| {
            let (store, work) = (t.store().clone(), unit(nth, *end));
            tokio::spawn(async move { store.write(Some(community), work).await })
        })
        .collect();
    let mut positions = Vec::new();
    for write in writes {
        positions.push(write.await.ok().and_then(Result::ok));
    }
    positions
}

async fn each_stands_for_itself(t: &TestApp, ends: &[End]) {
    let town = t.found().await;
    let before = t.store().head(town.hall.id).unwrap();
    let positions = at_once(t, ends).await;
    for (end, position) in ends.iter().zip(&positions) {
        assert_eq!(position.is_some(), *end == End::Well);
    }
    let kept: BTreeSet<i64> = positions.into_iter().flatten().collect();
    let after = before + kept.len() as i64;
    assert_eq!(kept, (before..after).collect::<BTreeSet<_>>(), "no gap where a write was refused");
    assert_eq!(t.store().head(town.hall.id), Some(after));
    assert_eq!(check(t.store()).await.unwrap(), []);
    let names = t.app.hall("mingtong").await.unwrap().units().len();
    assert_eq!(names, town.hall.units().len() + kept.len());
}

async fn a_refused_write_leaves_the_others(t: TestApp) {
    let ends: Vec<End> = (0..24).map(|nth| if nth % 3 == 1 { End::Refused } else { End::Well }).collect();
    each_stands_for_itself(&t, &ends).await;
}

async fn a_panic_stays_in_its_write(t: TestApp) {
    let ends: Vec<End> = (0..12).map(|nth| if nth == 5 { End::Panics } else { End::Well }).collect();
    each_stands_for_itself(&t, &ends).await;
}

async fn whoever_goes_away_does_not_stop_a_write(t: TestApp) {
    let town = t.found().await;
    let (store, community) = (t.store().clone(), town.hall.id);
    let gone = tokio::spawn(async move { store.write(Some(community), unit(100, End::Well)).await });
    gone.abort();
    let _ = gone.await;
    assert!(t.store().write(Some(community), unit(101, End::Well)).await.is_ok());
    assert_eq!(check(t.store()).await.unwrap(), [], "kept whole or not at all");
}

/// Waits for `work` until it has waited `times` times, and goes away.
async fn goes_away_after(times: usize, work: impl Future) {
    let (mut work, mut waited) = (pin!(work), 0);
    poll_fn(|context| {
        let is_done = work.as_mut().poll(context).is_ready() || waited == times;
        waited += 1;
        if is_done { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// Whoever leaves at any of the moments at which a write or a reading waits (a browser that is closed, say) leaves no
/// connection behind with a transaction open, in which the next would read.
async fn whoever_goes_away_at_any_moment_leaves_nothing_open(t: TestApp) {
    let town = t.found().await;
    for times in 0..40 {
        goes_away_after(times, t.store().write(Some(town.hall.id), unit(times, End::Well))).await;
        goes_away_after(times, check(t.store())).await;
        assert_eq!(check(t.store()).await.unwrap(), [], "gone after waiting {times} times");
    }
}

async fn an_unknown_community_is_an_error(t: TestApp) {
    let acting = Acting { person: None, role: Role::Admin, at: Millis(0) };
    let write: Work<(), StoreError> = Box::new(move |tx| {
        Box::pin(async move { tx.record(mingtong_domain::ids::CommunityId(99), &acting, vec![], &[]).await.map(drop) })
    });
    let error = t.store().write(Some(mingtong_domain::ids::CommunityId(99)), write).await;
    assert!(matches!(error, Err(StoreError::Inconsistent(_))), "{error:?}");
}

/// A full disk makes SQLite roll back the whole transaction by itself; a trigger does the same at a chosen write.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rollback_by_sqlite_itself_is_survived() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let before = t.store().head(town.hall.id).unwrap();
    let raise = "SELECT RAISE(ROLLBACK, 'database or disk is full')";
    let when = "WHEN NEW.canonical LIKE '%\"u-5\"%'";
    t.database.tamper(&format!("CREATE TRIGGER full BEFORE INSERT ON event {when} BEGIN {raise}; END")).await;
    let positions = at_once(&t, &[End::Well; 12]).await;
    assert_eq!(positions[5], None);
    let kept: BTreeSet<i64> = positions.into_iter().flatten().collect();
    let after = before + kept.len() as i64;
    assert_eq!(kept, (before..after).collect::<BTreeSet<_>>(), "who heard that it is done is in the record");
    assert_eq!(t.store().head(town.hall.id), Some(after));
    t.database.tamper("DROP TRIGGER full").await;
    assert!(t.store().write(Some(town.hall.id), unit(5, End::Well)).await.is_ok());
    assert_eq!(check(t.store()).await.unwrap(), []);
}

/// An entry of the public log has its length in two bytes.
async fn what_is_too_long_for_the_public_log_is_not_written(t: TestApp) {
    let town = t.found().await;
    let before = t.store().head(town.hall.id);
    let long: Work<(), StoreError> = Box::new(move |tx| {
        Box::pin(async move {
            let community = tx.link().communities().await?[0].community_id;
            let (unit, name) = (UnitId("u".repeat(65_536)), Text::new([8; 16], "单位".to_owned()));
            let event = Event::from(register::Event::UnitRegistered { unit, name: name.reference.clone() });
            let append = Append { stream: Stream::Register, prior: vec![], events: vec![event.into()] };
            let acting = Acting { person: None, role: Role::Admin, at: Millis(1_623_115_800_000) };
            tx.record(community, &acting, vec![append], &[name]).await.map(drop)
        })
    });
    let written = t.store().write(Some(town.hall.id), long).await;
    assert!(matches!(&written, Err(StoreError::EntryTooLong { bytes, .. }) if *bytes > 65_535), "{written:?}");
    assert_eq!(t.store().head(town.hall.id), before);
}
