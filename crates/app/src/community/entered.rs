//! Where a thing stands in the log: the entry with which it began.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::ids::Stream;
use mingtong_store::log::Entry;

/// The position of the first entry of a thing, and when it was entered; none where nothing was. It never changes, and
/// tells no more than the public log does.
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn entered(app: &App, hall: &Hall, stream: &Stream) -> Result<Option<(i64, Millis)>, Fail> {
    let mut reader = app.store.read().await?;
    let first = reader.link().first_of_stream(hall.id, &stream.to_string()).await?;
    let Some(first) = first else { return Ok(None) };
    Ok(Some((first.position, Entry::parse(&first.canonical)?.at_ms)))
}
