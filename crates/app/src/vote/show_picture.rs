//! Pictures of papers and of doors. They carry signatures and choices: they are for those who count, and for no others;
//! those of a proxy and of a door also for the desk.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PictureId, Stream, VoteId};
use mingtong_domain::vote::{Act, Event, Vote};
use mingtong_domain::{Event as Any, vote};
use mingtong_store::stream_of;

/// A picture that came with a vote, or with the ballot of one of its electors, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or not for this person.
pub async fn vote_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, elector): (&VoteId, Option<u32>),
    picture: &PictureId,
    size: PictureSize,
) -> Result<Vec<u8>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    let stream = match elector {
        Some(no) => Stream::Ballot(id.clone(), no),
        None => Stream::Electorate(id.clone()),
    };
    let beside = stream_of(link, hall.id, &stream).await?;
    let is_teller = vote.is_teller(who.actor.person.as_ref());
    let is_theirs = |event: &vote::Event| match event {
        Event::PaperRead { .. } => is_teller,
        _ => is_teller || who.may(Act::IssueSlips),
    };
    let named = |recorded: &Recorded| match &recorded.event {
        Some(Any::Vote(event)) => is_theirs(event) && Any::Vote(event.clone()).references().pictures.contains(picture),
        _ => false,
    };
    if !beside.iter().any(named) {
        return Err(Fail::NotFound);
    }
    let bytes = link.picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    bytes.ok_or(Fail::NotFound)
}
