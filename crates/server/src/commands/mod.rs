//! The commands, one file each.

pub mod admin;
pub mod audit;
pub mod backup;
mod compared;
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
mod kept_files;
pub mod log;
mod patient;
mod published;
mod published_matters;
pub mod rebuild;
pub mod recount;
mod replay;
pub mod serve;
pub mod split;
mod verdict;
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
