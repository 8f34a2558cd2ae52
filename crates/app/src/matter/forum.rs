//! Which bodies may deliberate on a matter, which of them it is for, and which one whoever acts leads.

use crate::body::standing;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::body::{Body, Office};
use mingtong_domain::ids::{BodyId, MatterId, PlaceId, Stream};
use mingtong_domain::matter::{Act, Forum, Level, level};
use mingtong_domain::role::Scope;
use mingtong_store::{Link, stream_of};
use std::collections::BTreeSet;

/// The bodies to which a matter may be taken, with the one it is for.
#[derive(Debug, Clone)]
pub struct Forums {
    /// The bodies that stand, with their names.
    pub bodies: Vec<(BodyId, String)>,
    /// The one it is for, and why; none where none stands that it could be for.
    pub level: Option<Level>,
}

/// A body that a command names, as it stands; none where there is none.
pub(super) async fn forum(it: &mut Carrier<'_>, id: MatterId, body: &BodyId) -> Result<Option<Forum>, Fail> {
    let hall = it.hall.clone();
    if !hall.register.bodies.contains_key(body) {
        return Ok(None);
    }
    let stand = standing(&mut it.link(), &hall).await?;
    let level = level_of(&mut it.link(), &hall, &stand, id).await?;
    let is_of_its_level = level.is_some_and(|level| level.body == *body);
    Ok(Some(Forum { stands: stand.contains(body), body: body.clone(), is_of_its_level }))
}

/// The bodies to which a matter may be taken; none where that is not among the acts of whoever asks.
pub(super) async fn forums(
    link: &mut Link<'_>,
    hall: &Hall,
    acts: &[Act],
    id: MatterId,
) -> Result<Option<Forums>, Fail> {
    if !acts.contains(&Act::Deliberate) {
        return Ok(None);
    }
    let stand = standing(link, hall).await?;
    let level = level_of(link, hall, &stand, id).await?;
    let mut bodies: Vec<(BodyId, String)> =
        stand.into_iter().map(|body| (body.clone(), hall.body_name(&body).to_owned())).collect();
    bodies.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(Some(Forums { bodies, level }))
}

async fn level_of(
    link: &mut Link<'_>,
    hall: &Hall,
    standing: &BTreeSet<BodyId>,
    id: MatterId,
) -> Result<Option<Level>, Fail> {
    let places: Vec<PlaceId> = link.places_behind(hall.id, id.number()).await?.into_iter().map(PlaceId).collect();
    Ok(level(&hall.register, |body| standing.contains(body), &places))
}

/// The body that whoever acts leads, where they wear the role of one of its members.
pub(crate) async fn leads(link: &mut Link<'_>, hall: &Hall, who: &Who, now: Millis) -> Result<Option<BodyId>, Fail> {
    let (Scope::Body(body), Some(person)) = (&who.actor.scope, &who.actor.person) else { return Ok(None) };
    let events = stream_of(link, hall.id, &Stream::Body(body.clone())).await?;
    let seated = Body::from_stream(hall.register.bodies.get(body), &events);
    let seat = seated.as_ref().and_then(|body| body.seat_of(person, now.date()));
    Ok(seat.filter(|seat| seat.office == Office::Convenor).map(|_| body.clone()))
}
