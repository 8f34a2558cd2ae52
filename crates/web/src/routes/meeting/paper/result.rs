//! The result of a decision as it is posted 表决结果公示: who was due and there, how many said what, and what that means by
//! which rule.

use super::of_meeting::of_meeting;
use crate::args::text_arg;
use crate::format;
use crate::parts::paper::{Form, fact, numbers, signed};
use crate::problem::{Cause, Problem};
use crate::routes::meeting::load::posted;
use crate::routes::meeting::named::{joined, name};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::meeting::{DecisionView, ItemView, MeetingView, MotionView, Named, TestView};
use mingtong_domain::ids::MeetingId;
use mingtong_domain::meeting::{Verdict, whole_key};
use mingtong_office::paper::{Document, Part};
use mingtong_words::Words;

type Address = Path<(String, String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id, motion)): Address, form: Form) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let view = posted(visit, &id).await?;
    let decided = view.items.iter().find_map(|item| {
        let found = item.motions.iter().find(|it| it.motion.id.0.to_string() == motion)?;
        Some((item, found, found.decision.as_ref()?))
    });
    let (item, found, decision) = decided.ok_or_else(|| visit.because(Cause::NotFound))?;
    let document = document(visit, &view, item, found, decision);
    of_meeting(visit, form, &id, &format!("motions/{motion}/result"), document)
}

fn document(
    visit: &Visit,
    view: &MeetingView,
    item: &ItemView,
    motion: &MotionView,
    decision: &DecisionView,
) -> Document {
    let words = visit.words;
    let verdict = match decision.decision.verdict {
        Verdict::Carried => "minutes-line-verdict-carried",
        Verdict::NotCarried => "minutes-line-verdict-not-carried",
    };
    let figures = decision.decision.figures;
    let voices = [
        ("paper-due", figures.due),
        ("paper-present", figures.present),
        ("paper-proxies", figures.proxies),
        ("paper-agree", figures.agree),
        ("paper-oppose", figures.oppose),
        ("paper-abstain", figures.abstain),
    ];
    let mut parts = vec![
        fact(words, "paper-meeting", &view.title),
        fact(words, "paper-when", format::moment(words, decision.decision.at)),
        fact(words, "paper-subject", &item.title),
        fact(words, "paper-motion", &motion.text),
        fact(words, "paper-voted-by", words.word("voted-by", decision.decision.voted_by.key())),
        numbers(words, &voices),
    ];
    let is_without = !decision.recused.is_empty();
    parts.extend(is_without.then(|| Part::Text(words.t("minutes-line-not-counted").to_owned())));
    parts.extend(source(words, decision.source.as_ref()));
    parts.extend(decision.tests.iter().flat_map(|it| test(visit, it, figures.proxies)));
    parts.push(Part::Text(words.t(verdict).to_owned()));
    parts.push(counted(visit, &decision.counted_by));
    parts.extend(views(words, item));
    parts.push(Part::Text(words.t("paper-result-force").to_owned()));
    parts.push(signed(visit));
    Document {
        title: words.ta("paper-result-title", &[text_arg("body", &view.body_name)]),
        parts,
        ..Document::default()
    }
}

/// The arithmetic of a test, and on what it rests.
pub(super) fn test(visit: &Visit, view: &TestView, proxies: u32) -> Vec<Part> {
    let (words, test) = (visit.words, view.test);
    let asks = test.asks.threshold().map(|threshold| threshold.to_string().replace(">=", "≥")).unwrap_or_default();
    let arithmetic = words.ta(
        "minutes-line-test",
        &[
            text_arg("test", words.word("meeting-test", test.test.key())),
            text_arg("have", test.have),
            text_arg("of", test.of),
            text_arg("asks", asks),
            text_arg("whole", words.word("meeting-whole", whole_key(test.asks.of(), proxies))),
            text_arg("need", test.need),
        ],
    );
    let basis = (!view.basis.is_empty()).then(|| fact(words, "paper-basis", &view.basis));
    [Part::Text(arithmetic)].into_iter().chain(basis).collect()
}

/// From where numbers are known that no roll gave.
pub(super) fn source(words: Words, source: Option<&String>) -> Option<Part> {
    source.map(|source| Part::Text(words.ta("minutes-line-source", &[text_arg("text", source)])))
}

/// The two who counted.
pub(super) fn counted(visit: &Visit, persons: &[Named]) -> Part {
    let names = joined(visit.words, persons);
    Part::Text(visit.words.ta("minutes-line-counted", &[text_arg("persons", names)]))
}

/// What was said beside it, to the word.
pub(super) fn views(words: Words, item: &ItemView) -> impl Iterator<Item = Part> {
    item.views.iter().map(move |view| {
        let args = [text_arg("person", name(words, &view.person)), text_arg("text", &view.text)];
        Part::Text(words.ta("minutes-line-view", &args))
    })
}
