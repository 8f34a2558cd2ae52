//! What whoever may does with resolutions.

pub(super) mod acts;
pub(super) mod from_vote;
pub(super) mod new;
pub(super) mod result;
mod typed;
