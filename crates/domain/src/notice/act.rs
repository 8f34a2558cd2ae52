//! Every act on a notice, declared once; the act that makes one stands at the end.

use super::{Event, Notice, Stage, StageKind, StageKind::*, Way};
use super::{answer_objection, object, show_posted, take_down, withhold_objection};
use crate::acts::roles::{DESK, RAISERS};
use crate::context::Context;
use crate::ids::{PersonId, PictureId, TextRef};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX};
use crate::refusal::Refusal;
use jiff::civil::Date;

acts_on! {
    "What is done with notices.";
    (notice: Notice, stage: Stage, _around: (), cx)
    commands {
        /// Write down where it was posted 登记张贴.
        ShowPosted {
            key: "show_posted", roles: DESK, stages: &[Posted, Over],
            data: {
                /// Where.
                way: Way,
                /// On which day.
                day: Date,
                /// Pictures of the sheet.
                pictures: Vec<PictureId>,
            },
            maybe_words: {
                /// Where, in a few words; asked for where it is elsewhere.
                words: NAME_CHARS_MAX,
            },
            sample: Command::ShowPosted { way: Way::Board, day: cx.now.date(), pictures: vec![], words: None },
            decide: show_posted::show_posted(notice, super::Posted { way, words, day, pictures }, cx),
        }
        /// Object to it 提出异议. It is asked for after the period too, and then told that it is over.
        Object {
            key: "object", roles: RAISERS, stages: &[Posted, Over],
            data: {
                /// Whoever objects, where they left something by which they are reached.
                objector: Option<PersonId>,
            },
            words: {
                /// What they say.
                text: REASON_CHARS_MAX,
            },
            sample: Command::Object { objector: None, text: notice.title.clone() },
            decide: object::object(notice, text, objector, cx),
        }
        /// Answer an objection 答复异议. What was left open is answered also after the period.
        AnswerObjection {
            key: "answer_objection", roles: DESK, stages: StageKind::ALL,
            data: {
                /// Which.
                number: u32,
            },
            words: {
                /// The answer.
                text: TEXT_CHARS_MAX,
            },
            sample: Command::AnswerObjection {
                number: notice.unanswered().next().map_or(0, |objection| objection.number),
                text: notice.title.clone(),
            },
            decide: answer_objection::answer_objection(notice, number, text, cx),
        }
        /// Keep what an objection says from the public, because it attacks somebody 不公开异议内容. It is answered all the
        /// same.
        WithholdObjection {
            key: "withhold_objection", roles: DESK, stages: StageKind::ALL,
            data: {
                /// Which.
                number: u32,
            },
            words: {
                /// Why; everybody reads that.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::WithholdObjection {
                number: notice.objections.iter().find(|it| it.withheld.is_none()).map_or(0, |it| it.number),
                reason: notice.title.clone(),
            },
            decide: withhold_objection::withhold_objection(notice, number, reason, cx),
        }
        /// Take it down 撤下公示.
        TakeDown {
            key: "take_down_notice", roles: DESK, stages: &[Posted, Over],
            maybe_words: {
                /// Why; asked for before the end of the period.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::TakeDown { reason: (*stage == Stage::Posted).then(|| notice.title.clone()) },
            decide: take_down::take_down(notice, stage, reason, cx),
        }
    }
    others {
        /// Post a notice 发布公示.
        Post { key: "post_notice", roles: DESK, stages: &[], }
    }
}
