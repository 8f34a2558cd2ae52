//! The words of matters that everybody reads whole, each with its salt: with it a stranger sees whether they are those
//! of which the log holds the digest (docs/adr/0048). What is masked, waits or was erased is not among them.

use super::list::{MatterQuery, filter};
use super::load::load;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{MatterId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::matter::open_texts;
use mingtong_store::MatterFilter;
use mingtong_store::log::text_ref;
use mingtong_store::rows::{ContentRow, ListedRow};
use std::collections::HashMap;

/// A text that everybody reads whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenText {
    /// The reference that stands in the log.
    pub reference: TextRef,
    /// The salt, in hex.
    pub salt: String,
    /// The words.
    pub words: String,
}

impl OpenText {
    /// A text as it is kept; none where it was erased, or where it is not what its reference was made from: it is not
    /// what was said.
    pub(crate) fn of(row: ContentRow) -> Option<Self> {
        let words = row.body?;
        let salt = <[u8; 16]>::try_from(row.salt.as_slice()).ok()?;
        if text_ref(&salt, &words).as_str() != row.content_id {
            return None;
        }
        Some(Self { reference: TextRef(row.content_id), salt: hex::encode(row.salt), words })
    }
}

/// The open texts of some matters, the latest matter first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenTexts {
    /// Every public matter with its texts, in the order in which they were said.
    pub matters: Vec<(MatterId, Vec<OpenText>)>,
    /// The matter before which the next page begins; none on the last.
    pub next: Option<MatterId>,
}

/// The open texts of the public matters before one, of so many matters at most.
///
/// # Errors
/// Too many read them now, or the database failed.
pub async fn list_open_texts(app: &App, hall: &Hall, before: Option<MatterId>, limit: u32) -> Result<OpenTexts, Fail> {
    let limit = limit.clamp(1, limits::PAGE_ROWS_MAX);
    // Whoever takes everything along does not hold up the pages.
    let _pass = app.gates.searching.enter().await?;
    let query = MatterQuery { before, ..MatterQuery::default() };
    let filter = MatterFilter { limit: limit + 1, ..filter(hall, &Who::public(None), &query, app.now()) };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut ids: Vec<MatterId> = link.listed(hall.id, &filter).await?.iter().filter_map(ListedRow::id).collect();
    let is_more = ids.len() > limit as usize;
    ids.truncate(limit as usize);
    let mut open = Vec::with_capacity(ids.len());
    for id in &ids {
        let (matter, events) = load(link, hall, *id).await?;
        open.push((*id, open_texts(&matter, &events)));
    }
    let wanted: Vec<String> = open.iter().flat_map(|(_, texts)| texts).map(|text| text.0.clone()).collect();
    let rows = link.contents(hall.id, &wanted).await?;
    let texts = rows.into_iter().filter_map(OpenText::of);
    let known: HashMap<TextRef, OpenText> = texts.map(|text| (text.reference.clone(), text)).collect();
    let matters = open.into_iter().map(|(id, texts)| {
        let texts = texts.iter().filter_map(|text| known.get(text).cloned());
        (id, texts.collect())
    });
    Ok(OpenTexts { matters: matters.collect(), next: ids.last().copied().filter(|_| is_more) })
}
