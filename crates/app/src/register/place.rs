//! A place is added to the tree, or gets another code.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, on_one_line};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{PlaceId, Stream};
use mingtong_domain::limits;
use mingtong_domain::register::{self, Act, Place, PlaceKind};
use mingtong_text::normal;

/// Adds a place to the tree.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn register_place(
    app: &App,
    hall: &Hall,
    who: &Who,
    parent: Option<PlaceId>,
    kind: PlaceKind,
    code: String,
    name: &str,
) -> Result<PlaceId, Fail> {
    let id = PlaceId(app.chance.id("l"));
    let mut texts = Texts::new(&app.chance, Act::RegisterPlace);
    let reference = texts.need_line(name, limits::NAME_CHARS_MAX)?;
    let (texts, name) = (texts.into_inner(), on_one_line(name));
    let codes = vec![(Millis(0), on_one_line(&code))];
    let place = Place { id: id.clone(), parent, kind, codes, name: reference, retired: None };
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let is_taken = is_called_beside(&it.hall, &place.id, place.parent.as_ref(), place.kind, &name);
            let event = register::register_place(&it.hall.register, place, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await?;
    Ok(id)
}

/// Whether another place of a kind that lies in the same one has this name.
pub(super) fn is_called_beside(
    hall: &Hall,
    place: &PlaceId,
    parent: Option<&PlaceId>,
    kind: PlaceKind,
    name: &str,
) -> bool {
    let is_beside = |other: &Place| other.id != *place && other.parent.as_ref() == parent && other.kind == kind;
    // Who reads Ａ区 and A区 on two doors looks for one place.
    let called = normal::normal(name);
    hall.register.places.values().any(|other| is_beside(other) && normal::normal(hall.words(&other.name)) == called)
}

/// Gives a place another code; the old one stays as history.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn recode_place(app: &App, hall: &Hall, who: &Who, place: PlaceId, code: String) -> Result<(), Fail> {
    let code = on_one_line(&code);
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let event = register::recode_place(&it.hall.register, &place, code, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &[]).await?;
            Ok(())
        })
    })
    .await
}
