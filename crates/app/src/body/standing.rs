//! Which bodies stand, and which others there are where a new one shall be.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use mingtong_domain::body::{BodyKind, Others, StageKind};
use mingtong_domain::ids::{BodyId, PlaceId, TextRef};
use mingtong_store::Link;
use mingtong_text::normal;
use std::collections::BTreeSet;

/// The bodies that stand: those of the register that did not end since.
pub(crate) async fn standing(link: &mut Link<'_>, hall: &Hall) -> Result<BTreeSet<BodyId>, Fail> {
    let ended = |stage: &str| StageKind::from_key(stage) != Some(StageKind::Active);
    let rows = link.bodies(hall.id).await?;
    let ended: BTreeSet<BodyId> =
        rows.into_iter().filter(|row| ended(&row.stage)).map(|row| BodyId(row.body_id)).collect();
    Ok(hall.register.bodies.keys().filter(|id| !ended.contains(*id)).cloned().collect())
}

/// The bodies that stand, or are on their way, beside a new one of this name at this place.
pub(super) async fn others(
    link: &mut Link<'_>,
    hall: &Hall,
    name: &str,
    place: Option<&PlaceId>,
) -> Result<Others, Fail> {
    let rows = link.bodies(hall.id).await?;
    let count = rows.len();
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.name.clone()))).await?;
    let known: BTreeSet<&str> = rows.iter().map(|row| row.body_id.as_str()).collect();
    let here = rows.iter().filter(|row| {
        StageKind::from_key(&row.stage) != Some(StageKind::Dissolved)
            && row.place_id.as_deref() == place.map(PlaceId::as_str)
    });
    let here = here.map(|row| {
        (BodyKind::from_key(&row.kind), words.get(&TextRef(row.name.clone())).map(String::as_str).unwrap_or_default())
    });
    // One of before its stream began is known by the register alone.
    let of_before = hall.register.bodies.values().filter(|body| !known.contains(body.id.as_str()));
    let of_before = of_before.filter(|body| body.place.as_ref() == place);
    let of_before = of_before.map(|body| (Some(body.kind), hall.words(&body.name)));
    let mut others = Others { count, ..Others::default() };
    for (kind, called) in here.chain(of_before) {
        others.same_name |= normal::clean(called) == normal::clean(name);
        others.group_there |= kind == Some(BodyKind::CourtyardGroup);
    }
    Ok(others)
}
