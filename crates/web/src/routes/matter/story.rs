//! What happened to a matter, step by step, in words; a long story a part at a time.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::categories::category_called;
use crate::visit::Visit;
use mingtong_app::matter::{Correction, MatterView, Picture, Said, Step, StepKind};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, TextRef};
use mingtong_domain::matter::{Act, Change, Kind, Showing};
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
    pub(crate) corrected: Vec<Corrected>,
    /// Why there is nothing to read where something was said.
    pub(crate) withheld: Option<String>,
    /// How the public reads it otherwise, and where the desk decides that.
    pub(crate) showing: Option<String>,
    pub(crate) decide: Option<Decide>,
    pub(crate) internal: bool,
    /// Pictures of how it was before, where it was reported as done with them.
    pub(crate) before: Vec<StoryPicture>,
    pub(crate) pictures: Vec<StoryPicture>,
    /// That there are pictures which are not shown.
    pub(crate) pictures_withheld: Option<String>,
}

/// A picture in a step of the story.
pub(crate) struct StoryPicture {
    pub(crate) href: String,
    pub(crate) width: i64,
    pub(crate) height: i64,
    pub(crate) showing: Option<String>,
    pub(crate) decide: Option<Decide>,
}

/// What was put right.
pub(crate) struct Corrected {
    pub(crate) what: String,
    /// What stood there and what stands there now; none where neither can be read.
    pub(crate) change: Option<(Called, Called)>,
}

/// Where the desk decides how the public sees a text or a picture: the address, and what can be done there.
pub(crate) struct Decide {
    pub(crate) href: String,
    pub(crate) words: &'static str,
}

/// Steps on one page: years of a matter that was returned, deferred and opened again.
const STEPS_MAX: usize = 40;
/// Characters of a page's steps; one step alone may have more. 180 kB in Chinese.
const CHARS_MAX: usize = 60_000;

/// A part of a story, the latest step first.
pub(crate) struct Story {
    pub(crate) steps: Vec<StoryStep>,
    /// The address of the latest part, from an earlier one.
    pub(crate) latest: Option<String>,
    /// The address of the part before this one.
    pub(crate) earlier: Option<String>,
}

/// Which part of a story is asked for, and how the parts are called.
pub(crate) struct Asked<'a> {
    /// The path below which its pictures are found.
    pub(crate) pictures: &'a str,
    /// The same for those that wait until somebody has looked at them.
    pub(crate) waiting: &'a str,
    /// Steps below this position of the log; the latest ones otherwise.
    pub(crate) below: Option<i64>,
    /// The address of the part below a position.
    pub(crate) address: &'a dyn Fn(Option<i64>) -> String,
}

/// A part of the story in words, the latest step first.
pub(crate) fn story(visit: &Visit, view: &MatterView, asked: &Asked<'_>) -> Story {
    let at = At {
        visit,
        pictures: asked.pictures,
        waiting: asked.waiting,
        matter: view.matter.id,
        decides: visit.session.is_some() && visit.who().may(Act::TakeDown),
    };
    let (part, earlier) = part(&view.steps, asked.below, STEPS_MAX, CHARS_MAX);
    let mut steps: Vec<StoryStep> = part.iter().map(|step| in_words(&at, step)).collect();
    // A low rating opens a matter again with the same words: they are printed once, where they were said.
    for (step, told) in part.iter().zip(&mut steps).filter(|(step, _)| step.kind == StepKind::Plain(Kind::Reopened)) {
        let is_said = |other: &Step| other.kind == StepKind::Plain(Kind::Rated) && other.text_ref == step.text_ref;
        if step.text_ref.is_some() && view.steps.iter().any(is_said) {
            (told.text, told.withheld, told.showing, told.decide) = (String::new(), None, None, None);
        }
    }
    let is_latest = part.first().map(|step| step.position) == view.steps.first().map(|step| step.position);
    Story {
        steps,
        latest: (!is_latest).then(|| (asked.address)(None)),
        earlier: earlier.map(|below| (asked.address)(Some(below))),
    }
}

