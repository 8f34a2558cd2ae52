//! A meeting with all that a decision about it may look at: its body, who is there, who of those named works at the
//! desk.

use super::floor::Floor;
use super::keys::{Attends, StageKind};
use super::numbers::{ItemId, MotionId};
use super::presence::Presence;
use super::state::{Item, ItemState, Meeting, Motion, MotionState};
use crate::body::{Body, BodyKind};
use crate::context::Context;
use crate::ids::PersonId;
use crate::motion::DecidedBy;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::civil::Date;

/// A meeting with all that a decision about it may look at.
#[derive(Debug, Clone, Copy)]
pub struct Gathering<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Its body, with its seats.
    pub body: &'a Body,
    /// Who is there.
    pub presence: &'a Presence,
    /// Who speaks, and who waits.
    pub floor: &'a Floor,
    /// Who of those named in the command works at the desk.
    pub desk: &'a [PersonId],
}

/// By which rule a body decides; none where it does not decide in a meeting: owners are polled.
pub fn decided_by(kind: BodyKind) -> Option<DecidedBy> {
    match kind {
        BodyKind::Council | BodyKind::CourtyardGroup | BodyKind::Supervisors | BodyKind::TwoCommittees => {
            Some(DecidedBy::BodyPresent)
        }
        BodyKind::ResidentsMeeting => Some(DecidedBy::ResidentsMeeting),
        BodyKind::Representatives => Some(DecidedBy::Representatives),
        BodyKind::PartyMembers => Some(DecidedBy::PartyMembers),
        BodyKind::Owners => None,
    }
}

/// How many days ahead people are told of a meeting of such a body.
pub fn notice_rule(kind: BodyKind) -> RuleId {
    match kind {
        BodyKind::ResidentsMeeting => RuleId::MeetingNoticeDaysResidents,
        BodyKind::Owners => RuleId::MeetingNoticeDaysOwners,
        _ => RuleId::MeetingNoticeDays,
    }
}

