//! Resources as everybody reads them.

pub(super) mod list;
pub(super) mod view;
