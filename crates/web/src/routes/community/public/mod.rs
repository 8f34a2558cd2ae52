//! What everybody reads about the community.

pub(super) mod about;
pub(super) mod deliberation;
pub(super) mod home;
pub(super) mod log;
pub(super) mod log_page;
pub(super) mod log_sheet;
pub(super) mod open;
pub(super) mod open_data;
pub(super) mod overview;
pub(super) mod proof;
pub(super) mod record;
pub(super) mod set_up;
pub(super) mod sitemap;
pub(super) mod start;
pub(super) mod wall;
