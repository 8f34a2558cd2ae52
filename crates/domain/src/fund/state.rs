//! What a fund is.

use super::budget::Budget;
use super::keys::{FundClass, Purse, RestGoes, Source, StageKind};
use super::origin::Origin;
use crate::context::Context;
use crate::ids::{FundId, PlaceId, TextRef};
use crate::references::{Refer, References};
use crate::refusal::Refusal;
use crate::role::Role;
use crate::rules::RuleId;
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a fund begins with: carried, never typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The closed fund whose rest it is.
    pub from: FundId,
    /// How much, in fen.
    pub amount: i64,
}

impl Refer for Carried {
    fn refer(&self, to: &mut References) {
        self.from.refer(to);
    }
}

/// How a fund was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The number of the booking.
    pub no: u32,
    /// What was left, in fen.
    pub rest: i64,
    /// Where that went.
    pub goes: RestGoes,
    /// To whom, or why.
    pub words: Option<TextRef>,
    /// On which day.
    pub day: Date,
}

/// A fund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fund {
    /// Its id.
    pub id: FundId,
    /// What it is for.
    pub purpose: TextRef,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// From where it takes.
    pub sources: Vec<Source>,
    /// What kind of community fund it is; none for another fund.
    pub class: Option<FundClass>,
    /// How much money is needed, in fen; none where that is open.
    pub target: Option<i64>,
    /// What it began with.
    pub carried: Option<Carried>,
    /// What it comes from; none where it is of the community as a whole.
    pub origin: Option<Origin>,
    /// The role of whoever opened it, and when.
    pub by: (Role, Millis),
    /// Its budgets: the last one holds.
    pub budgets: Vec<Budget>,
    /// How it was closed; none as long as it is open.
    pub closed: Option<Closed>,
    /// The fund that was opened with its rest.
    pub carried_on: Option<FundId>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Fund {
    /// Its state.
    pub fn stage(&self) -> StageKind {
        if self.closed.is_some() { StageKind::Closed } else { StageKind::Open }
    }

    /// Which money stands in it.
    pub fn purse(&self) -> Purse {
        Purse::of(self.sources.iter().copied())
    }

    /// The budget that holds.
    pub fn budget(&self) -> Option<&Budget> {
        self.budgets.last()
    }

    /// Whether nothing may be entered beyond a budget, by the rule book.
    ///
    /// # Errors
    /// The rule book has no such rule.
    pub fn is_bound(&self, cx: &Context<'_>) -> Result<bool, Refusal> {
        let rule = if self.class.is_some() { RuleId::FundBudgetBindsCommunity } else { RuleId::FundBudgetBindsOthers };
        Ok(cx.integer(rule)? == 1)
    }

    /// Whether nothing may be spent before a budget is set: a community fund spends by one (预算法 art. 13).
    ///
    /// # Errors
    /// The rule book has no such rule.
    pub fn lacks_budget(&self, cx: &Context<'_>) -> Result<bool, Refusal> {
        Ok(self.class.is_some() && self.budget().is_none() && self.is_bound(cx)?)
    }
}
