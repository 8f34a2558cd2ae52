//! Funds as everybody reads of them.

pub(super) mod account;
pub(super) mod account_sheets;
pub(super) mod accounts;
pub(super) mod entries;
pub(super) mod list;
pub(super) mod pictures;
pub(super) mod view;
