//! Meetings as everybody reads of them.

pub(super) mod calendar;
pub(super) mod changes;
pub(super) mod list;
pub(super) mod live;
pub(super) mod pictures;
pub(super) mod view;
