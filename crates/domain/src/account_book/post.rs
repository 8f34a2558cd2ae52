//! A sheet of a period is posted, whole or not at all.

use super::{Account, Event, Form, Kept, Line, Period, Sum};
use crate::context::Context;
use crate::ids::{AccountBookId, PlaceId};
use crate::limits;
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

/// Days of one sheet: a year.
const DAYS_MAX: i64 = 366;

/// Opening and closing as a file says them, in fen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stated {
    /// Opening.
    pub opening: Option<i64>,
    /// Closing.
    pub closing: Option<i64>,
}

/// A sheet to be posted.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSheet {
    /// The id it gets.
    pub book: AccountBookId,
    /// How it is kept.
    pub form: Form,
    /// Of which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// Of which days.
    pub period: Period,
    /// Its rows.
    pub lines: Vec<Line>,
    /// What it says of its accounts.
    pub stated: BTreeMap<Account, Stated>,
}

/// The sheet before: of the same place and account the latest that ends before the period begins.
pub fn before<'k>(kept: &'k [Kept], place: Option<&PlaceId>, period: &Period, account: Account) -> Option<&'k Kept> {
    let earlier = kept.iter().filter(|it| it.place.as_ref() == place && it.period.to < period.from);
    earlier.filter(|it| it.sums.iter().any(|sum| sum.account == account)).max_by_key(|it| it.period.to)
}

/// What the accounts of a sheet come to. The opening is carried from the sheet before, and taken from the file only
/// where there is none.
pub fn sums(new: &NewSheet, kept: &[Kept]) -> Vec<Sum> {
    let mut moved: BTreeMap<Account, (i64, i64)> = BTreeMap::new();
    for line in &new.lines {
        let (income, expense) = moved.entry(line.account).or_default();
        (*income, *expense) = (*income + line.income, *expense + line.expense);
    }
    let of = |(account, (income, expense)): (Account, (i64, i64))| {
        let stated = new.stated.get(&account).copied().unwrap_or_default();
        let carried = before(kept, new.place.as_ref(), &new.period, account)
            .and_then(|it| it.sums.iter().find(|sum| sum.account == account))
            .map(|sum| sum.closing);
        let opening = carried.or(stated.opening).unwrap_or_default();
        let closing = opening + income - expense;
        Sum { account, opening, income, expense, closing, said_opening: stated.opening, said_closing: stated.closing }
    };
    moved.into_iter().map(of).collect()
}

/// Posts a sheet. `kept` are the sheets that stand, of any place.
///
/// # Errors
/// The role may not, or not there; the period is none, longer than a year or not over yet; there is no row, or too many
/// or too large ones; or a sheet of the same account has a day in common with it.
pub fn post(new: NewSheet, kept: &[Kept], cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.authorise()?;
    let Period { from, to } = new.period;
    let days = (to - from).get_days();
    let is_of_our_days = limits::YEARS.contains(&from.year()) && limits::YEARS.contains(&to.year());
    if to < from || i64::from(days) >= DAYS_MAX || !is_of_our_days || to > cx.now.date() {
        return Err(cx.refuse(Code::AccountBookPeriod));
    }
    if new.lines.is_empty() || new.lines.len() > limits::ACCOUNT_BOOK_LINES_MAX {
        return Err(cx.refuse(Code::AccountBookLines).with(limits::ACCOUNT_BOOK_LINES_MAX));
    }
    if has_too_much(&new) {
        return Err(cx.refuse(Code::AccountBookAmount));
    }
    let has = |it: &Kept| it.sums.iter().any(|sum| new.lines.iter().any(|line| line.account == sum.account));
    if let Some(other) = kept.iter().find(|it| it.place == new.place && it.period.meets(&new.period) && has(it)) {
        return Err(cx.refuse(Code::AccountBookThere).with(format!("{} – {}", other.period.from, other.period.to)));
    }
    let sums = sums(&new, kept);
    let NewSheet { book, form, place, period, lines, .. } = new;
    let listed = lines.chunks(limits::ACCOUNT_BOOK_LINES_OF_AN_ENTRY);
    let listed = listed.map(|lines| Event::Listed { lines: lines.to_vec() });
    Ok(std::iter::once(Event::Posted { book, form, place, period, sums }).chain(listed).collect())
}

/// Whether an amount is larger than any of a community.
fn has_too_much(new: &NewSheet) -> bool {
    let of_line = |line: &Line| [Some(line.income), Some(line.expense), line.opening, line.balance];
    let stated = new.stated.values().flat_map(|it| [it.opening, it.closing]);
    let mut amounts = new.lines.iter().flat_map(of_line).chain(stated).flatten();
    amounts.any(|fen| fen.unsigned_abs() > limits::FUND_FEN_MAX.unsigned_abs())
}
