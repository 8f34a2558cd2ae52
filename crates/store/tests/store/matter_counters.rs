//! What is counted with every event is what a look through all matters finds, at whatever moment is asked for.

use super::lively;
use mingtong_domain::matter::{ClosedBy, Outcome, StageKind};
use mingtong_store::MatterFilter;
use mingtong_store::rows::{Counts, MatterRow};
use mingtong_testkit::{DAY_MS, START_MS, TestApp};

mingtong_testkit::on_both!(counters_say_what_the_rows_say, the_lists_of_the_front_page_are_in_order);

/// A level from which on a rating counts as satisfied.
const SATISFIED: i64 = 4;

fn scanned(rows: &[MatterRow], now_ms: i64) -> Counts {
    let count = |counts: &dyn Fn(&MatterRow) -> bool| rows.iter().filter(|row| counts(row)).count() as i64;
    let is = |row: &MatterRow, stage: StageKind| row.stage == stage.key();
    let has_ended = |row: &MatterRow| StageKind::from_key(&row.stage).is_some_and(StageKind::has_ended);
    let waits = |row: &MatterRow| row.replies == 0 && !is(row, StageKind::Withdrawn);
    let over = |due: Option<i64>, stop: Option<i64>| due.is_some_and(|due| stop.is_some() || due < now_ms);
    let in_time = |due: Option<i64>, stop: Option<i64>| due.zip(stop).is_some_and(|(due, stop)| stop <= due);
    let checked =
        |row: &MatterRow| is(row, StageKind::Closed) && row.closed_by.as_deref() == Some(ClosedBy::Verification.key());
    let ended_as = |row: &MatterRow, as_: Outcome| checked(row) && row.outcome.as_deref() == Some(as_.key());
    Counts {
        received: rows.len() as i64,
        withdrawn: count(&|row| is(row, StageKind::Withdrawn)),
        replied: count(&|row| row.replies > 0 && !is(row, StageKind::Withdrawn)),
        waiting: count(&waits),
        waiting_since_ms: rows.iter().filter(|row| waits(row)).map(|row| row.received_ms).min(),
        imported: count(&|row| row.batch_id.is_some()),
        reply_clocks: count(&|row| over(row.reply_due_ms, row.reply_stop_ms)),
        replied_in_time: count(&|row| in_time(row.reply_due_ms, row.reply_stop_ms)),
        closed: count(&checked),
        solved: count(&|row| ended_as(row, Outcome::Solved)),
        explained: count(&|row| ended_as(row, Outcome::Explained)),
        settled_elsewhere: count(&|row| ended_as(row, Outcome::SettledElsewhere)),
        not_solved: count(&|row| ended_as(row, Outcome::NotSolved)),
        finish_clocks: count(&|row| over(row.finish_due_ms, row.finish_stop_ms)),
        finished_in_time: count(&|row| in_time(row.finish_due_ms, row.finish_stop_ms)),
        rated: count(&|row| row.rating.is_some()),
        satisfied: count(&|row| row.rating.is_some_and(|level| level >= SATISFIED)),
        open: count(&|row| !has_ended(row)),
        overdue: count(&|row| row.next_due_ms.is_some_and(|due| due < now_ms)),
        merged: count(&|row| is(row, StageKind::Merged)),
        declined: count(&|row| is(row, StageKind::Declined)),
        reopened: count(&|row| row.reopenings > 0),
    }
}

async fn counters_say_what_the_rows_say(t: TestApp) {
    let town = lively(&t).await;
    t.later(3 * DAY_MS);
    town.raise(town.report("井盖松动")).await;
    let mut reader = t.store().read().await.unwrap();
    let mut link = reader.link();
    for public_only in [true, false] {
        let filter = MatterFilter { public_only, limit: 100, ..MatterFilter::default() };
        let rows = link.matters(town.hall.id, &filter).await.unwrap();
        let mut moments: Vec<i64> = rows
            .iter()
            .flat_map(|row| [row.next_due_ms, row.reply_due_ms, row.finish_due_ms])
            .flatten()
            .flat_map(|due| [due - 1, due, due + 1])
            .collect();
        // Long before, and long after: every running clock lies in a bucket that is over.
        moments.extend([START_MS - 400 * DAY_MS, START_MS + 400 * DAY_MS]);
        assert!(moments.len() > 8, "clocks run");
        for now_ms in moments {
            let counted = link.counts(town.hall.id, public_only, now_ms, SATISFIED).await.unwrap();
            assert_eq!(counted, scanned(&rows, now_ms), "at {now_ms}, only public ones: {public_only}");
        }
        if public_only {
            let (listed, total) = link.listed_of_all_public(town.hall.id, &filter).await.unwrap();
            assert_eq!((listed.len(), total), (rows.len(), rows.len() as i64));
        }
    }
}

async fn the_lists_of_the_front_page_are_in_order(t: TestApp) {
    use mingtong_store::MatterOrder;
    let town = lively(&t).await;
    t.later(DAY_MS);
    town.raise(town.report("井盖松动")).await;
    let mut reader = t.store().read().await.unwrap();
    let base = MatterFilter { public_only: true, limit: 100, ..MatterFilter::default() };
    let due = MatterFilter { order: MatterOrder::NextDue, ..base.clone() };
    let due = reader.link().matters(town.hall.id, &due).await.unwrap();
    assert!(due.len() > 1 && due.is_sorted_by_key(|row| row.next_due_ms) && due[0].next_due_ms.is_some());
    let solved = MatterFilter { order: MatterOrder::Solved, ..base };
    let solved = reader.link().matters(town.hall.id, &solved).await.unwrap();
    assert!(solved.is_sorted_by_key(|row| std::cmp::Reverse(row.closed_ms)));
    for row in solved {
        assert_eq!(row.closed_by.as_deref(), Some(ClosedBy::Verification.key()));
        assert_eq!(row.outcome.as_deref(), Some(Outcome::Solved.key()));
    }
}
