//! What is printed of an agreement: the deed with what everybody bears, and the sheets on which parties consent.

pub(super) mod consent;
mod digest;
mod lines;
pub(super) mod sheet;
