//! A matter as a row: a pure function, so that a rebuilt row is the same to the byte.

use crate::rows::MatterRow;
use mingtong_domain::matter::{Handler, Matter, Stage};
use mingtong_domain::time::ClockKind;

pub(super) fn matter_row(matter: &Matter) -> MatterRow {
    let next = matter.clocks.next();
    // What was late once stays late, whatever came of opening it again.
    let run = |kind| matter.clocks.counted(kind);
    let due = |kind| run(kind).map(|clock| clock.deadline.due.0);
    let stop = |kind| run(kind).and_then(|clock| clock.stopped).map(|at| at.0);
    let key = |id: Option<&str>| id.map(str::to_owned);
    MatterRow {
        matter_id: matter.id.number(),
        stage: matter.stage.kind().key().to_owned(),
        channel: matter.channel.key().to_owned(),
        place_id: key(matter.place.as_ref().map(|id| id.as_str())),
        visibility: matter.visibility.key().to_owned(),
        track: matter.track.key().to_owned(),
        title: matter.title.0.clone(),
        body: key(matter.text.as_ref().map(|id| id.as_str())),
        raiser: key(matter.raiser.as_ref().map(|id| id.as_str())),
        reception_id: key(matter.reception.as_ref().map(|id| id.as_str())),
        body_id: key(matter.body.as_ref().map(|id| id.as_str())),
        unit_id: key(matter.unit.as_ref().map(|id| id.as_str())),
        handler: matter.handler().map(|handler| handler_key(&handler).to_owned()),
        received_ms: matter.received.0,
        latest_ms: matter.latest.1.0,
        latest_position: matter.latest.0,
        next_clock: next.map(|deadline| deadline.kind.key().to_owned()),
        next_start_ms: next.map(|deadline| deadline.start.0),
        next_due_ms: next.map(|deadline| deadline.due.0),
        accept_due_ms: due(ClockKind::Accept),
        accept_stop_ms: stop(ClockKind::Accept),
        reply_due_ms: due(ClockKind::FirstReply),
        reply_stop_ms: stop(ClockKind::FirstReply),
        finish_start_ms: run(ClockKind::Finish).map(|clock| clock.deadline.start.0),
        finish_due_ms: due(ClockKind::Finish),
        finish_stop_ms: stop(ClockKind::Finish),
        replies: i64::from(matter.replies),
        returns: i64::from(matter.returns),
        reopenings: i64::from(matter.reopenings),
        first_replied_ms: matter.first_replied.map(|at| at.0),
        outcome: matter.outcome.map(|outcome| outcome.key().to_owned()),
        // A judgement of an earlier closing counts until there is a newer one.
        rating: matter.rating.or(matter.rated_before).map(i64::from),
        personal_data: matter.personal_data.key().to_owned(),
        batch_id: matter.letter.as_ref().map(|letter| letter.batch.0.clone()),
        ..of_stage(&matter.stage)
    }
}

fn of_stage(stage: &Stage) -> MatterRow {
    let mut row = MatterRow::default();
    match stage {
        Stage::Deferred { until, back } => {
            row.deferred_until_ms = Some(until.0);
            row.back_stage = Some(back.kind().key().to_owned());
        }
        Stage::Closed { at, by, .. } => {
            row.closed_ms = Some(at.0);
            row.closed_by = Some(by.key().to_owned());
        }
        Stage::Merged { into } => row.merged_into = Some(into.number()),
        _ => {}
    }
    row
}

fn handler_key(handler: &Handler) -> &'static str {
    match handler {
        Handler::Community => "community",
        Handler::Unit(_) => "unit",
        Handler::Street => "street",
    }
}
