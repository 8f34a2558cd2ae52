//! What everybody may count.

pub(super) mod count;
mod sheet;
