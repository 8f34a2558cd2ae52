//! What everybody reads in the register.

pub(super) mod place;
pub(super) mod places;
pub(super) mod unit;
pub(super) mod units;
