//! Notices as everybody reads of them and objects to them.

pub(super) mod list;
pub(super) mod object;
pub(super) mod pictures;
pub(super) mod sheet;
pub(super) mod view;
