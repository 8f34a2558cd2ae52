//! What a decision on a vote may look at beside it, looked up by whoever carries the command.

use super::ballot::Ballot;
use super::elector::Elector;
use super::keys::Verdict;
use super::paper::Paper;
use super::state::{Proxy, Vote};
use crate::ids::{BodyId, PersonId};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What stands around a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The body that whoever acts leads.
    pub leads: Option<BodyId>,
    /// The elector whom the command is about, with their ballot; none where it is about none, or there is none of this
    /// number.
    pub elector: Option<(Elector, Ballot)>,
    /// What holds for the other parts of the same voice. Those that get the same ballot in the same write are not
    /// among them.
    pub beside: Vec<Paper>,
    /// Who gives the voice of another, all of this vote.
    pub proxies: Vec<Proxy>,
    /// Who may vote, as the electorate stands; for acts that ask how large it is.
    pub electors: Vec<Elector>,
    /// The voices that whoever is to hold one more proxy gives for others already.
    pub held: BTreeSet<u32>,
    /// Who of those that are to count acts for a unit.
    pub of_units: BTreeSet<PersonId>,
    /// Whether whoever is to hold one more acts for a unit, whose contract or work may be what is asked.
    pub holder_works_for_unit: bool,
    /// Who may speak for the elector, as the electorate has it.
    pub owners: BTreeSet<PersonId>,
    /// Who would, by the roll as it stands today; none where it does not know the home.
    pub on_roll: Option<BTreeSet<PersonId>>,
    /// The greatest number of an elector.
    pub last_elector: u32,
    /// Whether enough take part already, by whatever way.
    pub enough_take_part: bool,
    /// The first day of the notice that is posted beside the command.
    pub told_from: Option<Date>,
    /// Papers that came back and were not read by two people alike.
    pub unsettled: u32,
    /// What was counted; none before anybody did, or where it cannot be counted.
    pub counted: Option<ToRecord>,
}

/// What is recorded of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToRecord {
    /// The digest of the sheet that was counted.
    pub sheet: String,
    /// What each line came to.
    pub verdicts: Vec<Verdict>,
}

/// A vote with all that a decision about it may look at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) vote: &'a Vote,
    pub(super) around: &'a Around,
}
