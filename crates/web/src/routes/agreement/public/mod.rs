//! Agreements as everybody reads of them.

pub(super) mod list;
pub(super) mod view;
