//! Every act on a resolution, declared once: its key, who may attempt it, in which states it is possible, what it asks
//! for, and the file that decides it; the acts that make one stand at the end.

use super::StageKind::{self, *};
use super::{Case, Event};
use super::{answer_view, carry_out, escalate, publish, take_effect, void};
use crate::acts::roles::{DESK, DESK_AND_MEMBERS, LEADERS};
use crate::context::Context;
use crate::ids::{BodyId, NoticeId, TextRef};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX};
use crate::refusal::Refusal;

acts_on! {
    "What is done with resolutions.";
    (it: Case<'_>, _stage: StageKind, _around: (), cx)
    commands {
        /// Publish it by a notice, and give its points to those who do them 公示决议; again, where the notice was taken
        /// down before its end.
        Publish {
            key: "publish_resolution", roles: DESK, stages: &[Drawn, Published],
            data: {
                /// The notice.
                notice: NoticeId,
            },
            sample: Command::Publish { notice: NoticeId::from("any") },
            decide: publish::publish(it, notice, cx),
        }
        /// Let it take effect, once its notice is over and what was objected is answered 决议生效.
        TakeEffect {
            key: "take_effect", roles: DESK_AND_MEMBERS, stages: &[Published],
            sample: Command::TakeEffect {},
            decide: take_effect::take_effect(it.around, cx),
        }
        /// Record that it was carried out 登记落实.
        CarryOut {
            key: "carry_out", roles: DESK_AND_MEMBERS, stages: &[InForce],
            words: { #[doc = "What came of it."] text: TEXT_CHARS_MAX, },
            sample: Command::CarryOut { text: it.resolution.title.clone() },
            decide: carry_out::carry_out(it.around, text, cx),
        }
        /// Answer a view that was recorded beside its decision 答复少数意见.
        AnswerView {
            key: "answer_view", roles: DESK_AND_MEMBERS, stages: &[Drawn, Published, InForce, CarriedOut],
            data: {
                /// The view: the reference of its words.
                view: TextRef,
            },
            words: { #[doc = "The answer."] text: TEXT_CHARS_MAX, },
            sample: Command::AnswerView { view: answer_view::open(it)?, text: it.resolution.title.clone() },
            decide: answer_view::answer_view(it, view, text, cx),
        }
        /// Take it to the residents' meeting, or that of their representatives 提交居民(代表)会议.
        Escalate {
            key: "escalate_resolution", roles: DESK_AND_MEMBERS, stages: &[Drawn, Published],
            data: {
                /// To which.
                to: BodyId,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Escalate { to: it.around.assembly.clone()?, reason: it.resolution.title.clone() },
            decide: escalate::escalate(it.around, to, reason, cx),
        }
        /// Take back what was drawn up wrongly, before it is published 撤回决议: what was carried can be drawn up anew.
        Withdraw {
            key: "withdraw_resolution", roles: DESK_AND_MEMBERS, stages: &[Drawn],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Withdraw { reason: it.resolution.title.clone() },
            decide: Ok(vec![Event::Withdrawn { reason }]),
        }
        /// Record that government voided it 政府纠正.
        Void {
            key: "void_resolution", roles: LEADERS, stages: &[Drawn, Published, InForce, CarriedOut],
            words: {
                /// Which office, by which document.
                by: NAME_CHARS_MAX,
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Void { by: it.resolution.title.clone(), reason: it.resolution.title.clone() },
            decide: void::void(by, reason),
        }
    }
    others {
        /// Draw one up from what a meeting carried or a vote decided 形成决议.
        Draw { key: "draw_resolution", roles: DESK_AND_MEMBERS, stages: &[], }
        /// Enter an official result of an owners' vote 登记官方表决结果.
        RecordResult { key: "record_result", roles: DESK, stages: &[], }
    }
}
