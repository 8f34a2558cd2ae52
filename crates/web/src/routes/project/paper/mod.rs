//! What is printed of a project: the sheet of its acceptance, and its final account to post at the gate.

pub(super) mod acceptance;
pub(super) mod account;
mod beside_figures;
mod facts;
