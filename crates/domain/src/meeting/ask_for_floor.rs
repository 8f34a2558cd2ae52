//! Somebody asks for the floor 申请发言.

use super::event::Event;
use super::floor::Subject;
use super::gathering::Gathering;
use super::keys::{Attends, SpeechKind};
use super::numbers::{ItemId, SpeechId};
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

/// Puts somebody on the list of speakers. They speak to the motion that is before the meeting, where one is.
///
/// # Errors
/// The item is dealt with; they are not there, look on, wait already, or had their turns; whoever leads the meeting
/// wants to say what they think; a side is taken where nothing is moved, or something is said before it is where the
/// rule book asks for a motion; whoever acts leads neither body nor meeting and asks for somebody else.
pub(super) fn ask_for_floor(
    it: &Gathering<'_>,
    item: ItemId,
    person: PersonId,
    kind: SpeechKind,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.led_by_or_self(std::slice::from_ref(&person), cx)?;
    let subject = subject(it, item, kind, cx)?;
    may_speak(it, &person, kind, cx)?;
    let waiting = it.floor.waiting(it.meeting);
    if waiting.iter().any(|it| it.person == person && it.kind == kind && it.subject == subject) {
        return Err(cx.refuse(Code::AlreadySo));
    }
    if kind.is_turn() {
        has_a_turn(it, &person, subject, cx)?;
    }
    if it.floor.speeches.len() >= limits::MEETING_SPEECHES_MAX {
        return Err(cx.refuse(Code::TooManySpeeches).with(limits::MEETING_SPEECHES_MAX));
    }
    let speech = u32::try_from(it.floor.speeches.len()).map_or(u32::MAX, |before| before.saturating_add(1));
    let Subject { item, motion } = subject;
    Ok(vec![Event::FloorAsked { speech: SpeechId(speech), person, kind, item, motion }])
}

/// What is spoken about: the motion that is before the meeting, or else the item.
fn subject(it: &Gathering<'_>, item: ItemId, kind: SpeechKind, cx: &Context<'_>) -> Result<Subject, Refusal> {
    let of = it.open_item(item, cx)?;
    let motion = it.meeting.before_it().filter(|motion| motion.item == item).map(|motion| motion.id);
    let asks_for_motion = kind.is_side()
        // 0 or 1: whether what is voted on is talked about only once something is moved.
        || kind == SpeechKind::Contribution
            && of.new.kind.is_voted()
            && cx.integer(RuleId::MeetingSpeechNeedsMotion)? != 0;
    if motion.is_none() && asks_for_motion {
        return Err(cx.refuse(Code::NothingMoved));
    }
    Ok(Subject { item, motion })
}

fn may_speak(it: &Gathering<'_>, person: &PersonId, kind: SpeechKind, cx: &Context<'_>) -> Result<(), Refusal> {
    match it.presence.there().find(|interval| interval.person == *person).map(|interval| interval.attends) {
        None => return Err(cx.refuse(Code::NotThere).with(person)),
        Some(Attends::Observer) => return Err(cx.refuse(Code::ObserverSpeaks).with(person)),
        Some(Attends::Member | Attends::Guest) => {}
    }
    if kind.is_turn() && it.is_chaired_by(person) {
        return Err(cx.refuse(Code::ChairTakesNoSide));
    }
    Ok(())
}

/// Whoever spoke as often as the rule book allows, or waits for their last turn, has none left.
fn has_a_turn(it: &Gathering<'_>, person: &PersonId, subject: Subject, cx: &Context<'_>) -> Result<(), Refusal> {
    let turns = usize::try_from(cx.integer(RuleId::MeetingSpeechTurns)?).unwrap_or(usize::MAX);
    let waiting = it.floor.waiting(it.meeting);
    let waits = waiting.iter().filter(|it| it.person == *person && it.subject == subject && it.kind.is_turn()).count();
    if it.floor.turns(person, subject) + waits >= turns {
        return Err(cx.refuse(Code::NoTurnLeft).with(turns));
    }
    Ok(())
}

/// Whoever acts asks, or anybody who is there; about the first item that can be spoken about.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<(ItemId, PersonId, SpeechKind)> {
    let acting = cx.actor.person.clone().filter(|person| it.presence.is_there(person));
    let person = acting.or_else(|| it.presence.there().next().map(|interval| interval.person.clone()))?;
    let item = it.meeting.before_it().map(|motion| motion.item);
    let item = item.or_else(|| it.meeting.open_items().next().map(|item| item.id))?;
    let is_possible = |kind: &SpeechKind| ask_for_floor(it, item, person.clone(), *kind, cx).is_ok();
    let kind = SpeechKind::ALL.iter().copied().find(is_possible)?;
    Some((item, person, kind))
}
