//! What whoever keeps the register does: the way to everything that is administered, places, units.

pub(super) mod admin;
pub(super) mod import;
pub(super) mod place;
mod place_tree;
pub(super) mod places;
pub(super) mod unit;
pub(super) mod units;
