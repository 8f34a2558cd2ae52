//! The question is dropped 撤回, with a reason that everybody reads.

use super::Event;
use crate::ids::TextRef;

pub(super) fn withdraw(reason: TextRef) -> Vec<Event> {
    vec![Event::Withdrawn { reason }]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::procedure::{Command, StageKind, Standing, Step};
    use crate::refusal::Code;

    #[test]
    fn what_was_dropped_goes_no_further() {
        let mut story = Story::up_to(Step::Consult);
        let drop = || Command::Withdraw { reason: "r".into() };
        assert_eq!(story.by(public(), drop()).unwrap_err().code, Code::RoleMayNot);
        story.by(staff(), drop()).unwrap();
        assert_eq!(story.kind(), StageKind::Withdrawn);
        assert_eq!(
            (story.standing(Step::Consult), story.standing(Step::Review)),
            (Standing::Done, Standing::NotReached)
        );
        assert_eq!(story.note(Step::Review, roll(10, 10, 10)).unwrap_err().code, Code::NotInThisState);
        assert_eq!(story.by(staff(), drop()).unwrap_err().code, Code::NotInThisState);
    }
}
