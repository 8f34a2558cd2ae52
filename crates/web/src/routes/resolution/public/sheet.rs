//! A resolution as a document to post 决议公告: what it is by law, how it stands, who does what until when and with what
//! money, the arithmetic it rests on, what became of those who disagreed, and how to object.

use crate::args::text_arg;
use crate::format;
use crate::parts::count_words::matter_word;
use crate::parts::erased::or_erased;
use crate::parts::objecting::until;
use crate::parts::paper::{Form, fact, label, paper};
use crate::parts::resolution_rows::stage_of;
use crate::parts::tallies::{Tallies, Tally};
use crate::problem::{Cause, Problem};
use crate::routes::resolution::by_vote::{ByVoteLine, ByVoteWords};
use crate::routes::resolution::load::shown;
use crate::routes::resolution::page::verdict;
use crate::routes::resolution::points::{PointLine, points};
use crate::routes::resolution::votes::{VoteLine, votes};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::mask_for_everybody;
use mingtong_app::resolution::{OfficialView, ResolutionView, ViewAnswer};
use mingtong_domain::Millis;
use mingtong_domain::ids::ResolutionId;
use mingtong_office::paper::{Document, Part, Table};
use mingtong_words::Words;

type Address = Path<(String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, number)): Address, form: Form) -> Result<Response, Problem> {
    let id = ResolutionId::parse(&number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let mut view = shown(visit, id).await?;
    mask_for_everybody(view.texts());
    let back = format!("/resolutions/{id}");
    paper(visit, form, "resolutions", &back, &format!("{back}/sheet"), document(visit, &view))
}

fn document(visit: &Visit, view: &ResolutionView) -> Document {
    let words = visit.words;
    // What its own numbers do not carry is a result, and is called nothing else.
    let kind = match view.force {
        None if view.vote.is_none() => words.t("paper-resolution-result").to_owned(),
        _ => words.word("resolution-kind", view.resolution.kind.key()),
    };
    let title = words.ta("paper-resolution-title", &[text_arg("kind", &kind)]);
    let by_vote = view.vote.as_ref().map(|it| ByVoteWords::of(visit, it));
    let mut parts = standing(words, view);
    parts.extend(by_vote.iter().flat_map(|it| warning(words, it)));
    parts.extend(facts(words, view, by_vote.as_ref(), &kind));
    parts.extend(section(
        words,
        "resolution-points",
        points(visit, view).iter().enumerate().map(|it| point(words, it)),
    ));
    let text = |text: &String| vec![Part::Text(or_erased(words, text))];
    parts.extend(section(words, "resolution-outcome", view.outcome.iter().map(text)));
    parts.extend(section(words, "resolution-delegation", view.delegation.iter().map(text)));
    parts.extend(meeting(visit, view));
    parts.extend(by_vote.iter().flat_map(|it| ballot(words, it)));
    parts.extend(view.official.iter().flat_map(|it| official(words, it)));
    parts.extend(section(words, "resolution-views", view.views.iter().map(|it| answered(words, it))));
    parts.extend(section(words, "paper-resolution-object", objecting(visit, view, &kind)));
    parts.push(Part::Signed(visit.hall.name.clone(), format::date(words, view.resolution.drawn)));
    Document { title, parts, ..Document::default() }
}

/// A heading with what stands below it; nothing where that is nothing.
fn section(words: Words, key: &str, parts: impl IntoIterator<Item = Vec<Part>>) -> Vec<Part> {
    let mut parts = parts.into_iter().flatten().peekable();
    let heading = parts.peek().map(|_| Part::Heading(words.t(key).to_owned()));
    heading.into_iter().chain(parts).collect()
}

/// That it holds no more, before all else.
fn standing(words: Words, view: &ResolutionView) -> Vec<Part> {
    let mut parts = Vec::new();
    if !view.resolution.stage.holds_its_items() {
        parts.push(Part::Heading(words.word("resolution-stage", view.resolution.stage.key())));
    }
    if let Some(voided) = &view.voided {
        parts.push(Part::Fact(words.t("resolution-voided-by").to_owned(), or_erased(words, &voided.by)));
        parts.push(Part::Text(or_erased(words, &voided.reason)));
    }
    parts.extend(
        view.withdrawn
            .as_ref()
            .map(|reason| Part::Fact(words.t("resolution-withdrawn-for").to_owned(), or_erased(words, reason))),
    );
    parts.extend(view.escalated.as_ref().map(|(body, reason)| {
        Part::Fact(words.ta("resolution-escalated-to", &[text_arg("body", body)]), or_erased(words, reason))
    }));
    parts
}

/// That the vote it rests on stands no more, or perhaps not.
fn warning(words: Words, it: &ByVoteWords) -> Vec<Part> {
    let Some(warning) = &it.warning else { return vec![] };
    let why = warning.reason.as_ref().map(|reason| Part::Fact(words.t("vote-is-void").to_owned(), reason.text.clone()));
    std::iter::once(Part::Heading(words.t(warning.text).to_owned())).chain(why).collect()
}

fn facts(words: Words, view: &ResolutionView, by_vote: Option<&ByVoteWords>, kind: &str) -> Vec<Part> {
    let resolution = &view.resolution;
    let stage = stage_of(words, resolution.stage, resolution.official.is_some());
    // Who voted decided, and not the body that called the vote.
    let by = by_vote.map(|it| it.voters.text.clone()).or_else(|| view.body.clone());
    let by = by.unwrap_or_else(|| words.t("resolution-official-owners").to_owned());
    let mut parts = vec![
        fact(words, "paper-number", &view.number),
        fact(words, "resolution-new-title", or_erased(words, &view.title)),
        fact(words, "resolution-new-kind", kind),
    ];
    if let Some(force) = view.force {
        parts.push(fact(words, "paper-resolution-force", words.word("resolution-force", force.key())));
        parts.push(fact(words, "paper-basis", words.word("resolution-basis", resolution.kind.key())));
    }
    parts.push(fact(words, "resolution-by", by));
    let day = format::date(words, resolution.drawn);
    parts.push(fact(words, "resolution-now", format!("{stage}{}{day}", words.t("paper-between"))));
    parts
}

fn point(words: Words, (nth, it): (usize, &PointLine)) -> Vec<Part> {
    let by = it.closes.clone().unwrap_or_else(|| {
        let by = words.ta("resolution-point-by", &[text_arg("who", &it.by.text)]);
        [Some(by), it.until.clone()].into_iter().flatten().collect::<Vec<_>>().join(words.t("paper-between"))
    });
    let lines = [Some(by), it.money.clone(), it.matter.as_ref().map(|(_, matter)| matter.clone())];
    let text = format!("{}. {}", nth + 1, or_erased(words, &it.text));
    std::iter::once(text).chain(lines.into_iter().flatten()).map(Part::Text).collect()
}

/// The meeting that decided, with its arithmetic.
fn meeting(visit: &Visit, view: &ResolutionView) -> Vec<Part> {
    let words = visit.words;
    let Some(it) = &view.meeting else { return vec![] };
    let day = format::date(words, it.meeting.starts);
    let held = words.ta("resolution-meeting", &[text_arg("body", &it.body_name), text_arg("day", day)]);
    let votes = votes(visit, &view.items);
    let parts = std::iter::once(vec![Part::Text(held)]).chain(votes.iter().map(|it| vote(words, it)));
    section(words, "resolution-rests-on", parts)
}

/// The vote on a roll that decided, line by line, with its arithmetic and its page.
fn ballot(words: Words, it: &ByVoteWords) -> Vec<Part> {
    let held = std::iter::once(it.called.text.clone()).chain(it.legal.clone()).map(Part::Text);
    let line = |line: &ByVoteLine| {
        let motion = fact(words, "paper-motion", &line.called.text);
        let verdict = fact(words, "paper-result", &line.verdict);
        [motion, verdict].into_iter().chain(line.tests.iter().cloned().map(Part::Text)).collect()
    };
    let page = vec![Part::Fact(label(words, "resolution-vote-page"), it.address.clone())];
    let parts = std::iter::once(held.collect()).chain(it.lines.iter().map(line)).chain([page]);
    section(words, "resolution-rests-on", parts)
}

fn vote(words: Words, it: &VoteLine) -> Vec<Part> {
    let mut parts = vec![fact(words, "paper-subject", or_erased(words, &it.title))];
    for motion in &it.motions {
        parts.push(fact(words, "paper-motion", or_erased(words, &motion.text)));
        parts.push(Part::Fact(format!("{}{}", motion.state, words.t("paper-colon")), motion.figures.clone()));
        parts.extend(motion.tests.iter().cloned().map(Part::Text));
    }
    parts
}

/// A result that an office counted: from where, each test with its fraction, and what follows under each setting.
fn official(words: Words, it: &OfficialView) -> Vec<Part> {
    let tallies = Tallies::of(words, &it.answer);
    let mut parts = vec![
        Part::Heading(words.t("resolution-official").to_owned()),
        Part::Fact(words.t("resolution-official-from").to_owned(), or_erased(words, &it.source)),
    ];
    parts.extend(it.question.matter.map(|matter| fact(words, "result-matter", matter_word(words, matter))));
    let day = it.question.date.map(|day| format::date(words, Millis::from_date(day)));
    parts.extend(day.map(|day| fact(words, "result-date", day)));
    parts.push(Part::Table(tests(words, &tallies.chosen)));
    parts.push(Part::Text(words.t(verdict(&it.answer)).to_owned()));
    let other = |(silent, tally): &(String, Tally)| {
        Part::Fact(format!("{silent}{}", words.t("paper-colon")), tally.outcome.clone())
    };
    parts.extend(tallies.others.iter().map(other));
    parts.extend(tallies.basis.iter().map(|basis| fact(words, "paper-basis", basis)));
    parts
}

fn tests(words: Words, tally: &Tally) -> Table {
    let columns = [("count-test", 3), ("count-have", 5), ("count-need", 2), ("paper-result", 3)];
    let rows = tally
        .tests
        .iter()
        .map(|it| vec![it.name.clone(), format!("{} / {}", it.part, it.whole), it.need.clone(), it.holds.to_owned()]);
    Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: rows.collect(),
        is_filled_by_hand: false,
    }
}

