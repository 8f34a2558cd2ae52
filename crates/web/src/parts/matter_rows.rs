//! Matters as the lists of the public pages show them.

use crate::args::text_arg;
use crate::called::Called;
use crate::format::{machine, short_date};
use crate::parts::clock::{RunningClock, clock_of};
use crate::visit::Visit;
use mingtong_app::matter::MatterItem;
use mingtong_domain::Millis;
use mingtong_domain::matter::{HandlerKind, Outcome, StageKind, Track};
use mingtong_domain::time::ClockKind;
use mingtong_words::Words;

/// A matter in a list.
pub(crate) struct MatterRow {
    pub(crate) href: String,
    pub(crate) title: Called,
    pub(crate) number: String,
    /// The day on which it was heard.
    pub(crate) received: String,
    pub(crate) place: Option<String>,
    /// The day on which it was heard, for people and for machines.
    pub(crate) heard: String,
    pub(crate) heard_machine: String,
    /// The address of its picture, small.
    pub(crate) thumbnail: Option<String>,
    pub(crate) hazard: bool,
    pub(crate) stage: String,
    /// That it waits for whoever raised it, and since when.
    pub(crate) waits: Option<String>,
    pub(crate) by: Called,
    pub(crate) clock: Option<RunningClock>,
    /// How it ended: the class of the mark, and state and outcome in words.
    pub(crate) ended: Option<(&'static str, String)>,
}

/// Matters as they are listed.
pub(crate) fn matter_rows(visit: &Visit, items: &[MatterItem]) -> Vec<MatterRow> {
    let now = visit.site.app.now();
    items.iter().map(|item| row(visit, now, item)).collect()
}

fn row(visit: &Visit, now: Millis, item: &MatterItem) -> MatterRow {
    let words = visit.words;
    let by = match item.handler {
        Some(HandlerKind::Street) => Called::words(words.t("handler-street")),
        Some(HandlerKind::Community) => Called::words(words.t("handler-community")),
        Some(HandlerKind::Body) => Called::name(item.deliberating.clone().unwrap_or_default()),
        Some(HandlerKind::Unit) | None => Called::name(item.unit.clone().unwrap_or_default()),
    };
    MatterRow {
        href: visit.link(&format!("/matters/{}", item.id)),
        title: Called::title(&item.title, words),
        number: item.number.clone(),
        received: short_date(words, now, item.received),
        place: item.place.clone(),
        heard: short_date(words, now, item.received),
        heard_machine: machine(item.received),
        thumbnail: item.thumbnail.as_ref().map(|id| visit.link(&format!("/matters/{}/pictures/{id}/small", item.id))),
        hazard: item.track == Track::Hazard,
        stage: stage_of(words, item),
        waits: waits(words, now, item.asked_back),
        by,
        clock: clock_of(words, now, item),
        ended: (item.stage.has_ended() && item.next.is_none()).then(|| ended(words, item)),
    }
}

/// The state in words; what was closed without being solved waits for its review.
pub fn stage_of(words: Words, item: &MatterItem) -> String {
    match item.next {
        Some(next) if next.kind == ClockKind::Review => words.t("row-awaits-review").to_owned(),
        _ => words.word("stage", item.stage.key()),
    }
}

/// That a matter waits for whoever raised it to tell more, and since when.
pub(crate) fn waits(words: Words, now: Millis, asked_back: Option<Millis>) -> Option<String> {
    asked_back.map(|since| words.ta("matter-waits", &[text_arg("day", short_date(words, now, since))]))
}

/// Each end has a mark of its own, and the tick is kept for what was solved.
fn ended(words: Words, item: &MatterItem) -> (&'static str, String) {
    let stage = words.word("stage", item.stage.key());
    match item.outcome.filter(|_| item.stage == StageKind::Closed) {
        Some(outcome) => {
            let class = match outcome {
                Outcome::Solved => "done",
                Outcome::Explained => "explained",
                Outcome::SettledElsewhere => "elsewhere",
                Outcome::NotSolved => "unsolved",
            };
            (class, format!("{stage} · {}", words.word("outcome", outcome.key())))
        }
        None => ("ended", stage),
    }
}
