//! What everybody reads about the community.

pub(super) mod about;
pub(super) mod deliberation;
pub(super) mod home;
pub(super) mod log;
pub(super) mod numbers;
pub(super) mod open;
pub(super) mod overview;
pub(super) mod record;
pub(super) mod report;
pub(super) mod start;
pub(super) mod wall;
