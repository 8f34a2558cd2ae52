//! What a raiser has just done, in words, on the page that is shown next.

use crate::args::text_arg;
use crate::format;
use crate::visit::Visit;
use mingtong_app::matter::{MatterView, StepKind};
use mingtong_domain::matter::{Kind, StageKind};
use mingtong_domain::time::ClockKind;

/// What the raiser has just done and until when what follows, as far as the matter says the same.
pub(super) fn raiser_did(visit: &Visit, view: &MatterView, act: &str) -> Option<String> {
    let words = visit.words;
    let finish = view.matter.clocks.get(ClockKind::Finish).filter(|run| run.stopped.is_none());
    let due = finish.map(|run| format::date(words, format::last_day(run.deadline.due))).unwrap_or_default();
    let is_open = !view.stage.has_ended();
    let key = match act {
        "rate" if view.matter.rating.is_some() && is_open => "track-done-rated-low",
        "rate" if view.matter.rating.is_some() => "track-done-rated",
        "reopen" if view.matter.reopenings > 0 && is_open => "track-done-reopened",
        "add-words" if view.steps.first()?.kind == StepKind::Plain(Kind::WordsAdded) => "track-done-added",
        "telephone" if !view.may_call.agreed => "track-done-telephone",
        "meet_uptake" => "track-done-met",
        "send_back_uptake" => "track-done-sent-back",
        "withdraw" if view.stage == StageKind::Withdrawn => "track-done-withdrawn",
        _ => return None,
    };
    let has_due = if due.is_empty() { "no" } else { "yes" };
    Some(words.ta(key, &[text_arg("due", due), text_arg("known", has_due)]))
}
