//! What the desk does.

pub(super) mod list;
pub(super) mod new;
