//! Matters as whoever works here finds, raises and acts on them.

pub(super) mod acts;
pub(super) mod code;
pub(super) mod filters;
pub(super) mod find;
pub(super) mod many;
mod many_done;
mod many_form;
pub(super) mod piece;
pub(super) mod raise;
pub(super) mod register;
mod register_rows;
mod register_slip;
pub(super) mod register_sync;
pub(super) mod team;
pub(super) mod telephone;
pub(super) mod templates;
pub(super) mod worklist;
