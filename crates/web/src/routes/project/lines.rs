//! The parts of a project in words.

use crate::args::{count_arg, text_arg};
use crate::format;
use crate::visit::Visit;
use mingtong_app::project::{AccountView, InspectionView, ProjectView, QuoteView, ReportView, ScopeView, StepView};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PictureId, ProjectId};
use mingtong_domain::money::yuan;
use mingtong_domain::project::Next;
use mingtong_words::Words;

/// What was told of a step, or found by somebody.
pub(super) struct Told {
    pub(super) about: String,
    pub(super) text: String,
    pub(super) pictures: Vec<String>,
}

/// A step in words.
pub(super) struct StepLine {
    pub(super) number: u32,
    pub(super) text: String,
    pub(super) about: String,
    /// What stood there before, why it was added or dropped.
    pub(super) notes: Vec<String>,
    pub(super) reports: Vec<Told>,
}

/// A line with an amount.
pub(super) struct MoneyLine {
    pub(super) label: String,
    pub(super) amount: String,
}

/// An account in words.
pub(super) struct AccountLines {
    pub(super) lines: Vec<MoneyLine>,
    pub(super) text: String,
    pub(super) at: String,
}

fn day(words: Words, day: jiff::civil::Date) -> String {
    format::date(words, Millis::from_date(day))
}

fn links(visit: &Visit, id: ProjectId, pictures: &[PictureId]) -> Vec<String> {
    pictures.iter().map(|picture| visit.link(&format!("/projects/{id}/pictures/{picture}"))).collect()
}

fn dotted(parts: &[&str]) -> String {
    parts.join(" · ")
}

pub(super) fn step(visit: &Visit, id: ProjectId, it: &StepView) -> StepLine {
    let words = visit.words;
    let until = words.ta("project-until", &[text_arg("day", day(words, it.until))]);
    let changed = |(text, until, reason): &(String, jiff::civil::Date, String)| {
        let args = [text_arg("text", text), text_arg("day", day(words, *until)), text_arg("reason", reason)];
        words.ta("project-step-before", &args)
    };
    let noted = |key: &str, reason: &String| words.ta(key, &[text_arg("reason", reason)]);
    let mut notes: Vec<String> = it.changes.iter().map(changed).collect();
    notes.extend(it.added.as_ref().map(|reason| noted("project-step-added", reason)));
    notes.extend(it.dropped.as_ref().map(|reason| noted("project-step-dropped", reason)));
    StepLine {
        number: it.number,
        text: it.text.clone(),
        about: dotted(&[&words.word("project-progress", it.progress.key()), &until]),
        notes,
        reports: it.reports.iter().map(|report| told(visit, id, report)).collect(),
    }
}

fn told(visit: &Visit, id: ProjectId, it: &ReportView) -> Told {
    let words = visit.words;
    let phase = words.word("project-phase", it.phase.key());
    let about = dotted(&[&phase, &words.word("role", it.role.key()), &format::when(words, it.at)]);
    Told { about, text: it.text.clone(), pictures: links(visit, id, &it.pictures) }
}

pub(super) fn inspection(visit: &Visit, id: ProjectId, it: &InspectionView) -> Told {
    let words = visit.words;
    let role = words.word("role", it.role.key());
    let who = it.name.as_ref().map_or(role.clone(), |name| format!("{role} {name}"));
    let about = dotted(&[&who, &format::when(words, it.at)]);
    Told { about, text: it.text.clone(), pictures: links(visit, id, &it.pictures) }
}

/// A quote beside the others.
pub(super) struct QuoteLine {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) amount: String,
    pub(super) terms: String,
    /// That it is the cheapest, that it was chosen, that it was struck.
    pub(super) notes: Vec<String>,
    pub(super) pictures: Vec<String>,
}

