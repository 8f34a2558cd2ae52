//! Whoever has the work reports it as done 办结. What was done is a public reply, so that it is typed once. What is
//! not solved carries the date of its review 复查, on which the desk opens it again or says why not.

use super::{Event, Handler, Outcome, Stage, reply};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{ClockKind, DAY_MS, Millis};

/// What was done.
pub(super) struct Work {
    pub outcome: Outcome,
    pub review: Option<Millis>,
    pub text: TextRef,
    pub before: Vec<PictureId>,
    pub pictures: Vec<PictureId>,
}

pub(super) fn mark_done(stage: &Stage, work: Work, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let handler = handled_by(stage, cx)?;
    if work.before.len() + work.pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    let verify = cx.deadline(ClockKind::Verify, RuleId::ClockVerify, cx.now)?;
    let review = match work.outcome {
        Outcome::NotSolved => Some(review_date(work.review, verify.due, cx)?),
        _ => None,
    };
    let (before, pictures) = (work.before, work.pictures);
    Ok(vec![
        reply::answer(work.text, cx),
        Event::Done { outcome: work.outcome, handler, before, pictures, clocks: vec![verify], review },
    ])
}

/// Behind the time to check, so that it cannot be over before it begins, and at most some days away (rule
/// `review.max_days`): on the last of them, it may be its end.
fn review_date(review: Option<Millis>, checked: Millis, cx: &Context<'_>) -> Result<Millis, Refusal> {
    let review = review.ok_or_else(|| cx.refuse(Code::ReviewDateMissing))?;
    if review <= checked {
        return Err(cx.refuse(Code::ReviewDateTooNear));
    }
    let days = cx.integer(RuleId::ReviewMaxDays)?;
    let today = Millis::from_date(cx.now.date());
    if review.0.saturating_sub(today.0) > days.saturating_add(1).saturating_mul(DAY_MS) {
        return Err(cx.refuse(Code::ReviewDateTooFar).with(days));
    }
    Ok(review)
}

fn handled_by(stage: &Stage, cx: &Context<'_>) -> Result<Handler, Refusal> {
    match stage {
        Stage::InProgress { unit, .. } if !cx.is_street() => {
            cx.acts_for(unit)?;
            Ok(Handler::Unit(unit.clone()))
        }
        Stage::Accepted if cx.actor.role.is_desk() => Ok(Handler::Community),
        Stage::Escalated if cx.is_street() => Ok(Handler::Street),
        _ => Err(cx.refuse(Code::NotYourUnit)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};

    fn not_solved(review: Option<Millis>) -> Command {
        Command::MarkDone { outcome: Outcome::NotSolved, review, text: "t".into(), before: vec![], pictures: vec![] }
    }

    #[test]
    fn what_is_not_solved_names_the_day_on_which_somebody_looks_again() {
        let mut matter = Story::claimed("u1");
        for (review, code) in [
            (None, Code::ReviewDateMissing),
            (Some(matter.in_hours(1)), Code::ReviewDateTooNear),
            (Some(matter.in_hours(24 * 367)), Code::ReviewDateTooFar),
        ] {
            assert_eq!(matter.by(handler("u1"), not_solved(review)).unwrap_err().code, code);
        }
        let review = matter.in_hours(24 * 90);
        matter.by(handler("u1"), not_solved(Some(review))).unwrap();
        assert_eq!(matter.now().clocks.get(ClockKind::Review), None, "it runs from the closing on");
        matter.close_done();
        let next = matter.now().clocks.next().unwrap();
        assert_eq!((next.kind, next.due), (ClockKind::Review, review));
    }

    #[test]
    fn opened_again_its_review_has_taken_place() {
        let mut matter = Story::claimed("u1");
        let review = matter.in_hours(24 * 90);
        matter.by(handler("u1"), not_solved(Some(review))).unwrap();
        matter.close_done();
        matter.later_by_hours(24 * 80);
        matter.by(staff(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
        assert_eq!(matter.kind(), StageKind::Accepted);
        assert!(matter.now().clocks.get(ClockKind::Review).unwrap().stopped.is_some());
        matter.by(staff(), done()).unwrap();
        matter.close_done();
        assert_eq!(matter.now().clocks.next(), None, "solved in the end: nobody has to look again");
    }

    #[test]
    fn a_review_date_is_kept_for_no_other_outcome() {
        let mut matter = Story::claimed("u1");
        let review = Some(matter.in_hours(24 * 90));
        let solved =
            Command::MarkDone { outcome: Outcome::Solved, review, text: "t".into(), before: vec![], pictures: vec![] };
        matter.by(handler("u1"), solved).unwrap();
        matter.close_done();
        assert_eq!(matter.now().clocks.next(), None);
    }
}
