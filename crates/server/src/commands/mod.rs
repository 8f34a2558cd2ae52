//! The commands, one file each.

pub mod admin;
pub mod audit;
pub mod backup;
pub mod count;
pub mod demo;
pub mod export;
mod export_accounts;
mod export_file;
mod export_open_data;
pub mod file;
mod findings;
pub mod import;
mod import_accounts;
mod import_needs;
mod import_roll;
pub mod log;
pub mod rebuild;
pub mod recount;
pub mod serve;
pub mod split;
pub mod verify;
pub mod witness;

use crate::speak;
use mingtong_app::{App, Fail, Hall};
use mingtong_words::Words;
use std::sync::Arc;

/// A community by its short name.
async fn hall(app: &App, slug: &str, words: Words) -> anyhow::Result<Arc<Hall>> {
    match app.hall(slug).await {
        Err(Fail::NotFound) => {
            Err(anyhow::Error::msg(speak::text(words, "cli-no-community", &[("slug", slug.to_owned())])))
        }
        found => Ok(found?),
    }
}
