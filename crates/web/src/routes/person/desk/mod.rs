//! The door to the desk, and whom the desk has to tell.

pub(super) mod sign_in;
pub(super) mod tell;
