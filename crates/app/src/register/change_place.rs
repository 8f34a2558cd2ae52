//! A place of the tree is called otherwise, put under another one, taken out of use, or into use again.

use super::place::is_called_beside;
use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, on_one_line};
use crate::who::Who;
use mingtong_domain::ids::{PlaceId, Stream};
use mingtong_domain::limits;
use mingtong_domain::register::{self, Act};

/// Gives a place another name; what happened there stays with it.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn rename_place(app: &App, hall: &Hall, who: &Who, place: PlaceId, name: &str) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::RegisterPlace);
    let reference = texts.need_line(name, limits::NAME_CHARS_MAX)?;
    let (texts, name) = (texts.into_inner(), on_one_line(name));
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let found = it.hall.register.places.get(&place);
            let is_taken =
                found.is_some_and(|own| is_called_beside(&it.hall, &place, own.parent.as_ref(), own.kind, &name));
            let event = register::rename_place(&it.hall.register, &place, reference, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await
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
            let hall = &it.hall;
            let is_taken =
                hall.register.places.get(&place).is_some_and(|own| {
                    is_called_beside(hall, &place, parent.as_ref(), own.kind, hall.words(&own.name))
                });
            let event = register::move_place(&hall.register, &place, parent, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &[]).await?;
            Ok(())
        })
    })
    .await
}

/// Takes a place out of use with all that lies in it; what happened there stays with it, and goes on.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn retire_place(app: &App, hall: &Hall, who: &Who, place: PlaceId) -> Result<(), Fail> {
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let event = register::retire_place(&it.hall.register, &place, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &[]).await?;
            Ok(())
        })
    })
    .await
}

/// Takes a place into use again.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn restore_place(app: &App, hall: &Hall, who: &Who, place: PlaceId) -> Result<(), Fail> {
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let event = register::restore_place(&it.hall.register, &place, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &[]).await?;
            Ok(())
        })
    })
    .await
}
