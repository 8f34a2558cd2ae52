//! Who is at a meeting, was, or should be, with the quorum as it is now.

use super::names::{Named, Names};
use super::view_agenda::TestView;
use crate::hall::Hall;
use mingtong_domain::Context;
use mingtong_domain::body::Office;
use mingtong_domain::ids::PersonId;
use mingtong_domain::meeting::{Attends, Gathering, Interval, StageKind, quorum};
use std::collections::BTreeSet;

/// Where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtMeeting {
    /// There now.
    There,
    /// Was there, and left.
    Left,
    /// Excused, and not there.
    Excused,
    /// Neither there nor excused, after the meeting was opened.
    Absent,
    /// The same before it was.
    Awaited,
}

impl AtMeeting {
    /// Every value.
    pub const ALL: [AtMeeting; 5] =
        [AtMeeting::There, AtMeeting::Left, AtMeeting::Excused, AtMeeting::Absent, AtMeeting::Awaited];

    /// The key of its word: `at-meeting-there`.
    pub fn key(self) -> &'static str {
        match self {
            AtMeeting::There => "there",
            AtMeeting::Left => "left",
            AtMeeting::Excused => "excused",
            AtMeeting::Absent => "absent",
            AtMeeting::Awaited => "awaited",
        }
    }
}

/// Somebody at a meeting, or who should be.
#[derive(Debug, Clone)]
pub struct AttendeeView {
    /// Who.
    pub person: Named,
    /// The office of those who sit in the body.
    pub office: Option<Office>,
    /// Where they are.
    pub at: AtMeeting,
    /// From when until when they were there, and how that was noted.
    pub intervals: Vec<Interval>,
    /// Why they are excused, for whoever works here.
    pub reason: Option<String>,
}

/// Who is at a meeting.
#[derive(Debug, Clone)]
pub struct AttendanceView {
    /// Those due by their seats; none where nobody keeps a roll.
    pub due: Option<usize>,
    /// Those there now with a vote; of a meeting that is over, those who were.
    pub there: usize,
    /// How many it takes and how many there are now; none where that is not known by the roll.
    pub quorum: Option<TestView>,
    /// Members, whoever leads first.
    pub members: Vec<AttendeeView>,
    /// Guests; for the public without their names.
    pub guests: Vec<AttendeeView>,
    /// Whoever looks on; for the public without their names.
    pub observers: Vec<AttendeeView>,
}

pub(super) fn attendance(it: &Gathering<'_>, names: &Names, hall: &Hall, cx: &Context<'_>) -> AttendanceView {
    let on = it.meeting.officers.as_ref().map_or(it.meeting.day, |officers| officers.opened.date());
    let no_roll = it.is_without_roll(on);
    let mut seated = it.due(on);
    seated.sort_by_key(|person| office(it, person));
    let came = |attends| {
        let mut seen = BTreeSet::new();
        let came = it.presence.intervals.iter().filter(move |interval| interval.attends == attends);
        came.filter(|interval| seen.insert(&interval.person)).map(|it| &it.person).collect::<Vec<&PersonId>>()
    };
    // Who came as a member and gave up the seat since was there all the same.
    let others = came(Attends::Member).into_iter().filter(|person| !seated.contains(person));
    let member = |person: &PersonId| attendee(it, names, person);
    AttendanceView {
        due: (!no_roll).then_some(seated.len()),
        there: it.attending(it.meeting.ended.unwrap_or(cx.now).date()),
        quorum: quorum(it, cx).map(|test| TestView::of(test, hall, cx.now)),
        members: seated.iter().copied().chain(others).map(member).collect(),
        guests: came(Attends::Guest).into_iter().map(member).collect(),
        observers: came(Attends::Observer).into_iter().map(member).collect(),
    }
}

fn office(it: &Gathering<'_>, person: &PersonId) -> Option<Office> {
    it.body.seats.iter().rev().find(|seat| seat.person == *person).map(|seat| seat.office)
}

fn attendee(it: &Gathering<'_>, names: &Names, person: &PersonId) -> AttendeeView {
    let intervals = it.presence.intervals.iter().filter(|interval| interval.person == *person);
    let excuse = it.presence.excused.iter().find(|excuse| excuse.person == *person);
    let was_opened = it.meeting.officers.is_some() || it.meeting.stage == StageKind::CalledOff;
    let at = if it.presence.is_there(person) {
        AtMeeting::There
    } else if it.presence.was_there(person) {
        AtMeeting::Left
    } else if excuse.is_some() {
        AtMeeting::Excused
    } else if was_opened {
        AtMeeting::Absent
    } else {
        AtMeeting::Awaited
    };
    AttendeeView {
        person: names.named(person),
        office: office(it, person),
        at,
        intervals: intervals.cloned().collect(),
        reason: excuse.filter(|_| names.sees_all()).and_then(|excuse| names.maybe_said(excuse.reason.as_ref())),
    }
}
