//! What those who bring parties together do with agreements.

pub(super) mod acts;
mod lines;
pub(super) mod new;
pub(super) mod papers;
pub(super) mod parties;
pub(super) mod redraft;
mod sheet;
pub(super) mod slips;
mod typed;
