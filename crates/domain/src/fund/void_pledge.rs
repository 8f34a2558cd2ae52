//! What was pledged and did not come is not to come 作废认捐: said by whoever pledged it, or at the desk.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::pledge::PledgeState;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn void_pledge(around: &Around, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let pledge = checks::pledge(around.pledge.as_ref(), cx)?;
    if !cx.actor.role.is_desk() && !pledge.is_of(cx.actor) {
        return Err(cx.refuse(Code::NotYourPledge));
    }
    match pledge.state_at(cx.now) {
        PledgeState::Reserved => Ok(vec![Event::Voided { reason }]),
        PledgeState::Received => Err(cx.refuse(Code::PledgeReceived)),
        PledgeState::Voided => Err(cx.refuse(Code::PledgeVoided)),
        PledgeState::Expired => Err(cx.refuse(Code::PledgeExpired).with(pledge.until)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::Command;
    use crate::refusal::Code;

    #[test]
    fn one_s_own_word_is_taken_back_and_nobody_else_s() {
        let mut story = Story::with_target(30_000);
        let void = || Command::VoidPledge { reason: "r".into() };
        story.by(&resident("anna"), pledging("p-00000001", 30_000)).unwrap();
        let other = story.about("p-00000001", &resident("bert"), void()).unwrap_err();
        assert_eq!(other.code, Code::NotYourPledge);
        story.about("p-00000001", &resident("anna"), void()).unwrap();
        assert_eq!(story.about("p-00000001", &staff(), void()).unwrap_err().code, Code::PledgeVoided);
        story.by(&resident("bert"), pledging("p-00000002", 30_000)).expect("it is missing again");
    }

    #[test]
    fn what_came_in_stays() {
        let mut story = Story::new();
        story.by(&resident("anna"), pledging("p-00000001", 30_000)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
        story.about("p-00000001", &staff(), Command::VoidPledge { reason: "r".into() }).unwrap();
        let pledge = story.pledge("p-00000001");
        assert_eq!((pledge.kept(), pledge.to_come()), (10_000, 0));
    }
}
