//! What parties of agreements bear of a need, beside what units take up.

use crate::ids::UnitId;
use std::collections::BTreeMap;

/// What parties of agreements that come from a need have of it, in fen. It is looked up by whoever reads the need, and
/// never written in its stream: an agreement that lapsed is not in it, of one that was drafted anew the version that
/// holds is, and of one that is void nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Borne {
    /// Units, each with its share.
    pub units: BTreeMap<UnitId, i64>,
    /// Everybody else, together.
    pub others: i64,
}

impl Borne {
    /// The two together.
    pub(super) fn and(&self, more: &Borne) -> Borne {
        let mut all = self.clone();
        all.others = all.others.saturating_add(more.others);
        for (unit, share) in &more.units {
            let own = all.units.entry(unit.clone()).or_default();
            *own = own.saturating_add(*share);
        }
        all
    }

    /// All of it beside what units took up, in fen; `held` says how much of the need a unit has. A unit that took up a
    /// share and stands in an agreement, too, gives its money once: the greater of the two counts.
    pub(super) fn beside(&self, held: impl Fn(&UnitId) -> i64) -> i64 {
        let of_units: i64 = self.units.iter().map(|(unit, share)| (share - held(unit)).max(0)).sum();
        of_units.saturating_add(self.others)
    }
}
