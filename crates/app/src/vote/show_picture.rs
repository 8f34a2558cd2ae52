//! Pictures of proxies, of doors and of papers. They carry signatures and choices: those of papers are for whoever
//! counts and for nobody else; the others also for the desk.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::Event as Any;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PictureId, Stream, VoteId};
use mingtong_domain::vote::{Act, Event, Vote};
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of the sheet of a proxy, in JPEG.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or not for this person.
pub async fn vote_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &VoteId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    show(app, hall, who, (id, Stream::Electorate(id.clone())), picture, size).await
}

/// A picture of the paper of an elector, or of what was signed at their door, in JPEG.
///
/// # Errors
/// As above.
pub async fn ballot_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, elector): (&VoteId, u32),
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    who.authorise(Act::ReadElectors)?;
    show(app, hall, who, (id, Stream::Ballot(id.clone(), elector)), picture, size).await
}

async fn show(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, stream): (&VoteId, Stream),
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    let is_teller = vote.is_teller(who.actor.person.as_ref());
    let may_see = |event: &Event| match event {
        Event::PaperRead { .. } => is_teller,
        _ => is_teller || who.may(Act::IssueSlips),
    };
    let shows = |recorded: &Recorded| match &recorded.event {
        Some(Any::Vote(event)) => may_see(event) && event.references().pictures.contains(picture),
        _ => false,
    };
    if !stream_of(link, hall.id, &stream).await?.iter().any(shows) {
        return Err(Fail::NotFound);
    }
    let shown = link.picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}
