//! Every act on a need, declared once; the act that makes one stands at the end.

use super::{Class, Event, Need, Share, Stage, StageKind, StageKind::*, UptakeStageKind};
use super::{check, finish, take_up};
use crate::acts::roles::{DESK, HANDLERS, JUDGES, RAISERS};
use crate::context::Context;
use crate::ids::{PictureId, ResourceId, TextRef, UnitId};
use crate::limits::{REASON_CHARS_MAX, TITLE_CHARS_MAX};
use crate::refusal::Refusal;
use jiff::civil::Date;

acts_on! {
    "What is done with needs.";
    (need: Need, stage: Stage, _around: (), cx)
    commands {
        /// Put it on the list 核实并发布.
        Publish {
            key: "publish_need", roles: DESK, stages: &[Proposed],
            data: {
                /// How soon it can be met; as it was asked for where nothing is said.
                class: Option<Class>,
                /// How much in all; as it was asked for where nothing is said.
                total: Option<Share>,
            },
            maybe_words: {
                /// What it is called, where it is put in other words.
                title: TITLE_CHARS_MAX,
                /// What is needed, in other words.
                text: REASON_CHARS_MAX,
            },
            sample: Command::Publish { class: None, total: None, title: None, text: None },
            decide: check::publish(need, check::Checked { class, total, title, text }, cx),
        }
        /// Do not put it on the list 不予列入.
        Decline {
            key: "decline_need", roles: DESK, stages: &[Proposed],
            words: {
                /// Why; whoever asked is told that.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Decline { reason: need.asked.title.clone() },
            decide: Ok(vec![Event::Declined { reason }]),
        }
        /// Agree to an uptake 确认领办.
        ConfirmUptake {
            key: "confirm_uptake", roles: DESK, stages: &[Open, Taken],
            data: {
                /// Which.
                number: u32,
            },
            sample: Command::ConfirmUptake { number: first(need, UptakeStageKind::Asked, cx) },
            decide: take_up::confirm(need, number, cx),
        }
        /// Do not agree to an uptake 不同意领办.
        RefuseUptake {
            key: "refuse_uptake", roles: DESK, stages: &[Open, Taken],
            data: {
                /// Which.
                number: u32,
            },
            words: {
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::RefuseUptake {
                number: first(need, UptakeStageKind::Asked, cx), reason: need.asked.title.clone(),
            },
            decide: take_up::refuse(need, number, reason, cx),
        }
        /// Begin the work 开始办理.
        BeginUptake {
            key: "begin_uptake", roles: HANDLERS, stages: &[Open, Taken],
            data: {
                /// Which.
                number: u32,
            },
            sample: Command::BeginUptake { number: first(need, UptakeStageKind::Confirmed, cx) },
            decide: take_up::begin(need, number, cx),
        }
        /// Report it as done 报告完成.
        ReportUptake {
            key: "report_uptake", roles: HANDLERS, stages: &[Open, Taken],
            data: {
                /// Which.
                number: u32,
                /// Pictures of what was done.
                pictures: Vec<PictureId>,
            },
            words: {
                /// What was done.
                report: REASON_CHARS_MAX,
            },
            sample: Command::ReportUptake {
                number: begun(need, cx), pictures: vec![], report: need.asked.title.clone(),
            },
            decide: finish::report(need, number, report, pictures, cx),
        }
        /// Take it as done, for those who asked 认可完成.
        MeetUptake {
            key: "meet_uptake", roles: JUDGES, stages: &[Open, Taken],
            data: {
                /// Which.
                number: u32,
            },
            maybe_words: {
                /// What those who asked say to it; why somebody else says it, where they can say so themselves.
                judgement: REASON_CHARS_MAX,
            },
            sample: Command::MeetUptake {
                number: first(need, UptakeStageKind::Done, cx), judgement: Some(need.asked.title.clone()),
            },
            decide: finish::meet(need, number, judgement, cx),
        }
        /// Send it back: something is missing 要求继续办理.
        SendBackUptake {
            key: "send_back_uptake", roles: JUDGES, stages: &[Open, Taken],
            data: {
                /// Which.
                number: u32,
                /// The new last day.
                until: Date,
            },
            words: {
                /// What is missing.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::SendBackUptake {
                number: first(need, UptakeStageKind::Done, cx), until: cx.now.date(), reason: need.asked.title.clone(),
            },
            decide: finish::send_back(need, number, until, reason, cx),
        }
        /// Take it up, or a share of it 领办.
        TakeUp {
            key: "take_up", roles: HANDLERS, stages: &[Open, Taken],
            data: {
                /// Which unit.
                unit: UnitId,
                /// How much, in the measure of the need.
                amount: i64,
                /// The last day.
                until: Date,
                /// Which of its resources it brings.
                resource: Option<ResourceId>,
            },
            maybe_words: {
                /// What it will do.
                plan: REASON_CHARS_MAX,
            },
            sample: taking_up(need, stage, cx),
            decide: take_up::take_up(need, take_up::Asking { unit, amount, until, resource, plan }, cx),
        }
        /// Give it back 退出领办.
        ReleaseUptake {
            key: "release_uptake", roles: HANDLERS, stages: &[Open, Taken],
            data: {
                /// Which.
                number: u32,
            },
            words: {
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::ReleaseUptake { number: running(need, cx), reason: need.asked.title.clone() },
            decide: finish::release(need, number, reason, cx),
        }
        /// Take it off the list, because it was met 销号.
        Settle {
            key: "settle_need", roles: DESK, stages: &[Open, Taken],
            maybe_words: {
                /// What was accepted of what parties of agreements bear, and by whom; said where they bear any of it.
                judgement: REASON_CHARS_MAX,
            },
            sample: Command::Settle { judgement: Some(need.asked.title.clone()) },
            decide: finish::settle(need, judgement, cx),
        }
        /// Take it off the list, for a reason 撤下.
        Withdraw {
            key: "withdraw_need", roles: DESK, stages: &[Open, Taken],
            words: {
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Withdraw { reason: need.asked.title.clone() },
            decide: finish::withdraw(need, reason, cx),
        }
    }
    others {
        /// Ask for something 提出需求、微心愿.
        Propose { key: "propose_need", roles: RAISERS, stages: &[], }
    }
}

impl Command {
    /// The same about another uptake, where it is about one.
    pub(super) fn about(self, uptake: u32) -> Self {
        let mut command = self;
        match &mut command {
            Command::ConfirmUptake { number } | Command::RefuseUptake { number, .. } => *number = uptake,
            Command::BeginUptake { number } | Command::ReportUptake { number, .. } => *number = uptake,
            Command::MeetUptake { number, .. } | Command::SendBackUptake { number, .. } => *number = uptake,
            Command::ReleaseUptake { number, .. } => *number = uptake,
            Command::Publish { .. } | Command::Decline { .. } | Command::TakeUp { .. } => {}
            Command::Settle { .. } | Command::Withdraw { .. } => {}
        }
        command
    }
}

impl Act {
    /// Whether it is about one of the uptakes.
    pub fn is_of_an_uptake(self) -> bool {
        match self {
            Act::ConfirmUptake | Act::RefuseUptake | Act::BeginUptake | Act::ReportUptake => true,
            Act::MeetUptake | Act::SendBackUptake | Act::ReleaseUptake => true,
            Act::Publish | Act::Decline | Act::TakeUp | Act::Settle | Act::Withdraw | Act::Propose => false,
        }
    }

    /// Whether, sent twice, it would be done twice: whoever does it says what they saw.
    pub fn adds_up(self) -> bool {
        matches!(self, Act::TakeUp)
    }
}

/// The first uptake of a unit for which somebody acts (the desk for any) that is in a state; 0 where there is none.
fn first(need: &Need, stage: UptakeStageKind, cx: &Context<'_>) -> u32 {
    let is_theirs = |unit: &UnitId| cx.actor.unit().is_none_or(|own| own == unit || stage == UptakeStageKind::Done);
    let found = need.uptakes.iter().find(|uptake| uptake.stage_at(cx.now) == stage && is_theirs(&uptake.unit));
    found.map_or(0, |uptake| uptake.number)
}

fn begun(need: &Need, cx: &Context<'_>) -> u32 {
    match first(need, UptakeStageKind::Begun, cx) {
        0 => first(need, UptakeStageKind::Confirmed, cx),
        number => number,
    }
}

fn running(need: &Need, cx: &Context<'_>) -> u32 {
    match first(need, UptakeStageKind::Asked, cx) {
        0 => begun(need, cx),
        number => number,
    }
}

/// One of what is left, until today: for whoever acts for a unit for that unit, for the desk for some unit.
fn taking_up(need: &Need, stage: &Stage, cx: &Context<'_>) -> Command {
    let unit = cx.actor.unit().cloned().unwrap_or_else(|| UnitId(String::new()));
    let amount = if let Stage::Open { left } = stage { *left } else { need.asked.total.amount };
    Command::TakeUp { unit, amount, until: cx.now.date(), resource: None, plan: None }
}
