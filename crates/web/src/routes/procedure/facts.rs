//! The steps of a procedure in words: when, where, how many, by which arithmetic, and what was said.

use crate::args::{count_arg, text_arg};
use crate::format;
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::matter::Said;
use mingtong_app::meeting::TestView;
use mingtong_app::procedure::{CorrectionView, HeldView, ProcedureView, PublicationView, StepView};
use mingtong_domain::Millis;
use mingtong_domain::money::yuan;
use mingtong_domain::procedure::{Publication, Standing, Step};
use mingtong_words::Words;

/// A step as it was held, in words.
pub(super) struct HeldLines {
    pub(super) day: String,
    pub(super) machine: String,
    pub(super) place: Option<String>,
    pub(super) form: Option<String>,
    /// Which assembly resolved.
    pub(super) assembly: Option<String>,
    pub(super) roll: String,
    /// For the register: due, present and their share; for, against, abstained; the share that agreed.
    pub(super) attended: String,
    pub(super) voices: String,
    pub(super) agreed: String,
    /// Each test with its arithmetic, and what it rests on.
    pub(super) tests: Vec<(String, String)>,
    pub(super) said: Option<String>,
    pub(super) papers: Option<String>,
    pub(super) source: Option<String>,
    /// The meeting that decided: its address and title.
    pub(super) meeting: Option<(String, String)>,
    /// The address of each picture.
    pub(super) pictures: Vec<String>,
}

/// What was written down before, in words.
pub(super) struct CorrectionLines {
    pub(super) why: String,
    pub(super) before: HeldLines,
}

/// The notice of a step, in words.
pub(super) struct PublishedLines {
    pub(super) href: String,
    pub(super) period: String,
    /// What keeps it from being done, beside its period.
    pub(super) waits: Option<String>,
    /// What came of it; none where that was erased.
    pub(super) result: Option<Option<String>>,
    pub(super) cost: Option<String>,
}

/// One of the six steps, in words.
pub(super) struct StepLines {
    pub(super) step: Step,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) standing: String,
    /// The shape beside the word.
    pub(super) mark: &'static str,
    pub(super) is_stop: bool,
    pub(super) is_now: bool,
    pub(super) held: Option<HeldLines>,
    pub(super) corrections: Vec<CorrectionLines>,
    pub(super) published: Option<PublishedLines>,
}

impl StepLines {
    /// Whether people meet and decide at it.
    pub(super) fn is_held(&self) -> bool {
        Step::HELD.contains(&self.step)
    }
}

/// `第3步 / 共6步：党员大会审议`.
pub(super) fn at_step(words: Words, step: Step) -> String {
    named(words, "procedure-at", step)
}

fn named(words: Words, key: &str, step: Step) -> String {
    let name = words.word("procedure-step", step.key());
    words.ta(key, &[text_arg("n", step.number()), text_arg("step", name)])
}

/// A step of a procedure.
pub(super) fn step_lines(visit: &Visit, view: &ProcedureView, step: &StepView) -> StepLines {
    let words = visit.words;
    StepLines {
        step: step.step,
        key: step.step.key().replace('_', "-"),
        name: named(words, "procedure-step", step.step),
        standing: words.word("procedure-standing", step.standing.key()),
        mark: match step.standing {
            Standing::Done => "done",
            Standing::NotCarried => "late",
            Standing::Running | Standing::Now => "green",
            Standing::ToCome | Standing::NotReached => "",
        },
        is_stop: step.standing == Standing::NotCarried,
        is_now: matches!(step.standing, Standing::Running | Standing::Now),
        held: step.held.as_ref().map(|held| held_lines(visit, view, held)),
        corrections: step.corrections.iter().map(|it| correction_lines(visit, view, it)).collect(),
        published: step.published.as_ref().map(|published| published_lines(visit, published)),
    }
}

