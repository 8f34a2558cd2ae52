//! What everybody reads in the register.

pub(super) mod place;
pub(super) mod places;
