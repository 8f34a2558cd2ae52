//! An import is taken back: its matters leave every list and page, the log says so. What people have done with a
//! matter since is not undone with it: such a matter stays, and whoever takes the import back is told which and why.

use crate::app::App;
use crate::fail::Fail;
use crate::who::Who;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{BatchId, CommunityId, MatterId, Stream};
use mingtong_domain::permission::Act;
use mingtong_store::rows::{BatchRow, MatterRow};
use mingtong_store::{Append, MatterFilter, Tx, stream_of};

/// Matters of one transaction.
const AT_A_TIME: u32 = 200;

/// Why a matter stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBecause {
    /// Somebody has acted on it since, or another file brought its answer.
    ActedOn,
    /// Residents have said "me too".
    Supported,
}

impl KeptBecause {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            KeptBecause::ActedOn => "import-kept-acted-on",
            KeptBecause::Supported => "import-kept-supported",
        }
    }
}

/// A matter that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub matter: MatterId,
    /// Why.
    pub because: KeptBecause,
}

/// What became of an import that was taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undone {
    /// Matters taken back now. Zero when the import was taken back before.
    pub taken_back: u32,
    /// Matters that stay.
    pub kept: Vec<Kept>,
}

impl Undone {
    fn add(&mut self, mut other: Undone) {
        self.taken_back += other.taken_back;
        self.kept.append(&mut other.kept);
    }
}

/// The imports of a community, the latest first, at most `limit`.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn list_imports(app: &App, community: CommunityId, who: &Who, limit: u32) -> Result<Vec<BatchRow>, Fail> {
    who.authorise(Act::Import)?;
    Ok(app.store.read().await?.link().batches(community, limit).await?)
}

/// Takes an import back. Doing it twice does it once.
///
/// # Errors
/// The role may not, there is no such import in a community where `within` is given, or the database failed; what was
/// taken back until then stays so.
pub async fn undo_import(app: &App, who: &Who, batch: &BatchId, within: Option<CommunityId>) -> Result<Undone, Fail> {
    who.authorise(Act::UndoImport)?;
    let community = app.store.read().await?.link().community_of_batch(batch.as_str()).await?;
    let community = community.filter(|id| within.is_none_or(|within| within == *id)).ok_or(Fail::NotFound)?;
    let mut undone = Undone::default();
    let mut before = None;
    loop {
        let (work, who, batch) = (app.clone(), who.clone(), batch.clone());
        let (part, next) = app
            .write(
                community,
                Box::new(move |tx| Box::pin(async move { undo(tx, &work, &who, community, &batch, before).await })),
            )
            .await?;
        undone.add(part);
        match next {
            Some(matter) => before = Some(matter),
            None => return Ok(undone),
        }
    }
}

/// Takes a page of matters back and says where the next one begins; after the last one the batch is marked.
async fn undo(
    tx: &mut Tx,
    app: &App,
    who: &Who,
    community: CommunityId,
    batch: &BatchId,
    before: Option<i64>,
) -> Result<(Undone, Option<i64>), Fail> {
    tx.link().lock_head(community).await?;
    let filter = MatterFilter { batch: Some(batch.0.clone()), before, limit: AT_A_TIME, ..MatterFilter::default() };
    let rows = tx.link().matters(community, &filter).await?;
    let numbers: Vec<i64> = rows.iter().map(|row| row.matter_id).collect();
    let supported = tx.link().support_counts(community, &numbers).await?;
    let (mut undone, mut appends, mut gone) = (Undone::default(), vec![], vec![]);
    for row in &rows {
        let Some(id) = row.id() else { continue };
        let stream = Stream::Matter(id);
        let prior = stream_of(&mut tx.link(), community, &stream).await?;
        let because = if was_acted_on(&prior) {
            Some(KeptBecause::ActedOn)
        } else {
            supported.iter().any(|(matter, n)| *matter == row.matter_id && *n > 0).then_some(KeptBecause::Supported)
        };
        match because {
            Some(because) => undone.kept.push(Kept { matter: id, because }),
            None => {
                let events = vec![Event::MatterImportUndone { batch: batch.clone() }.into()];
                appends.push(Append { stream, prior, events });
                gone.push(row.clone());
            }
        }
    }
    undone.taken_back = u32::try_from(gone.len()).unwrap_or(u32::MAX);
    if !appends.is_empty() {
        tx.record(community, &app.acting(who), appends, &[]).await?;
        forget(tx, community, &gone, app.now().0).await?;
    }
    let next = rows.last().map(|row| row.matter_id).filter(|_| rows.len() >= AT_A_TIME as usize);
    if next.is_none() {
        mark(tx, app, community, batch).await?;
    }
    Ok((undone, next))
}

/// What an import writes it writes at one moment and in one name: anything else was done by somebody since.
fn was_acted_on(events: &[Recorded]) -> bool {
    let by = |event: &Recorded| (event.at, event.role, event.person.clone());
    events.first().is_none_or(|first| events.iter().any(|event| by(event) != by(first)))
}

/// The letters may come again, and what the file told about their writers is not needed any more.
async fn forget(tx: &mut Tx, community: CommunityId, gone: &[MatterRow], at_ms: i64) -> Result<(), Fail> {
    let numbers: Vec<i64> = gone.iter().map(|row| row.matter_id).collect();
    tx.link().delete_letters(community, &numbers).await?;
    for raiser in gone.iter().filter_map(|row| row.raiser.as_deref()) {
        tx.link().erase_person(community, raiser, at_ms).await?;
    }
    Ok(())
}

async fn mark(tx: &mut Tx, app: &App, community: CommunityId, batch: &BatchId) -> Result<(), Fail> {
    if let Some(row) = tx.link().batch(community, batch.as_str()).await?.filter(|row| row.undone_ms.is_none()) {
        let row = BatchRow { undone_ms: Some(app.now().0), ..row };
        tx.link().put_batch(community, &row).await?;
    }
    Ok(())
}
