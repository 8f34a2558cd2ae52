//! What the desk does.

pub(super) mod new;
pub(super) mod take_back;
