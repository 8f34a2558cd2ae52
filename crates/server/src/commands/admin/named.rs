//! Places, units, bodies and scopes as they are named at the command line: by id, by code, by name.

use anyhow::Context;
use mingtong_app::Hall;
use mingtong_domain::ids::{BodyId, PlaceId, UnitId};
use mingtong_domain::role::Scope;

/// A place by its id, its code, or its full name.
pub(super) fn place(hall: &Hall, named: &str) -> anyhow::Result<PlaceId> {
    let is_it = |id: &PlaceId| {
        let code = hall.register.places.get(id).map_or("", |place| place.code());
        id.as_str() == named || code == named || hall.place_name(id) == named
    };
    hall.register.places.keys().find(|id| is_it(id)).cloned().with_context(|| format!("place? {named}"))
}

/// A unit by its id or its name.
fn unit(hall: &Hall, named: &str) -> anyhow::Result<UnitId> {
    let by_id = hall.register.units.keys().find(|id| id.as_str() == named);
    by_id.or_else(|| hall.unit_by_name(named)).cloned().with_context(|| format!("unit? {named}"))
}

/// A body by its id or its name.
fn body(hall: &Hall, named: &str) -> anyhow::Result<BodyId> {
    let is_it = |id: &BodyId| id.as_str() == named || hall.body_name(id) == named;
    hall.register.bodies.keys().find(|id| is_it(id)).cloned().with_context(|| format!("body? {named}"))
}

/// `community`, `place:…`, `body:…`, `unit:…`, each by id, code or name.
pub(super) fn scope(hall: &Hall, text: &str) -> anyhow::Result<Scope> {
    let (kind, named) = text.split_once(':').unwrap_or((text, ""));
    Ok(match kind {
        "place" => Scope::Place(place(hall, named)?),
        "body" => Scope::Body(body(hall, named)?),
        "unit" => Scope::Unit(unit(hall, named)?),
        _ => Scope::from_parts(kind, named).with_context(|| format!("scope? {text}"))?,
    })
}
