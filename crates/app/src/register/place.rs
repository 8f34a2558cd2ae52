//! A place is added to the tree, or gets another code.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{PlaceId, Stream};
use mingtong_domain::limits;
use mingtong_domain::register::{self, Act, Place, PlaceKind};

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
    let name = texts.need(name, limits::NAME_CHARS_MAX)?;
    let texts = texts.into_inner();
    let place = Place { id: id.clone(), parent, kind, codes: vec![(Millis(0), code)], name };
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let event = register::register_place(&it.hall.register, place, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await?;
    Ok(id)
}

/// Gives a place another code; the old one stays as history.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn recode_place(app: &App, hall: &Hall, who: &Who, place: PlaceId, code: String) -> Result<(), Fail> {
    app.carry(hall, who, Act::RegisterPlace, move |mut it| {
        Box::pin(async move {
            let event = register::recode_place(&it.hall.register, &place, code, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &[]).await?;
            Ok(())
        })
    })
    .await
}
