//! A vote to be counted, as somebody holds it in their hand. What is not known is left out; it is never 0.

use super::decided_by::{DecidedBy, OwnersMatter};
use crate::rules::Whole;
use jiff::civil::Date;
use mingtong_methods::{Area, Heads, Tally, Threshold, Void, owners};

keyed! {
    /// What is done with those whose papers were delivered and did not come back (R07): by setting of the owners'
    /// rules, with their clause.
    Silent {
        /// They did not take part.
        NotTakingPart = "not_taking_part",
        /// They join the majority of those who said something 从众.
        WithMajority = "with_majority",
        /// They took part and abstained.
        Abstain = "abstain",
    }
}

impl Silent {
    pub(super) fn of_methods(self) -> owners::Silent {
        match self {
            Silent::NotTakingPart => owners::Silent::NotTakingPart,
            Silent::WithMajority => owners::Silent::WithMajority,
            Silent::Abstain => owners::Silent::Abstain,
        }
    }

    pub(super) fn from_methods(silent: owners::Silent) -> Self {
        match silent {
            owners::Silent::NotTakingPart => Silent::NotTakingPart,
            owners::Silent::WithMajority => Silent::WithMajority,
            owners::Silent::Abstain => Silent::Abstain,
        }
    }
}

/// A vote to be counted.
#[derive(Debug, Clone)]
pub struct Question {
    /// By which rule it is decided.
    pub rule: DecidedBy,
    /// What owners decide on; for owners only.
    pub matter: Option<OwnersMatter>,
    /// The last day of voting, whose law holds.
    pub date: Option<Date>,
    /// What was counted in heads (for [`DecidedBy::OneProjectOneMeeting`], in homes).
    pub heads: Tally<Heads>,
    /// What was counted in area; for owners only.
    pub area: Tally<Area>,
    /// Who is due in a meeting.
    pub due: Option<Heads>,
    /// Who is present there in person.
    pub present: Option<Heads>,
    /// Who is there by proxy.
    pub proxies: Option<Heads>,
    /// Whether proxies count.
    pub proxies_count: bool,
    /// What is done with those who were silent.
    pub silent: Silent,
    /// Whether whoever gave a void paper took part.
    pub void_takes_part: bool,
    /// What a charter says otherwise than the rule book.
    pub charter: Charter,
}

/// What a charter says otherwise than the rule book; none where it says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Charter {
    /// How many must take part, or attend.
    pub quorum: Option<Threshold>,
    /// How many must agree.
    pub pass: Option<Threshold>,
    /// Of whom.
    pub base: Option<Whole>,
}

impl Question {
    /// What becomes of void papers.
    pub(super) fn void(&self) -> Void {
        if self.void_takes_part { Void::TakesPart } else { Void::SetAside }
    }

    /// A vote of which nothing is known but by which rule it is decided.
    pub fn by(rule: DecidedBy) -> Self {
        Self {
            rule,
            matter: None,
            date: None,
            heads: Tally::default(),
            area: Tally::default(),
            due: None,
            present: None,
            proxies: None,
            proxies_count: false,
            silent: Silent::NotTakingPart,
            void_takes_part: true,
            charter: Charter::default(),
        }
    }
}
