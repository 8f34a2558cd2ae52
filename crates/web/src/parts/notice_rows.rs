//! Notices as lists show them.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::clock::{RunningClock, clock};
use crate::visit::Visit;
use mingtong_app::notice::NoticeItem;
use mingtong_domain::Millis;
use mingtong_domain::notice::StageKind;
use mingtong_domain::time::Colour;
use mingtong_words::{FluentValue, Words};

/// A notice in a list.
pub(crate) struct NoticeRow {
    pub(crate) href: String,
    pub(crate) title: Called,
    pub(crate) kind: String,
    pub(crate) place: Option<String>,
    /// From and to, in words.
    pub(crate) period: String,
    /// How long it still runs, or what became of it.
    pub(crate) standing: String,
    /// How many objected, where anybody did.
    pub(crate) objections: Option<String>,
    /// Until when the next objection is to be answered.
    pub(crate) clock: Option<RunningClock>,
    pub(crate) is_running: bool,
}

/// Notices as they are listed.
pub(crate) fn notice_rows(visit: &Visit, items: &[NoticeItem]) -> Vec<NoticeRow> {
    items.iter().map(|item| row(visit, item)).collect()
}

fn row(visit: &Visit, item: &NoticeItem) -> NoticeRow {
    let (words, now) = (visit.words, visit.site.app.now());
    let counted = |key: &str, count: i64| words.ta(key, &[("n", FluentValue::from(count))]);
    NoticeRow {
        href: visit.link(&format!("/notices/{}", item.id)),
        title: Called::title(&item.title, words),
        kind: words.word("notice-kind", item.kind.key()),
        place: item.place.clone(),
        period: format::period(words, item.from, item.to),
        standing: standing(words, now, item),
        objections: (item.objections > 0).then(|| match item.unanswered {
            0 => counted("notice-objections", item.objections),
            open => counted("notice-unanswered", open),
        }),
        clock: item.answer_due.map(|due| answer_clock(words, now, due)),
        is_running: item.stage == StageKind::Posted,
    }
}

fn standing(words: Words, now: Millis, item: &NoticeItem) -> String {
    let begins = Millis::from_date(item.from);
    match (item.stage, item.taken_down) {
        (StageKind::Posted, _) if now < begins => {
            words.ta("notice-begins", &[text_arg("day", format::date(words, begins))])
        }
        (StageKind::Posted, _) => left(words, now, item.ends),
        (_, Some(at)) => words.ta("notice-taken-down-on", &[text_arg("day", format::date(words, at))]),
        (stage, None) => words.word("stage", stage.key()),
    }
}

/// How long it still runs.
pub(crate) fn left(words: Words, now: Millis, ends: Millis) -> String {
    words.ta("notice-left", &[text_arg("t", format::span(words, ends.0 - now.0))])
}

/// The clock of an answer that is waited for. It is a matter of days, and turns red at once.
pub(crate) fn answer_clock(words: Words, now: Millis, due: Millis) -> RunningClock {
    let colour = if now > due { Colour::Overdue } else { Colour::Green };
    clock(words, now, due, due, colour)
}
