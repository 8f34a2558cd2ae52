//! An import is taken back: its matters leave every list and page, the log says so. What people have done with a
//! matter since is not undone with it: such a matter stays, and whoever takes the import back is told which and why.

use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{BatchId, MatterId, Stream};
use mingtong_domain::letter::Act;
use mingtong_domain::matter::Event;
use mingtong_store::rows::{BatchRow, Batches, MatterRow};
use mingtong_store::{Append, MatterFilter};

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
pub struct KeptMatter {
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
    pub kept: Vec<KeptMatter>,
}

impl Undone {
    fn add(&mut self, mut other: Undone) {
        self.taken_back += other.taken_back;
        self.kept.append(&mut other.kept);
    }
}

/// The imports of letters, the latest first, at most `limit`.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn list_imports(app: &App, hall: &Hall, who: &Who, limit: u32) -> Result<Vec<BatchRow>, Fail> {
    who.authorise_everywhere(Act::Import, &hall.register)?;
    Ok(app.store.read().await?.link().batches(hall.id, &Batches::OfLetters, limit).await?)
}

/// The imports of a community, of letters and of homes, the latest first, at most `limit`.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn list_all_imports(app: &App, hall: &Hall, who: &Who, limit: u32) -> Result<Vec<BatchRow>, Fail> {
    who.authorise_everywhere(Act::Import, &hall.register)?;
    Ok(app.store.read().await?.link().batches(hall.id, &Batches::All, limit).await?)
}

/// Whether an import brought homes, and no letters.
///
/// # Errors
/// There is no such import, or the database failed.
pub async fn is_of_roll(app: &App, hall: &Hall, batch: &BatchId) -> Result<bool, Fail> {
    let row = app.store.read().await?.link().batch(hall.id, batch.as_str()).await?.ok_or(Fail::NotFound)?;
    Ok(row.roll_id.is_some())
}

/// The community of an import.
///
/// # Errors
/// There is no such import, or the database failed.
pub async fn hall_of_import(app: &App, batch: &BatchId) -> Result<std::sync::Arc<Hall>, Fail> {
    let mut reader = app.store.read().await?;
    let community = reader.link().community_of_batch(batch.as_str()).await?.ok_or(Fail::NotFound)?;
    let row = reader.link().community(community).await?.ok_or(Fail::NotFound)?;
    app.hall_of(&mut reader.link(), &row).await
}

/// Takes an import back. Doing it twice does it once.
///
/// # Errors
/// The role may not, there is no such import in the community, or the database failed; what was taken back until then
/// stays so.
pub async fn undo_import(app: &App, hall: &Hall, who: &Who, batch: &BatchId) -> Result<Undone, Fail> {
    who.authorise_everywhere(Act::Undo, &hall.register)?;
    if is_of_roll(app, hall, batch).await? {
        return Err(Fail::NotFound);
    }
    let mut undone = Undone::default();
    let mut before = None;
    loop {
        let batch = batch.clone();
        let (part, next) = app.carry(hall, who, Act::Undo, move |it| Box::pin(undo(it, batch, before))).await?;
        undone.add(part);
        match next {
            Some(matter) => before = Some(matter),
            None => return Ok(undone),
        }
    }
}

/// Takes a page of matters back and says where the next one begins; after the last one the batch is marked.
async fn undo(mut it: Carrier<'_>, batch: BatchId, before: Option<i64>) -> Result<(Undone, Option<i64>), Fail> {
    let community = it.hall.id;
    let filter = MatterFilter { batch: Some(batch.0.clone()), before, limit: AT_A_TIME, ..MatterFilter::default() };
    let rows = it.link().matters(community, &filter).await?;
    let numbers: Vec<i64> = rows.iter().map(|row| row.matter_id).collect();
    let supported = it.link().support_counts(community, &numbers).await?;
    let (mut undone, mut appends, mut gone) = (Undone::default(), vec![], vec![]);
    for row in &rows {
        let Some(id) = row.id() else { continue };
        let Loaded { thing: matter, prior } = it.matter(id).await?;
        let because = if was_acted_on(&prior) {
            Some(KeptBecause::ActedOn)
        } else {
            supported.iter().any(|(matter, n)| *matter == row.matter_id && *n > 0).then_some(KeptBecause::Supported)
        };
        match because {
            Some(because) => undone.kept.push(KeptMatter { matter: id, because }),
            None => {
                let events = it.seal(matter.visibility, [Event::ImportUndone { batch: batch.clone() }]);
                appends.push(Append { stream: Stream::Matter(id), prior, events });
                gone.push(row.clone());
            }
        }
    }
    undone.taken_back = u32::try_from(gone.len()).unwrap_or(u32::MAX);
    if !appends.is_empty() {
        it.record(appends, &[]).await?;
        forget(&mut it, &gone).await?;
    }
    let next = rows.last().map(|row| row.matter_id).filter(|_| rows.len() >= AT_A_TIME as usize);
    if next.is_none() {
        mark(&mut it, &batch).await?;
    }
    Ok((undone, next))
}

/// What an import writes it writes at one moment and in one name: anything else was done by somebody since.
fn was_acted_on(events: &[Recorded]) -> bool {
    let by = |event: &Recorded| (event.at, event.role, event.person.clone());
    events.first().is_none_or(|first| events.iter().any(|event| by(event) != by(first)))
}

/// The letters may come again, and what the file told about their writers is not needed any more.
async fn forget(it: &mut Carrier<'_>, gone: &[MatterRow]) -> Result<(), Fail> {
    let (community, now) = (it.hall.id, it.now);
    let numbers: Vec<i64> = gone.iter().map(|row| row.matter_id).collect();
    it.link().delete_letters(community, &numbers).await?;
    for raiser in gone.iter().filter_map(|row| row.raiser.as_deref()) {
        it.link().erase_person(community, raiser, now.0).await?;
    }
    Ok(())
}

async fn mark(it: &mut Carrier<'_>, batch: &BatchId) -> Result<(), Fail> {
    let (community, now) = (it.hall.id, it.now);
    if let Some(row) = it.link().batch(community, batch.as_str()).await?.filter(|row| row.undone_ms.is_none()) {
        let row = BatchRow { undone_ms: Some(now.0), ..row };
        it.link().put_batch(community, &row).await?;
    }
    Ok(())
}
