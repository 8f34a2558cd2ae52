//! The four answers of a need: what it is, who has it, until when, what happens next; and who takes it up.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::share_words::share_words;
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::need::{NeedView, UptakeView};
use mingtong_domain::Millis;
use mingtong_domain::need::{Measure, NeedKind, Share, Stage, UptakeStage, UptakeStageKind};
use mingtong_words::FluentValue;

/// The four answers, in words, and what stands below them.
pub(super) struct Facts {
    pub(super) kind: String,
    pub(super) class: String,
    pub(super) stage: String,
    pub(super) place: Option<(String, String)>,
    pub(super) who: Called,
    pub(super) until: String,
    pub(super) next: String,
    pub(super) source: String,
    pub(super) unit: Option<(String, String)>,
    pub(super) matter: Option<(String, String)>,
    pub(super) asked: String,
    pub(super) is_wish: bool,
    pub(super) total: String,
    pub(super) left: Option<String>,
    pub(super) met: Option<String>,
    /// How much of it parties of agreements bear.
    pub(super) borne: Option<String>,
    pub(super) serves: Option<String>,
}

/// An uptake, in words.
pub(super) struct UptakeLine {
    pub(super) stage: String,
    pub(super) unit: String,
    pub(super) unit_href: String,
    pub(super) share: String,
    pub(super) asked: String,
    pub(super) until: String,
    /// The resource that it brings: its page, and its number.
    pub(super) brings: Option<(String, String)>,
    /// In which role somebody judged it.
    pub(super) judged: Option<String>,
    /// What was said at each step: the key of what it is, and the words.
    pub(super) said: Vec<(&'static str, String)>,
    pub(super) pictures: Vec<String>,
}

/// The four answers of a need.
pub(super) fn facts(visit: &Visit, view: &NeedView) -> Facts {
    let (words, asked) = (visit.words, &view.need.asked);
    let of_total = |amount: i64| share_words(words, Share { amount, ..asked.total });
    let is_divided = asked.total.measure != Measure::Whole;
    let with = |key: &str, n: String| words.ta(key, &[text_arg("n", n)]);
    Facts {
        kind: words.word("need-kind", asked.kind.key()),
        class: words.word("need-class", asked.class.key()),
        stage: words.word("need-stage", view.stage.kind().key()),
        place: asked
            .place
            .as_ref()
            .map(|id| (visit.link(&format!("/places/{id}")), view.place.clone().unwrap_or_default())),
        who: who(visit, view),
        until: until(visit, view),
        next: next(visit, view),
        source: words.word("need-source", asked.source.parts().0),
        unit: asked
            .source
            .unit()
            .map(|id| (visit.link(&format!("/units/{id}")), view.unit.clone().unwrap_or_default())),
        matter: view.matter.as_ref().map(|(id, number)| (visit.link(&format!("/matters/{id}")), number.clone())),
        asked: words.ta("need-asked-on", &[text_arg("day", format::date(words, view.need.by.2))]),
        is_wish: asked.kind == NeedKind::Wish,
        total: of_total(asked.total.amount),
        left: (is_divided && matches!(view.stage, Stage::Open { .. })).then(|| with("need-left", of_total(view.left))),
        met: (is_divided && view.met > 0).then(|| with("need-met", of_total(view.met))),
        borne: (view.borne > 0).then(|| with("need-borne", of_total(view.borne))),
        serves: asked.serves.map(|n| words.ta("need-serves", &[("n", FluentValue::from(n))])),
    }
}

fn who(visit: &Visit, view: &NeedView) -> Called {
    let words = visit.words;
    let holds: Vec<&UptakeView> = view.uptakes.iter().filter(|it| it.uptake.holds(view.now)).collect();
    match holds.as_slice() {
        [] if view.borne > 0 => Called::words(words.t("need-by-agreement")),
        [] => Called::words(words.t("need-nobody")),
        [one] => Called::name(&one.unit),
        several => Called::words(words.ta("need-units", &[("n", FluentValue::from(several.len()))])),
    }
}

/// The first day by which somebody finishes; where nobody works on it, the day until which it is wanted.
fn until(visit: &Visit, view: &NeedView) -> String {
    let words = visit.words;
    let day = |day: Date| format::date(words, Millis::from_date(day));
    let first = view.need.running(view.now).map(|uptake| uptake.until).min();
    match (first, view.need.asked.wanted_by) {
        (Some(first), _) => words.ta("need-uptake-until", &[text_arg("day", day(first))]),
        (None, Some(wanted)) => words.ta("need-wanted-by", &[text_arg("day", day(wanted))]),
        (None, None) => words.t("need-no-day").to_owned(),
    }
}

fn next(visit: &Visit, view: &NeedView) -> String {
    let words = visit.words;
    let in_stage = |stage: UptakeStageKind| view.uptakes.iter().find(|it| it.stage == stage);
    let by = |key: &str, at: Millis| words.ta(key, &[text_arg("day", format::date(words, at))]);
    match &view.stage {
        Stage::Proposed => words.t("need-next-proposed").to_owned(),
        Stage::Settled { .. } | Stage::Declined { .. } | Stage::Withdrawn { .. } => {
            words.t("need-next-nothing").to_owned()
        }
        Stage::Open { .. } | Stage::Taken => {
            if in_stage(UptakeStageKind::Done).is_some() {
                return words.t("need-next-judge").to_owned();
            }
            if let Some(UptakeStage::Asked { answer_by }) = in_stage(UptakeStageKind::Asked).map(|it| &it.uptake.stage)
            {
                return by("need-next-answer", *answer_by);
            }
            match (view.need.running(view.now).map(|uptake| uptake.until).min(), view.left) {
                (_, left) if left > 0 => {
                    let left = share_words(words, Share { amount: left, ..view.need.asked.total });
                    words.ta("need-next-open", &[text_arg("left", left)])
                }
                (Some(until), _) => by("need-next-work", Millis::from_date(until)),
                (None, _) if view.borne > 0 => words.t("need-next-agreed").to_owned(),
                (None, _) => words.t("need-next-settle").to_owned(),
            }
        }
    }
}

/// An uptake, in words.
pub(super) fn uptake_line(visit: &Visit, view: &NeedView, it: &UptakeView) -> UptakeLine {
    let (words, id) = (visit.words, view.need.asked.need);
    let day = |at: Millis| format::date(words, at);
    let is_for_them = it.uptake.judged.is_some_and(|role| view.need.is_judged_on_behalf(role));
    let said = [
        ("need-uptake-plan", &it.plan),
        ("need-uptake-report", &it.report),
        (if is_for_them { "need-uptake-judged-for" } else { "need-uptake-judgement" }, &it.judgement),
        ("need-uptake-reason", &it.reason),
    ];
    UptakeLine {
        stage: words.word("uptake-stage", it.stage.key()),
        unit: it.unit.clone(),
        unit_href: visit.link(&format!("/units/{}", it.uptake.unit)),
        share: share_words(words, Share { amount: it.uptake.amount, ..view.need.asked.total }),
        asked: words.ta("need-uptake-asked-on", &[text_arg("day", day(it.uptake.asked))]),
        until: words.ta("need-uptake-until", &[text_arg("day", day(Millis::from_date(it.uptake.until)))]),
        brings: it
            .uptake
            .resource
            .map(|resource| (visit.link(&format!("/resources/{resource}")), visit.hall.resource_number(resource))),
        judged: it
            .uptake
            .judged
            .map(|role| words.ta("need-uptake-judged-by", &[text_arg("role", words.word("role", role.key()))])),
        said: said.into_iter().filter_map(|(key, words)| Some((key, words.clone()?))).collect(),
        pictures: it.uptake.pictures.iter().map(|it| visit.link(&format!("/needs/{id}/pictures/{it}"))).collect(),
    }
}
