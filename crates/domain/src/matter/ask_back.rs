//! Whoever has a matter asks the person who raised it to tell more 请补充. It is no reply: the clock of the first reply
//! runs on, as does every other, and the state stays what it is.

use super::{Event, Stage, reply};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::Refusal;

pub(super) fn ask_back(stage: &Stage, text: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    reply::with_the_unit(stage, cx)?;
    Ok(vec![Event::AskedBack { text, unit: cx.actor.unit().cloned() }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::matter::{Command, StageKind, Track};
    use crate::refusal::Code;
    use crate::time::ClockKind;

    fn ask() -> Command {
        Command::AskBack { text: "t".into() }
    }

    fn add() -> Command {
        Command::AddWords { text: "t".into(), pictures: vec![] }
    }

    #[test]
    fn asking_back_is_no_reply_and_moves_nothing() {
        let mut story = Story::raised(Track::Ordinary);
        let before = story.now();
        story.later_by_hours(1);
        let asked = story.at;
        story.by(staff(), ask()).unwrap();
        let after = story.now();
        assert_eq!((story.kind(), after.replies, after.asked_back), (StageKind::Received, 0, Some(asked)));
        assert_eq!(after.clocks, before.clocks);
        let run = after.clocks.get(ClockKind::FirstReply).unwrap();
        assert_eq!(run.stopped, None);
    }

    #[test]
    fn it_waits_for_its_raiser_from_the_first_question_to_their_answer() {
        let mut story = Story::accepted();
        let asked = story.at;
        story.by(staff(), ask()).unwrap();
        story.later_by_hours(24);
        story.by(secretary(), ask()).unwrap();
        assert_eq!(story.now().asked_back, Some(asked));
        story.by(raiser(), add()).unwrap();
        assert_eq!(story.now().asked_back, None);
    }

    #[test]
    fn what_was_done_or_has_ended_waits_for_nobody() {
        let mut story = Story::claimed("u1");
        story.by(handler("u1"), ask()).unwrap();
        story.by(handler("u1"), done()).unwrap();
        assert_eq!(story.now().asked_back, None);
        let mut story = Story::raised(Track::Ordinary);
        story.by(staff(), ask()).unwrap();
        story.by(raiser(), Command::Withdraw { reason: None }).unwrap();
        assert_eq!(story.now().asked_back, None);
    }

    #[test]
    fn a_unit_asks_about_what_is_with_it() {
        let mut story = Story::claimed("u1");
        assert_eq!(story.by(handler("u2"), ask()).unwrap_err().code, Code::NotYourUnit);
        story.by(handler("u1"), ask()).unwrap();
    }
}
