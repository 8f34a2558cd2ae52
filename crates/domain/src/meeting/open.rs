//! A meeting is opened, and who leads it, writes and counts; others take that over.

use super::event::Event;
use super::gathering::Gathering;
use super::state::Officers;
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{MINUTE_MS, Millis};
use std::collections::BTreeSet;

/// Who shall lead a meeting, write and count.
#[derive(Debug, Clone)]
pub(super) struct Team {
    pub(super) chair: PersonId,
    pub(super) recorder: PersonId,
    pub(super) tellers: Vec<PersonId>,
}

/// Opens it.
///
/// # Errors
/// It is not its day, or long before its hour; it was opened before; and as [`check`].
pub(super) fn open(it: &Gathering<'_>, team: Team, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.is_the_day(cx)?;
    if it.meeting.officers.is_some() {
        return Err(cx.refuse(Code::NotInThisState));
    }
    is_the_hour(it, cx)?;
    check(it, &team, cx)?;
    let Team { chair, recorder, tellers } = team;
    let due = it.body.voting(cx.now.date()).map(|seat| seat.person.clone()).collect();
    Ok(vec![Event::Opened { chair, recorder, tellers, due: Some(due) }])
}

/// Who comes at the hour that was told finds nothing decided. Where it was put off, only a day was told.
fn is_the_hour(it: &Gathering<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    let early_ms = cx.integer(RuleId::MeetingOpenEarlyMinutes)?.saturating_mul(MINUTE_MS);
    let earliest = Millis(it.meeting.starts.0.saturating_sub(early_ms));
    if it.meeting.adjournments.is_empty() && cx.now < earliest {
        return Err(cx.refuse(Code::MeetingTooEarly).with(earliest.civil().strftime("%H:%M")));
    }
    Ok(())
}

/// Others take over.
///
/// # Errors
/// It is as it was; and as [`check`].
pub(super) fn change_officers(it: &Gathering<'_>, team: Team, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    check(it, &team, cx)?;
    let Team { chair, recorder, tellers } = team;
    let is_as_before =
        |before: &Officers| (&before.chair, &before.recorder, &before.tellers) == (&chair, &recorder, &tellers);
    if it.meeting.officers.as_ref().is_some_and(is_as_before) {
        return Err(cx.refuse(Code::AlreadySo));
    }
    Ok(vec![Event::OfficersChanged { chair, recorder, tellers }])
}

/// Who leads has a seat in the body or works at the desk, and does not write; at least two count, and whoever leads is
/// none of them.
fn check(it: &Gathering<'_>, team: &Team, cx: &Context<'_>) -> Result<(), Refusal> {
    if !it.has_seat(&team.chair, cx.now.date()) && !it.desk.contains(&team.chair) {
        return Err(cx.refuse(Code::ChairWithoutSeat).with(&team.chair));
    }
    let tellers: BTreeSet<&PersonId> = team.tellers.iter().collect();
    let fewest = usize::try_from(cx.integer(RuleId::MeetingTellersMin)?).unwrap_or(usize::MAX);
    if tellers.len() != team.tellers.len() || !(fewest..=limits::MEETING_TELLERS_MAX).contains(&tellers.len()) {
        return Err(cx.refuse(Code::TellerCount).with(fewest));
    }
    if team.chair == team.recorder {
        return Err(cx.refuse(Code::ChairWrites));
    }
    if tellers.contains(&team.chair) {
        return Err(cx.refuse(Code::ChairCounts));
    }
    Ok(())
}

/// A team that nothing speaks against: whoever leads the body, or else who acts, leads; others who sit in it count.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<Team> {
    let on = cx.now.date();
    let seats = || it.body.voting(on).map(|seat| seat.person.clone());
    let chair = seats().next().or_else(|| it.desk.first().cloned())?;
    let others = seats().filter(|person| *person != chair);
    // Guests can count, too: whom the rule book asks for is found by whoever opens it.
    let guests = (0..limits::MEETING_TELLERS_MAX).map(|nth| PersonId(format!("teller-{nth}")));
    let fewest = usize::try_from(cx.integer(RuleId::MeetingTellersMin).ok()?).ok()?;
    let tellers: Vec<PersonId> = others.chain(guests).take(fewest).collect();
    Some(Team { recorder: tellers.first()?.clone(), tellers, chair })
}

/// A team that is another than before, and that nothing speaks against.
pub(super) fn another(it: &Gathering<'_>) -> Option<Team> {
    let Officers { chair, recorder, tellers, .. } = it.meeting.officers.clone()?;
    // Whoever writes can be anybody but whoever leads.
    let recorder = tellers.iter().find(|teller| **teller != recorder && **teller != chair)?.clone();
    Some(Team { chair, recorder, tellers })
}