/// The steps below a position, as many as a page holds, and below which position the rest is. Steps of one position are
/// told together. Where nothing is below, the story is told from its end.
fn part(steps: &[Step], below: Option<i64>, steps_max: usize, chars_max: usize) -> (&[Step], Option<i64>) {
    let asked = steps.partition_point(|step| below.is_some_and(|below| step.position >= below));
    let rest = if asked == steps.len() { steps } else { &steps[asked..] };
    let (mut count, mut chars) = (0, 0);
    for (index, step) in rest.iter().enumerate() {
        let is_new = index == 0 || rest[index - 1].position != step.position;
        chars += step.said.as_ref().and_then(Said::words).map_or(0, |words| words.chars().count());
        if is_new && index > 0 && (index >= steps_max || chars > chars_max) {
            break;
        }
        count = index + 1;
    }
    let (part, earlier) = rest.split_at(count);
    (part, earlier.first().map(|step| step.position + 1))
}

fn in_words(at: &At<'_>, step: &Step) -> StoryStep {
    let (visit, words) = (at.visit, at.visit.words);
    let detail = match (step.level, step.until) {
        (Some(level), _) => Called::words(words.word("rating", &level.to_string())),
        (None, Some(review)) if step.kind == StepKind::Plain(Kind::Done) => {
            let review = words.ta("step-review", &[text_arg("day", format::date(words, format::last_day(review)))]);
            Called::words(step.unit.iter().cloned().chain([review]).collect::<Vec<_>>().join(" · "))
        }
        (None, until) if step.kind == StepKind::Plain(Kind::Resolved) => resolved(words, step, until),
        (None, Some(until)) => Called::words(words.ta("step-until", &[text_arg("day", format::date(words, until))])),
        (None, None) if step.imported => Called::default(),
        (None, None) => match (step.track, &step.category) {
            (_, Some(category)) => category_called(visit, category),
            (Some(track), None) => Called::words(words.word("track-now", track.key())),
            (None, None) => Called::name(step.unit.clone().or_else(|| step.body.clone()).unwrap_or_default()),
        },
    };
    // What came with a file was said by the unit it names, not by whoever took the file in.
    let who = match (step.imported, &step.unit) {
        (false, _) => Called::words(words.word("role", step.role.key())),
        (true, Some(unit)) => Called::name(unit),
        (true, None) => Called::words(words.t("step-imported")),
    };
    let (before, after) = step.pictures.split_at(step.before.min(step.pictures.len()));
    let time = |at: Option<Millis>, show: fn(Words, Millis) -> String| at.map(|at| show(words, at));
    StoryStep {
        when: time(step.at, format::when).unwrap_or_else(|| words.t("step-no-date").to_owned()),
        machine: step.at.map(format::machine).unwrap_or_default(),
        what: words.word("step", step.kind.key()),
        who,
        detail,
        matter: elsewhere(visit, step),
        text: step.said.as_ref().and_then(Said::words).unwrap_or_default().to_owned(),
        withheld: step.said.as_ref().and_then(Said::withheld).map(|why| words.word("withheld", why)),
        showing: step.showing.as_ref().map(|showing| showing_words(words, showing)),
        decide: step.text_ref.as_ref().filter(|_| !step.internal).and_then(|text| at.decide_text(step, text)),
        corrected: step.corrected.iter().map(|correction| corrected(words, correction)).collect(),
        internal: step.internal,
        before: before.iter().map(|picture| story_picture(at, picture)).collect(),
        pictures: after.iter().map(|picture| story_picture(at, picture)).collect(),
        pictures_withheld: pictures_withheld(words, step),
    }
}

