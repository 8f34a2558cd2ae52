//! The desk answers an objection 答复异议: from then on everybody reads both.

use super::{Event, Notice};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn answer_objection(
    notice: &Notice,
    number: u32,
    text: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let objection = notice.objection(number).ok_or_else(|| cx.refuse(Code::NoSuchObjection).with(number))?;
    match objection.answer {
        Some(_) => Err(cx.refuse(Code::ObjectionAnswered).with(number)),
        None => Ok(vec![Event::Answered { number, text }]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::notice::{Act, Command};
    use crate::refusal::Code;

    fn answer(number: u32) -> Command {
        Command::AnswerObjection { number, text: "a".into() }
    }

    #[test]
    fn the_desk_answers_each_objection_once() {
        let mut story = Story::running();
        assert_eq!(story.by(staff(), answer(1)).unwrap_err().code, Code::NoSuchObjection);
        assert!(!story.offers(&staff()).contains(&Act::AnswerObjection));
        story.by(public(), objecting()).unwrap();
        assert!(story.offers(&staff()).contains(&Act::AnswerObjection));
        assert_eq!(story.by(lead(), answer(1)).unwrap_err().code, Code::RoleMayNot);
        story.by(staff(), answer(1)).unwrap();
        assert_eq!(story.by(staff(), answer(1)).unwrap_err().code, Code::ObjectionAnswered);
        assert_eq!(story.now().objections[0].answer.as_ref().map(|answer| answer.text.clone()), Some("a".into()));
    }

    #[test]
    fn what_waits_is_answered_after_the_period_and_after_the_notice_was_taken_down() {
        let mut story = Story::running();
        story.by(public(), objecting()).unwrap();
        story.by(public(), objecting()).unwrap();
        story.by(staff(), Command::TakeDown { reason: Some("wrong".into()) }).unwrap();
        story.by(staff(), answer(2)).unwrap();
        story.after_the_last_day();
        story.by(staff(), answer(1)).unwrap();
        assert_eq!(story.now().unanswered().count(), 0);
    }
}
