//! What everybody may split: in no community, and within one.

pub(super) mod anywhere;
mod example;
mod said;
mod sheet;
mod table;
mod to_sign;
mod typed;
pub(super) mod within;
mod worked;
