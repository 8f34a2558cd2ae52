//! What the index holds of each matter as one number, the same on either engine: so two indexes are compared without
//! their places being sorted.
//!
//! PostgreSQL keeps at the most 255 places of a term in a text, and none behind 16,383 but the last as that (manual,
//! "Limitations" of text search). SQLite keeps all; what PostgreSQL could not hold is left out of the sum.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Places of one term in one text that are kept by both engines.
const PLACES_MAX: u32 = 255;
/// The greatest place that is kept by both engines.
const PLACE_MAX: i64 = 16_383;

/// Sums on their way. The places of a term in a matter come one after the other, the first first.
#[derive(Default)]
pub(crate) struct TermSums {
    sums: BTreeMap<i64, u64>,
    term: (i64, String),
    places: u32,
    last: i64,
}

impl TermSums {
    pub(crate) fn add(&mut self, matter: i64, term: String, place: i64) {
        let place = place.min(PLACE_MAX);
        if self.term.0 != matter || self.term.1 != term {
            self.term = (matter, term);
            (self.places, self.last) = (0, 0);
        }
        if self.places >= PLACES_MAX || self.last == place {
            return;
        }
        (self.places, self.last) = (self.places + 1, place);
        let mut hasher = DefaultHasher::new();
        (&self.term.1, place).hash(&mut hasher);
        let sum = self.sums.entry(matter).or_insert(0);
        *sum = sum.wrapping_add(hasher.finish());
    }

    pub(crate) fn into_sums(self) -> BTreeMap<i64, u64> {
        self.sums
    }
}
