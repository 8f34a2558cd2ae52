//! An item touches somebody, who therefore does not decide on it 回避.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::ItemId;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

/// Notes it: for this item they do not count among those present.
///
/// # Errors
/// The item is dealt with, or it was noted before; they have no seat, so that nothing is to be left; whoever acts leads
/// neither body nor meeting and names somebody else.
pub(super) fn recuse(
    it: &Gathering<'_>,
    item: ItemId,
    person: PersonId,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by_or_self(std::slice::from_ref(&person), cx)?;
    let known = it.open_item(item, cx)?;
    if known.recused.iter().any(|recusal| recusal.person == person) {
        return Err(cx.refuse(Code::AlreadySo));
    }
    let on = cx.now.date();
    if !it.is_without_roll(on) && !it.has_seat(&person, on) {
        return Err(cx.refuse(Code::NoSeatToday).with(&person));
    }
    Ok(vec![Event::Recused { item, person, reason }])
}

/// Somebody on an item: whoever acts, where they sit in the body, or anybody who does.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<(ItemId, PersonId)> {
    let on = cx.now.date();
    let acting = cx.actor.person.clone().filter(|person| it.has_seat(person, on));
    let seats: Vec<PersonId> = acting.into_iter().chain(it.due(on).into_iter().cloned()).collect();
    it.meeting.open_items().find_map(|item| {
        let is_new = |person: &&PersonId| item.recused.iter().all(|recusal| recusal.person != **person);
        Some((item.id, seats.iter().find(is_new)?.clone()))
    })
}
