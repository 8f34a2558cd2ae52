//! Open matters like the one that somebody is about to report: whoever finds theirs says "me too" instead. A long
//! report is compared with long matters for some milliseconds of a core, so it goes through a gate.

use super::alike::{Asked, Like, compared};
use super::list::{MatterItem, items, keys, only};
use super::title::title_from;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::matter::Act;
use mingtong_store::MatterFilter;
use std::cmp::Reverse;

/// As many as people look at before they go on.
const SHOWN: usize = 3;
/// A matter that says so many thousandths of what is told may be the same, however long it is.
const COVERED_PERMILLE: u16 = 500;

/// Public matters, not closed, of the same courtyard (of anywhere where the place is not known), the most alike first.
///
/// # Errors
/// Too many are compared now, or the database failed.
pub async fn similar_matters(
    app: &App,
    hall: &Hall,
    text: &str,
    place: Option<&PlaceId>,
) -> Result<Vec<MatterItem>, Fail> {
    let filter = MatterFilter {
        now_ms: app.now().0,
        public_only: true,
        stages: Act::Support.stages().iter().map(|stage| stage.key()).collect(),
        places: place.map(|place| keys(hall.register.inside(&hall.courtyard(place)))),
        ..MatterFilter::default()
    };
    let texts = vec![title_from(text), text.to_owned()];
    let asked = Asked { texts, place: place.cloned(), said: app.now(), matter: None, reads_waiting: false };
    let found = compared(app, hall, &asked, &filter).await?;
    let ranked = |like: Like| {
        let likeness = like.likeness(like.nearness(hall, &asked), COVERED_PERMILLE)?;
        Some((Reverse(likeness), Reverse(like.row.matter_id)))
    };
    let mut alike: Vec<(Reverse<u16>, Reverse<i64>)> = found.into_iter().filter_map(ranked).collect();
    alike.sort();
    let chosen = alike.into_iter().take(SHOWN).map(|(_, id)| id.0).collect();
    listed(app, hall, &Who::public(None), chosen).await
}

/// These matters as `who` sees them listed, in this order.
pub(super) async fn listed(app: &App, hall: &Hall, who: &Who, chosen: Vec<i64>) -> Result<Vec<MatterItem>, Fail> {
    if chosen.is_empty() {
        return Ok(vec![]);
    }
    let mut rows = app.store.read().await?.link().listed(hall.id, &only(app, chosen.clone())).await?;
    rows.sort_by_key(|row| chosen.iter().position(|id| *id == row.matter_id));
    Ok(items(app, hall, who, rows))
}
