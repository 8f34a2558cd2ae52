//! Matters as everybody raises, finds and follows them.

pub(super) mod list;
pub(super) mod pictures;
pub(super) mod report;
pub(super) mod support;
pub(super) mod track;
mod track_done;
pub(super) mod track_judge;
mod track_needs;
pub(super) mod track_proof;
pub(super) mod track_telephone;
pub(super) mod view;
