//! What a decision on a body may look at beside the body itself: the notice by which it is announced, its meetings.

use super::Body;
use crate::ids::{MeetingId, NoticeId};
use crate::notice::{Notice, StageKind};
use crate::time::Millis;

/// The notices of a body, and its meetings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Around {
    /// The one by which it was announced last; none for bodies announced before notices were things of their own.
    pub notice: Option<Notice>,
    /// The one that is posted with this command.
    pub posted: Option<NoticeId>,
    /// A meeting of it that is called or under way, or whose minutes do not stand yet.
    pub unfinished: Option<MeetingId>,
    /// How often whoever is named stayed away within a year without excuse.
    pub absences: u32,
}

impl Around {
    /// Whether the body is announced at `now`, or was to the end. A notice that was taken down before its end announces
    /// nothing.
    pub(super) fn is_announced(&self, body: &Body) -> bool {
        match &self.notice {
            Some(notice) => !notice.was_broken_off(),
            None => body.announced_until.is_some(),
        }
    }

    /// Whether the period of the notice is over at `now`.
    pub(super) fn is_over(&self, body: &Body, now: Millis) -> bool {
        match &self.notice {
            Some(notice) => !notice.was_broken_off() && notice.stage_at(now).kind() != StageKind::Posted,
            None => body.announced_until.is_none_or(|until| now.date() > until),
        }
    }
}
