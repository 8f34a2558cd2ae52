//! What everybody reads of projects.

pub(super) mod list;
pub(super) mod pictures;
pub(super) mod view;
