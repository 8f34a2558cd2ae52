//! What was noted wrongly is put right 更正, with a reason, before the next step is noted: what stood there stays.

use super::note_step::{Words, held};
use super::{Around, Event, Procedure, Sheet, Step};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn correct_step(
    procedure: &Procedure,
    around: &Around,
    (step, sheet, words): (Step, Sheet, Words),
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match procedure.noted.split_last() {
        Some((last, before)) if last.step == step && procedure.resolutions.is_empty() => {
            let mut held = held(before.last(), around, (step, sheet, words), cx)?;
            // What was signed stays with it until it is shown anew.
            if held.pictures.is_empty() {
                held.pictures.clone_from(&last.held.pictures);
            }
            Ok(vec![Event::Corrected { step, held, reason }])
        }
        _ => Err(cx.refuse(Code::NotTheLastStep)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::procedure::{Act, Sheet, StageKind, Step};
    use crate::refusal::Code;

    #[test]
    fn what_was_noted_last_is_put_right_and_what_stood_there_stays() {
        let mut story = Story::begun();
        assert!(!story.offers(&staff()).contains(&Act::CorrectStep), "nothing is noted yet");
        story.note(Step::Propose, roll(6, 4, 2)).unwrap();
        assert_eq!(story.kind(), StageKind::Stopped);
        assert!(story.offers(&staff()).contains(&Act::CorrectStep));
        assert_eq!(story.correct(Step::Propose, roll(6, 3, 3)).unwrap_err().code, Code::NoQuorum);
        story.correct(Step::Propose, roll(6, 4, 3)).unwrap();
        assert_eq!(story.kind(), StageKind::UnderWay);
        let noted = story.now().noted[0].clone();
        assert_eq!((noted.held.figures.agree, noted.corrections[0].before.figures.agree), (3, 2));
        story.correct(Step::Propose, roll(6, 4, 0)).unwrap();
        assert_eq!((story.kind(), story.now().noted[0].corrections.len()), (StageKind::Stopped, 2));
    }

    #[test]
    fn the_signed_sheet_stays_until_it_is_shown_anew() {
        let mut story = Story::begun();
        let shown = Sheet { pictures: vec!["p".into()], ..sheet(TODAY, roll(3, 3, 3)) };
        story.by(staff(), noting(Step::Propose, shown)).unwrap();
        story.correct(Step::Propose, roll(3, 3, 2)).unwrap();
        assert_eq!(story.now().noted[0].held.pictures, ["p".into()]);
    }

    #[test]
    fn what_others_built_on_stays_as_it_is() {
        let mut story = Story::up_to(Step::Consult);
        assert_eq!(story.correct(Step::Propose, roll(3, 3, 3)).unwrap_err().code, Code::NotTheLastStep);
        let mut story = Story::up_to(Step::Resolve);
        story.disclose_resolution();
        assert_eq!(story.correct(Step::Resolve, roll(3, 3, 3)).unwrap_err().code, Code::NotTheLastStep);
        assert!(!story.offers(&staff()).contains(&Act::CorrectStep));
    }

    #[test]
    fn however_often_it_is_put_right_there_is_room_for_the_end() {
        let mut story = Story::up_to(Step::Resolve);
        let refusal = loop {
            if let Err(refusal) = story.correct(Step::Resolve, roll(3, 3, 3)) {
                break refusal;
            }
        };
        assert_eq!(refusal.code, Code::RecordTooLong);
        story.disclose_resolution();
    }
}
