//! Work is given to a unit 交办, or opened for units to come forward 待认领.

use super::{Binding, Event, Matter, Stage};
use crate::context::Context;
use crate::ids::{TextRef, UnitId};
use crate::refusal::{Code, Refusal};

pub(super) fn assign(
    matter: &Matter,
    stage: &Stage,
    unit: UnitId,
    note: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if *stage == Stage::Escalated && !cx.is_street() {
        return Err(cx.refuse(Code::WithTheStreet));
    }
    // What an arbiter decided is not undone by the desk.
    if matches!(stage, Stage::Assigned { binding: Binding::Binding, .. }) && !cx.is_street() {
        return Err(cx.refuse(Code::AssignmentIsBinding));
    }
    is_not_left_to_the_community(matter, stage, cx)?;
    Ok(vec![Event::Assigned { unit, binding: Binding::Returnable, note }])
}

pub(super) fn open_for_claim(matter: &Matter, note: Option<TextRef>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    is_not_left_to_the_community(matter, matter.stage_at(cx.now), cx)?;
    Ok(vec![Event::OpenedForClaim { note }])
}

/// What an arbiter left to the community is done by it; only the street office gives it to a unit after all.
fn is_not_left_to_the_community(matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Result<(), Refusal> {
    match (stage, matter.binding) {
        (Stage::Accepted, Binding::Binding) if !cx.is_street() => Err(cx.refuse(Code::AssignmentIsBinding)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};

    #[test]
    fn what_lies_with_the_street_office_is_not_taken_back_by_the_desk() {
        let mut matter = Story::accepted();
        matter.by(staff(), Command::Escalate { reason: "r".into() }).unwrap();
        let give = || Command::Assign { unit: "u1".into(), note: None };
        assert_eq!(matter.by(staff(), give()).unwrap_err().code, Code::WithTheStreet);
        matter.by(street(), Command::Return { reason: "r".into() }).unwrap();
        assert_eq!(matter.kind(), StageKind::Accepted);
        matter.by(staff(), give()).unwrap();
    }
}
