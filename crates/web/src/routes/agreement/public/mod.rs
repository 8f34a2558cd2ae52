//! Agreements as everybody reads of them.

pub(super) mod list;
pub(in crate::routes) mod slip;
pub(super) mod view;
