//! What the law of the whole country leaves to a community, and what not: a rule of its own may ask for more than a law
//! that protects people by a least, and for no more than one that gives them a right.

use super::id::RuleId;
use super::requirement::{Requirement, Whole};
use super::rule::RuleValue;

/// Whether a value of a community takes away from that of national law. Where the law names a number that each may set
/// for itself, such as the hour at which a day ends, nothing does.
pub(super) fn takes_away(id: RuleId, own: RuleValue, law: RuleValue) -> bool {
    use RuleId::{
        AgreementStartHeads, AgreementStartMoney, MeetingAskedByAdults, MeetingAskedByGroups, MeetingAskedByHomes,
        MeetingAskedByRepresentatives,
    };
    match (own, law) {
        (RuleValue::Requirement(own), RuleValue::Requirement(law)) => match id {
            // So many are enough to have a meeting called: more would take the right from them.
            MeetingAskedByAdults | MeetingAskedByHomes | MeetingAskedByGroups | MeetingAskedByRepresentatives => {
                asks_less(law, own)
            }
            // The law says what holds where the parties agreed on nothing else (465): they may.
            AgreementStartHeads | AgreementStartMoney => false,
            _ => asks_less(own, law),
        },
        (RuleValue::Integer(own), RuleValue::Integer(law)) => match id {
            RuleId::MeetingNoticeDaysOwners => own < law,
            _ => false,
        },
        _ => false,
    }
}

/// Whether something is enough for one requirement that is not for the other. A share of those present is never as much
/// as one of all, and a share of all is as much as the same share of those present.
fn asks_less(one: Requirement, other: Requirement) -> bool {
    let (Some(share), Some(asked)) = (one.threshold(), other.threshold()) else {
        return one == Requirement::None && other != Requirement::None;
    };
    let is_of_fewer = one.of() == Whole::Present && other.of() == Whole::All;
    is_of_fewer || share.asks_less_than(asked)
}
