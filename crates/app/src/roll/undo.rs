//! An import of homes is taken back: homes that it brought first are gone, others are again what they were. What
//! somebody corrected since stays, and whoever takes the import back is told which.

use super::forget::forget;
use super::homes::roll;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{BatchId, HomeNo, PersonId, RollId, Stream};
use mingtong_domain::matter::Visibility;
use mingtong_domain::roll::{self, Act, BatchHistory};
use mingtong_store::Append;
use mingtong_store::rows::{BatchRow, Batches};

/// What became of an import that was taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UndoneRoll {
    /// Homes that are gone now.
    pub taken_back: u32,
    /// Homes that are again what they were.
    pub restored: u32,
    /// Homes that stay as somebody corrected them since, or a later file brought them.
    pub kept: Vec<HomeNo>,
}

/// The imports of a roll, the latest first, at most `limit`.
///
/// # Errors
/// The role may not, there is no such roll, or the database failed.
pub async fn list_roll_imports(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &RollId,
    limit: u32,
) -> Result<Vec<BatchRow>, Fail> {
    who.authorise(Act::Enter)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let roll = roll(link, hall.id, id).await?;
    if !who.may_at(Act::Enter, &hall.register, Some(&roll.place)) {
        return Err(Fail::NotFound);
    }
    Ok(link.batches(hall.id, &Batches::OfRoll(id.0.clone()), limit).await?)
}

/// Takes an import back. Doing it twice does it once.
///
/// # Errors
/// The role may not, or not there; there is no such import of homes; or the database failed.
pub async fn undo_roll_import(app: &App, hall: &Hall, who: &Who, batch: BatchId) -> Result<UndoneRoll, Fail> {
    who.authorise(Act::TakeBack)?;
    app.carry(hall, who, Act::TakeBack, move |it| Box::pin(undo(it, batch))).await
}

async fn undo(mut it: Carrier<'_>, batch: BatchId) -> Result<UndoneRoll, Fail> {
    let (community, now) = (it.hall.id, it.now);
    let row = it.link().batch(community, batch.as_str()).await?.ok_or(Fail::NotFound)?;
    let id = RollId(row.roll_id.clone().ok_or(Fail::NotFound)?);
    let stream = Stream::Roll(id.clone());
    let place = roll(&mut it.link(), community, &id).await?.place;
    let prior = it.stream(&stream).await?;
    let history = BatchHistory::of(&batch, &prior);
    let kept = history.touched.clone();
    let path = it.hall.register.path(Some(&place));
    let events = roll::take_back(&batch, history, &it.context(&path))?;
    let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
    let taken_back = count(events.iter().map(|event| event.takes().len()).sum());
    let restored = count(events.iter().map(|event| event.puts().len()).sum());
    if !events.is_empty() {
        let events = it.seal(Visibility::Private, events);
        it.record(vec![Append { stream, prior: vec![], events }], &[]).await?;
        let people: Vec<PersonId> = owners_brought(&batch, &prior);
        forget(&mut it, people).await?;
    }
    if row.undone_ms.is_none() {
        it.link().put_batch(community, &BatchRow { undone_ms: Some(now.0), ..row }).await?;
    }
    Ok(UndoneRoll { taken_back, restored, kept })
}

/// Whom the file named as owners.
fn owners_brought(batch: &BatchId, events: &[mingtong_domain::event::Recorded]) -> Vec<PersonId> {
    let of_file = events.iter().filter_map(|recorded| match &recorded.event {
        Some(mingtong_domain::Event::Roll(event)) if event.batch() == Some(batch) => Some(event),
        _ => None,
    });
    of_file.flat_map(|event| event.puts()).flat_map(|home| home.owners.clone()).collect()
}
