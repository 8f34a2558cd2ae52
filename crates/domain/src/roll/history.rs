//! What a file changed in the roll, and what of that is still as the file left it.

use super::{Event, Home};
use crate::event::{self, Recorded};
use crate::ids::{BatchId, HomeNo};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What one file changed, read from the whole life of a roll. It is asked for seldom: where an import is taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BatchHistory {
    /// What stands as the file left it: its number, and what was there before.
    pub untouched: BTreeMap<HomeNo, Option<Home>>,
    /// What somebody corrected or struck since, or a later file changed.
    pub touched: Vec<HomeNo>,
}

impl BatchHistory {
    /// What `batch` changed in the roll that these events are the life of.
    pub fn of<'e>(batch: &BatchId, events: impl IntoIterator<Item = &'e Recorded>) -> Self {
        let mut homes: BTreeMap<&HomeNo, &Home> = BTreeMap::new();
        let mut brought: BTreeMap<&HomeNo, (&Home, Option<Home>)> = BTreeMap::new();
        for recorded in events {
            let Some(event::Event::Roll(event)) = &recorded.event else { continue };
            for no in event.takes() {
                homes.remove(no);
            }
            for home in event.puts() {
                let before = homes.insert(&home.no, home).cloned();
                if event.batch() == Some(batch) {
                    brought.insert(&home.no, (home, before));
                }
            }
            if matches!(event, Event::HomesTakenBack { batch: taken, .. } if taken == batch) {
                let again = event.takes().iter().chain(event.puts().iter().map(|home| &home.no));
                again.for_each(|no| _ = brought.remove(no));
            }
        }
        let mut history = BatchHistory::default();
        for (no, (home, before)) in brought {
            match homes.get(no) == Some(&home) {
                true => _ = history.untouched.insert(no.clone(), before),
                false => history.touched.push(no.clone()),
            }
        }
        history
    }
}

/// The areas of homes as the roll had them at the end of `day`, in cm²; of a home that came later, the first that it
/// had.
pub fn areas_on<'e>(day: Date, events: impl IntoIterator<Item = &'e Recorded>) -> BTreeMap<HomeNo, Option<i64>> {
    let mut areas = BTreeMap::new();
    for recorded in events {
        let Some(event::Event::Roll(event)) = &recorded.event else { continue };
        for home in event.puts() {
            if recorded.at.date() <= day || !areas.contains_key(&home.no) {
                areas.insert(home.no.clone(), home.area);
            }
        }
    }
    areas
}
