//! A unit is added, or called otherwise.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, on_one_line};
use crate::who::Who;
use mingtong_domain::ids::{Stream, UnitId};
use mingtong_domain::limits;
use mingtong_domain::register::{self, Act};

/// Adds a unit.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn register_unit(app: &App, hall: &Hall, who: &Who, name: &str) -> Result<UnitId, Fail> {
    let id = UnitId(app.chance.id("u"));
    let mut texts = Texts::new(&app.chance, Act::RegisterUnit);
    let reference = texts.need_line(name, limits::NAME_CHARS_MAX)?;
    let (texts, unit, name) = (texts.into_inner(), id.clone(), on_one_line(name));
    app.carry(hall, who, Act::RegisterUnit, move |mut it| {
        Box::pin(async move {
            let is_taken = it.hall.unit_by_name(&name).is_some();
            let event = register::register_unit(&it.hall.register, unit, reference, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await?;
    Ok(id)
}

/// Gives a unit another name; what it was given, offered and did stays with it.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn rename_unit(app: &App, hall: &Hall, who: &Who, unit: UnitId, name: &str) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::RegisterUnit);
    let reference = texts.need_line(name, limits::NAME_CHARS_MAX)?;
    let (texts, name) = (texts.into_inner(), on_one_line(name));
    app.carry(hall, who, Act::RegisterUnit, move |mut it| {
        Box::pin(async move {
            let is_taken = it.hall.unit_by_name(&name).is_some_and(|other| *other != unit);
            let event = register::rename_unit(&it.hall.register, &unit, reference, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await
}
