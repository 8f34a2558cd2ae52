//! The keyed words of needs.

use crate::ids::{MatterId, UnitId};
use crate::references::{Refer, References};
use crate::rules::RuleId;
use serde::{Deserialize, Serialize};

keyed! {
    /// What kind of need it is.
    NeedKind {
        /// Work, help or means that the community, its residents or a unit need 需求.
        Need = "need",
        /// A small wish of one person or family 微心愿: checked before it is public, and nobody is told whose it is.
        Wish = "wish",
    }
}

keyed! {
    /// How soon it can be met 办理类别: 立行立改、限期办理、分期推进.
    Class {
        /// At once 立行.
        AtOnce = "at_once",
        /// By a day 限期.
        ByDay = "by_day",
        /// Step by step, over a longer time 分期.
        InSteps = "in_steps",
    }
}

impl Class {
    /// The rule that says for how many days whoever takes it up may have it at most.
    pub fn days(self) -> RuleId {
        match self {
            Class::AtOnce => RuleId::NeedAtOnceDays,
            Class::ByDay => RuleId::NeedByDayDays,
            Class::InSteps => RuleId::NeedInStepsDays,
        }
    }
}

keyed! {
    /// What its shares are measured in.
    Measure {
        /// It is taken up as a whole, by one.
        Whole = "whole",
        /// Money, in fen.
        Money = "money",
        /// Hours of work.
        Hours = "hours",
        /// Parts of the work: rooms, trees, shifts.
        Parts = "parts",
    }
}

/// Who asks 来源.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The community.
    Community,
    /// Residents.
    Residents,
    /// A unit.
    Unit(UnitId),
    /// A matter.
    Matter(MatterId),
}

impl Source {
    /// Its kind and which, for the database: `("unit", "u1")`.
    pub fn parts(&self) -> (&'static str, String) {
        match self {
            Source::Community => ("community", String::new()),
            Source::Residents => ("residents", String::new()),
            Source::Unit(unit) => ("unit", unit.0.clone()),
            Source::Matter(matter) => ("matter", matter.to_string()),
        }
    }

    /// The source of [`Self::parts`].
    pub fn from_parts(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "community" if id.is_empty() => Some(Source::Community),
            "residents" if id.is_empty() => Some(Source::Residents),
            "unit" => Some(Source::Unit(id.into())),
            "matter" => MatterId::parse(id).map(Source::Matter),
            _ => None,
        }
    }

    /// The unit that asks.
    pub fn unit(&self) -> Option<&UnitId> {
        if let Source::Unit(unit) = self { Some(unit) } else { None }
    }
}

impl Refer for Source {
    fn refer(&self, to: &mut References) {
        match self {
            Source::Community | Source::Residents => {}
            Source::Unit(unit) => unit.refer(to),
            Source::Matter(matter) => matter.refer(to),
        }
    }
}
