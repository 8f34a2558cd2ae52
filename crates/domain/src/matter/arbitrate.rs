//! An arbiter decides who does work that was returned too often 裁定: a unit, or the community itself. It cannot be
//! returned again, and the community does not hand it on: else it would go round as before.

use super::{Binding, Event};
use crate::ids::{TextRef, UnitId};
use crate::refusal::Refusal;

pub(super) fn arbitrate(unit: Option<UnitId>, reason: TextRef) -> Result<Vec<Event>, Refusal> {
    Ok(vec![match unit {
        Some(unit) => Event::Assigned { unit, binding: Binding::Binding, note: Some(reason) },
        None => Event::LeftToCommunity { reason },
    }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::matter::{Command, Handler, Stage, StageKind};
    use crate::refusal::Code;
    use crate::role::Actor;

    fn arbitrated(by: Actor) -> Story {
        let mut matter = Story::accepted();
        for unit in ["u1", "u2"] {
            matter.by(staff(), give(unit)).unwrap();
            matter.by(handler(unit), Command::Return { reason: "r".into() }).unwrap();
        }
        matter.by(by, Command::Arbitrate { unit: None, reason: "r".into() }).unwrap();
        matter
    }

    fn give(unit: &str) -> Command {
        Command::Assign { unit: unit.into(), note: None }
    }

    #[test]
    fn what_is_left_to_the_community_is_done_by_it_and_handed_to_nobody() {
        for arbiter in [street(), secretary()] {
            let mut matter = arbitrated(arbiter);
            assert_eq!(matter.kind(), StageKind::Accepted);
            assert_eq!(matter.by(staff(), give("u1")).unwrap_err().code, Code::AssignmentIsBinding);
            let open = Command::OpenForClaim { note: None };
            assert_eq!(matter.by(staff(), open).unwrap_err().code, Code::AssignmentIsBinding);
            matter.by(staff(), done()).unwrap();
            assert!(matches!(matter.now().stage, Stage::Done { handler: Handler::Community, .. }));
        }
    }

    #[test]
    fn the_street_gives_it_to_a_unit_after_all() {
        let mut matter = arbitrated(street());
        matter.by(street(), give("u1")).unwrap();
        assert_eq!(matter.kind(), StageKind::Assigned);
    }

    #[test]
    fn opened_again_it_begins_anew() {
        let mut matter = arbitrated(street());
        matter.by(staff(), done()).unwrap();
        matter.close_done();
        matter.by(staff(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
        matter.by(staff(), give("u1")).unwrap();
        matter.by(handler("u1"), Command::Return { reason: "r".into() }).unwrap();
        assert_eq!(matter.kind(), StageKind::Accepted, "its returns are counted anew");
    }
}
