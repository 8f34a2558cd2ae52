//! Accounts as they are told: what a figure and a time are called, and what a notice of the accounts of a fund says
//! before anybody wrote it: the figures of the days that it covers, as everybody reads them. Whoever posts it changes
//! what they like.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::problem::Problem;
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::fund::{Figure, Period, PeriodKind, view_account};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::account_book::Sum;
use mingtong_domain::ids::FundId;
use mingtong_domain::money::yuan;
use mingtong_domain::notice::Covered;
use mingtong_words::Words;

/// So much of what a fund is for stands in a title, beside the days.
const FUND_CHARS: usize = 60;

/// What a figure is called: 收入 · 居民自筹.
pub(crate) fn figure_called(words: Words, figure: &Figure) -> String {
    let section = words.word("accounts-figure", figure.section.key());
    match figure_item(words, figure) {
        Some(item) => format!("{section} · {item}"),
        None => section,
    }
}

/// Its source or line of spending, in words.
pub(crate) fn figure_item(words: Words, figure: &Figure) -> Option<String> {
    let source = figure.source.map(|source| words.word("fund-source", source.key()));
    source.or_else(|| figure.line.map(|line| words.word("fund-line", line.key())))
}

/// What an account of a posted sheet comes to, in a sentence.
pub(crate) fn sum_told(words: Words, sum: &Sum) -> String {
    let args = [
        text_arg("account", words.word("account-book-account", sum.account.key())),
        text_arg("opening", yuan(sum.opening)),
        text_arg("income", yuan(sum.income)),
        text_arg("expense", yuan(sum.expense)),
        text_arg("closing", yuan(sum.closing)),
    ];
    words.ta("account-book-sum", &args)
}

/// A day in words.
pub(crate) fn day_told(words: Words, day: Date) -> String {
    format::date(words, Millis::from_date(day))
}

/// A time in words, with its year.
pub(crate) fn period_name(words: Words, period: &Period) -> String {
    let (year, n) = (text_arg("year", period.from.year()), text_arg("n", period.number()));
    match period.kind {
        PeriodKind::Year => words.ta("accounts-year", &[year]),
        PeriodKind::Quarter => words.ta("accounts-quarter", &[year, n]),
        PeriodKind::Month => words.ta("accounts-month", &[year, n]),
        PeriodKind::Days => words.ta(
            "accounts-days",
            &[text_arg("from", day_told(words, period.from)), text_arg("to", day_told(words, period.to))],
        ),
    }
}

/// A title and a text.
pub(crate) struct Told {
    pub(crate) title: String,
    pub(crate) text: String,
}

/// What a notice says of these days of a fund, in the words of the record.
///
/// # Errors
/// There is no such fund, or the database failed.
pub(crate) async fn told_by_notice(visit: &Visit, id: &FundId, covered: Covered) -> Result<Told, Problem> {
    let Some(days) = Period::days(covered.from, covered.to) else {
        return Err(visit.problem(Fail::NotFound));
    };
    // Three whole months are called by their quarter.
    let period = days.around().into_iter().find(|it| (it.from, it.to) == (days.from, days.to)).unwrap_or(days);
    let view = view_account(&visit.site.app, &visit.hall, &Who::public(None), id, period).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let words = Words::of_the_record();
    let fund: String = Called::title(&view.purpose, words).text.chars().take(FUND_CHARS).collect();
    let period = period_name(words, &period);
    let named = [text_arg("fund", fund), text_arg("period", period)];
    let figures = view.statement.figures();
    let lines = figures.iter().map(|figure| {
        words.ta(
            "accounts-notice-line",
            &[text_arg("what", figure_called(words, figure)), text_arg("yuan", yuan(figure.fen))],
        )
    });
    let mut text: Vec<String> = lines.collect();
    text.push(words.t("accounts-notice-more").to_owned());
    Ok(Told { title: words.ta("accounts-notice-title", &named), text: text.join("\n") })
}

/// What a fund is called; none where there is no such fund.
///
/// # Errors
/// The database failed.
pub(crate) async fn fund_called(visit: &Visit, id: &FundId) -> Result<Option<Called>, Problem> {
    let today = Period::year_of(visit.site.app.now().date());
    match view_account(&visit.site.app, &visit.hall, &Who::public(None), id, today).await {
        Ok(view) => Ok(Some(Called::title(&view.purpose, visit.words))),
        Err(Fail::NotFound) => Ok(None),
        Err(fail) => Err(visit.problem(fail)),
    }
}
