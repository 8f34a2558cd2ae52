//! Work is given to a unit 交办, or opened for units to come forward 待认领.

use super::{Binding, Event, Stage};
use crate::context::Context;
use crate::ids::{TextRef, UnitId};
use crate::refusal::{Code, Refusal};

pub(super) fn assign(
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
    Ok(vec![Event::Assigned { unit, binding: Binding::Returnable, note }])
}

pub(super) fn open_for_claim(note: Option<TextRef>) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::OpenedForClaim { note }])
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
