//! Every act on a report, declared once; those that make one, and reading them, stand at the end.

use super::report::until_is_possible;
use super::service::first_to_evaluate;
use super::{About, Event, Reporting, Stage, StageKind, StageKind::*};
use super::{liaison, service};
use crate::acts::roles::{DESK, HANDLERS};
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use crate::refusal::Refusal;
use jiff::civil::Date;

acts_on! {
    "What is done with reports.";
    (reporting: Reporting, _stage: Stage, _around: (), cx)
    commands {
        /// Take it in 确认报到.
        Confirm {
            key: "confirm_reporting", roles: DESK, stages: &[Waiting],
            data: {
                /// Who speaks with a unit for the community; whoever takes it in where nobody is named.
                ours: Option<PersonId>,
            },
            sample: Command::Confirm { ours: Some(PersonId(String::new())) },
            decide: liaison::confirm(reporting, ours, cx),
        }
        /// Do not take it in 不予确认.
        Decline {
            key: "decline_reporting", roles: DESK, stages: &[Waiting],
            words: {
                /// Why; the unit is told that.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Decline { reason: reporting.text.clone() },
            decide: Ok(vec![Event::Declined { reason }]),
        }
        /// Write down what was done 登记服务.
        NoteService {
            key: "note_service", roles: HANDLERS, stages: &[Listed, Over],
            data: {
                /// On which day.
                day: Date,
                /// What it was for.
                about: Option<About>,
            },
            words: {
                /// What was done.
                text: REASON_CHARS_MAX,
            },
            sample: Command::NoteService { day: last_day(reporting, cx), about: None, text: reporting.text.clone() },
            decide: service::note(reporting, day, about, text, cx),
        }
        /// Say what came of it 评价服务.
        Evaluate {
            key: "evaluate_service", roles: DESK, stages: &[Listed, Over, Ended],
            data: {
                /// Which.
                number: u32,
            },
            words: {
                /// What came of it.
                evaluation: REASON_CHARS_MAX,
            },
            sample: Command::Evaluate {
                number: first_to_evaluate(reporting, cx), evaluation: reporting.text.clone(),
            },
            decide: service::evaluate(reporting, number, evaluation, cx),
        }
        /// Name another liaison of the unit 更换单位联络员.
        ChangeLiaison {
            key: "change_liaison", roles: HANDLERS, stages: &[Waiting, Listed],
            data: {
                /// Who, where they have an account.
                person: Option<PersonId>,
            },
            maybe_words: {
                /// Who, where they have none.
                name: NAME_CHARS_MAX,
            },
            sample: Command::ChangeLiaison { person: None, name: Some(reporting.text.clone()) },
            decide: liaison::change(reporting, person, name, cx),
        }
        /// Name another liaison of the community 更换社区联络员.
        ChangeOurs {
            key: "change_community_liaison", roles: DESK, stages: &[Listed],
            data: {
                /// Who.
                ours: PersonId,
            },
            sample: Command::ChangeOurs { ours: PersonId(String::new()) },
            decide: liaison::change_ours(reporting, ours, cx),
        }
        /// Let it go on for longer, or for less long 调整期限.
        Prolong {
            key: "prolong_reporting", roles: HANDLERS, stages: &[Listed, Over],
            data: {
                /// The new last day; none where it goes on.
                until: Option<Date>,
            },
            sample: Command::Prolong { until: None },
            decide: until_is_possible(reporting.since, until, cx).map(|()| vec![Event::Prolonged { until }]),
        }
        /// Bring it to its end 结束报到.
        End {
            key: "end_reporting", roles: HANDLERS, stages: &[Waiting, Listed, Over],
            words: {
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::End { reason: reporting.text.clone() },
            decide: Ok(vec![Event::Ended { reason }]),
        }
    }
    others {
        /// Report a unit 单位报到.
        ReportUnit { key: "report_unit", roles: HANDLERS, stages: &[], }
        /// Report somebody of the staff of a unit 在职人员报到.
        ReportMember { key: "report_member", roles: HANDLERS, stages: &[], }
        /// Read the reports: the desk all, a unit its own 查看报到.
        Read { key: "read_reporting", roles: HANDLERS, stages: &[], }
    }
}

impl Act {
    /// Whether, sent twice, it would be done twice: whoever does it says what they saw.
    pub fn adds_up(self) -> bool {
        matches!(self, Act::NoteService)
    }
}

/// Today, or its last day where that is over.
fn last_day(reporting: &Reporting, cx: &Context<'_>) -> Date {
    let today = cx.now.date();
    reporting.until.map_or(today, |until| until.min(today))
}