/// Who does what was resolved, until which day.
fn resolved(words: Words, step: &Step, until: Option<Millis>) -> Called {
    let who = step.unit.clone().or_else(|| step.body.clone());
    let who = who.unwrap_or_else(|| words.t("handler-community").to_owned());
    let day = |until| words.ta("step-due", &[text_arg("day", format::date(words, format::last_day(until)))]);
    Called::words([Some(who), until.map(day)].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// The other matter or the resolution that a step is about: its address and number.
fn elsewhere(visit: &Visit, step: &Step) -> Option<(String, String)> {
    let (matter, resolution) = (step.matter, step.resolution);
    let matter = matter.map(|id| (visit.link(&format!("/matters/{id}")), visit.hall.number(id)));
    let of = |id| (visit.link(&format!("/resolutions/{id}")), visit.hall.resolution_number(id));
    matter.or_else(|| resolution.map(of))
}

/// That there are pictures which are not shown, beside those that are.
fn pictures_withheld(words: Words, step: &Step) -> Option<String> {
    let key = if step.pictures.is_empty() { "step-no-pictures-shown" } else { "step-pictures-withheld" };
    (step.pictures_withheld > 0).then(|| words.ta(key, &[("n", step.pictures_withheld.into())]))
}

/// What was put right.
fn corrected(words: Words, correction: &Correction) -> Corrected {
    let place = |name: &Option<String>| match name {
        Some(name) => Called::name(name),
        None => Called::words(words.t("work-written-place-unknown")),
    };
    let word = |family, key| Called::words(words.word(family, key));
    let (what, from, to) = match correction {
        Correction::Title(Change { from, to }) => ("title", Called::title(from, words), Called::title(to, words)),
        Correction::Place(Change { from, to }) => ("place", place(from), place(to)),
        Correction::Track(Change { from, to }) => ("track", word("track", from.key()), word("track", to.key())),
        Correction::Channel(Change { from, to }) => ("channel", word("channel", from.key()), word("channel", to.key())),
    };
    let is_read = from.text != to.text;
    Corrected { what: words.word("corrected", what), change: is_read.then_some((from, to)) }
}

/// For whom, and of what, a story is told.
struct At<'a> {
    visit: &'a Visit,
    /// Below which path its pictures are found, and those that wait.
    pictures: &'a str,
    waiting: &'a str,
    matter: MatterId,
    /// Whether the visitor decides what is shown.
    decides: bool,
}

impl At<'_> {
    fn decide_text(&self, step: &Step, text: &TextRef) -> Option<Decide> {
        let keys = ["piece-decide-text", "piece-show-text-again"];
        self.decides.then(|| decide(self.visit, self.matter, ("text", text.as_str()), step.showing.as_ref(), keys))
    }

    fn decide_picture(&self, picture: &Picture) -> Option<Decide> {
        let keys = ["piece-decide-picture", "piece-show-picture-again"];
        let piece = ("picture", picture.id.as_str());
        self.decides.then(|| decide(self.visit, self.matter, piece, picture.showing.as_ref(), keys))
    }
}

/// Where the desk masks or takes down a text or a picture, or shows again what was taken down: `keys` say which.
pub(crate) fn decide(
    visit: &Visit,
    matter: MatterId,
    (kind, id): (&str, &str),
    showing: Option<&Showing>,
    [hide, show_again]: [&'static str; 2],
) -> Decide {
    let key = if showing == Some(&Showing::TakenDown) { show_again } else { hide };
    Decide { href: visit.link(&format!("/matters/{matter}/pieces/{kind}/{id}")), words: visit.words.t(key) }
}

fn story_picture(at: &At<'_>, picture: &Picture) -> StoryPicture {
    let waits = matches!(picture.showing, Some(Showing::AwaitsReview(_)));
    let below = if waits { at.waiting } else { at.pictures };
    StoryPicture {
        href: at.visit.link(&format!("{below}/{}", picture.id)),
        width: picture.size_px.0,
        height: picture.size_px.1,
        showing: picture.showing.as_ref().map(|showing| showing_words(at.visit.words, showing)),
        decide: at.decide_picture(picture),
    }
}

/// How the public sees it otherwise, in words.
pub(crate) fn showing_words(words: Words, showing: &Showing) -> String {
    words.word("showing", showing.key())
}

#[cfg(test)]
mod tests {
    use mingtong_domain::matter::Event;
    use mingtong_words::{Language, Words};

    /// These keys are put together, so nobody else sees that one is missing. These kinds are read by nobody.
    #[test]
    fn every_step_of_a_story_has_its_word() {
        let untold = ["matter.supported", "matter.personal_data_found", "matter.held_back", "matter.import_undone"];
        for words in Language::ALL.map(Words::new) {
            for kind in Event::KINDS.iter().filter(|kind| !untold.contains(kind)) {
                let word = kind.trim_start_matches("matter.");
                assert!(words.word_if_any("step", word).is_some(), "step-{word} in {words:?}");
            }
        }
    }
}
