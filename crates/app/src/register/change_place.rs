//! A place of the tree is called otherwise, or put under another one.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::ids::{PlaceId, Stream};
use mingtong_domain::limits;
use mingtong_domain::register::{self, Act};
use mingtong_text::normal;

/// Gives a place another name; what happened there stays with it.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn rename_place(app: &App, hall: &Hall, who: &Who, place: PlaceId, name: &str) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::RegisterPlace);
    let reference = texts.need(name, limits::NAME_CHARS_MAX)?;
    let (texts, name) = (texts.into_inner(), normal::clean(name));
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let is_taken = is_called_beside(&it.hall, &place, &name);
            let event = register::rename_place(&it.hall.register, &place, reference, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await
}

/// Whether another place of its kind that lies in the same one has this name.
fn is_called_beside(hall: &Hall, place: &PlaceId, name: &str) -> bool {
    let Some(own) = hall.register.places.get(place) else { return false };
    let is_beside =
        |other: &register::Place| other.id != *place && other.parent == own.parent && other.kind == own.kind;
    hall.register.places.values().any(|other| is_beside(other) && hall.words(&other.name) == name)
}

/// Puts a place with all that lies in it under another one; under none, it stands at the top.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn move_place(
    app: &App,
    hall: &Hall,
    who: &Who,
    place: PlaceId,
    parent: Option<PlaceId>,
) -> Result<(), Fail> {
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let event = register::move_place(&it.hall.register, &place, parent, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &[]).await?;
            Ok(())
        })
    })
    .await
}
