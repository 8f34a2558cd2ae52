//! The door to the desk, whom the desk has to tell, and what has to be erased.

pub(super) mod erase;
pub(super) mod sign_in;
pub(super) mod tell;
