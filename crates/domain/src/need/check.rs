//! What somebody asked for is looked at and put on the list 核实发布. A micro-wish is looked at by a second person.

use super::{Event, Need, NeedKind};
use crate::context::Context;
use crate::refusal::{Code, Refusal};

pub(super) fn publish(need: &Need, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let (wrote, ..) = &need.by;
    let is_same = wrote.is_some() && *wrote == cx.actor.person;
    if need.asked.kind == NeedKind::Wish && is_same {
        return Err(cx.refuse(Code::AnotherChecksWish));
    }
    Ok(vec![Event::Published {}])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::super::{Command, NeedKind, ProposeNeed, StageKind};
    use crate::refusal::Code;
    use crate::role::{Role, Scope};

    #[test]
    fn a_micro_wish_is_checked_by_somebody_else_than_who_wrote_it_down() {
        let wish = ProposeNeed { kind: NeedKind::Wish, ..asking() };
        let mut story = Story::of(&staff(), wish).unwrap();
        assert_eq!(story.by(staff(), Command::Publish {}).unwrap_err().code, Code::AnotherChecksWish);
        let as_secretary = actor(Role::Secretary, "staff", Scope::Community);
        assert_eq!(story.by(as_secretary, Command::Publish {}).unwrap_err().code, Code::AnotherChecksWish);
        story.by(actor(Role::Staff, "other", Scope::Community), Command::Publish {}).unwrap();
        assert_eq!(story.kind(), StageKind::Open);
    }

    #[test]
    fn what_was_declined_is_on_no_list() {
        let mut story =
            Story::of(&public(), ProposeNeed { source: super::super::Source::Residents, ..asking() }).unwrap();
        story.by(staff(), Command::Decline { reason: "r".into() }).unwrap();
        assert_eq!(story.kind(), StageKind::Declined);
        assert!(!story.now().is_public());
        assert_eq!(story.by(staff(), Command::Publish {}).unwrap_err().code, Code::NotInThisState);
    }
}
