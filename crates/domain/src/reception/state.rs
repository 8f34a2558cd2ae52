//! What a reception is.

use crate::ids::{PersonId, PlaceId, ReceptionId, TextRef};
use crate::references::{Refer, References};
use crate::time::Millis;
use serde::{Deserialize, Serialize};

keyed! {
    /// What a delegate is delegate to.
    DelegateKind {
        /// Party-congress delegate 党代表.
        PartyCongress = "party_congress",
        /// People's-congress deputy 人大代表.
        PeoplesCongress = "peoples_congress",
        /// CPPCC member 政协委员.
        Cppcc = "cppcc",
    }
}

/// A delegate at a reception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegateSeat {
    /// Who.
    pub person: PersonId,
    /// Delegate to what.
    pub kind: DelegateKind,
}

impl Refer for DelegateSeat {
    fn refer(&self, to: &mut References) {
        self.person.refer(to);
    }
}

keyed! {
    /// Whether residents heard of a reception in time.
    Timeliness {
        /// As early as the rule book asks.
        InTime = "in_time",
        /// Later than that, but before it began.
        Short = "short",
        /// Written down afterwards.
        Afterwards = "afterwards",
    }
}

/// A reception as it is announced.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenReception {
    /// The id it gets.
    pub reception: ReceptionId,
    /// Where.
    pub place: Option<PlaceId>,
    /// What it is called.
    pub title: TextRef,
    /// From when.
    pub starts: Millis,
    /// Until when.
    pub ends: Millis,
    /// Who receives.
    pub delegates: Vec<DelegateSeat>,
}

/// A reception as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Reception {
    /// As it was announced.
    pub opened: OpenReception,
    /// Whether it was announced in time.
    pub notice: Timeliness,
    /// When it was ended.
    pub closed: Option<Millis>,
    /// The position of the latest event.
    pub latest: i64,
}
