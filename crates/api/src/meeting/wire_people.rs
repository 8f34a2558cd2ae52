//! Who is at a meeting, on the wire.

use super::keys;
use super::wire_agenda::MeetingTestBody;
use super::wire_named::{NamedBody, all};
use crate::moment::{maybe_rfc3339, rfc3339};
use mingtong_app::meeting::{AttendanceView, AttendeeView, OfficersView};
use mingtong_domain::meeting::Interval;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who leads a meeting, writes and counts.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OfficersBody {
    /// Who leads it.
    pub chair: NamedBody,
    /// Who writes.
    pub recorder: NamedBody,
    /// Who counts.
    pub tellers: Vec<NamedBody>,
    /// When it was opened.
    pub opened: String,
}

impl From<OfficersView> for OfficersBody {
    fn from(view: OfficersView) -> Self {
        Self {
            chair: view.chair.into(),
            recorder: view.recorder.into(),
            tellers: all(view.tellers),
            opened: rfc3339(view.opened),
        }
    }
}

/// From when until when somebody was there.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct IntervalBody {
    /// From when.
    pub from: String,
    /// Until when; none while they are there.
    pub until: Option<String>,
    /// As what.
    pub attends: keys::Attends,
    /// How their coming was noted.
    pub by: keys::SignedInBy,
}

impl From<Interval> for IntervalBody {
    fn from(interval: Interval) -> Self {
        Self {
            from: rfc3339(interval.from),
            until: maybe_rfc3339(interval.until),
            attends: interval.attends.into(),
            by: interval.by.into(),
        }
    }
}

/// Somebody at a meeting, or who should be.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AttendeeBody {
    /// Who.
    pub person: NamedBody,
    /// The office of those who sit in the body: `convenor`, `teller`, `member`, `alternate`.
    pub office: Option<String>,
    /// Where they are.
    pub at: keys::AtMeeting,
    /// From when until when they were there.
    pub intervals: Vec<IntervalBody>,
    /// Why they are excused, for those of the community.
    pub reason: Option<String>,
}

impl From<AttendeeView> for AttendeeBody {
    fn from(view: AttendeeView) -> Self {
        Self {
            person: view.person.into(),
            office: view.office.map(|office| office.key().to_owned()),
            at: view.at.into(),
            intervals: view.intervals.into_iter().map(Into::into).collect(),
            reason: view.reason,
        }
    }
}

/// How many are at a meeting; who they are stands in the list of those who attend.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AttendanceBody {
    /// Those due by their seats; none where nobody keeps a roll.
    pub due: Option<usize>,
    /// Those there now with a vote; of a meeting that is over, those who were.
    pub there: usize,
    /// How many of them there are and how many it takes.
    pub quorum: Option<MeetingTestBody>,
    /// Guests, there now or before.
    pub guests: usize,
    /// Whoever looks on, now or before.
    pub observers: usize,
}

impl From<&AttendanceView> for AttendanceBody {
    fn from(view: &AttendanceView) -> Self {
        Self {
            due: view.due,
            there: view.there,
            quorum: view.quorum.clone().map(Into::into),
            guests: view.guests.len(),
            observers: view.observers.len(),
        }
    }
}

/// Those who are at a meeting, were, or should be.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AttendeesBody {
    /// Members, whoever leads first; then guests; then whoever looks on.
    pub items: Vec<AttendeeBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// Everybody, in the order of the list.
pub(super) fn everybody(view: AttendanceView) -> Vec<AttendeeBody> {
    view.members.into_iter().chain(view.guests).chain(view.observers).map(Into::into).collect()
}
