//! What the desk does so that people are told.

pub(super) mod calls;
pub(super) mod dead;
pub(super) mod hooks;
pub(super) mod incidents;
