//! Funds as everybody reads of them.

pub(super) mod list;
pub(super) mod pictures;
pub(super) mod view;
