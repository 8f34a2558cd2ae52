//! The desk keeps the words of an objection from the public 不公开异议内容: that it did, and why, everybody reads. Whoever
//! works here still reads the words, and the objection is answered like any other.

use super::{Event, Notice};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn withhold_objection(
    notice: &Notice,
    number: u32,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let objection = notice.objection(number).ok_or_else(|| cx.refuse(Code::NoSuchObjection).with(number))?;
    match objection.withheld {
        Some(_) => Err(cx.refuse(Code::ObjectionWithheld).with(number)),
        None => Ok(vec![Event::Withheld { number, reason }]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::notice::{Act, Command};
    use crate::refusal::Code;

    fn withhold(number: u32) -> Command {
        Command::WithholdObjection { number, reason: "r".into() }
    }

    #[test]
    fn the_desk_withholds_each_objection_once_and_answers_it_all_the_same() {
        let mut story = Story::running();
        assert!(!story.offers(&staff()).contains(&Act::WithholdObjection));
        assert_eq!(story.by(staff(), withhold(1)).unwrap_err().code, Code::NoSuchObjection);
        story.by(public(), objecting()).unwrap();
        assert_eq!(story.by(lead(), withhold(1)).unwrap_err().code, Code::RoleMayNot);
        story.by(staff(), withhold(1)).unwrap();
        assert_eq!(story.by(staff(), withhold(1)).unwrap_err().code, Code::ObjectionWithheld);
        assert_eq!(story.now().objections[0].withheld, Some("r".into()));
        assert_eq!(story.now().unanswered().count(), 1);
        story.by(staff(), Command::AnswerObjection { number: 1, text: "a".into() }).unwrap();
    }

    #[test]
    fn what_attacks_somebody_is_withheld_after_it_was_answered_too() {
        let mut story = Story::running();
        story.by(public(), objecting()).unwrap();
        story.by(staff(), Command::AnswerObjection { number: 1, text: "a".into() }).unwrap();
        story.after_the_last_day();
        story.by(staff(), withhold(1)).unwrap();
    }
}
