//! Somebody's view is to be read beside what was decided, in their own words.

use super::event::Event;
use super::gathering::Gathering;
use super::keys::StageKind;
use super::numbers::ItemId;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

/// Records it.
///
/// # Errors
/// There is no such item; they were not at the meeting, or lead it while it goes on; whoever acts leads neither body
/// nor meeting and speaks for somebody else.
pub(super) fn record_view(
    it: &Gathering<'_>,
    item: ItemId,
    person: PersonId,
    text: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by_or_self(std::slice::from_ref(&person), cx)?;
    if it.meeting.item(item).is_none() {
        return Err(cx.refuse(Code::NoSuchItem).with(item));
    }
    if !it.presence.was_there(&person) {
        return Err(cx.refuse(Code::NotThere).with(&person));
    }
    if it.meeting.stage == StageKind::Running && it.is_chaired_by(&person) {
        return Err(cx.refuse(Code::ChairTakesNoSide));
    }
    Ok(vec![Event::ViewRecorded { item, person, text }])
}

/// The first item, and whoever acts or anybody who was there.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<(ItemId, PersonId)> {
    let can = |person: &PersonId| it.meeting.stage != StageKind::Running || !it.is_chaired_by(person);
    let acting = cx.actor.person.clone().filter(|person| it.presence.was_there(person) && can(person));
    let anybody = || it.presence.intervals.iter().map(|interval| interval.person.clone()).find(can);
    let person = acting.or_else(anybody)?;
    Some((it.meeting.items.first()?.id, person))
}
