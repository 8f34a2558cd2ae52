//! Somebody's view is to be read beside what was decided, in their own words.

use super::event::Event;
use super::gathering::Gathering;
use super::keys::StageKind;
use super::numbers::ItemId;
use super::state::Item;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

/// Records it.
///
/// # Errors
/// There is no such item; they were not at the meeting, had no vote on it, or lead it while it goes on; whoever acts
/// leads neither body nor meeting and speaks for somebody else.
pub(super) fn record_view(
    it: &Gathering<'_>,
    item: ItemId,
    person: PersonId,
    text: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by_or_self(std::slice::from_ref(&person), cx)?;
    let of = it.meeting.item(item).ok_or_else(|| cx.refuse(Code::NoSuchItem).with(item))?;
    if !it.presence.was_there(&person) {
        return Err(cx.refuse(Code::NotThere).with(&person));
    }
    // What stands beside a decision is the view of those who decided.
    if !had_vote(it, of, &person) {
        return Err(cx.refuse(Code::NoVote).with(&person));
    }
    if it.meeting.stage == StageKind::Running && it.is_chaired_by(&person) {
        return Err(cx.refuse(Code::ChairTakesNoSide));
    }
    Ok(vec![Event::ViewRecorded { item, person, text }])
}

fn had_vote(it: &Gathering<'_>, item: &Item, person: &PersonId) -> bool {
    it.presence.was_member(person) && item.recused.iter().all(|recusal| recusal.person != *person)
}

/// An item, and whoever acts or anybody who had a vote on it.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<(ItemId, PersonId)> {
    let leads = |person: &PersonId| it.meeting.stage == StageKind::Running && it.is_chaired_by(person);
    let there = it.presence.intervals.iter().map(|interval| &interval.person);
    let persons: Vec<&PersonId> = cx.actor.person.iter().chain(there).filter(|person| !leads(person)).collect();
    it.meeting.items.iter().find_map(|item| {
        let person = persons.iter().find(|person| had_vote(it, item, person))?;
        Some((item.id, (*person).clone()))
    })
}
