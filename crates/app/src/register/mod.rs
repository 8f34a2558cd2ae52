//! The register: communities, places, units, bodies, roles, rules.

mod found_community;
mod set_rule;

pub use found_community::{Founding, found_community};
pub use set_rule::set_rule;

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::event::Event;
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::permission::Act;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{self, Body, BodyKind, Place, PlaceKind, RoleChange};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::{Append, NewEvent, Text, Tx};

/// What the register can decide on, once it is loaded within the transaction.
type Decide = Box<dyn FnOnce(&Hall) -> Result<Event, Fail> + Send>;

/// Appends one event of the register, decided on the register as it is within the transaction.
async fn register(app: &App, hall: &Hall, who: &Who, texts: Vec<Text>, decide: Decide) -> Result<(), Fail> {
    let (work, who, community) = (app.clone(), who.clone(), hall.id);
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let hall = work.hall_for_write(&mut tx.link(), community).await?;
                let event = decide(&hall)?;
                append(tx, &work, &who, community, event, &texts).await
            })
        }),
    )
    .await
}

async fn append(
    tx: &mut Tx,
    app: &App,
    who: &Who,
    community: CommunityId,
    event: Event,
    texts: &[Text],
) -> Result<(), Fail> {
    let append = Append { stream: Stream::Register, prior: vec![], events: vec![NewEvent::from(event)] };
    tx.record(community, &app.acting(who), vec![append], texts).await?;
    Ok(())
}

/// Says how people reach the community: telephone, address, hours.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn tell_contact(app: &App, hall: &Hall, who: &Who, text: &str) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::TellContact.key());
    let text = texts.need(text, limits::CONTACT_CHARS_MAX)?;
    let actor = who.actor.clone();
    let decide: Decide = Box::new(move |_| Ok(register::tell_contact(text, &actor)?));
    register(app, hall, who, texts.into_inner(), decide).await
}

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
    let mut texts = Texts::new(&app.chance, Act::RegisterPlace.key());
    let name = texts.need(name, limits::NAME_CHARS_MAX)?;
    let codes = vec![(Millis(0), code)];
    let place = Place { id: id.clone(), parent, kind, codes, name };
    let actor = who.actor.clone();
    let decide: Decide = Box::new(move |hall| Ok(register::register_place(&hall.register, place, &actor)?));
    register(app, hall, who, texts.into_inner(), decide).await?;
    Ok(id)
}

/// Gives a place another code; the old one stays as history.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn recode_place(app: &App, hall: &Hall, who: &Who, place: PlaceId, code: String) -> Result<(), Fail> {
    let actor = who.actor.clone();
    let decide: Decide = Box::new(move |hall| Ok(register::recode_place(&hall.register, &place, code, &actor)?));
    register(app, hall, who, vec![], decide).await
}

/// Adds a unit.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn register_unit(app: &App, hall: &Hall, who: &Who, name: &str) -> Result<UnitId, Fail> {
    let id = UnitId(app.chance.id("u"));
    let mut texts = Texts::new(&app.chance, Act::RegisterUnit.key());
    let reference = texts.need(name, limits::NAME_CHARS_MAX)?;
    let (actor, unit, name) = (who.actor.clone(), id.clone(), mingtong_text::normal::clean(name));
    let decide: Decide = Box::new(move |hall| {
        let taken = hall.unit_by_name(&name).is_some();
        Ok(register::register_unit(&hall.register, unit, reference, taken, &actor)?)
    });
    register(app, hall, who, texts.into_inner(), decide).await?;
    Ok(id)
}

/// Forms a body.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn form_body(
    app: &App,
    hall: &Hall,
    who: &Who,
    kind: BodyKind,
    name: &str,
    place: Option<PlaceId>,
) -> Result<BodyId, Fail> {
    let id = BodyId(app.chance.id("b"));
    let mut texts = Texts::new(&app.chance, Act::FormBody.key());
    let name = texts.need(name, limits::NAME_CHARS_MAX)?;
    let (actor, body) = (who.actor.clone(), Body { id: id.clone(), kind, name, place });
    let decide: Decide = Box::new(move |hall| Ok(register::form_body(&hall.register, body, &actor)?));
    register(app, hall, who, texts.into_inner(), decide).await?;
    Ok(id)
}

/// Gives a role to a person, or ends it.
///
/// # Errors
/// A refusal of the domain, there is no such person, or the database failed.
pub async fn change_role(
    app: &App,
    hall: &Hall,
    who: &Who,
    holder: PersonId,
    role: Role,
    scope: Scope,
    change: RoleChange,
) -> Result<(), Fail> {
    // Before anything is looked up: who is here is told only to those who may give roles.
    who.authorise(Act::GrantRole)?;
    let (work, who, community) = (app.clone(), who.clone(), hall.id);
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let hall = work.hall_for_write(&mut tx.link(), community).await?;
                if tx.link().persons(community, std::slice::from_ref(&holder.0)).await?.is_empty() {
                    return Err(Refusal::new(Code::NoSuchPerson, Act::GrantRole.key()).into());
                }
                let rows = tx.link().roles_of(community, holder.as_str()).await?;
                let held: Vec<(Role, Scope)> = rows
                    .iter()
                    .filter_map(|row| {
                        Some((Role::from_key(&row.role)?, Scope::from_parts(&row.scope_kind, &row.scope_id)?))
                    })
                    .collect();
                let event = register::change_role(&hall.register, &held, holder, role, scope, change, &who.actor)?;
                append(tx, &work, &who, community, event, &[]).await
            })
        }),
    )
    .await
}
