//! What everybody may count.

pub(super) mod count;
mod counted;
mod sheet;
