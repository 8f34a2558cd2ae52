//! A notice is taken down 撤下公示: after its period, when every objection was answered; or earlier with a reason that
//! everybody reads.

use super::{Event, Notice, Stage};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn take_down(
    notice: &Notice,
    stage: &Stage,
    reason: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let unanswered = notice.unanswered().count();
    match stage {
        Stage::Posted if reason.is_none() => Err(cx.refuse(Code::NoticeRuns).with(notice.to)),
        Stage::Over if unanswered > 0 => Err(cx.refuse(Code::ObjectionsUnanswered).with(unanswered)),
        Stage::Posted | Stage::Over | Stage::TakenDown(_) => Ok(vec![Event::TakenDown { reason }]),
    }
}

/// What a notice is about holds no more: it goes down with it, whatever waits for an answer. What is down stays so.
pub fn falls_with(notice: &Notice, reason: TextRef) -> Option<Event> {
    notice.taken_down.is_none().then_some(Event::TakenDown { reason: Some(reason) })
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::notice::{Command, StageKind};
    use crate::refusal::Code;
    use crate::time::Millis;
    use jiff::civil::datetime;

    fn take_down(reason: Option<&str>) -> Command {
        Command::TakeDown { reason: reason.map(Into::into) }
    }

    #[test]
    fn before_the_end_it_takes_a_reason() {
        let mut story = Story::running();
        story.at = Millis::from_civil(datetime(2021, 6, 15, 23, 59, 0, 0));
        let refusal = story.by(staff(), take_down(None)).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::NoticeRuns, Some("2021-06-15")));
        story.at = Millis::from_civil(datetime(2021, 6, 16, 0, 0, 0, 0));
        story.by(staff(), take_down(None)).unwrap();
        assert_eq!(story.kind(), StageKind::TakenDown);
        assert_eq!(story.by(staff(), take_down(None)).unwrap_err().code, Code::NotInThisState);
    }

    #[test]
    fn with_a_reason_it_is_taken_down_at_once() {
        let mut story = Story::running();
        story.by(public(), objecting()).unwrap();
        story.by(staff(), take_down(Some("a wrong name"))).unwrap();
        assert_eq!(story.now().taken_down.and_then(|it| it.reason), Some("a wrong name".into()));
        assert_eq!(story.by(public(), objecting()).unwrap_err().code, Code::NotInThisState);
    }

    #[test]
    fn after_the_end_every_objection_was_answered_first() {
        let mut story = Story::running();
        story.by(public(), objecting()).unwrap();
        story.after_the_last_day();
        for reason in [None, Some("no reason for silence")] {
            let refusal = story.by(staff(), take_down(reason)).unwrap_err();
            assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::ObjectionsUnanswered, Some("1")));
        }
        story.by(staff(), Command::AnswerObjection { number: 1, text: "a".into() }).unwrap();
        story.by(staff(), take_down(None)).unwrap();
    }

    #[test]
    fn only_the_desk_takes_it_down() {
        let mut story = Story::running();
        for person in [public(), lead()] {
            assert_eq!(story.by(person, take_down(Some("r"))).unwrap_err().code, Code::RoleMayNot);
        }
    }
}
