//! What happens next with a project, read from how it stands.

use super::case::Case;
use super::stage::{Guarantee, Stage};
use crate::time::Millis;
use jiff::civil::Date;

/// What happens next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// A contractor is chosen, or work begins without one.
    Choose,
    /// This step, until this day.
    Step(u32, Date),
    /// It is reported as done.
    ReportDone,
    /// It is accepted by somebody who neither did nor approved it.
    Accept,
    /// The final account is published; again, where its notice was taken down early.
    PublishAccount,
    /// The notice of the account runs until this day.
    NoticeRuns(Date),
    /// So many objections are answered.
    AnswerObjections(usize),
    /// It is archived.
    Archive,
    /// The guarantee runs until this day.
    Guarantee(Date),
    /// Nothing.
    Nothing,
}

impl Next {
    /// The key in texts and the API.
    pub fn key(self) -> &'static str {
        match self {
            Next::Choose => "choose",
            Next::Step(..) => "step",
            Next::ReportDone => "report_done",
            Next::Accept => "accept",
            Next::PublishAccount => "publish_account",
            Next::NoticeRuns(_) => "notice_runs",
            Next::AnswerObjections(_) => "answer_objections",
            Next::Archive => "archive",
            Next::Guarantee(_) => "guarantee",
            Next::Nothing => "nothing",
        }
    }

    /// Until when, where that is known.
    pub fn until(self) -> Option<Date> {
        match self {
            Next::Step(_, until) | Next::NoticeRuns(until) | Next::Guarantee(until) => Some(until),
            _ => None,
        }
    }
}

/// What happens next with it.
pub fn next(it: &Case<'_>, now: Millis) -> Next {
    match &it.project.stage {
        Stage::Planned => Next::Choose,
        Stage::Working { .. } => {
            let open = it.project.open_steps();
            open.first().map_or(Next::ReportDone, |step| Next::Step(step.number, step.plan.until))
        }
        Stage::Done { .. } => Next::Accept,
        Stage::Accepted { .. } => Next::PublishAccount,
        Stage::Published { .. } => match it.around.notice {
            Some(notice) if notice.taken_down_early => Next::PublishAccount,
            Some(notice) if !notice.is_over => Next::NoticeRuns(notice.until),
            Some(notice) if notice.unanswered > 0 => Next::AnswerObjections(notice.unanswered),
            _ => Next::Archive,
        },
        Stage::Archived { .. } => match it.project.guarantee_at(now) {
            Guarantee::Runs(until) => Next::Guarantee(until),
            Guarantee::None | Guarantee::Over(_) => Next::Nothing,
        },
        Stage::CalledOff { .. } => Next::Nothing,
    }
}
