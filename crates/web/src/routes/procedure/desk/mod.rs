//! What the desk does with procedures.

pub(super) mod acts;
pub(super) mod new;
