//! What a vote came to, as parts of a document: each line of the ballot with its numbers and the arithmetic, an
//! election, what became of the ballots. The words are those of the page.

use super::of_vote::called;
use crate::args::text_arg;
use crate::parts::paper::fact;
use crate::routes::vote::result::{CandidateVotes, ElectionResult, LineResult, ResultWords};
use mingtong_app::vote::VoteView;
use mingtong_domain::vote::VoteResult;
use mingtong_office::paper::{Part, Table};
use mingtong_words::Words;

/// All of it.
pub(super) fn parts(words: Words, view: &VoteView, result: &VoteResult) -> Vec<Part> {
    let told = ResultWords::of(words, (&view.vote.question, view.vote.decides), &called(words, view), result);
    let notes = told.notes.iter().map(|note| Part::Text(note.clone()));
    let election = told.election.iter().flat_map(|it| election(words, it));
    let lines = told.lines.iter().flat_map(|it| line(words, told.heads, it));
    let parts = lines.chain(election).chain(notes);
    parts.chain(states(words, &told)).chain(ways(words, &told)).collect()
}

fn line(words: Words, heads: &str, it: &LineResult) -> Vec<Part> {
    let titles = [(heads, 2), ("vote-paper-share", 3), ("roll-area-m2", 4), ("vote-paper-share", 3)];
    let shown = if it.has_area { 4 } else { 2 };
    let titles = std::iter::once(("count-part", 4)).chain(titles.into_iter().take(shown));
    let rows = it.figures.iter().map(|figure| {
        let [of_heads, of_area] = &figure.shares;
        let cells = [&figure.heads, of_heads, &figure.area, of_area].into_iter().take(shown);
        std::iter::once(&figure.name).chain(cells).cloned().collect()
    });
    let mut parts = vec![
        Part::Heading(format!("{}. {}", it.number, it.called.text)),
        fact(words, "paper-result", &it.verdict),
        table(words, titles, rows.collect()),
    ];
    parts.extend(it.note.map(|note| Part::Text(words.t(note).to_owned())));
    parts.extend(it.tests.iter().cloned().map(Part::Text));
    for (silent, verdict, tests) in &it.others {
        let args = [text_arg("silent", silent), text_arg("verdict", verdict)];
        parts.push(Part::Note(words.ta("vote-otherwise-verdict", &args)));
        parts.extend(tests.iter().cloned().map(Part::Note));
    }
    parts
}

fn election(words: Words, it: &ElectionResult) -> Vec<Part> {
    let titles = [("paper-nth", 1), ("vote-candidate", 4), ("vote-votes", 2), ("paper-result", 4)];
    let row = |(nth, of): (usize, &CandidateVotes)| {
        let came = if of.came.is_empty() { String::new() } else { words.t(of.came).to_owned() };
        vec![nth.to_string(), of.called.text.clone(), of.votes.to_string(), came]
    };
    let rows = (1..).zip(&it.votes).map(row).collect();
    let mut parts = vec![fact(words, "paper-result", &it.verdict), table(words, titles.into_iter(), rows)];
    let said = it.left.iter().chain([&it.papers]).chain(&it.tests);
    parts.extend(said.cloned().map(Part::Text));
    parts
}

fn states(words: Words, told: &ResultWords) -> Vec<Part> {
    if told.states.is_empty() {
        return vec![];
    }
    let heading = Part::Heading(words.t("vote-states").to_owned());
    let table = Table {
        columns: told.states.iter().map(|(state, _)| (state.clone(), 1)).collect(),
        rows: vec![told.states.iter().map(|(_, count)| count.to_string()).collect()],
        is_filled_by_hand: false,
    };
    vec![heading, Part::Table(table)]
}

fn ways(words: Words, told: &ResultWords) -> Vec<Part> {
    if told.ways.is_empty() {
        return vec![];
    }
    let heading = Part::Heading(words.t("vote-reconciliation").to_owned());
    std::iter::once(heading).chain(told.ways.iter().cloned().map(Part::Text)).collect()
}

fn table<'k>(words: Words, titles: impl Iterator<Item = (&'k str, u32)>, rows: Vec<Vec<String>>) -> Part {
    let columns = titles.map(|(key, width)| (words.t(key).to_owned(), width)).collect();
    Part::Table(Table { columns, rows, is_filled_by_hand: false })
}
