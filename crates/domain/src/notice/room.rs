//! Room in the record of a notice: what a crowd objects must not use up the room for the answers to it, nor for what
//! takes the notice down.

use super::{Act, Notice};
use crate::limits::{STREAM_EVENTS_KEPT_FOR_ACTS, STREAM_EVENTS_KEPT_FOR_ENDING};
use crate::role::Role;

impl Act {
    /// Events of a notice's record that the act leaves free for others: an answer for every objection, and what ends
    /// it. The public leaves some for those who write down what a neighbour says at the desk.
    pub(super) fn leaves_free(self, notice: &Notice, role: Role) -> usize {
        let answers = notice.unanswered().count();
        match self {
            Act::AnswerObjection | Act::TakeDown | Act::Post => 0,
            Act::ShowPosted | Act::WithholdObjection => answers + STREAM_EVENTS_KEPT_FOR_ENDING,
            Act::Object => {
                let for_the_desk = if role == Role::Public { STREAM_EVENTS_KEPT_FOR_ACTS } else { 0 };
                answers + 1 + STREAM_EVENTS_KEPT_FOR_ENDING + for_the_desk
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::limits::STREAM_EVENTS_MAX;
    use crate::notice::{Command, StageKind};
    use crate::refusal::Code;

    #[test]
    fn however_many_object_each_is_answered_and_the_notice_taken_down() {
        let mut story = Story::running();
        while story.by(public(), objecting()).is_ok() {}
        assert_eq!(story.by(public(), objecting()).unwrap_err().code, Code::NoticeFull);
        story.by(lead(), objecting()).expect("the desk has room for whoever comes by");
        while story.by(staff(), objecting()).is_ok() {}
        for number in 1..=u32::try_from(story.now().objections.len()).unwrap() {
            story.by(staff(), Command::AnswerObjection { number, text: "a".into() }).unwrap();
        }
        story.after_the_last_day();
        story.by(staff(), Command::TakeDown { reason: None }).unwrap();
        assert_eq!(story.kind(), StageKind::TakenDown);
        assert!(story.now().events <= STREAM_EVENTS_MAX);
    }
}
