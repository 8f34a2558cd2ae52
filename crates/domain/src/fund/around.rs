//! What a decision about a fund may look at beside it, looked up by whoever carries the command.

use super::expense::Expense;
use super::keys::SpendingLine;
use super::origin::OriginStands;
use super::pledge::Pledge;
use super::state::Fund;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The money of a fund, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// Money that is there, with what is held and what was advanced.
    pub cash: i64,
    /// The least money that there was at the end of any day from that of the command on, without what was held for
    /// others unless that is given back; all that is there, where the command names no day.
    pub cash_since: i64,
    /// What of it is held for others.
    pub held: i64,
    /// What of it was advanced and is not repaid.
    pub advances: i64,
    /// Money for the purpose that is kept: given, without what was given back.
    pub given: i64,
    /// Money for the purpose that came in or is to come.
    pub promised: i64,
}

impl Balance {
    /// Money with which the fund may pay: what is held for others is not its own.
    pub fn payable(&self) -> i64 {
        self.cash - self.held
    }

    /// What may be spent before anybody owes anything: what was advanced, at the risk of whoever did; what was given
    /// for the purpose stays.
    pub(super) fn payable_before_start(&self) -> i64 {
        self.payable() - self.given
    }

    /// The most that one expense may come to and can be paid at last, in fen, as what the fund comes from stands: money
    /// for more may still come in, but nothing that was given is spent before that starts.
    pub fn most_payable(&self, origin: OriginStands) -> i64 {
        if origin.may_spend { i64::MAX } else { self.payable_before_start() }
    }

    /// Money that nobody has a claim to.
    pub fn surplus(&self) -> i64 {
        self.cash - self.held - self.advances
    }
}

/// By what it is judged how many quotes an expense that is entered needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quoting {
    /// Whether the matter that is named is a hazard.
    pub is_hazard: bool,
    /// How many are named as those who quoted.
    pub quoters: usize,
    /// What was entered lately for the same payee and line without the quotes that the whole of it would need, in fen,
    /// beside the expense of the command.
    pub lately_alike: i64,
}

/// What stands around a fund.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// Whether whoever acts lives or works here, as the roll or their role says.
    pub is_known_here: bool,
    /// Whether whoever acts has a shop of their own, as the roll says.
    pub keeps_shop: bool,
    /// The pledge that the command is about.
    pub pledge: Option<Pledge>,
    /// The expense that the command is about.
    pub expense: Option<Expense>,
    /// The digest of what that expense says now.
    pub digest: String,
    /// Whether it pays whoever acts, or a unit for which they may act.
    pub pays_actor: bool,
    /// Whether whoever acts found the work good that the fund pays for.
    pub accepted_work: bool,
    /// Its money.
    pub balance: Balance,
    /// What may still go back of the pledge so that everybody else keeps their share of what is left; none where
    /// nobody asked for it.
    pub fair_share: Option<i64>,
    /// By what the quotes of the expense are judged.
    pub quoting: Quoting,
    /// What was paid or waits to be, in fen, line by line; looked up where a budget is set or holds.
    pub used: BTreeMap<SpendingLine, i64>,
    /// Pledges that are to come.
    pub open_pledges: u32,
    /// Expenses that wait.
    pub open_expenses: u32,
    /// What those of them come to that enough approved and that can be paid as what the fund comes from stands
    /// ([`Balance::most_payable`]), in fen; looked up where something goes back.
    pub approved: i64,
    /// How what the fund comes from stands.
    pub origin: OriginStands,
    /// The number of the last booking.
    pub last_no: u32,
    /// The first day that no posted accounts of the fund cover, nor any after it: from then on something may be dated.
    /// Looked up where something is.
    pub accounts_posted: Option<Date>,
}

impl Around {
    /// Money that was given and that approved expenses wait for, in fen; none as long as nothing of it may be spent for
    /// what the fund comes from.
    pub(super) fn promised(&self) -> i64 {
        if self.origin.may_spend { self.approved } else { 0 }
    }

    /// What of an advance may go back, and what of the money that pays expenses these wait for, in fen: before what the
    /// fund comes from starts, an advance alone pays them.
    pub(super) fn advance_left(&self) -> (i64, i64) {
        let pays = if self.origin.may_spend { self.balance.payable() } else { self.balance.payable_before_start() };
        let promised = if self.origin.may_spend { self.approved } else { self.approved.min(pays.max(0)) };
        (pays.saturating_sub(promised), promised)
    }

    /// Money that nobody has a claim to once what is promised is paid, in fen; below nought where more is promised than
    /// is there.
    pub fn left_over(&self) -> i64 {
        self.balance.surplus().saturating_sub(self.promised())
    }

    /// The number of the next booking.
    pub(super) fn next_no(&self) -> u32 {
        self.last_no.saturating_add(1)
    }
}

/// A fund with all that a decision about it may look at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(super) fund: &'a Fund,
    pub(super) around: &'a Around,
}
