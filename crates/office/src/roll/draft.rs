//! A row of a roll while it is read: what was read of it, and what was found about it.

use super::file::RollHome;
use super::reason::RollReason;
use crate::finding::{Finding, Reason, Severity};

#[derive(Default)]
pub(super) struct Draft {
    pub(super) row: u32,
    pub(super) home: Option<RollHome>,
    pub(super) names: Vec<usize>,
    pub(super) owners: Vec<usize>,
    pub(super) reasons: Vec<Reason>,
}

impl Draft {
    pub(super) fn say(&mut self, reason: RollReason) {
        self.reasons.push(Reason::Roll(reason));
    }

    fn is_rejected(&self) -> bool {
        self.reasons.iter().any(|reason| matches!(reason, Reason::Roll(reason) if reason.rejects()))
    }

    pub(super) fn outcome(mut self) -> (Option<RollHome>, Option<Finding>) {
        let is_rejected = self.is_rejected();
        let severity = if is_rejected { Severity::Rejected } else { Severity::Doubtful };
        // What is not taken because of comes first: what mends it is said.
        self.reasons.sort_by_key(|reason| !matches!(reason, Reason::Roll(reason) if reason.rejects()));
        let found = (!self.reasons.is_empty()).then_some(Finding { row: self.row, severity, reasons: self.reasons });
        let owners = self.owners;
        let home = self.home.filter(|_| !is_rejected).map(|home| RollHome { owners, ..home });
        (home, found)
    }
}
