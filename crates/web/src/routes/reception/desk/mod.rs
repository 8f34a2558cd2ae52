//! Receptions as they are announced and held.

pub(super) mod announce;
pub(super) mod register;
pub(super) mod write_down;
