//! What the rates are made of: in what a matter counts, as a pure function of its row. With every event the
//! difference between before and after is added, so that nothing has to be counted by looking through all matters.

use crate::rows::MatterRow;
use mingtong_domain::matter::{ClosedBy, StageKind};
use std::collections::BTreeMap;

/// The bits of a moment in ms that one bucket of ends of clocks takes together: some twelve days. Which clocks of the
/// bucket of now are over is looked up one by one; those before are all over, those after are not.
const BUCKET_BITS: u32 = 30;

/// The bucket of a moment.
pub(crate) fn bucket(at_ms: i64) -> i64 {
    at_ms >> BUCKET_BITS
}

/// The moment at which a bucket begins, in ms.
pub(crate) fn bucket_begins(bucket: i64) -> i64 {
    bucket << BUCKET_BITS
}

/// A counter: who sees what it counts, its name, its bucket.
pub(crate) type Counter = (String, String, i64);

/// Changes of counters that are written together.
#[derive(Debug, Default)]
pub(super) struct Changes(BTreeMap<Counter, i64>);

impl Changes {
    /// A matter counts in other things than before.
    pub(super) fn note(&mut self, before: Option<&MatterRow>, after: Option<&MatterRow>) {
        for (row, by) in [(before, -1), (after, 1)] {
            let Some(row) = row else { continue };
            for (name, bucket) in counted(row) {
                *self.0.entry((row.visibility.clone(), name, bucket)).or_default() += by;
            }
        }
    }

    /// Those that really change something.
    pub(super) fn into_rows(self) -> Vec<(Counter, i64)> {
        self.0.into_iter().filter(|(_, by)| *by != 0).collect()
    }
}

/// In what a matter counts: the names of the counters, with the bucket of a clock that runs.
fn counted(row: &MatterRow) -> Vec<(String, i64)> {
    let is = |stage: StageKind| row.stage == stage.key();
    let stopped = |due: Option<i64>, stop: Option<i64>| due.is_some() && stop.is_some();
    let in_time = |due: Option<i64>, stop: Option<i64>| due.zip(stop).is_some_and(|(due, stop)| stop <= due);
    let has_ended = StageKind::from_key(&row.stage).is_some_and(StageKind::has_ended);
    let named = [
        ("received", true),
        ("withdrawn", is(StageKind::Withdrawn)),
        // Who took it back is owed no reply: what was said to them before counts on neither side of the rate.
        ("replied", row.replies > 0 && !is(StageKind::Withdrawn)),
        ("waiting", row.replies == 0 && !is(StageKind::Withdrawn)),
        ("imported", row.batch_id.is_some()),
        ("reply_ended", stopped(row.reply_due_ms, row.reply_stop_ms)),
        ("replied_in_time", in_time(row.reply_due_ms, row.reply_stop_ms)),
        ("finish_ended", stopped(row.finish_due_ms, row.finish_stop_ms)),
        ("finished_in_time", in_time(row.finish_due_ms, row.finish_stop_ms)),
        ("open", !has_ended),
        ("merged", is(StageKind::Merged)),
        ("declined", is(StageKind::Declined)),
        ("reopened", row.reopenings > 0),
    ];
    let mut counted: Vec<(String, i64)> =
        named.into_iter().filter(|(_, counts)| *counts).map(|(name, _)| (name.to_owned(), 0)).collect();
    let is_checked = is(StageKind::Closed) && row.closed_by.as_deref() == Some(ClosedBy::Verification.key());
    counted.extend(row.outcome.as_ref().filter(|_| is_checked).map(|outcome| (format!("closed_{outcome}"), 0)));
    counted.extend(row.rating.map(|level| (format!("rated_{level}"), 0)));
    counted.extend(running("reply_runs", row.reply_due_ms, row.reply_stop_ms));
    counted.extend(running("finish_runs", row.finish_due_ms, row.finish_stop_ms));
    counted.extend(running("due", row.next_due_ms, None));
    counted
}

/// A clock that runs counts in the bucket of its end.
fn running(name: &str, due_ms: Option<i64>, stopped_ms: Option<i64>) -> Option<(String, i64)> {
    due_ms.filter(|_| stopped_ms.is_none()).map(|due_ms| (name.to_owned(), bucket(due_ms)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_holds_the_moments_from_its_beginning_to_the_next() {
        let now_ms = 1_623_115_800_000;
        let begins = bucket_begins(bucket(now_ms));
        assert!(begins <= now_ms && now_ms < bucket_begins(bucket(now_ms) + 1));
        assert_eq!((bucket(begins), bucket(begins - 1)), (bucket(now_ms), bucket(now_ms) - 1));
    }

    #[test]
    fn a_part_is_never_more_than_its_whole() {
        for stage in StageKind::ALL {
            for replies in [0, 1] {
                let row = MatterRow { stage: stage.key().to_owned(), replies, ..MatterRow::default() };
                let counts = |name| counted(&row).iter().filter(|(counted, _)| counted == name).count();
                assert!(counts("replied") + counts("withdrawn") <= counts("received"), "{stage:?} {replies}");
                assert_eq!(counts("replied") + counts("waiting"), 1 - counts("withdrawn"), "{stage:?} {replies}");
            }
        }
    }

    #[test]
    fn what_does_not_change_is_not_written() {
        let row = MatterRow { stage: "accepted".to_owned(), replies: 0, ..MatterRow::default() };
        let replied = MatterRow { replies: 1, ..row.clone() };
        let mut changes = Changes::default();
        changes.note(None, Some(&row));
        changes.note(Some(&row), Some(&replied));
        let names: Vec<String> = changes.into_rows().into_iter().map(|((_, name, _), _)| name).collect();
        assert_eq!(names, ["open", "received", "replied"]);
    }
}
