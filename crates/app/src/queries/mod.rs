//! Readings of the record: what pages, API and command line show. Nothing here changes anything.

pub mod audit;
pub mod export_matters;
mod home;
mod list_matters;
pub mod people;
mod public_log;
mod receptions;
mod similar_matters;
mod statistics;
mod story;
mod view_matter;
mod view_picture;
mod worklist;

pub use home::{Home, home};
pub use list_matters::{MatterItem, MatterPage, MatterQuery, Shown, list_matters};
pub use public_log::{Happened, LogEntry, LogLine, log_lines, public_log};
pub use receptions::{Delegate, ReceptionView, list_receptions, view_reception};
pub use similar_matters::similar_matters;
pub use statistics::{Rate, Statistics, statistics};
pub use story::{Picture, Step};
pub use view_matter::{Contact, MatterView, track_matter, view_matter};
pub use view_picture::{PictureBytes, PictureSize, draft_picture, matter_picture, tracked_picture};
pub use worklist::{LastStep, last_steps, worklist};

use crate::fail::Fail;
use mingtong_domain::ids::{CommunityId, TextRef};
use mingtong_store::Link;
use std::collections::HashMap;

/// The texts behind references; an erased one is not among them.
pub(crate) async fn texts(
    link: &mut Link<'_>,
    community: CommunityId,
    refs: impl IntoIterator<Item = TextRef>,
) -> Result<HashMap<TextRef, String>, Fail> {
    let mut ids: Vec<String> = refs.into_iter().map(|text| text.0).collect();
    ids.sort();
    ids.dedup();
    let rows = link.contents(community, &ids).await?;
    Ok(rows.into_iter().filter_map(|row| Some((TextRef(row.content_id), row.body?))).collect())
}
