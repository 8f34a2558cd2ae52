//! The figures of a statement in words, each with the address of its entries where whoever reads may open them.

use super::periods::query;
use crate::parts::accounts_told::figure_called;
use crate::visit::Visit;
use jiff::civil::date;
use mingtong_app::fund::{Figure, Period, Section, Sight, Statement};
use mingtong_domain::ids::FundId;
use mingtong_domain::money::yuan;
use mingtong_words::Words;

/// A figure.
pub(super) struct FigureRow {
    pub(super) label: String,
    pub(super) amount: String,
    /// Where its entries are.
    pub(super) href: Option<String>,
    pub(super) is_sum: bool,
}

/// The figures of many funds: their entries are behind each fund.
pub(super) fn of_many(words: Words, statement: &Statement) -> Vec<FigureRow> {
    statement.figures().iter().map(|figure| row(words, figure, None)).collect()
}

/// The figures of one fund.
pub(super) fn of_fund(
    visit: &Visit,
    statement: &Statement,
    (fund, period, sight): (&FundId, &Period, Sight),
) -> Vec<FigureRow> {
    let href = |figure: &Figure| {
        let account = figure.section.account().filter(|_| figure.section.is_opened_by(sight))?;
        let period = entries_of(figure.section, period);
        let (account, item) = (account.key(), figure.item());
        let path = format!("/accounts/{fund}/entries{}&account={account}&item={item}", query(&period, ""));
        Some(visit.link(&path))
    };
    statement.figures().iter().map(|figure| row(visit.words, figure, href(figure))).collect()
}

fn row(words: Words, figure: &Figure, href: Option<String>) -> FigureRow {
    FigureRow { label: figure_called(words, figure), amount: yuan(figure.fen), href, is_sum: figure.section.is_sum() }
}

/// What is there at the beginning or at the end is made of everything before.
fn entries_of(section: Section, period: &Period) -> Period {
    let first = date(1950, 1, 1);
    let until = match section {
        Section::Opening | Section::HeldOpening => period.from.yesterday().ok(),
        Section::Closing | Section::HeldClosing => Some(period.to),
        Section::Income
        | Section::Advanced
        | Section::CarriedIn
        | Section::Came
        | Section::GivenBack
        | Section::Expense
        | Section::Tax
        | Section::Repaid
        | Section::PaidOut
        | Section::CarriedOn
        | Section::Went
        | Section::HeldCame
        | Section::HeldWent
        | Section::InKind
        | Section::Budget => None,
    };
    until.and_then(|until| Period::days(first, until)).unwrap_or(*period)
}
