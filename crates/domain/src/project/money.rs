//! Where the money of a project came from: no account book, but what stands in its final account.

use crate::limits;
use crate::procedure::Fen;
use crate::references::Refer;
use crate::resolution::FundKind;
use serde::{Deserialize, Serialize};

/// What came in from one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Income {
    /// From where.
    pub source: FundKind,
    /// How much; of what was given in kind, or as a discount, what it is worth.
    pub amount: Fen,
}

impl Refer for Income {}

/// The cash that came in, in fen: what was given in kind stands beside it and is never part of it. None where the sum
/// is more than any project is about.
pub fn cash(income: &[Income]) -> Option<i64> {
    let cash = income.iter().filter(|income| income.source != FundKind::InKind);
    let mut amounts = cash.map(|income| income.amount.get());
    let sum = amounts.try_fold(0_i64, i64::checked_add)?;
    (sum <= limits::PROJECT_FEN_MAX).then_some(sum)
}
