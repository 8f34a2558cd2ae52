//! What happened to a matter, step by step, in words.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use mingtong_app::matter::{Correction, MatterView, Step, StepKind};
use mingtong_domain::Millis;
use mingtong_domain::matter::{Change, Kind};
use mingtong_words::Words;

/// A step of the story in words.
pub(crate) struct StoryStep {
    pub(crate) when: String,
    pub(crate) machine: String,
    pub(crate) what: String,
    pub(crate) who: Called,
    pub(crate) detail: Called,
    pub(crate) matter: Option<(String, String)>,
    pub(crate) text: String,
    pub(crate) erased: bool,
    /// What was put right: what, what stood there, what stands there now.
    pub(crate) corrected: Vec<(String, String, String)>,
    pub(crate) internal: bool,
    pub(crate) pictures: Vec<(String, i64, i64)>,
}

/// The story in words, the latest first; its pictures are found below the path `pictures`.
pub(crate) fn story(visit: &Visit, view: &MatterView, pictures: &str) -> Vec<StoryStep> {
    let mut story: Vec<StoryStep> = view.steps.iter().map(|step| in_words(visit, step, pictures)).collect();
    // A low rating opens a matter again with the same words: they are printed once, where they were said.
    for (step, told) in
        view.steps.iter().zip(&mut story).filter(|(step, _)| step.kind == StepKind::Plain(Kind::Reopened))
    {
        let is_said = |other: &Step| other.kind == StepKind::Plain(Kind::Rated) && other.text_ref == step.text_ref;
        if step.text_ref.is_some() && view.steps.iter().any(is_said) {
            (told.text, told.erased) = (String::new(), false);
        }
    }
    story
}

fn in_words(visit: &Visit, step: &Step, pictures: &str) -> StoryStep {
    let words = visit.words;
    let detail = match (step.level, step.until) {
        (Some(level), _) => Called::words(words.word("rating", &level.to_string())),
        (None, Some(review)) if step.kind == StepKind::Plain(Kind::Done) => {
            let review = words.ta("step-review", &[text_arg("day", format::date(words, format::last_day(review)))]);
            Called::words(step.unit.iter().cloned().chain([review]).collect::<Vec<_>>().join(" · "))
        }
        (None, Some(until)) => Called::words(words.ta("step-until", &[text_arg("day", format::date(words, until))])),
        (None, None) if step.imported => Called::default(),
        (None, None) => match step.track {
            Some(track) => Called::words(words.word("track-now", track.key())),
            None => Called::name(step.unit.clone().unwrap_or_default()),
        },
    };
    // What came with a file was said by the unit it names, not by whoever took the file in.
    let who = match (step.imported, &step.unit) {
        (false, _) => Called::words(words.word("role", step.role.key())),
        (true, Some(unit)) => Called::name(unit),
        (true, None) => Called::words(words.t("step-imported")),
    };
    let time = |at: Option<Millis>, show: fn(Words, Millis) -> String| at.map(|at| show(words, at));
    StoryStep {
        when: time(step.at, format::when).unwrap_or_else(|| words.t("step-no-date").to_owned()),
        machine: step.at.map(format::machine).unwrap_or_default(),
        what: words.word("step", step.kind.key()),
        who,
        detail,
        matter: step.matter.map(|id| (visit.link(&format!("/matters/{id}")), visit.hall.number(id))),
        text: step.text.clone().unwrap_or_default(),
        erased: step.erased,
        corrected: step.corrected.iter().map(|correction| corrected(words, correction)).collect(),
        internal: step.internal,
        pictures: step
            .pictures
            .iter()
            .map(|picture| (visit.link(&format!("{pictures}/{}", picture.id)), picture.size_px.0, picture.size_px.1))
            .collect(),
    }
}

/// What was put right, what stood there, what stands there now.
fn corrected(words: Words, correction: &Correction) -> (String, String, String) {
    let named = |name: &Option<String>, unknown| name.clone().unwrap_or_else(|| words.t(unknown).to_owned());
    let (what, from, to) = match correction {
        Correction::Title(Change { from, to }) => ("title", named(from, "title-erased"), named(to, "title-erased")),
        Correction::Place(Change { from, to }) => {
            let unknown = "work-written-place-unknown";
            ("place", named(from, unknown), named(to, unknown))
        }
        Correction::Track(Change { from, to }) => {
            ("track", words.word("track", from.key()), words.word("track", to.key()))
        }
        Correction::Channel(Change { from, to }) => {
            ("channel", words.word("channel", from.key()), words.word("channel", to.key()))
        }
    };
    (words.word("corrected", what), from, to)
}

#[cfg(test)]
mod tests {
    use mingtong_domain::matter::Event;
    use mingtong_words::{Language, Words};

    /// These keys are put together, so nobody else sees that one is missing. The three kinds are read by nobody.
    #[test]
    fn every_step_of_a_story_has_its_word() {
        let untold = ["matter.supported", "matter.personal_data_found", "matter.import_undone"];
        for words in Language::ALL.map(Words::new) {
            for kind in Event::KINDS.iter().filter(|kind| !untold.contains(kind)) {
                let word = kind.trim_start_matches("matter.");
                assert!(words.word_if_any("step", word).is_some(), "step-{word} in {words:?}");
            }
        }
    }
}
