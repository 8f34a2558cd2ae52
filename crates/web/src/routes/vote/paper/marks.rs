//! The lines of a ballot as they are printed: what each asks, its boxes, how it is marked and what makes it void.

use crate::args::text_arg;
use crate::called::Called;
use crate::routes::vote::by_rule::legal_words;
use crate::visit::Visit;
use mingtong_app::vote::{LineView, VoteView};
use mingtong_domain::vote::{Mark, Question};
use mingtong_office::paper::{Part, Ticks};
use mingtong_words::{FluentValue, Words};

/// What a line asks.
pub(super) fn asks(words: Words, line: &LineView) -> String {
    Called::title(&line.words, words).text
}

/// What stands above the lines: what they are, and how many may be ticked.
pub(super) fn heading(words: Words, question: &Question) -> String {
    let counted = |key, n: u32| words.ta(key, &[("n", FluentValue::from(n))]);
    match question {
        Question::Motions { .. } => words.t("vote-paper-motions").to_owned(),
        Question::Approval { most, .. } => counted("vote-paper-options", *most),
        Question::Election { seats, .. } => counted("vote-paper-candidates", *seats),
    }
}

/// Its lines with their boxes.
pub(super) fn ticks(words: Words, view: &VoteView) -> Part {
    let question = &view.vote.question;
    let offered = Mark::ALL.iter().filter(|mark| question.offers(**mark));
    let marks: Vec<String> = offered.map(|mark| words.word("ballot-mark", mark.key())).collect();
    let boxes = if marks.is_empty() { vec![words.t("vote-paper-tick").to_owned()] } else { marks };
    let none = matches!(question, Question::Approval { none_of_these: true, .. });
    let none = none.then(|| (String::new(), words.t("ballot-none-of-these").to_owned()));
    let lines = view.lines.iter().map(|line| (line.line.to_string(), asks(words, line)));
    Part::Ticks(Ticks {
        head: [words.t("paper-nth").to_owned(), heading(words, question)],
        boxes,
        lines: lines.chain(none).collect(),
    })
}

/// How it is marked, what makes it void, until when and where it is returned.
pub(super) fn rules(visit: &Visit, view: &VoteView, closes: &str, where_to: &str) -> Vec<Part> {
    let (words, vote) = (visit.words, &view.vote);
    let (how, void) = match &vote.question {
        Question::Motions { .. } => ("vote-paper-how-motions", "vote-paper-void-motions"),
        Question::Approval { .. } => ("vote-paper-how-options", "vote-paper-void-options"),
        Question::Election { .. } => ("vote-paper-how-candidates", "vote-paper-void-options"),
    };
    let most = match &vote.question {
        Question::Motions { .. } => 0,
        Question::Approval { most, .. } => *most,
        Question::Election { seats, .. } => *seats,
    };
    let n = [("n", FluentValue::from(most))];
    let back = [text_arg("closes", closes), text_arg("where", where_to)];
    let owner_of_several = vote.decides.is_owners() && vote.size.voices < vote.size.electors;
    let across = [text_arg("across", words.word("vote-across", vote.conduct.across.key()))];
    let said = [
        view.legal.as_ref().map(|legal| legal_words(words, view.vote.decides, legal)),
        Some(words.ta(how, &n)),
        Some(words.ta(void, &n)),
        Some(words.t(if vote.is_secret() { "vote-paper-secret" } else { "vote-paper-signed" }).to_owned()),
        owner_of_several.then(|| words.t("vote-paper-several").to_owned()),
        (!vote.is_secret() && vote.conduct.ways.len() > 1).then(|| words.ta("vote-paper-across", &across)),
        Some(words.ta(if vote.is_secret() { "vote-paper-into-box" } else { "vote-paper-return" }, &back)),
    ];
    said.into_iter().flatten().map(Part::Note).collect()
}