impl Gathering<'_> {
    /// Whether nobody keeps a roll of those due: their number is entered, with where it is known from.
    pub fn is_without_roll(&self, on: Date) -> bool {
        match self.body.registered.kind {
            BodyKind::ResidentsMeeting => true,
            BodyKind::Representatives | BodyKind::PartyMembers => self.due(on).is_empty(),
            _ => false,
        }
    }

    /// Who is due, by the seats of the moment at which it was opened. Before that, and where the record of that time
    /// does not say, by those of a day.
    pub fn due(&self, on: Date) -> Vec<&PersonId> {
        match &self.meeting.due {
            Some(due) => due.iter().collect(),
            None => self.body.voting(on).map(|seat| &seat.person).collect(),
        }
    }

    /// Whether somebody has a seat with a vote on a day, and had it when the meeting was opened.
    pub fn has_seat(&self, person: &PersonId, on: Date) -> bool {
        let was_due = self.meeting.due.as_ref().is_none_or(|due| due.contains(person));
        was_due && self.body.seat_of(person, on).is_some_and(|seat| seat.office.votes())
    }

    /// Who is there with a vote, and holds the seat that gives it.
    pub fn voting(&self, on: Date) -> impl Iterator<Item = &PersonId> {
        let members = self.presence.there().filter(|interval| interval.attends == Attends::Member);
        members.map(|interval| &interval.person).filter(move |person| self.has_seat(person, on))
    }

    /// How many of those due are there with a vote; of a meeting that is over, how many were.
    pub fn attending(&self, on: Date) -> usize {
        match self.meeting.ended {
            None => self.voting(on).count(),
            Some(_) => self.due(on).into_iter().filter(|person| self.presence.was_member(person)).count(),
        }
    }

    /// Refuses whoever leads neither the body nor the meeting, and does not work at the desk.
    pub(super) fn led_by(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        if self.is_led_by(cx) { Ok(()) } else { Err(cx.refuse(Code::NotYourMeeting)) }
    }

    /// The same, but that everybody may for themself.
    pub(super) fn led_by_or_self(&self, persons: &[PersonId], cx: &Context<'_>) -> Result<(), Refusal> {
        let is_self = |person: &PersonId| cx.actor.person.as_ref() == Some(person);
        if persons.iter().all(is_self) { Ok(()) } else { self.led_by(cx) }
    }

    /// Whether somebody leads the meeting.
    pub(super) fn is_chaired_by(&self, person: &PersonId) -> bool {
        self.meeting.officers.as_ref().is_some_and(|officers| officers.chair == *person)
    }

    /// Whether whoever acts leads the body, leads the meeting, writes or counts there, or works at the desk.
    pub fn is_led_by(&self, cx: &Context<'_>) -> bool {
        let holds = |person| self.meeting.officers.as_ref().is_some_and(|officers| officers.holds(person));
        self.body.is_led_by(cx.actor, cx.now.date()) || cx.actor.person.as_ref().is_some_and(holds)
    }

    /// An item that is still to be dealt with.
    pub(super) fn open_item(&self, id: ItemId, cx: &Context<'_>) -> Result<&Item, Refusal> {
        let item = self.meeting.item(id).ok_or_else(|| cx.refuse(Code::NoSuchItem).with(id))?;
        match item.state {
            ItemState::Open => Ok(item),
            _ => Err(cx.refuse(Code::ItemNotOpen).with(id)),
        }
    }

    /// An item on which there can be a vote: those who were told of it knew so, and in time.
    pub(super) fn voted_item(&self, id: ItemId, cx: &Context<'_>) -> Result<&Item, Refusal> {
        let item = self.open_item(id, cx)?;
        if decided_by(self.body.registered.kind).is_none() {
            return Err(cx.refuse(Code::OwnersArePolled));
        }
        self.is_its_time(cx)?;
        if !item.new.kind.is_voted() {
            return Err(cx.refuse(Code::ItemNotVoted).with(id));
        }
        // 0 or 1: whether a late notice is enough for a vote.
        if !self.meeting.is_noticed(item) && cx.integer(RuleId::MeetingLateNoticeVotes)? == 0 {
            return Err(cx.refuse(Code::ItemNotNoticed).with(id));
        }
        Ok(item)
    }

    /// The motion that is decided next: an amendment before what it amends.
    pub(super) fn next_motion(&self, id: MotionId, cx: &Context<'_>) -> Result<&Motion, Refusal> {
        let motion = self.meeting.motion(id).filter(|motion| motion.state == MotionState::Open);
        let motion = motion.ok_or_else(|| cx.refuse(Code::NoSuchMotion).with(id))?;
        match self.meeting.before_it() {
            Some(first) if first.id != id => Err(cx.refuse(Code::MotionBeforeIt).with(first.id)),
            _ => Ok(motion),
        }
    }

    /// Refuses while a motion is before the meeting.
    pub(super) fn no_motion(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        match self.meeting.before_it() {
            Some(motion) => Err(cx.refuse(Code::MotionBeforeIt).with(motion.id)),
            None => Ok(()),
        }
    }

    /// Refuses on any other day than that on which the meeting convenes: nobody else would come. What was over when it
    /// was called is only written down, and that on any day.
    pub(super) fn is_the_day(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        let (today, day) = (cx.now.date(), self.meeting.day);
        if today < day {
            return Err(cx.refuse(Code::MeetingNotYet).with(day));
        }
        let waits = self.meeting.stage != StageKind::Running && !self.meeting.is_written_later();
        if today > day && waits { Err(cx.refuse(Code::MeetingDayPast).with(day)) } else { Ok(()) }
    }

    /// Refuses a vote in what is written down afterwards, and in what nobody adjourned and goes on for days.
    fn is_its_time(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        if self.meeting.is_written_later() {
            return Err(cx.refuse(Code::MeetingWrittenLater));
        }
        // A long evening goes on over midnight.
        let began = self.meeting.stage_since.date();
        match began.tomorrow() {
            Ok(last) if cx.now.date() > last => Err(cx.refuse(Code::MeetingLeftOpen).with(began)),
            _ => Ok(()),
        }
    }
}
