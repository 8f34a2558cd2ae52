//! For all numbers.

use super::super::story::*;
use super::super::*;
use super::counting::{assembly, entered};
use crate::body::BodyKind;
use crate::refusal::Code;
use proptest::prelude::*;

proptest! {
    /// Whatever is entered: what is recorded fits into who was there, and they into who was due.
    #[test]
    fn counts_never_exceed_those_present_or_due(
        seats in 1usize..12, came in 0usize..12, recused in 0usize..3,
        agree in 0u32..14, oppose in 0u32..14, abstain in 0u32..14,
    ) {
        let mut story = Story::called(BodyKind::Council, seats.max(3));
        let came = came.clamp(3, seats.max(3));
        story.come(1..=came, Attends::Member).unwrap();
        story.open().unwrap();
        for nth in 0..recused {
            story.recuse(came - nth).unwrap();
        }
        let _ = story.decided(agree, oppose, abstain);
        for decision in &story.meeting.decisions {
            let figures = decision.figures;
            prop_assert!(figures.voted() <= figures.present && figures.present <= figures.due);
            prop_assert_eq!(figures.voted(), agree + oppose + abstain);
            prop_assert_eq!(figures.present as usize, came - recused);
        }
    }

    /// Also where numbers are entered.
    #[test]
    fn entered_counts_never_exceed_those_present_or_due(due: u32, present: u32, proxies in 0u32..3, agree: u32) {
        let mut story = assembly(BodyKind::ResidentsMeeting);
        story.put(1).unwrap();
        let command = entered(&story, Entered { due, present, proxies }, agree);
        let _ = story.does(command);
        for decision in &story.meeting.decisions {
            let figures = decision.figures;
            prop_assert!(figures.voted() <= figures.present && figures.present <= figures.due);
        }
    }

    /// One who comes over to agree never turns what was carried into what is not.
    #[test]
    fn one_more_for_never_turns_carried_into_not(
        came in 4u32..=6, agree in 0u32..=6, oppose in 0u32..=6,
        from in prop::sample::select(vec!["oppose", "abstain", "silent"]),
    ) {
        let verdict = |agree, oppose, abstain| Story::running(6, came as usize).decided(agree, oppose, abstain);
        let (before, after) = match from {
            "oppose" if oppose > 0 => (verdict(agree, oppose, 0), verdict(agree + 1, oppose - 1, 0)),
            "abstain" => (verdict(agree, oppose, 1), verdict(agree + 1, oppose, 0)),
            _ => (verdict(agree, oppose, 0), verdict(agree + 1, oppose, 0)),
        };
        if before == Ok(Verdict::Carried) {
            prop_assert!(matches!(after, Ok(Verdict::Carried) | Err(Code::MoreHandsThanPeople)), "{after:?}");
        }
    }
}
