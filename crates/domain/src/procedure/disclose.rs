//! The resolution, and later what came of it, are made public 公开: each by a real notice with its own period. The
//! result waits until the resolution was public for its whole period and every objection was answered.

use super::note_step::not_this_step;
use super::{Around, Event, Fen, Procedure, Publication, Step};
use crate::context::Context;
use crate::ids::{NoticeId, TextRef};
use crate::refusal::{Code, Refusal};

pub(super) fn disclose_resolution(
    procedure: &Procedure,
    around: &Around,
    notice: NoticeId,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    is_turn_of(Step::DiscloseResolution, procedure, around, cx)?;
    Ok(vec![Event::ResolutionPublished { notice }])
}

pub(super) fn disclose_result(
    procedure: &Procedure,
    around: &Around,
    (notice, result, cost): (NoticeId, TextRef, Option<Fen>),
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    is_turn_of(Step::DiscloseResult, procedure, around, cx)?;
    Ok(vec![Event::ResultPublished { notice, result, cost }])
}

fn is_turn_of(step: Step, procedure: &Procedure, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    if procedure.next(around, cx.now) == Some(step) {
        return Ok(());
    }
    let waits = around.resolution.as_ref().filter(|_| step == Step::DiscloseResult && around.result.is_none());
    Err(match waits.map(|notice| (Publication::of_notice(notice, cx.now), notice)) {
        Some((Publication::Running, notice)) => cx.refuse(Code::ResolutionStillPublic).with(notice.to),
        Some((Publication::Unanswered, notice)) => cx.refuse(Code::ObjectionsWait).with(notice.unanswered().count()),
        _ => not_this_step(procedure, around, cx),
    })
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::procedure::{Act, StageKind, Standing, Step};
    use crate::refusal::Code;

    #[test]
    fn the_result_waits_for_the_whole_period_of_the_resolution() {
        let mut story = Story::up_to(Step::Review);
        assert_eq!(story.by(staff(), resolution()).unwrap_err().code, Code::NotThisStep);
        let mut story = Story::up_to(Step::Resolve);
        let refusal = story.by(staff(), result()).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::NotThisStep, Some("5")));
        story.disclose_resolution();
        assert_eq!(story.standing(Step::DiscloseResolution), Standing::Running);
        assert_eq!(story.by(staff(), resolution()).unwrap_err().code, Code::NotThisStep, "once is enough");
        let refusal = story.by(staff(), result()).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::ResolutionStillPublic, Some("2021-06-15")));
        story.after_the_period();
        assert_eq!(
            (story.standing(Step::DiscloseResolution), story.next()),
            (Standing::Done, Some(Step::DiscloseResult))
        );
        story.disclose_result();
        assert_eq!((story.kind(), story.standing(Step::DiscloseResult)), (StageKind::UnderWay, Standing::Running));
        story.after_the_period();
        assert_eq!((story.kind(), story.standing(Step::DiscloseResult)), (StageKind::Completed, Standing::Done));
        assert!(story.offers(&staff()).is_empty());
    }

    #[test]
    fn an_open_objection_holds_the_result_back() {
        let mut story = Story::up_to(Step::Resolve);
        story.disclose_resolution();
        story.object();
        story.after_the_period();
        assert_eq!((story.standing(Step::DiscloseResolution), story.next()), (Standing::Running, None));
        let refusal = story.by(staff(), result()).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::ObjectionsWait, Some("1")));
        assert!(!story.offers(&staff()).contains(&Act::DiscloseResult));
        story.answer();
        story.disclose_result();
    }

    #[test]
    fn what_was_taken_down_early_is_made_public_again() {
        let mut story = Story::up_to(Step::Resolve);
        story.disclose_resolution();
        story.take_down_early();
        story.after_the_period();
        assert_eq!(story.standing(Step::DiscloseResolution), Standing::Now);
        assert_eq!(story.by(staff(), result()).unwrap_err().code, Code::NotThisStep);
        story.disclose_resolution();
        assert_eq!(story.now().resolutions.len(), 2);
    }
}
