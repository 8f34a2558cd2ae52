//! What waits now, whenever it was heard: courtyard by courtyard, and the longest.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterItem, MatterQuery, filter, items};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::{Place, PlaceKind};
use mingtong_store::rows::WaitingRow;
use mingtong_store::{MatterFilter, MatterOrder};
use std::collections::HashMap;

/// Courtyards in one grid, the most.
const COURTYARDS_MAX: usize = 400;

/// How a courtyard stands. Shown with words beside it, never as colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing waits.
    Nothing,
    /// Something waits for a reply, and nothing is over.
    Waiting,
    /// Something is overdue.
    Overdue,
}

impl Level {
    /// Its key in texts and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Waiting => "waiting",
            Self::Overdue => "overdue",
        }
    }
}

/// A courtyard or public place with everything inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Courtyard {
    /// The place.
    pub place: PlaceId,
    /// Without a public reply.
    pub waiting: i64,
    /// With a clock that is over.
    pub overdue: i64,
    /// Since when the one waits that waits longest.
    pub since: Option<Millis>,
}

impl Courtyard {
    /// How it stands.
    pub fn level(&self) -> Level {
        match (self.overdue, self.waiting) {
            (1.., _) => Level::Overdue,
            (_, 1..) => Level::Waiting,
            _ => Level::Nothing,
        }
    }

    fn of(hall: &Hall, place: PlaceId, rows: &HashMap<&str, &WaitingRow>) -> Self {
        let mut courtyard = Self { place, waiting: 0, overdue: 0, since: None };
        for row in hall.register.inside(&courtyard.place).iter().filter_map(|id| rows.get(id.as_str())) {
            courtyard.waiting += row.waiting;
            courtyard.overdue += row.overdue;
            courtyard.since = courtyard.since.into_iter().chain(row.since_ms.map(Millis)).min();
        }
        courtyard
    }
}

/// Every courtyard and public place, by name, with what waits there as `who` may see it; of those that were retired the
/// ones where something does.
///
/// # Errors
/// The database failed.
pub async fn courtyards(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Courtyard>, Fail> {
    let filter = filter(hall, who, &MatterQuery::default(), app.now());
    let rows = app.store.read().await?.link().waiting(hall.id, &filter).await?;
    let rows: HashMap<&str, &WaitingRow> = rows.iter().map(|row| (row.key.as_str(), row)).collect();
    let has_a_card = |place: &Place| matches!(place.kind, PlaceKind::Courtyard | PlaceKind::Public);
    // A public place within a courtyard is told there: nothing is counted on two cards.
    let is_shown = |id: &PlaceId| {
        let mut around = hall.register.outwards(id);
        around.next().is_some_and(has_a_card) && !around.any(has_a_card)
    };
    let places = hall.places().into_iter().map(|(id, _)| id).filter(|id| is_shown(id));
    let goes_on = |it: &Courtyard| it.waiting + it.overdue > 0 || hall.register.is_place_in_use(&it.place);
    let courtyards = places.map(|id| Courtyard::of(hall, id.clone(), &rows)).filter(goes_on);
    Ok(courtyards.take(COURTYARDS_MAX).collect())
}

/// What waits longest for its first public reply, the longest first.
///
/// # Errors
/// The database failed.
pub async fn longest_waiting(app: &App, hall: &Hall, who: &Who, limit: u32) -> Result<Vec<MatterItem>, Fail> {
    let seen = filter(hall, who, &MatterQuery::default(), app.now());
    let filter = MatterFilter { unanswered: true, order: MatterOrder::Longest, limit, ..seen };
    let rows = app.store.read().await?.link().listed(hall.id, &filter).await?;
    Ok(items(app, hall, who, rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overdue_comes_before_waiting() {
        let level = |waiting, overdue| Courtyard { place: PlaceId::from("c"), waiting, overdue, since: None }.level();
        assert_eq!(
            [level(0, 0), level(2, 0), level(0, 1), level(3, 1)].map(Level::key),
            ["nothing", "waiting", "overdue", "overdue"]
        );
    }
}
