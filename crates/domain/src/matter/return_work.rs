//! A unit returns a matter 退回, with a reason.
//!
//! Units must not send work to and fro while nobody does it. Therefore the clock runs on, the returns are counted and
//! capped (rule `return.cap`), the last one goes to an arbiter, and what the arbiter gives is binding.

use super::{Binding, Event, Matter, ReturnedTo, Stage};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

pub(super) fn return_work(
    matter: &Matter,
    stage: &Stage,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (Stage::Assigned { unit, binding } | Stage::InProgress { unit, binding }) = stage else {
        return hand_back(reason, cx);
    };
    if cx.is_street() {
        return Err(cx.refuse(Code::RoleMayNot));
    }
    cx.acts_for(unit)?;
    if *binding == Binding::Binding {
        return Err(cx.refuse(Code::AssignmentIsBinding));
    }
    let cap = cx.integer(RuleId::ReturnCap)?;
    let to = if i64::from(matter.returns) + 1 >= cap { ReturnedTo::Arbiter } else { ReturnedTo::Desk };
    Ok(vec![Event::Returned { unit: Some(unit.clone()), reason, to }])
}

/// The street office hands an escalated matter back to the community.
fn hand_back(reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if !cx.is_street() {
        return Err(cx.refuse(Code::RoleMayNot));
    }
    Ok(vec![Event::Returned { unit: None, reason, to: ReturnedTo::Desk }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};

    #[test]
    fn the_second_return_goes_to_an_arbiter_whose_word_is_binding() {
        let mut matter = Story::accepted();
        matter.by(staff(), Command::Assign { unit: "u1".into(), note: None }).unwrap();
        matter.by(handler("u1"), Command::Return { reason: "r".into() }).unwrap();
        assert_eq!(matter.kind(), StageKind::Accepted);

        matter.by(staff(), Command::Assign { unit: "u2".into(), note: None }).unwrap();
        matter.by(handler("u2"), Command::Return { reason: "r".into() }).unwrap();
        assert_eq!(matter.kind(), StageKind::Disputed);

        matter.by(street(), Command::Arbitrate { unit: Some("u1".into()), reason: "r".into() }).unwrap();
        let refusal = matter.by(handler("u1"), Command::Return { reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::AssignmentIsBinding);
        assert_eq!(refusal.from, Some("assigned"));
    }

    #[test]
    fn the_clock_runs_on_through_returns() {
        let mut matter = Story::accepted();
        let due = matter.now().clocks.next();
        matter.by(staff(), Command::Assign { unit: "u1".into(), note: None }).unwrap();
        matter.later_by_hours(30);
        matter.by(handler("u1"), Command::Return { reason: "r".into() }).unwrap();
        assert_eq!(matter.now().clocks.next(), due);
    }

    #[test]
    fn another_unit_cannot_return_it() {
        let mut matter = Story::accepted();
        matter.by(staff(), Command::Assign { unit: "u1".into(), note: None }).unwrap();
        let refusal = matter.by(handler("u2"), Command::Return { reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::NotYourUnit);
    }
}
