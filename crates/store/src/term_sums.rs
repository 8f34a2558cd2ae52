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

/// Sums on their way.
#[derive(Default)]
pub(crate) struct TermSums(BTreeMap<i64, u64>);

impl TermSums {
    /// The places of a term in a matter, from 1, in their order; all of them at once.
    pub(crate) fn add(&mut self, matter: i64, term: &str, places: impl IntoIterator<Item = i64>) {
        let sum = self.0.entry(matter).or_insert(0);
        let (mut kept, mut last) = (0, 0);
        for place in places {
            let place = place.min(PLACE_MAX);
            if kept >= PLACES_MAX || last == place {
                continue;
            }
            (kept, last) = (kept + 1, place);
            let mut hasher = DefaultHasher::new();
            (term, place).hash(&mut hasher);
            *sum = sum.wrapping_add(hasher.finish());
        }
    }

    /// A text as it is put into the index: its terms, with blanks between them.
    pub(crate) fn add_text(&mut self, matter: i64, terms: &str) {
        let mut placed: Vec<(&str, i64)> = terms.split_ascii_whitespace().zip(1..).collect();
        placed.sort_unstable();
        for same in placed.chunk_by(|(one, _), (other, _)| one == other) {
            if let Some((term, _)) = same.first() {
                self.add(matter, term, same.iter().map(|(_, place)| *place));
            }
        }
    }

    pub(crate) fn into_sums(self) -> BTreeMap<i64, u64> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_the_sum_of_its_terms_in_any_order() {
        let (mut one, mut other) = (TermSums::default(), TermSums::default());
        one.add_text(7, "ab cd ab");
        other.add(7, "cd", [2]);
        other.add(7, "ab", [1, 3]);
        assert_eq!(one.into_sums(), other.into_sums());
        let mut moved = TermSums::default();
        moved.add_text(7, "ab ab cd");
        let mut whole = TermSums::default();
        whole.add_text(7, "ab cd ab");
        assert_ne!(moved.into_sums(), whole.into_sums(), "where a term stands counts");
    }

    #[test]
    fn what_one_engine_cannot_hold_is_left_out() {
        let (mut all, mut kept) = (TermSums::default(), TermSums::default());
        all.add(7, "ab", 1..=600);
        kept.add(7, "ab", 1..=i64::from(PLACES_MAX));
        assert_eq!(all.into_sums(), kept.into_sums());
        let (mut far, mut end) = (TermSums::default(), TermSums::default());
        far.add(7, "ab", [PLACE_MAX + 5, PLACE_MAX + 9]);
        end.add(7, "ab", [PLACE_MAX]);
        assert_eq!(far.into_sums(), end.into_sums());
    }
}
