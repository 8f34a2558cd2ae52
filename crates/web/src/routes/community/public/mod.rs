//! What everybody reads about the community.

pub(super) mod about;
pub(super) mod deliberation;
pub(super) mod home;
pub(super) mod numbers;
pub(super) mod open;
pub(super) mod record;
pub(super) mod start;
