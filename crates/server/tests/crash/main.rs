//! `kill -9` at any moment: what was acknowledged is there after the restart.

mod meeting;
mod money;
mod reports;
#[path = "../support/mod.rs"]
mod support;
mod votes;