fn held_lines(visit: &Visit, view: &ProcedureView, it: &HeldView) -> HeldLines {
    let (words, held, figures) = (visit.words, &it.held, &it.held.figures);
    let share = |part: u32, whole: u32| format!("{part} / {whole}");
    let picture = |id| visit.link(&format!("/procedures/{}/pictures/{id}", view.procedure.id));
    HeldLines {
        day: day(words, held.day),
        machine: held.day.to_string(),
        place: it.place.clone(),
        form: it.form.clone(),
        assembly: held.assembly.map(|assembly| words.word("procedure-assembly", assembly.key())),
        roll: words.ta(
            "procedure-roll-numbers",
            &[
                text_arg("due", figures.due),
                text_arg("present", figures.present),
                text_arg("agree", figures.agree),
                text_arg("oppose", figures.oppose),
                text_arg("abstain", figures.abstain),
            ],
        ),
        attended: format!("{} / {} / {}", figures.due, figures.present, share(figures.present, figures.due)),
        voices: format!("{} / {} / {}", figures.agree, figures.oppose, figures.abstain),
        agreed: it.tests.last().map(|test| share(test.test.have, test.test.of)).unwrap_or_default(),
        tests: it.tests.iter().map(|test| (test_words(words, test), test.basis.clone())).collect(),
        said: it.said.words().map(str::to_owned),
        papers: held.papers.map(|papers| day(words, papers)),
        source: it.source.clone(),
        meeting: it.meeting.as_ref().map(|(id, title)| (visit.link(&format!("/meetings/{id}")), title.clone())),
        pictures: it.pictures.iter().map(picture).collect(),
    }
}

/// A test with its fraction and its threshold.
fn test_words(words: Words, view: &TestView) -> String {
    let test = &view.test;
    let asks = test.asks.threshold().map(|threshold| threshold.to_string().replace(">=", "≥")).unwrap_or_default();
    words.ta(
        "procedure-test",
        &[
            text_arg("test", words.word("meeting-test", test.test.key())),
            text_arg("have", test.have),
            text_arg("of", test.of),
            text_arg("asks", asks),
            text_arg("whole", words.word("meeting-whole", test.asks.of().key())),
            text_arg("need", test.need),
            text_arg("holds", words.t(if view.holds { "procedure-holds" } else { "procedure-fails" })),
        ],
    )
}

fn correction_lines(visit: &Visit, view: &ProcedureView, it: &CorrectionView) -> CorrectionLines {
    let words = visit.words;
    let reason = it.reason.words().unwrap_or_else(|| words.t("words-erased"));
    let why = [
        text_arg("time", format::moment(words, it.at)),
        text_arg("role", words.word("role", it.role.key())),
        text_arg("reason", reason),
    ];
    CorrectionLines { why: words.ta("procedure-corrected-on", &why), before: held_lines(visit, view, &it.before) }
}

fn published_lines(visit: &Visit, it: &PublicationView) -> PublishedLines {
    let (words, notice) = (visit.words, &it.notice);
    let period = [text_arg("from", day(words, notice.from)), text_arg("to", day(words, notice.to))];
    PublishedLines {
        href: visit.link(&format!("/notices/{}", notice.id)),
        period: words.ta("procedure-notice-link", &period),
        waits: match it.publication {
            Publication::Unanswered => {
                let n = notice.unanswered().count();
                Some(words.ta("procedure-notice-unanswered", &[count_arg("n", n)]))
            }
            Publication::TakenDown => Some(words.t("procedure-notice-taken-down").to_owned()),
            Publication::Running | Publication::Fulfilled => None,
        },
        result: it.result.as_ref().map(|result| Said::words(result).map(str::to_owned)),
        cost: it.published.cost.map(|cost| words.ta("procedure-yuan", &[text_arg("yuan", yuan(cost.get()))])),
    }
}

fn day(words: Words, day: Date) -> String {
    format::date(words, Millis::from_date(day))
}
