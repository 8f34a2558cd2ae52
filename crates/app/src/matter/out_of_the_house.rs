//! A matter as it goes out of the house: on a sheet of paper, in a letter, in a file. What is out cannot be masked any
//! more: whoever prints or writes it, it says what those may read who get it, and nothing that is for the desk alone.
//! There is no other way to a [`TakenOut`], and papers and files are made of nothing else.

use super::load::load;
use super::reader::Reader;
use super::view::{MatterView, contact, noted, view};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Act, Matter};
use mingtong_domain::role::{Actor, Role, Scope};
use mingtong_store::Link;
use std::ops::Deref;

/// A matter as it goes out of the house: masked where something of it is, without what was taken down.
#[derive(Debug, Clone)]
pub struct TakenOut(MatterView);

impl Deref for TakenOut {
    type Target = MatterView;

    fn deref(&self) -> &MatterView {
        &self.0
    }
}

/// Whether somebody may take a matter to its unit on paper: whoever may give it to a unit where it lies, and that unit.
pub fn hands_on(hall: &Hall, who: &Who, matter: &Matter) -> bool {
    let gives = who.may_at(Act::Assign, &hall.register, matter.place.as_ref());
    matter.unit.is_some() && who.may_see(&hall.register, matter) && (gives || who.acts_for_its_unit(matter))
}

/// A matter as the unit that has or last had it reads it, for whoever [`hands_on`].
///
/// # Errors
/// [`Fail::NotFound`] when it is not there, not for this person, or with no unit; or the database failed.
pub async fn view_for_unit(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<TakenOut, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = load(link, hall, id).await?;
    if !hands_on(hall, who, &matter) {
        return Err(Fail::NotFound);
    }
    let unit = matter.unit.clone().ok_or(Fail::NotFound)?;
    let actor = Actor { person: who.actor.person.clone(), role: Role::UnitHandler, scope: Scope::Unit(unit.clone()) };
    let of_unit = Who { actor, units: vec![unit], tracked: None };
    taken_out(link, app, hall, &of_unit, matter, &events).await
}

/// A matter as its raiser reads it, with whom a letter about it is written to, for whoever reads contacts there.
///
/// # Errors
/// [`Fail::NotFound`] when it is not there, or contacts there are not for this person; or the database failed.
pub async fn view_for_raiser(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<TakenOut, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = load(link, hall, id).await?;
    let reads = who.may_at(Act::ReadContacts, &hall.register, matter.place.as_ref());
    if !reads || !who.may_see(&hall.register, &matter) {
        return Err(Fail::NotFound);
    }
    let to = contact(link, hall.id, matter.raiser.as_ref()).await?;
    let raiser = Who::raiser(id, matter.raiser.clone());
    let TakenOut(view) = taken_out(link, app, hall, &raiser, matter, &events).await?;
    let view = MatterView { contact: to, ..view };
    drop(reader);
    noted(app, hall, who, &view).await?;
    Ok(TakenOut(view))
}

/// A matter as whoever may see it takes it along: for a ledger, a report, a sheet of their own.
///
/// # Errors
/// [`Fail::NotFound`] also when it is there but not for this person.
pub async fn view_to_take_out(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<TakenOut, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = load(link, hall, id).await?;
    if !who.may_see(&hall.register, &matter) {
        return Err(Fail::NotFound);
    }
    taken_out(link, app, hall, who, matter, &events).await
}

async fn taken_out(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    matter: Matter,
    events: &[Recorded],
) -> Result<TakenOut, Fail> {
    view(link, app, Reader::outside(hall, who), matter, events).await.map(TakenOut)
}
