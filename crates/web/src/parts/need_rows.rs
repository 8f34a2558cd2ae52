//! Needs as lists show them, and who takes them up.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::share_words::share_words;
use crate::visit::Visit;
use mingtong_app::need::{NeedItem, UptakeItem};
use mingtong_domain::Millis;
use mingtong_domain::need::{Measure, Share, StageKind};
use mingtong_words::FluentValue;

/// A need in a list.
pub(crate) struct NeedRow {
    pub(crate) href: String,
    pub(crate) title: Called,
    pub(crate) number: String,
    pub(crate) stage: String,
    /// How much of it is open, where that is more than a whole or none.
    pub(crate) left: Option<String>,
    /// Kind, class, for whom, until when.
    pub(crate) about: Vec<String>,
    pub(crate) place: Option<String>,
    /// What waits for the desk.
    pub(crate) waits: Vec<String>,
}

/// Needs as they are listed.
pub(crate) fn need_rows(visit: &Visit, items: &[NeedItem]) -> Vec<NeedRow> {
    items.iter().map(|item| need_row(visit, item)).collect()
}

fn need_row(visit: &Visit, item: &NeedItem) -> NeedRow {
    let words = visit.words;
    let counted = |key: &str, n: i64| (n > 0).then(|| words.ta(key, &[("n", FluentValue::from(n))]));
    let wanted = item
        .wanted_by
        .map(|day| words.ta("need-wanted-by", &[text_arg("day", format::date(words, Millis::from_date(day)))]));
    let kinds = [words.word("need-kind", item.kind.key()), words.word("need-class", item.class.key())];
    NeedRow {
        href: visit.link(&format!("/needs/{}", item.id)),
        title: Called::title(&item.title, words),
        number: item.number.clone(),
        stage: words.word("need-stage", item.stage.key()),
        left: left(visit, item),
        about: kinds.into_iter().chain(item.serves.and_then(|n| counted("need-serves", n))).chain(wanted).collect(),
        place: item.place.clone(),
        waits: [counted("work-need-to-answer", item.to_answer), counted("work-need-to-judge", item.to_judge)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// How much of it is open: of what is divided.
fn left(visit: &Visit, item: &NeedItem) -> Option<String> {
    let words = visit.words;
    if item.stage != StageKind::Open || item.total.measure == Measure::Whole {
        return None;
    }
    Some(match item.left {
        None => words.t("need-left-free").to_owned(),
        Some(amount) => {
            let share = Share { amount, ..item.total };
            words.ta("need-left", &[text_arg("n", share_words(words, share))])
        }
    })
}

/// An uptake in a list.
pub(crate) struct UptakeRow {
    pub(crate) href: String,
    pub(crate) title: Called,
    pub(crate) unit_href: String,
    pub(crate) unit: String,
    pub(crate) share: String,
    pub(crate) until: String,
    pub(crate) stage: String,
    pub(crate) place: Option<String>,
}

/// Uptakes as they are listed.
pub(crate) fn uptake_rows(visit: &Visit, items: &[UptakeItem]) -> Vec<UptakeRow> {
    items.iter().map(|item| uptake_row(visit, item)).collect()
}

fn uptake_row(visit: &Visit, item: &UptakeItem) -> UptakeRow {
    let words = visit.words;
    UptakeRow {
        href: visit.link(&format!("/needs/{}", item.need)),
        title: Called::title(&item.title, words),
        unit_href: visit.link(&format!("/units/{}", item.unit)),
        unit: item.unit_name.clone(),
        share: share_words(words, item.share),
        until: words.ta("need-uptake-until", &[text_arg("day", format::date(words, Millis::from_date(item.until)))]),
        stage: words.word("uptake-stage", item.stage.key()),
        place: item.place.clone(),
    }
}
