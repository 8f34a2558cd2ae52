//! Slips with which parties answer are issued 发放同意码条: to whoever has no account. Their codes are kept beside the
//! record; that they were issued, and how many, stands in it, so that nobody makes a second set in silence. It does not
//! say for whom: everybody reads it, and the number of a party tells its home.

use super::act::Act;
use super::event::Event;
use super::keys::StageKind;
use super::party::Party;
use super::state::Agreement;
use crate::context::Context;
use crate::limits::{SLIPS_AT_ONCE_MAX, STREAM_EVENTS_MAX};
use crate::refusal::{Code, Refusal};

/// Slips for the parties that are asked and known by a home or a name: who has an account for what they stand for
/// answers with that. `parties` are those for which slips were wanted.
///
/// # Errors
/// The role may not, or not there; nobody is asked now; none of these can have a slip; too many at once.
pub fn issue_slips(agreement: &Agreement, parties: &[Party], cx: &Context<'_>) -> Result<(Vec<u32>, Event), Refusal> {
    let cx = &cx.attempting(Act::IssueSlips);
    cx.authorise()?;
    let stage = agreement.stage_at(cx.now);
    if stage != StageKind::Put {
        return Err(Refusal { from: Some(stage.key()), ..cx.refuse(Code::NotInThisState) });
    }
    if agreement.events >= STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    let holders = parties.iter().filter(|party| party.may_have_slip());
    let holders: Vec<u32> = holders.map(|party| party.no).collect();
    if holders.is_empty() {
        return Err(cx.refuse(Code::NoPartyForSlips));
    }
    if holders.len() > SLIPS_AT_ONCE_MAX {
        return Err(cx.refuse(Code::TooManySlips).with(SLIPS_AT_ONCE_MAX));
    }
    let count = u32::try_from(holders.len()).unwrap_or(u32::MAX);
    Ok((holders, Event::SlipsIssued { version: agreement.version.no, from: None, to: None, count }))
}
