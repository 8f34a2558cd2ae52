//! The budget 预算 of a fund: how much may be spent, line by line.

use super::keys::SpendingLine;
use crate::ids::TextRef;
use crate::references::{Refer, References};
use crate::role::Role;
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// How much may be spent on one kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLine {
    /// On what.
    pub line: SpendingLine,
    /// How much, in fen.
    pub amount: i64,
}

impl Refer for BudgetLine {
    fn refer(&self, _: &mut References) {}
}

/// A budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// Its lines, in the order of [`SpendingLine::ALL`]; on what is not among them, nothing is to be spent.
    pub lines: Vec<BudgetLine>,
    /// Why it took the place of the one before.
    pub reason: Option<TextRef>,
    /// The role of whoever set it, and when.
    pub by: (Role, Millis),
}

impl Budget {
    /// How much may be spent on something, in fen.
    pub fn on(&self, line: SpendingLine) -> i64 {
        self.lines.iter().find(|it| it.line == line).map_or(0, |it| it.amount)
    }

    /// All of it, in fen.
    pub fn total(&self) -> i64 {
        self.lines.iter().map(|it| it.amount).sum()
    }
}
