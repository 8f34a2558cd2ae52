//! Reads a matter from its stream.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, Stream};
use mingtong_domain::matter::Matter;
use mingtong_store::{Link, stream_of};

/// A matter with its whole stream, whoever may see it.
pub(super) async fn load(link: &mut Link<'_>, hall: &Hall, id: MatterId) -> Result<(Matter, Vec<Recorded>), Fail> {
    let events = stream_of(link, hall.id, &Stream::Matter(id)).await?;
    let matter = Matter::from_stream(&events).ok_or(Fail::NotFound)?;
    Ok((matter, events))
}