/// Whoever thought otherwise, and what they were answered.
fn answered(words: Words, it: &ViewAnswer) -> Vec<Part> {
    let person = if it.person.is_empty() { words.t("body-name-erased") } else { &it.person };
    let whose = words.ta("resolution-view-of", &[text_arg("person", person)]);
    let answer = match &it.answer {
        Some((answer, _)) => Part::Fact(words.t("resolution-view-answer").to_owned(), or_erased(words, answer)),
        None => Part::Text(words.t("resolution-view-unanswered").to_owned()),
    };
    vec![Part::Fact(whose, or_erased(words, &it.text)), answer]
}

/// How to object; nothing where there is nothing left to object to.
fn objecting(visit: &Visit, view: &ResolutionView, kind: &str) -> Option<Vec<Part>> {
    let words = visit.words;
    if !view.resolution.stage.holds_its_items() || view.vote.as_ref().is_some_and(ByVoteWords::is_void) {
        return None;
    }
    if view.resolution.official.is_some() {
        return Some(vec![Part::Text(words.t("paper-resolution-object-official").to_owned())]);
    }
    let Some(notice) = &view.notice else {
        return Some(vec![Part::Text(words.ta("paper-resolution-unpublished", &[text_arg("kind", kind)]))]);
    };
    Some(vec![
        Part::Text(until(words, notice)),
        Part::Fact(label(words, "paper-resolution-page"), visit.outside_link(&format!("/notices/{}", notice.id))),
    ])
}
