//! A meeting is opened, and who leads it, writes and counts; others take that over.

use super::event::Event;
use super::gathering::Gathering;
use super::state::Officers;
use crate::context::Context;
use crate::ids::PersonId;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
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
/// It is not its day; it was opened before; and as [`check`].
pub(super) fn open(it: &Gathering<'_>, team: Team, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.is_the_day(cx)?;
    if it.meeting.officers.is_some() {
        return Err(cx.refuse(Code::NotInThisState));
    }
    check(it, &team, cx)?;
    let Team { chair, recorder, tellers } = team;
    Ok(vec![Event::Opened { chair, recorder, tellers }])
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

/// Who leads has a seat in the body or works at the desk; at least two count, and whoever leads is none of them.
fn check(it: &Gathering<'_>, team: &Team, cx: &Context<'_>) -> Result<(), Refusal> {
    if !it.has_seat(&team.chair, cx.now.date()) && !it.desk.contains(&team.chair) {
        return Err(cx.refuse(Code::ChairWithoutSeat).with(&team.chair));
    }
    let tellers: BTreeSet<&PersonId> = team.tellers.iter().collect();
    let fewest = usize::try_from(cx.integer(RuleId::MeetingTellersMin)?).unwrap_or(usize::MAX);
    if tellers.len() != team.tellers.len() || !(fewest..=limits::MEETING_TELLERS_MAX).contains(&tellers.len()) {
        return Err(cx.refuse(Code::TellerCount).with(fewest));
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
    Some(Team { recorder: chair.clone(), tellers: others.chain(guests).take(fewest).collect(), chair })
}

/// A team that is another than before, and that nothing speaks against.
pub(super) fn another(it: &Gathering<'_>) -> Option<Team> {
    let Officers { chair, recorder, tellers, .. } = it.meeting.officers.clone()?;
    // Whoever writes can be anybody.
    let recorder = if recorder == chair { tellers.first()?.clone() } else { chair.clone() };
    Some(Team { chair, recorder, tellers })
}
