//! The points of a resolution in words, each with its matter and how far that is.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use mingtong_app::resolution::{PointView, ResolutionView};
use mingtong_domain::Millis;
use mingtong_domain::money::yuan;
use mingtong_domain::resolution::Doer;
use mingtong_words::Words;

/// A point in words.
pub(super) struct PointLine {
    pub(super) text: String,
    pub(super) by: Called,
    pub(super) until: Option<String>,
    pub(super) money: Option<String>,
    /// That it closes its matter.
    pub(super) closes: Option<String>,
    /// Where its matter is, and how far.
    pub(super) matter: Option<(String, String)>,
}

/// The points of a resolution.
pub(super) fn points(visit: &Visit, view: &ResolutionView) -> Vec<PointLine> {
    view.points.iter().map(|point| line(visit, point)).collect()
}

fn line(visit: &Visit, view: &PointView) -> PointLine {
    let words = visit.words;
    let matter = view.matter.as_ref().map(|item| {
        let stage = words.word("stage", item.stage.key());
        let args = [text_arg("number", &item.number), text_arg("stage", stage)];
        (visit.link(&format!("/matters/{}", item.id)), words.ta("resolution-point-matter", &args))
    });
    PointLine {
        text: view.text.clone(),
        by: who(words, view),
        until: until(words, view).map(|day| words.ta("resolution-point-until", &[text_arg("day", day)])),
        money: money(words, view, "resolution-point-money"),
        closes: view.point.closes.map(|closing| {
            words.ta("resolution-point-closes", &[text_arg("outcome", words.word("outcome", closing.outcome.key()))])
        }),
        matter,
    }
}

fn who(words: Words, view: &PointView) -> Called {
    match (&view.point.by, &view.by) {
        (Doer::Community, _) | (_, None) => Called::words(words.t("handler-community")),
        (_, Some(name)) => Called::name(name),
    }
}

fn until(words: Words, view: &PointView) -> Option<String> {
    view.point.until.map(|day| format::date(words, Millis::from_date(day)))
}

fn money(words: Words, view: &PointView, key: &str) -> Option<String> {
    view.money.as_ref().map(|money| {
        let source = words.word("fund", money.source.key());
        let args =
            [text_arg("amount", yuan(money.amount_fen)), text_arg("source", source), text_arg("text", &money.words)];
        words.ta(key, &args)
    })
}

/// A point as a line of the notice by which it is published.
pub(super) fn line_of_notice(words: Words, nth: usize, view: &PointView) -> String {
    let part = |text: Option<String>| text.unwrap_or_default();
    let by = words.ta("resolution-draft-who", &[text_arg("who", who(words, view).text)]);
    let until = until(words, view).map(|day| words.ta("resolution-draft-until", &[text_arg("day", day)]));
    let args = [
        text_arg("n", nth),
        text_arg("text", &view.text),
        text_arg("who", by),
        text_arg("until", part(until)),
        text_arg("money", part(money(words, view, "resolution-draft-money"))),
    ];
    words.ta("resolution-draft-point", &args)
}
