//! As whom every table is read, and how far.

use super::part::Cell;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::events::Readers;
use mingtong_domain::ids::Stream;
use mingtong_store::stream_of;

/// Rows, and what is asked for to read on; nothing where there is no more.
pub(super) type Rows = (Vec<Vec<Cell>>, Option<String>);

/// Somebody who is not signed in, as whom every table is read.
pub(super) struct Stranger<'a> {
    pub(super) app: &'a App,
    pub(super) hall: &'a Hall,
    pub(super) who: Who,
}

impl Stranger<'_> {
    /// The positions of what everybody may read of a thing, ascending.
    pub(super) async fn positions(&self, of: impl Into<Stream>) -> Result<Cell, Fail> {
        let is_told = |it: &Recorded| it.event.as_ref().is_some_and(|event| event.readers() == Readers::Everybody);
        self.positions_of(&of.into(), is_told).await
    }

    /// The positions of everything that happened to a thing of which no step is told, but what came of them: the log names
    /// them to everybody.
    pub(super) async fn all_positions(&self, of: &Stream) -> Result<Cell, Fail> {
        self.positions_of(of, |_| true).await
    }

    async fn positions_of(&self, of: &Stream, is_named: impl Fn(&Recorded) -> bool) -> Result<Cell, Fail> {
        let mut reader = self.app.store.read().await?;
        let events = stream_of(&mut reader.link(), self.hall.id, of).await?;
        Ok(Cell::Positions(events.iter().filter(|it| is_named(it)).map(|it| it.position).collect()))
    }
}

/// How many are left out before a part of a table that counts them.
pub(super) fn left_out(from: Option<&str>) -> Result<u32, Fail> {
    from.map_or(Ok(0), |from| from.parse().map_err(|_| Fail::NotFound))
}

/// The same of a table within another one: so many of the outer, so many of the inner.
pub(super) fn left_out_within(from: Option<&str>) -> Result<(u32, u32), Fail> {
    let Some(from) = from else { return Ok((0, 0)) };
    let (outer, inner) = from.split_once('.').ok_or(Fail::NotFound)?;
    Ok((left_out(Some(outer))?, left_out(Some(inner))?))
}
