//! Every act on a procedure, declared once; the act that begins one stands at the end.

use super::note_step::{Words, note_step, sample as sample_sheet};
use super::{Around, Event, Fen, Procedure, Sheet, StageKind, StageKind::*, Step};
use super::{correct_step, disclose, withdraw};
use crate::acts::roles::DESK;
use crate::context::Context;
use crate::ids::{NoticeId, TextRef};
use crate::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use crate::refusal::Refusal;

acts_on! {
    "What is done with procedures.";
    (procedure: Procedure, _stage: StageKind, around: Around, cx)
    commands {
        /// Note the step whose turn it is 登记一步.
        NoteStep {
            key: "note_step", roles: DESK, stages: &[UnderWay],
            data: {
                /// Which: one of the first four.
                step: Step,
                /// Its sheet.
                sheet: Sheet,
            },
            words: {
                /// What was said and decided.
                said: TEXT_CHARS_MAX,
            },
            maybe_words: {
                /// Where; asked for where the numbers are entered.
                place: TITLE_CHARS_MAX,
                /// In which form; asked for where the numbers are entered.
                form: NAME_CHARS_MAX,
                /// From where the numbers are known; asked for where they are entered.
                source: REASON_CHARS_MAX,
            },
            sample: {
                let (sheet, Words { said, place, form, source }) = sample_sheet(procedure, cx);
                let step = Step::after(procedure.noted.len()).unwrap_or(Step::Resolve);
                Command::NoteStep { step, sheet, said, place, form, source }
            },
            decide: note_step(procedure, around, (step, sheet, Words { said, place, form, source }), cx),
        }
        /// Put right the step that was noted last 更正.
        CorrectStep {
            key: "correct_step", roles: DESK, stages: &[UnderWay, Stopped],
            data: {
                /// Which.
                step: Step,
                /// Its sheet.
                sheet: Sheet,
            },
            words: {
                /// What was said and decided.
                said: TEXT_CHARS_MAX,
                /// Why it is written anew.
                reason: REASON_CHARS_MAX,
            },
            maybe_words: {
                /// Where; asked for where the numbers are entered.
                place: TITLE_CHARS_MAX,
                /// In which form; asked for where the numbers are entered.
                form: NAME_CHARS_MAX,
                /// From where the numbers are known; asked for where they are entered.
                source: REASON_CHARS_MAX,
            },
            sample: {
                let (sheet, Words { said, place, form, source }) = sample_sheet(procedure, cx);
                let step = procedure.noted.last().map_or(Step::Propose, |noted| noted.step);
                Command::CorrectStep { step, sheet, reason: said.clone(), said, place, form, source }
            },
            decide: {
                let words = Words { said, place, form, source };
                correct_step::correct_step(procedure, around, (step, sheet, words), reason, cx)
            },
        }
        /// Make the resolution public 决议公开.
        DiscloseResolution {
            key: "disclose_resolution", roles: DESK, stages: &[UnderWay],
            data: {
                /// By this notice.
                notice: NoticeId,
            },
            sample: Command::DiscloseResolution { notice: "n".into() },
            decide: disclose::disclose_resolution(procedure, around, notice, cx),
        }
        /// Make public what came of it 实施结果公开.
        DiscloseResult {
            key: "disclose_result", roles: DESK, stages: &[UnderWay],
            data: {
                /// By this notice.
                notice: NoticeId,
                /// What it cost, where that is known.
                cost: Option<Fen>,
            },
            words: {
                /// What came of it.
                result: TEXT_CHARS_MAX,
            },
            sample: Command::DiscloseResult { notice: "n".into(), cost: None, result: procedure.title.clone() },
            decide: disclose::disclose_result(procedure, around, (notice, result, cost), cx),
        }
        /// Drop the question 撤回.
        Withdraw {
            key: "withdraw_procedure", roles: DESK, stages: &[UnderWay],
            words: {
                /// Why.
                reason: REASON_CHARS_MAX,
            },
            sample: Command::Withdraw { reason: procedure.title.clone() },
            decide: Ok(withdraw::withdraw(reason)),
        }
    }
    others {
        /// Begin a procedure 发起四议两公开.
        Begin { key: "begin_procedure", roles: DESK, stages: &[], }
    }
}
