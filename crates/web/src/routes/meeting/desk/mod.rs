//! What whoever leads a meeting, comes to it or works at the desk does with meetings.

pub(super) mod acts;
pub(super) mod call;
pub(super) mod list;
pub(super) mod newcomers;
mod offers;
