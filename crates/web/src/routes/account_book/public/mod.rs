//! What everybody reads.

pub(super) mod list;
pub(super) mod sheet;
pub(super) mod view;
