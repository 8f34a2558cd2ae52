//! A home, as the roll knows it.

use super::{AreaSource, Handover, Living, Part};
use crate::ids::{HomeNo, PersonId};
use crate::limits::{HOME_ADULTS_MAX, HOME_AREA_MAX, HOME_OWNERS_MAX};
use crate::references::{Refer, References};
use crate::refusal::Code;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A home: an exclusive part of a building with what a vote needs to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// Its number within the roll.
    pub no: HomeNo,
    /// Its exclusive area, in cm² (ten-thousandths of a square metre); none where it is not known, never nought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<i64>,
    /// From where the area is known.
    pub source: AreaSource,
    /// What it is used for.
    pub part: Part,
    /// Whether it was handed over.
    pub handover: Handover,
    /// Whose it is. Co-owners have one voice together; nobody where that is not known.
    pub owners: Vec<PersonId>,
    /// Residents of eighteen years or more; none where nobody counted them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adults: Option<u32>,
    /// Who lives there.
    pub living: Living,
}

impl Refer for Home {
    fn refer(&self, to: &mut References) {
        self.owners.refer(to);
    }
}

/// Whose voice a home is: homes of one voice are one head.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Voice {
    /// Of those who own it together, whatever the order in which they are named.
    Owners(BTreeSet<PersonId>),
    /// Nobody knows whose: a head of its own.
    Unknown(HomeNo),
}

impl Home {
    pub(super) fn voice(&self) -> Voice {
        match self.owners.is_empty() {
            true => Voice::Unknown(self.no.clone()),
            false => Voice::Owners(self.owners.iter().cloned().collect()),
        }
    }
}

/// What of a home cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Its number.
    Number,
    /// Its area: nought, less, or more than any home has.
    Area,
    /// It has too many owners, or one of them twice.
    Owners,
    /// It has too many residents.
    Adults,
}

impl Fault {
    /// The reason of a refusal, with the limit that it names.
    pub fn code(self) -> (Code, i64) {
        match self {
            Fault::Number => (Code::HomeNumber, 0),
            Fault::Area => (Code::HomeArea, HOME_AREA_MAX / 10_000),
            Fault::Owners => (Code::HomeOwners, i64::try_from(HOME_OWNERS_MAX).unwrap_or(i64::MAX)),
            Fault::Adults => (Code::HomeAdults, i64::from(HOME_ADULTS_MAX)),
        }
    }
}

/// Whether a home can be what it says.
///
/// # Errors
/// The first thing of it that cannot.
pub fn check(home: &Home) -> Result<(), Fault> {
    if HomeNo::parse(home.no.as_str()).as_ref() != Some(&home.no) {
        return Err(Fault::Number);
    }
    if home.area.is_some_and(|area| !(1..=HOME_AREA_MAX).contains(&area)) {
        return Err(Fault::Area);
    }
    let each: BTreeSet<&PersonId> = home.owners.iter().collect();
    if each.len() != home.owners.len() || each.len() > HOME_OWNERS_MAX {
        return Err(Fault::Owners);
    }
    if home.adults.is_some_and(|adults| adults > HOME_ADULTS_MAX) {
        return Err(Fault::Adults);
    }
    Ok(())
}
