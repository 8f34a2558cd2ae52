//! What a figure counts, as a condition on a matter `m`: of the sums and of the lists that they open.

use super::*;
use mingtong_domain::matter::{ClosedBy, Outcome, StageKind};

/// The column of the day that figures go by.
fn column(dated_by: DatedBy) -> &'static str {
    match dated_by {
        DatedBy::Received => "m.received_ms",
        DatedBy::Replied => "m.first_replied_ms",
        DatedBy::Closed => "m.closed_ms",
    }
}

/// The civil day in Shanghai of a column, in days since 1970-01-01.
pub(super) fn day_of(column: &str) -> String {
    // No matter is older than 1970: both engines cut off towards zero.
    format!("({column} + 28800000) / 86400000")
}

/// The same of the day that figures go by.
pub(super) fn day(dated_by: DatedBy) -> String {
    day_of(column(dated_by))
}

/// That it happened on these days.
pub(super) fn push_between(query: &mut QueryBuilder<Db>, dated_by: DatedBy, between: Between) {
    let column = column(dated_by);
    query.push(format_args!(" AND {column} IS NOT NULL"));
    if let Some(from) = between.from_ms {
        query.push(format_args!(" AND {column} >= ")).push_bind(from);
    }
    if let Some(before) = between.before_ms {
        query.push(format_args!(" AND {column} < ")).push_bind(before);
    }
}

/// That it is one of those that a figure counts.
pub(super) fn push_counted(query: &mut QueryBuilder<Db>, counted: &Counted, now_ms: i64) {
    push_between(query, counted.figure.dated_by(), counted.between);
    query.push(" AND ");
    push_condition(query, counted.figure, now_ms, counted.satisfied_at_least);
}

/// What is to hold of what a figure counts: the same as what `fold/counted.rs` counts all of.
pub(super) fn push_condition(query: &mut QueryBuilder<Db>, figure: Figure, now_ms: i64, satisfied_at_least: i64) {
    match figure {
        Figure::Received => query.push("1 = 1"),
        Figure::Owed => query.push("m.stage <> 'withdrawn'"),
        Figure::Answered | Figure::AnsweredThen => query.push("(m.replies > 0 AND m.stage <> 'withdrawn')"),
        Figure::Waiting => query.push("(m.replies = 0 AND m.stage <> 'withdrawn')"),
        Figure::Withdrawn => push_stage(query, StageKind::Withdrawn),
        Figure::ReplyClocks => push_ended(query, "reply", now_ms),
        Figure::RepliedInTime => query.push("m.reply_stop_ms <= m.reply_due_ms"),
        Figure::ReplyMeasured => {
            query.push("(m.reply_due_ms IS NOT NULL AND m.first_replied_ms IS NOT NULL AND m.stage <> 'withdrawn')")
        }
        Figure::Closed | Figure::ClosedThen => push_closed(query, None),
        Figure::Solved => push_closed(query, Some(Outcome::Solved)),
        Figure::Explained => push_closed(query, Some(Outcome::Explained)),
        Figure::SettledElsewhere => push_closed(query, Some(Outcome::SettledElsewhere)),
        Figure::NotSolved => push_closed(query, Some(Outcome::NotSolved)),
        Figure::FinishClocks => push_ended(query, "finish", now_ms),
        Figure::FinishedInTime => query.push("m.finish_stop_ms <= m.finish_due_ms"),
        Figure::FinishMeasured => query.push(
            "(m.finish_start_ms IS NOT NULL AND m.finish_stop_ms IS NOT NULL \
             AND m.stage NOT IN ('withdrawn', 'merged', 'declined'))",
        ),
        Figure::Rated => query.push("m.rating IS NOT NULL"),
        Figure::Satisfied => query.push("m.rating >= ").push_bind(satisfied_at_least),
        Figure::Open => push_open(query),
        Figure::Overdue => query.push("m.next_due_ms < ").push_bind(now_ms),
        Figure::Reopened => query.push("m.reopenings > 0"),
        Figure::Imported => query.push("m.batch_id IS NOT NULL"),
        Figure::Merged => push_stage(query, StageKind::Merged),
        Figure::Declined => push_stage(query, StageKind::Declined),
    };
}

fn push_stage(query: &mut QueryBuilder<Db>, stage: StageKind) -> &mut QueryBuilder<Db> {
    query.push(format_args!("m.stage = '{}'", stage.key()))
}

/// That its clock has ended: stopped, or over.
fn push_ended<'q>(query: &'q mut QueryBuilder<Db>, clock: &str, now_ms: i64) -> &'q mut QueryBuilder<Db> {
    query.push(format_args!("(m.{clock}_due_ms IS NOT NULL AND (m.{clock}_stop_ms IS NOT NULL OR m.{clock}_due_ms < "));
    query.push_bind(now_ms).push("))")
}

/// That it was closed after a check, with this outcome where one is asked for.
fn push_closed(query: &mut QueryBuilder<Db>, outcome: Option<Outcome>) -> &mut QueryBuilder<Db> {
    let (stage, by) = (StageKind::Closed.key(), ClosedBy::Verification.key());
    query.push(format_args!("(m.stage = '{stage}' AND m.closed_by = '{by}' AND "));
    match outcome {
        Some(outcome) => query.push(format_args!("m.outcome = '{}')", outcome.key())),
        None => query.push("m.outcome IS NOT NULL)"),
    }
}

pub(super) fn push_open(query: &mut QueryBuilder<Db>) -> &mut QueryBuilder<Db> {
    let ended = StageKind::ALL.iter().filter(|stage| stage.has_ended());
    let ended: Vec<String> = ended.map(|stage| format!("'{}'", stage.key())).collect();
    query.push(format_args!("m.stage NOT IN ({})", ended.join(", ")))
}
