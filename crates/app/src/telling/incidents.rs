//! What is known to be out for a while: announced by the desk for some places, read by whoever would report it, and
//! gone by itself when it is over.

use super::pace::missing;
use crate::app::App;
use crate::carry::{Carrier, is_in_use};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::line;
use crate::who::Who;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::refusal::Code;
use mingtong_domain::telling::{
    Act, INCIDENT_CHARS_MAX, INCIDENT_PLACES_MAX, INCIDENTS_MAX, IncidentKind, NotThen, lasts, reaches,
};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::IncidentRow;

/// Incidents that are read: those that are not over.
const INCIDENTS_READ_MAX: u32 = 100;

/// Something that is out, or will be.
#[derive(Debug, Clone)]
pub struct Incident {
    /// Its id.
    pub id: String,
    /// What is out.
    pub kind: IncidentKind,
    /// Where.
    pub places: Vec<PlaceId>,
    /// What is said of it.
    pub text: String,
    /// From when on.
    pub begins: Millis,
    /// Until when.
    pub ends: Millis,
}

/// One to be announced.
#[derive(Debug, Clone)]
pub struct NewIncident {
    /// What is out.
    pub kind: IncidentKind,
    /// Where.
    pub places: Vec<PlaceId>,
    /// What is said of it, on one line.
    pub text: String,
    /// From when on; now where none is given.
    pub begins: Option<Millis>,
    /// Until when.
    pub ends: Millis,
}

impl Incident {
    fn of(row: IncidentRow) -> Option<Self> {
        Some(Self {
            kind: IncidentKind::from_key(&row.kind)?,
            places: serde_json::from_str::<Vec<String>>(&row.places).ok()?.into_iter().map(PlaceId).collect(),
            id: row.incident_id,
            text: row.body,
            begins: Millis(row.begins_ms),
            ends: Millis(row.ends_ms),
        })
    }
}

/// What is out or will be, the first first.
///
/// # Errors
/// The database failed.
pub async fn list_incidents(app: &App, hall: &Hall) -> Result<Vec<Incident>, Fail> {
    let now = app.now().0;
    let rows = app.store.read().await?.link().incidents(hall.id, now, INCIDENTS_READ_MAX).await?;
    Ok(rows.into_iter().filter_map(Incident::of).collect())
}

/// What is out now at a place.
///
/// # Errors
/// The database failed.
pub async fn known_at(app: &App, hall: &Hall, place: &PlaceId) -> Result<Vec<Incident>, Fail> {
    let (now, mut found) = (app.now(), list_incidents(app, hall).await?);
    found.retain(|incident| incident.begins <= now && reaches(&hall.register, &incident.places, place));
    Ok(found)
}

/// Announces that something is out; gives its id. Sent again within a short time, it is the one that was announced,
/// unless that is over.
///
/// # Errors
/// The role may not there, places, text or times will not do, there are too many, or the database failed.
pub async fn announce_incident(app: &App, hall: &Hall, who: &Who, new: NewIncident) -> Result<String, Fail> {
    let once = Once::of(who, Act::KeepIncidents, &new);
    app.carry(hall, who, Act::KeepIncidents, move |it| Box::pin(announce_in(it, once, new))).await
}

async fn announce_in(mut it: Carrier<'_>, once: Once, new: NewIncident) -> Result<String, Fail> {
    it.who.authorise(it.act)?;
    let refused = |code| Fail::from(Refusal::new(code, Act::KeepIncidents));
    let text = line(Some(&new.text), INCIDENT_CHARS_MAX, it.act)?.ok_or_else(|| refused(Code::TextMissing))?;
    if new.places.is_empty() || new.places.len() > INCIDENT_PLACES_MAX {
        return Err(Refusal::new(Code::IncidentPlaces, Act::KeepIncidents).with(INCIDENT_PLACES_MAX).into());
    }
    for place in &new.places {
        is_in_use(&it, Some(place))?;
        if !it.who.may_at(it.act, &it.hall.register, Some(place)) {
            return Err(refused(Code::OutsideYourPlace));
        }
    }
    let begins = new.begins.unwrap_or(it.now);
    match lasts(begins, new.ends, it.now, &it.hall.register.rules).map_err(missing)? {
        Ok(()) => {}
        Err(NotThen::Over) => return Err(refused(Code::IncidentOver)),
        Err(NotThen::TooLong) => return Err(refused(Code::IncidentTooLong)),
    }
    let (community, now) = (it.hall.id, it.now);
    let known = it.link().incidents(community, now.0, INCIDENTS_READ_MAX).await?;
    if let Some(made) = once.made(&mut it).await?
        && known.iter().any(|row| row.incident_id == made)
    {
        return Ok(made);
    }
    if known.len() >= INCIDENTS_MAX {
        return Err(Refusal::new(Code::IncidentsFull, Act::KeepIncidents).with(INCIDENTS_MAX).into());
    }
    let places: Vec<&str> = new.places.iter().map(PlaceId::as_str).collect();
    let row = IncidentRow {
        incident_id: it.app.chance.id("o"),
        kind: new.kind.key().to_owned(),
        places: serde_json::to_string(&places).map_err(|error| Fail::Fault(error.to_string()))?,
        body: text,
        begins_ms: begins.0,
        ends_ms: new.ends.0,
        added_ms: now.0,
        added_by: it.who.actor.person.as_ref().map(|person| person.0.clone()),
        ended_by: None,
    };
    it.link().put_incident(community, &row).await?;
    once.keep(&mut it, &row.incident_id).await?;
    Ok(row.incident_id)
}

/// Says that something is over sooner.
///
/// # Errors
/// The role may not, there is no such incident that is not over, or the database failed.
pub async fn end_incident(app: &App, hall: &Hall, who: &Who, id: &str) -> Result<(), Fail> {
    let id = id.to_owned();
    app.carry(hall, who, Act::KeepIncidents, move |mut it| {
        Box::pin(async move {
            it.who.authorise(it.act)?;
            let by = it.who.actor.person.clone().ok_or(Fail::NotFound)?;
            let (community, now) = (it.hall.id, it.now.0);
            let open = it.link().incidents(community, now, INCIDENTS_READ_MAX).await?;
            let this = open.into_iter().find(|row| row.incident_id == id).and_then(Incident::of);
            for place in this.iter().flat_map(|incident| &incident.places) {
                if !it.who.may_at(it.act, &it.hall.register, Some(place)) {
                    return Err(Refusal::new(Code::OutsideYourPlace, Act::KeepIncidents).into());
                }
            }
            match it.link().end_incident(community, &id, by.as_str(), now).await? {
                true => Ok(()),
                false => Err(Fail::Changed),
            }
        })
    })
    .await
}
