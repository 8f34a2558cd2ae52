//! What of a sheet does not add up: read from its rows, for whoever tries a file out and for everybody who reads it.

use super::{Account, Form, Line, Period, Sum};
use std::collections::BTreeMap;

/// What is odd about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// The balance that the file says is more or, below nought, less than what the rows come to, by so many fen. Of
    /// rows that are off by the same only the first is named.
    Balance(i64),
    /// Its day is not in the period.
    Day,
}

/// What is odd about rows, in their order.
pub fn odd(form: Form, period: &Period, sums: &[Sum], lines: &[Line]) -> Vec<(u32, Odd)> {
    let mut running: BTreeMap<Account, (i64, i64)> = sums
        .iter()
        .map(|sum| (sum.account, (sum.opening, sum.said_opening.map_or(0, |said| said - sum.opening))))
        .collect();
    let mut found = vec![];
    for line in lines {
        let (balance, off) = running.entry(line.account).or_default();
        let (before, known) = match form {
            Form::Book => (*balance, *off),
            Form::Quarterly => (line.opening.unwrap_or_default(), 0),
        };
        *balance = before + line.income - line.expense;
        if let Some(by) = line.balance.map(|said| said - *balance) {
            if by != known && by != 0 {
                found.push((line.row, Odd::Balance(by)));
            }
            *off = by;
        }
        if line.day.is_some_and(|day| !period.holds(day)) {
            found.push((line.row, Odd::Day));
        }
    }
    found
}
