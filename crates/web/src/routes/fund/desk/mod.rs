//! What the desk does with funds.

pub(super) mod acts;
pub(super) mod new;
pub(super) mod refund;
