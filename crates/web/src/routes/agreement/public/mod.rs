//! Agreements as everybody reads of them.

pub(super) mod list;
pub(crate) mod slip;
pub(super) mod view;
