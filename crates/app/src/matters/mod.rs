//! What is done with matters.

mod act_on_matter;
mod add_picture;
mod erase;
mod keep_draft;
mod raise_matter;
mod support_matter;

pub(crate) use act_on_matter::tell;
pub use act_on_matter::{Acted, Ask, act_on_matter};
pub use add_picture::{PictureRefused, add_picture};
pub use erase::{Erased, erase};
use keep_draft::draft_key;
pub use keep_draft::{code_of_draft, draft, keep_draft};
pub use raise_matter::{Receipt, Report, raise_matter};
pub(crate) use raise_matter::{code_hash, seal, title_from};
pub use support_matter::support_matter;

use crate::fail::Fail;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, MatterId, PictureId, Stream};
use mingtong_domain::matter::Matter;
use mingtong_store::{Link, stream_of};
use std::collections::HashSet;

/// Leaves out what was named before.
pub(crate) fn without_repeats(pictures: &mut Vec<PictureId>) {
    let mut seen = HashSet::new();
    pictures.retain(|picture| seen.insert(picture.clone()));
}

/// A matter with its whole stream.
pub(crate) async fn load(
    link: &mut Link<'_>,
    community: CommunityId,
    id: MatterId,
) -> Result<(Matter, Vec<Recorded>), Fail> {
    let events = stream_of(link, community, &Stream::Matter(id)).await?;
    let matter = Matter::from_stream(&events).ok_or(Fail::NotFound)?;
    Ok((matter, events))
}
