//! What makes a public step done: its notice was public for its whole period, and every objection was answered.

use crate::notice::Notice;
use crate::time::Millis;

/// How the notice of a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// Its period is to come or runs.
    Running,
    /// Its period is over, and objections wait for an answer.
    Unanswered,
    /// Its period is over, and every objection was answered.
    Fulfilled,
    /// It was taken down before the end of its period: it has to be made public again.
    TakenDown,
}

impl Publication {
    /// How it stands at a moment: `ends` is when its last day is over.
    pub fn of(ends: Millis, taken_down: Option<Millis>, has_unanswered: bool, now: Millis) -> Self {
        match taken_down {
            Some(at) if at < ends => Publication::TakenDown,
            _ if now < ends => Publication::Running,
            _ if has_unanswered => Publication::Unanswered,
            _ => Publication::Fulfilled,
        }
    }

    /// How a notice stands at a moment.
    pub fn of_notice(notice: &Notice, now: Millis) -> Self {
        let taken_down = notice.taken_down.as_ref().map(|taken_down| taken_down.at);
        Self::of(notice.ends(), taken_down, notice.unanswered().next().is_some(), now)
    }
}
