//! Rolls as everybody reads of them: numbers, and the list as it was posted.

pub(super) mod list;
pub(super) mod notice;
pub(super) mod posted;
pub(super) mod view;
