//! What parties of agreements bear of a need, beside what units take up.

use super::{Measure, Need, Uptake};
use crate::ids::UnitId;
use crate::time::Millis;
use std::collections::BTreeMap;

/// What those who consented to the agreements that hold and come from a need bear of it, in fen. It is looked up by
/// whoever reads the need, and never written in its stream: an agreement that lapsed is not in it, of one that was drafted
/// anew the version that holds is, and of one that is void nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Borne {
    /// Units, each with its share.
    pub units: BTreeMap<UnitId, i64>,
    /// Everybody else, together.
    pub others: i64,
}

impl Need {
    /// The same with what parties of agreements bear of it.
    pub fn with_borne(self, borne: Borne) -> Self {
        Self { borne, ..self }
    }

    /// How much of it parties of agreements bear at `now`, in fen, beside what units took up; nothing of a need that is
    /// not measured in money. A unit that took up a share and stands in an agreement, too, gives its money once: the
    /// greater of the two counts.
    pub fn borne(&self, now: Millis) -> i64 {
        if self.asked.total.measure != Measure::Money {
            return 0;
        }
        let holds = |unit: &UnitId| -> i64 {
            let own = |it: &&Uptake| it.unit == *unit && it.holds(now);
            self.uptakes.iter().filter(own).map(|it| it.amount).sum()
        };
        let of_units: i64 = self.borne.units.iter().map(|(unit, share)| (share - holds(unit)).max(0)).sum();
        of_units.saturating_add(self.borne.others)
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::super::{Command, StageKind};
    use super::*;
    use crate::refusal::Code;

    fn borne(unit: i64, others: i64) -> Borne {
        Borne { units: [(UnitId::from("u1"), unit)].into(), others }
    }

    #[test]
    fn what_is_borne_is_not_open_and_a_unit_gives_once() {
        let mut story = Story::of_money(70_000);
        story.by(handler("u1"), taking("u1", 30_000)).unwrap();
        let left = |borne: Borne| story.now().with_borne(borne).left(story.at);
        assert_eq!(left(Borne::default()), 40_000);
        assert_eq!(left(borne(0, 10_000)), 30_000);
        assert_eq!(left(borne(20_000, 0)), 40_000, "its share is in what it took up");
        assert_eq!(left(borne(50_000, 0)), 20_000);
        assert_eq!(left(borne(50_000, 90_000)), 0, "more than is asked for leaves nothing, and no less");
        let whole = Story::open();
        assert_eq!(whole.now().with_borne(borne(5, 5)).stage_at(whole.at).kind(), StageKind::Open);
    }

    #[test]
    fn a_need_that_is_borne_is_settled_and_nobody_takes_it_up() {
        let story = Story::of_money(70_000);
        let need = story.now().with_borne(borne(0, 70_000));
        assert_eq!(need.stage_at(story.at).kind(), StageKind::Taken);
        let decided = |command: Command| story.try_on(&need, &staff(), command);
        assert_eq!(decided(taking("u1", 1)).unwrap_err().code, Code::NeedTaken);
        assert!(decided(Command::Settle {}).is_ok());
        let part = story.now().with_borne(borne(0, 69_999));
        assert_eq!(story.try_on(&part, &staff(), Command::Settle {}).unwrap_err().code, Code::NeedNotMet);
    }
}
