//! A matter as its unit, or its raiser, reads it, for whoever hands it on on paper: what stands on a sheet that leaves
//! the desk is what those may read who get it, whoever prints it.

use super::load::load;
use super::view::{MatterView, contact, noted, view};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Act, Matter};
use mingtong_domain::role::{Actor, Role, Scope};

/// Whether somebody may take a matter to its unit on paper: whoever may give it to a unit where it lies, and that unit.
pub fn hands_on(hall: &Hall, who: &Who, matter: &Matter) -> bool {
    let gives = who.may_at(Act::Assign, &hall.register, matter.place.as_ref());
    matter.unit.is_some() && who.may_see(&hall.register, matter) && (gives || who.acts_for_its_unit(matter))
}

/// A matter as the unit that has or last had it reads it, for whoever [`hands_on`].
///
/// # Errors
/// [`Fail::NotFound`] when it is not there, not for this person, or with no unit; or the database failed.
pub async fn view_for_unit(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<MatterView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = load(link, hall, id).await?;
    if !hands_on(hall, who, &matter) {
        return Err(Fail::NotFound);
    }
    let unit = matter.unit.clone().ok_or(Fail::NotFound)?;
    let actor = Actor { person: who.actor.person.clone(), role: Role::UnitHandler, scope: Scope::Unit(unit.clone()) };
    let of_unit = Who { actor, units: vec![unit], tracked: None };
    view(link, app, hall, &of_unit, matter, &events).await
}

/// A matter as its raiser reads it, with whom a letter about it is written to, for whoever reads contacts there.
///
/// # Errors
/// [`Fail::NotFound`] when it is not there, or contacts there are not for this person; or the database failed.
pub async fn view_for_raiser(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<MatterView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = load(link, hall, id).await?;
    let reads = who.may_at(Act::ReadContacts, &hall.register, matter.place.as_ref());
    if !reads || !who.may_see(&hall.register, &matter) {
        return Err(Fail::NotFound);
    }
    let to = contact(link, hall.id, matter.raiser.as_ref()).await?;
    let raiser = Who::raiser(id, matter.raiser.clone());
    let view = MatterView { contact: to, ..view(link, app, hall, &raiser, matter, &events).await? };
    drop(reader);
    noted(app, hall, who, &view).await?;
    Ok(view)
}
