//! Somebody other than the handler checks the outcome 核实. If it is not done, the work goes back to whoever did it,
//! and its clock runs on as if it had never stopped.

use super::{Event, Handler, Matter, Stage, Verdict};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::ClockKind;

pub(super) fn verify(
    matter: &Matter,
    stage: &Stage,
    verdict: Verdict,
    text: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if is_handler(matter, stage, cx) {
        return Err(cx.refuse(Code::HandlerCannotVerify));
    }
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    Ok(vec![match verdict {
        Verdict::Confirmed => {
            let close = cx.deadline(ClockKind::Close, RuleId::ClockClose, cx.now)?;
            Event::Verified { text, pictures, clocks: vec![close] }
        }
        // It goes back to be done once more: there must be room to end it afterwards.
        Verdict::NotDone if matter.events + limits::STREAM_EVENTS_KEPT_FOR_ENDING >= limits::STREAM_EVENTS_MAX => {
            return Err(cx.refuse(Code::RecordTooLong));
        }
        Verdict::NotDone => Event::FoundNotDone { text, pictures },
    }])
}

/// Whoever reported it as done, whoever acts for the unit that did it, and anybody who cannot be told apart.
fn is_handler(matter: &Matter, stage: &Stage, cx: &Context<'_>) -> bool {
    let Some(person) = &cx.actor.person else { return true };
    let of_the_unit = match stage {
        Stage::Done { handler: Handler::Unit(unit), .. } => cx.actor_units.contains(unit),
        Stage::Done { handler: Handler::Street, .. } => cx.is_street(),
        _ => false,
    };
    of_the_unit || matter.done_by.as_ref() == Some(person)
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};

    fn check(verdict: Verdict) -> Command {
        Command::Verify { verdict, text: "t".into(), pictures: vec![] }
    }

    #[test]
    fn the_person_who_reported_it_cannot_verify_it() {
        let mut matter = Story::accepted();
        matter.by(staff(), done()).unwrap();
        let refusal = matter.by(staff(), check(Verdict::Confirmed)).unwrap_err();
        assert_eq!(refusal.code, Code::HandlerCannotVerify);
        matter.by(secretary(), check(Verdict::Confirmed)).unwrap();
        assert_eq!(matter.kind(), StageKind::Verified);
        let next = matter.now().clocks.next().unwrap();
        assert_eq!(next.kind, ClockKind::Close, "what was checked does not wait for ever");
    }

    #[test]
    fn who_acts_for_the_unit_cannot_verify_in_another_role() {
        let mut matter = Story::claimed("u1");
        matter.by(handler("u1"), done()).unwrap();
        matter.units_of_next_actor = vec!["u1".into()];
        let refusal = matter.by(secretary(), check(Verdict::Confirmed)).unwrap_err();
        assert_eq!(refusal.code, Code::HandlerCannotVerify);
    }

    #[test]
    fn what_is_not_done_goes_back_with_the_old_clock() {
        let mut matter = Story::claimed("u1");
        let due = matter.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        matter.later_by_hours(5);
        matter.by(handler("u1"), done()).unwrap();
        assert!(matter.now().clocks.get(ClockKind::Finish).unwrap().stopped.is_some());
        matter.by(secretary(), check(Verdict::NotDone)).unwrap();
        assert_eq!(matter.kind(), StageKind::InProgress);
        let run = *matter.now().clocks.get(ClockKind::Finish).unwrap();
        assert_eq!((run.deadline, run.stopped), (due, None));
    }
}
