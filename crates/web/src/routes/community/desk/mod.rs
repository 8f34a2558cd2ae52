//! What whoever keeps the community does with its rules.

pub(super) mod backup;
pub(super) mod calendar;
pub(super) mod contact;
pub(super) mod ledger;
pub(super) mod rule;
mod rule_form;
pub(super) mod rules;
pub(super) mod street;