/// The quotes beside each other. The cheapest of those that stand is said in words: all of them, where some are as
/// cheap.
pub(super) fn quotes(visit: &Visit, id: ProjectId, view: &ProjectView) -> Vec<QuoteLine> {
    let words = visit.words;
    let standing = view.quotes.iter().filter(|it| it.struck.is_none());
    let cheapest = standing.clone().map(|it| it.amount_fen).min().filter(|_| standing.count() > 1);
    let line = |it: &QuoteView| {
        let is_cheapest = it.struck.is_none() && cheapest == Some(it.amount_fen);
        let is_chosen = view.contractor.as_ref().is_some_and(|chosen| chosen.quote == it.number);
        let noted = [(is_cheapest, "project-quote-cheapest"), (is_chosen, "project-quote-chosen")];
        let notes = noted.into_iter().filter(|(so, _)| *so).map(|(_, key)| words.t(key).to_owned());
        let struck = it.struck.as_ref().map(|reason| words.ta("project-quote-struck", &[text_arg("reason", reason)]));
        QuoteLine {
            number: it.number,
            name: it.name.clone(),
            amount: words.ta("project-yuan", &[text_arg("amount", yuan(it.amount_fen))]),
            terms: it.terms.clone().unwrap_or_default(),
            notes: notes.chain(struck).collect(),
            pictures: links(visit, id, &it.pictures),
        }
    };
    view.quotes.iter().map(line).collect()
}

/// What the books say beside the account, and by how much that is off; none where no fund comes from the project.
pub(super) fn books(words: Words, view: &ProjectView) -> Option<String> {
    let books = view.books.as_ref()?;
    let figures = [text_arg("cash", yuan(books.cash_fen)), text_arg("spent", yuan(books.spent_fen))];
    let said = words.ta("project-books", &figures);
    let Some(account) = &view.account else { return Some(said) };
    let (cash, spent) = books.off(account.cash_fen, account.spent_fen);
    if (cash, spent) == (0, 0) {
        return Some(format!("{said}{}", words.t("project-books-same")));
    }
    let off = [text_arg("cash", signed(cash)), text_arg("spent", signed(spent))];
    Some(format!("{said}{}", words.ta("project-books-off", &off)))
}

/// An amount that is more or less than another.
fn signed(fen: i64) -> String {
    let sign = match fen {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", yuan(fen.saturating_abs()))
}

pub(super) fn scope(visit: &Visit, it: &ScopeView) -> Told {
    let words = visit.words;
    let sign = if it.amount_fen < 0 { "−" } else { "+" };
    let amount = words.ta("project-yuan", &[text_arg("amount", format!("{sign}{}", yuan(it.amount_fen.abs())))]);
    let about = dotted(&[&amount, &words.word("role", it.role.key()), &format::when(words, it.at)]);
    Told { about, text: format!("{}\n{}", it.text, it.reason), pictures: vec![] }
}

pub(super) fn account(visit: &Visit, it: &AccountView) -> AccountLines {
    let words = visit.words;
    let line =
        |label: String, fen| MoneyLine { label, amount: words.ta("project-yuan", &[text_arg("amount", yuan(fen))]) };
    let income = it.income.iter().map(|income| line(words.word("fund", income.source.key()), income.amount.get()));
    let sums = [("project-cash", it.cash_fen), ("project-spent", it.spent_fen), ("project-left", it.left_fen)];
    let sums = sums.map(|(key, fen)| line(words.t(key).to_owned(), fen));
    AccountLines { lines: income.chain(sums).collect(), text: it.text.clone(), at: format::when(words, it.at) }
}

/// What happens next, in words.
pub(super) fn next(words: Words, view: &ProjectView) -> String {
    let key = format!("project-next-{}", view.next.key().replace('_', "-"));
    let until = view.next.until().map(|until| day(words, until)).unwrap_or_default();
    let count = match view.next {
        Next::Step(number, _) => count_arg("n", number),
        Next::AnswerObjections(open) => count_arg("n", open),
        _ => text_arg("n", ""),
    };
    words.ta(&key, &[count, text_arg("day", until)])
}
