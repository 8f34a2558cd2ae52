//! Every act on a project, declared once: its key, who may attempt it, in which states it is possible, what it asks
//! for, and the file that decides it; the act that makes one stands at the end.

use super::case::Case;
use super::event::Event;
use super::keys::StageKind::{self, *};
use super::keys::{Phase, StepProgress};
use super::money::Income;
use super::parts::{PlannedStep, Quote, Report};
use super::stage::Stage;
use super::{accept, add_quote, add_step, alter_step, archive, begin, call_off, change_scope, choose, drop_step};
use super::{publish, report_done, report_fault, report_progress, send_back, strike_quote};
use crate::acts::roles::{DESK, DESK_MEMBERS_AND_HANDLERS, WITNESSES};
use crate::context::Context;
use crate::ids::{NoticeId, PictureId, TextRef, UnitId};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX};
use crate::refusal::Refusal;
use jiff::civil::Date;

acts_on! {
    "What is done with projects.";
    (it: Case<'_>, _stage: Stage, _around: (), cx)
    commands {
        /// Enter a quote 登记报价.
        AddQuote {
            key: "add_quote", roles: DESK, stages: &[Planned, Working, Accepted, Published],
            data: {
                /// The unit that would do it, where it is one of the register.
                unit: Option<UnitId>,
                /// For how much, in fen.
                amount_fen: i64,
                /// Pictures of the paper.
                pictures: Vec<PictureId>,
            },
            maybe_words: {
                /// The name of whoever would do it, where it is no unit of the register.
                name: NAME_CHARS_MAX,
                /// What is offered.
                terms: REASON_CHARS_MAX,
            },
            sample: Command::AddQuote {
                unit: None, amount_fen: 1, pictures: vec![], name: Some(it.project.title.clone()), terms: None,
            },
            decide: {
                let (number, at) = (add_quote::next_number(it), cx.now);
                let amount = add_quote::price(amount_fen, cx)?;
                add_quote::add_quote(it, Quote { number, unit, name, amount, terms, pictures, at, struck: None }, cx)
            },
        }
        /// Strike a quote 作废报价.
        StrikeQuote {
            key: "strike_quote", roles: DESK, stages: &[Planned, Working, Accepted, Published],
            data: {
                /// Which.
                quote: u32,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::StrikeQuote {
                quote: it.project.standing_quotes().find(|quote| {
                    it.project.chosen.as_ref().is_none_or(|chosen| chosen.quote != quote.number)
                })?.number,
                reason: it.project.title.clone(),
            },
            decide: strike_quote::strike_quote(it, quote, reason, cx),
        }
        /// Choose who does the work 选定施工方.
        Choose {
            key: "choose_contractor", roles: DESK, stages: &[Planned],
            data: {
                /// Whose quote.
                quote: u32,
                /// Days of the guarantee that were agreed; none where the rule says how many.
                guarantee_days: Option<u32>,
            },
            words: { #[doc = "Why this one."] reason: REASON_CHARS_MAX, },
            sample: Command::Choose {
                quote: it.project.standing_quotes().min_by_key(|quote| quote.amount)?.number,
                guarantee_days: None,
                reason: it.project.title.clone(),
            },
            decide: choose::choose(it, quote, guarantee_days, reason, cx),
        }
        /// Begin without a contractor 自行实施.
        Begin {
            key: "begin_project", roles: DESK_MEMBERS_AND_HANDLERS, stages: &[Planned],
            words: { #[doc = "How."] text: REASON_CHARS_MAX, },
            sample: Command::Begin { text: it.project.title.clone() },
            decide: begin::begin(it, text, cx),
        }
        /// Tell how a step goes 登记进度.
        ReportProgress {
            key: "report_progress", roles: DESK_MEMBERS_AND_HANDLERS, stages: &[Planned, Working],
            data: {
                /// Which.
                step: u32,
                /// How far it is.
                progress: StepProgress,
                /// When the pictures were taken.
                phase: Phase,
                /// Pictures.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "What is told."] text: REASON_CHARS_MAX, },
            sample: Command::ReportProgress {
                step: it.project.steps.iter().find(|step| step.dropped.is_none())?.number,
                progress: StepProgress::UnderWay,
                phase: Phase::During,
                pictures: vec![],
                text: it.project.title.clone(),
            },
            decide: {
                let by = (cx.actor.role, cx.now);
                report_progress::report_progress(it, step, Report { text, phase, pictures, progress, by }, cx)
            },
        }
        /// Add a step 增加步骤.
        AddStep {
            key: "add_step", roles: DESK_MEMBERS_AND_HANDLERS, stages: &[Planned, Working],
            data: {
                /// The last day.
                until: Date,
            },
            words: {
                /// What is done.
                text: REASON_CHARS_MAX,
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::AddStep {
                until: cx.now.date(), text: it.project.title.clone(), reason: it.project.title.clone(),
            },
            decide: add_step::add_step(it, PlannedStep { text, until }, reason, cx),
        }
        /// Alter a step 调整步骤.
        AlterStep {
            key: "alter_step", roles: DESK_MEMBERS_AND_HANDLERS, stages: &[Planned, Working],
            data: {
                /// Which.
                step: u32,
                /// The last day.
                until: Date,
            },
            words: {
                /// What is done.
                text: REASON_CHARS_MAX,
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::AlterStep {
                step: it.project.open_steps().first()?.number,
                until: cx.now.date(),
                text: it.project.title.clone(),
                reason: it.project.title.clone(),
            },
            decide: alter_step::alter_step(it, step, PlannedStep { text, until }, reason, cx),
        }
        /// Drop a step 取消步骤.
        DropStep {
            key: "drop_step", roles: DESK_MEMBERS_AND_HANDLERS, stages: &[Planned, Working],
            data: {
                /// Which.
                step: u32,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::DropStep {
                step: it.project.open_steps().first()?.number, reason: it.project.title.clone(),
            },
            decide: drop_step::drop_step(it, step, reason, cx),
        }
        /// Change what is done, and the money for it 变更: until its account stands.
        ChangeScope {
            key: "change_scope", roles: DESK, stages: &[Working, Accepted, Published],
            data: {
                /// How much more, in fen; less where negative.
                amount_fen: i64,
            },
            words: {
                /// What changes.
                text: REASON_CHARS_MAX,
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::ChangeScope {
                amount_fen: 0, text: it.project.title.clone(), reason: it.project.title.clone(),
            },
            decide: change_scope::change_scope(it, amount_fen, text, reason, cx),
        }
        /// Report it as done 报告完工.
        ReportDone {
            key: "report_done", roles: DESK_MEMBERS_AND_HANDLERS, stages: &[Working],
            data: {
                /// Pictures.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "What is told."] text: TEXT_CHARS_MAX, },
            sample: Command::ReportDone { pictures: vec![], text: it.project.title.clone() },
            decide: report_done::report_done(it, text, pictures, cx),
        }
        /// Accept the work 验收通过.
        Accept {
            key: "accept_work", roles: WITNESSES, stages: &[Done],
            data: {
                /// Pictures.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "What was found."] text: REASON_CHARS_MAX, },
            sample: Command::Accept { pictures: vec![], text: it.project.title.clone() },
            decide: accept::accept(it, text, pictures, cx),
        }
        /// Do not accept it 验收不通过.
        SendBack {
            key: "send_back", roles: WITNESSES, stages: &[Done],
            data: {
                /// Pictures.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::SendBack { pictures: vec![], reason: it.project.title.clone() },
            decide: send_back::send_back(it, reason, pictures, cx),
        }
        /// Report a fault within the guarantee 质保期报修.
        ReportFault {
            key: "report_fault", roles: WITNESSES, stages: &[Accepted, Published, Archived],
            data: {
                /// Pictures.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "Which."] text: REASON_CHARS_MAX, },
            sample: Command::ReportFault { pictures: vec![], text: it.project.title.clone() },
            decide: report_fault::report_fault(it, text, pictures, cx),
        }
        /// Publish the final account by a notice 公示决算; again, where the notice was taken down before its end.
        PublishAccount {
            key: "publish_account", roles: DESK, stages: &[Accepted, Published],
            data: {
                /// The notice.
                notice: NoticeId,
                /// What came in, from where.
                income: Vec<Income>,
                /// What was spent, in fen.
                spent_fen: i64,
            },
            words: { #[doc = "What came of it."] text: TEXT_CHARS_MAX, },
            sample: Command::PublishAccount {
                notice: NoticeId::from("any"), income: vec![], spent_fen: 0, text: it.project.title.clone(),
            },
            decide: publish::publish(it, (notice, text), income, spent_fen, cx),
        }
        /// Archive it, once the notice is over and what was objected is answered 归档.
        Archive {
            key: "archive_project", roles: DESK, stages: &[Published],
            sample: Command::Archive {},
            decide: archive::archive(it, cx),
        }
        /// Call it off 终止项目.
        CallOff {
            key: "call_off_project", roles: DESK, stages: &[Planned, Working],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::CallOff { reason: it.project.title.clone() },
            decide: call_off::call_off(it, reason, cx),
        }
    }
    others {
        /// Open a project 立项.
        Open { key: "open_project", roles: DESK_MEMBERS_AND_HANDLERS, stages: &[], }
    }
}
