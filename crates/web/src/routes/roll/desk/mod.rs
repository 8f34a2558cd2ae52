//! What whoever works here does with rolls.

pub(super) mod home;
pub(super) mod homes;
pub(super) mod imports;
pub(super) mod new;
pub(super) mod post;
