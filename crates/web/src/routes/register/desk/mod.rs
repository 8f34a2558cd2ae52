//! What whoever keeps the register does: the way to everything that is administered, places, categories, units.

pub(super) mod admin;
pub(super) mod categories;
pub(super) mod category;
pub(super) mod import;
pub(super) mod import_categories;
pub(super) mod place;
mod place_tree;
pub(super) mod places;
pub(super) mod unit;
pub(super) mod units;
