//! What everybody reads of resolutions.

pub(super) mod list;
pub(super) mod pictures;
pub(super) mod sheet;
pub(super) mod view;
