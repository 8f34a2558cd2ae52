//! Pictures, each only as part of something that may be seen: there is no address of a picture alone.

use super::load::GoesOn;
use super::load::load;
use super::sight::sight;
use super::tracking::heard;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter::{Matter, Piece, Visibility};
use mingtong_domain::role::Role;
use mingtong_store::Link;
use mingtong_store::rows::StoredPicture;

/// How large a picture is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureSize {
    /// As it was taken in.
    Whole,
    /// For a list.
    Small,
}

/// A picture of a matter, in JPEG.
#[derive(Debug, Clone)]
pub struct PictureBytes {
    /// The bytes, with their salt.
    pub shown: StoredPicture,
    /// Who sees it: what waits or was taken down is as little for everybody as what a private matter carries.
    pub visibility: Visibility,
}

/// A picture of a matter that `who` may see.
///
/// # Errors
/// [`Fail::NotFound`] also when matter or picture are there but not for this person or not together.
pub async fn matter_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: MatterId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<PictureBytes, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = load(link, hall, id).await?;
    if !who.may_see(&hall.register, &matter) {
        return Err(Fail::NotFound);
    }
    if !sees(hall, who, &matter, picture) {
        return Err(Fail::NotFound);
    }
    let shown = carried(link, hall, &events, picture, size).await?;
    Ok(PictureBytes { shown, visibility: seen_by(&matter, picture) })
}

/// A picture of the matter of a tracking code.
///
/// # Errors
/// [`Fail::NotFound`] when there is no such code, or its matter does not carry the picture.
pub async fn tracked_picture(
    app: &App,
    hall: &Hall,
    code: &str,
    picture: &PictureId,
    size: PictureSize,
) -> Result<PictureBytes, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    for heard in heard(link, hall, code).await? {
        let who = heard.who();
        let there = heard.goes_on.as_ref().map(|there| (&there.matter, concerning(there)));
        for (matter, events) in [(&heard.own, heard.events.iter().collect())].into_iter().chain(there) {
            if carries(&events, picture) && sees(hall, &who, matter, picture) {
                let shown = stored(link, hall, picture, size).await?;
                return Ok(PictureBytes { shown, visibility: seen_by(matter, picture) });
            }
        }
    }
    Err(Fail::NotFound)
}

/// What the page of a code shows of the matter in which the own one goes on: of a private one only what was done since.
fn concerning(there: &GoesOn) -> Vec<&Recorded> {
    let is_public = there.matter.visibility == Visibility::Public;
    let concerns = |recorded: &&Recorded| recorded.position > there.since && recorded.role != Role::Raiser;
    there.events.iter().filter(|recorded| is_public || concerns(recorded)).collect()
}

/// A picture that was taken in for a report being written; whoever asks has shown that the report is theirs.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn draft_picture(
    app: &App,
    hall: &Hall,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    stored(&mut reader.link(), hall, picture, size).await
}

/// Whether a picture is shown to `who`, where they may see its matter.
fn sees(hall: &Hall, who: &Who, matter: &Matter, picture: &PictureId) -> bool {
    let showing = matter.publication.of(&Piece::Picture(picture.clone()));
    showing.is_none_or(|showing| sight(hall, who, matter).sees(showing))
}

fn seen_by(matter: &Matter, picture: &PictureId) -> Visibility {
    match matter.publication.of(&Piece::Picture(picture.clone())) {
        Some(_) => Visibility::Private,
        None => matter.visibility,
    }
}

async fn carried(
    link: &mut Link<'_>,
    hall: &Hall,
    events: &[Recorded],
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    if !carries(&events.iter().collect::<Vec<_>>(), picture) {
        return Err(Fail::NotFound);
    }
    stored(link, hall, picture, size).await
}

fn carries(events: &[&Recorded], picture: &PictureId) -> bool {
    let mut carried = events.iter().filter_map(|recorded| recorded.event.as_ref());
    carried.any(|event| event.references().pictures.contains(picture))
}

async fn stored(
    link: &mut Link<'_>,
    hall: &Hall,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    link.picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?.ok_or(Fail::NotFound)
}
