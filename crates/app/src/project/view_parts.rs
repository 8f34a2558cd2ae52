//! The parts of a project as they are shown.

use crate::hall::Hall;
use crate::spoken::Words;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId, PictureId};
use mingtong_domain::matter::ClockRun;
use mingtong_domain::project::{Account, Income, Phase, Project, Quote, StepProgress, WithoutQuotes, cash};
use mingtong_domain::role::Role;
use std::collections::HashMap;

/// The 48 hours of a danger, read from its matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HazardClock {
    /// The matter.
    pub matter: MatterId,
    /// Its clock to finish.
    pub run: ClockRun,
}

/// What was told of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportView {
    /// What was told.
    pub text: String,
    /// When the pictures were taken.
    pub phase: Phase,
    /// Pictures.
    pub pictures: Vec<PictureId>,
    /// How far the step was then.
    pub progress: StepProgress,
    /// The role of whoever told it.
    pub role: Role,
    /// When.
    pub at: Millis,
}

/// A step to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepView {
    /// Its number.
    pub number: u32,
    /// What is done.
    pub text: String,
    /// The last day.
    pub until: Date,
    /// How far it is.
    pub progress: StepProgress,
    /// Why it was added later.
    pub added: Option<String>,
    /// What stood there before, until when, and why it was altered.
    pub changes: Vec<(String, Date, String)>,
    /// What was told of it.
    pub reports: Vec<ReportView>,
    /// Why it was dropped.
    pub dropped: Option<String>,
}

/// A quote to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteView {
    /// Its number.
    pub number: u32,
    /// Whose it is; empty where the name was erased.
    pub name: String,
    /// For how much, in fen.
    pub amount_fen: i64,
    /// What is offered.
    pub terms: Option<String>,
    /// Pictures of the paper.
    pub pictures: Vec<PictureId>,
    /// Why it was struck.
    pub struck: Option<String>,
}

/// Who does the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractorView {
    /// The number of the quote.
    pub quote: u32,
    /// Their name; empty where it was erased.
    pub name: String,
    /// For how much, in fen.
    pub amount_fen: i64,
    /// Why this one.
    pub reason: String,
    /// Quotes that stood.
    pub compared: usize,
    /// Why fewer were compared than the rule asks.
    pub without: Option<WithoutQuotes>,
}

/// A change of the scope to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeView {
    /// What changes.
    pub text: String,
    /// Why.
    pub reason: String,
    /// How much more, in fen; less where negative.
    pub amount_fen: i64,
    /// The role of whoever decided on it.
    pub role: Role,
    /// When.
    pub at: Millis,
}

/// Somebody found it good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionView {
    /// Their name, for whoever reads names here.
    pub name: Option<String>,
    /// Their role.
    pub role: Role,
    /// When.
    pub at: Millis,
    /// What they found.
    pub text: String,
    /// Pictures.
    pub pictures: Vec<PictureId>,
}

/// A final account to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountView {
    /// What came in, from where.
    pub income: Vec<Income>,
    /// The cash of it, in fen: what was given in kind stands beside it.
    pub cash_fen: i64,
    /// What was spent, in fen.
    pub spent_fen: i64,
    /// What is left, in fen.
    pub left_fen: i64,
    /// What came of the project, in words.
    pub text: String,
    /// When it was published.
    pub at: Millis,
}

/// Whether somebody reads the quotes: everybody once the contractor is chosen, before that those who work here. Whoever
/// still quotes does not read what others offer.
pub(super) fn reads_quotes(project: &Project, who: &Who) -> bool {
    let works_here = matches!(who.actor.role, Role::Staff | Role::Secretary | Role::Street | Role::Supervisor);
    project.chosen.is_some() || works_here
}

pub(super) fn steps(project: &Project, words: &Words) -> Vec<StepView> {
    let report = |it: &mingtong_domain::project::Report| ReportView {
        text: words.said(&it.text),
        phase: it.phase,
        pictures: it.pictures.clone(),
        progress: it.progress,
        role: it.by.0,
        at: it.by.1,
    };
    let step = |it: &mingtong_domain::project::Step| StepView {
        number: it.number,
        text: words.said(&it.plan.text),
        until: it.plan.until,
        progress: it.progress,
        added: words.maybe(it.added.as_ref()),
        changes: it
            .changes
            .iter()
            .map(|change| (words.said(&change.before.text), change.before.until, words.said(&change.reason)))
            .collect(),
        reports: it.reports.iter().map(report).collect(),
        dropped: words.maybe(it.dropped.as_ref().map(|dropped| &dropped.reason)),
    };
    project.steps.iter().map(step).collect()
}

fn bidder(hall: &Hall, quote: &Quote, words: &Words) -> String {
    match &quote.unit {
        Some(unit) => hall.unit_name(unit).to_owned(),
        None => quote.name.as_ref().map(|name| words.called(name)).unwrap_or_default(),
    }
}

pub(super) fn quotes(hall: &Hall, who: &Who, project: &Project, words: &Words) -> Vec<QuoteView> {
    let view = |quote: &Quote| QuoteView {
        number: quote.number,
        name: bidder(hall, quote, words),
        amount_fen: quote.amount.get(),
        terms: words.maybe(quote.terms.as_ref()),
        pictures: quote.pictures.clone(),
        struck: words.maybe(quote.struck.as_ref()),
    };
    project.quotes.iter().filter(|_| reads_quotes(project, who)).map(view).collect()
}

pub(super) fn contractor(hall: &Hall, project: &Project, words: &Words) -> Option<ContractorView> {
    let (chosen, quote) = (project.chosen.as_ref()?, project.contractor()?);
    Some(ContractorView {
        quote: quote.number,
        name: bidder(hall, quote, words),
        amount_fen: quote.amount.get(),
        reason: words.said(&chosen.reason),
        compared: project.standing_quotes().filter(|quote| quote.at <= chosen.at).count(),
        without: chosen.without,
    })
}

pub(super) fn scopes(project: &Project, words: &Words) -> Vec<ScopeView> {
    let view = |it: &mingtong_domain::project::Scope| ScopeView {
        text: words.said(&it.text),
        reason: words.said(&it.reason),
        amount_fen: it.amount_fen,
        role: it.by.1,
        at: it.by.2,
    };
    project.scopes.iter().map(view).collect()
}

pub(super) fn inspections(
    project: &Project,
    who: &Who,
    words: &Words,
    names: &HashMap<PersonId, String>,
) -> Vec<InspectionView> {
    let view = |it: &mingtong_domain::project::Inspection| InspectionView {
        name: it.person.as_ref().filter(|_| who.reads_names()).and_then(|person| names.get(person).cloned()),
        role: it.by.0,
        at: it.by.1,
        text: words.said(&it.text),
        pictures: it.pictures.clone(),
    };
    project.found_good().iter().map(view).collect()
}

pub(super) fn account(account: &Account, words: &Words) -> AccountView {
    let cash_fen = cash(&account.income).unwrap_or_default();
    let spent_fen = account.spent.get();
    AccountView {
        income: account.income.clone(),
        cash_fen,
        spent_fen,
        left_fen: cash_fen.saturating_sub(spent_fen),
        text: words.said(&account.text),
        at: account.at,
    }
}
