//! Every act on an agreement, declared once; the acts that make a version stand at the end.

use super::case::Case;
use super::event::Event;
use super::keys::{Answer, StageKind, StageKind::*};
use super::{answer, enter_paper, on_behalf, put};
use crate::acts::roles::{AGREEMENT_DRAFTERS, AGREEMENT_READERS, AGREEMENT_WALKERS, DESK, RAISERS, WITNESSES};
use crate::context::Context;
use crate::ids::{PersonId, PictureId, TextRef};
use crate::limits::REASON_CHARS_MAX;
use crate::refusal::Refusal;
use jiff::civil::Date;

acts_on! {
    "What is done with agreements.";
    (it: Case<'_>, _stage: StageKind, _around: (), cx)
    commands {
        /// Put the version to its parties 征求各方同意.
        Put {
            key: "put_agreement", roles: AGREEMENT_DRAFTERS, stages: &[Drafting],
            data: {
                /// The last day to answer, until 24:00.
                until: Date,
            },
            sample: Command::Put { until: put::sample_day(cx)? },
            decide: put::put(it, until, cx),
        }
        /// Answer for the party for which one stands 表态. It is asked for after the day, too, and then told so.
        Answer {
            key: "answer_agreement", roles: RAISERS, stages: &[Put, Lapsed],
            data: {
                /// The party.
                party: u32,
                /// Whether it agrees.
                answer: Answer,
                /// The digest of the version that was read.
                digest: String,
            },
            maybe_words: {
                /// Why, where they say so.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Answer {
                party: it.party_no(), answer: Answer::Consents, digest: it.digest(), reason: None,
            },
            decide: answer::answer(it, (party, answer, digest), reason, cx),
        }
        /// Enter a paper that a party signed 录入纸质同意书.
        EnterPaper {
            key: "enter_agreement_paper", roles: AGREEMENT_WALKERS, stages: &[Put, Lapsed],
            data: {
                /// The party.
                party: u32,
                /// Whether it agrees.
                answer: Answer,
                /// The digest of the version that the paper names.
                digest: String,
                /// When it was signed.
                day: Date,
                /// Its pictures.
                pictures: Vec<PictureId>,
            },
            sample: Command::EnterPaper {
                party: it.party_no(), answer: Answer::Consents, digest: it.digest(), day: cx.now.date(),
                pictures: vec!["any".into()],
            },
            decide: enter_paper::enter_paper(it, (party, answer, digest), day, pictures, cx),
        }
        /// Write down what a party says, before a witness 代录表态.
        SayOnBehalf {
            key: "say_agreement_on_behalf", roles: AGREEMENT_WALKERS, stages: &[Put, Lapsed],
            data: {
                /// The party.
                party: u32,
                /// Whether it agrees.
                answer: Answer,
                /// The digest of the version that was read to it.
                digest: String,
                /// Who was there.
                witness: PersonId,
            },
            sample: Command::SayOnBehalf {
                party: it.party_no(), answer: Answer::Consents, digest: it.digest(), witness: "any".into(),
            },
            decide: on_behalf::say(it, (party, answer, digest), witness, cx),
        }
        /// Confirm as its witness what was written down 见证确认.
        ConfirmOnBehalf {
            key: "confirm_agreement_on_behalf", roles: WITNESSES, stages: &[Put, Lapsed],
            data: {
                /// The party.
                party: u32,
                /// The digest of the version that was read to it.
                digest: String,
                /// Which of those that were written down, from 1.
                nth: u32,
            },
            sample: Command::ConfirmOnBehalf {
                party: it.party_no(), digest: it.digest(),
                nth: it.around.party.as_ref().and_then(|(_, answers)| answers.waiting()).map_or(0, |(nth, _)| nth),
            },
            decide: on_behalf::confirm(it, (party, &digest), nth, cx),
        }
        /// Declare it void 作废协议.
        Void {
            key: "void_agreement", roles: DESK, stages: &[Drafting, Put, Started, Lapsed],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Void { reason: it.agreement.title.clone() },
            decide: Ok(vec![Event::Voided { reason }]),
        }
    }
    others {
        /// Draft it anew: a new version 修改协议.
        Redraft {
            key: "redraft_agreement", roles: AGREEMENT_DRAFTERS,
            stages: &[Drafting, Put, Started, Lapsed],
        }
        /// Draft one 起草协议.
        Draft { key: "draft_agreement", roles: AGREEMENT_DRAFTERS, stages: &[], }
        /// Issue slips with which parties answer 发放同意码条.
        IssueSlips { key: "issue_agreement_slips", roles: DESK, stages: &[], }
        /// Read all parties, their shares and what they answered 查看各方.
        Read { key: "read_agreement", roles: AGREEMENT_READERS, stages: &[], }
    }
}

impl<T> Command<T> {
    /// The number of the party that it is about.
    pub fn party(&self) -> Option<u32> {
        match self {
            Command::Answer { party, .. }
            | Command::EnterPaper { party, .. }
            | Command::SayOnBehalf { party, .. }
            | Command::ConfirmOnBehalf { party, .. } => Some(*party),
            Command::Put { .. } | Command::Void { .. } => None,
        }
    }
}
