//! The raiser takes a matter back 撤回, as long as it is open and theirs alone. Somebody who waits for its reply keeps
//! it: whoever raised what was merged into it, whoever said "me too" in a role, and whoever the desk wrote down. A
//! stranger's "me too" does not, with or without a number, which nobody has tried: anybody could keep anybody from
//! taking back what they said. And a danger that was accepted is still there.

use super::{Around, Event, Matter, Stage, Track};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn withdraw(
    matter: &Matter,
    stage: &Stage,
    reason: Option<TextRef>,
    around: &Around,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    // Whoever raised what ended in it takes back neither.
    if cx.heard_of(matter.id).is_some() {
        return Err(cx.refuse(Code::NotTheRaiser));
    }
    if !around.stands_alone {
        return Err(cx.refuse(Code::OthersStandBehind));
    }
    if matter.track == Track::Hazard && *stage != Stage::Received {
        return Err(cx.refuse(Code::HazardNotWithdrawn));
    }
    Ok(vec![Event::Withdrawn { reason }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::Command;

    #[test]
    fn what_others_stand_behind_is_not_taken_back() {
        let mut matter = Story::accepted();
        matter.around.stands_alone = false;
        let withdraw = || Command::Withdraw { reason: None };
        assert_eq!(matter.by(raiser(), withdraw()).unwrap_err().code, Code::OthersStandBehind);
        matter.around.stands_alone = true;
        matter.by(raiser(), withdraw()).unwrap();
    }

    #[test]
    fn an_accepted_danger_is_not_taken_back() {
        let mut matter = Story::raised(Track::Hazard);
        matter.by(staff(), Command::Accept { track: Some(Track::Hazard), unit: None, note: None }).unwrap();
        assert_eq!(matter.by(raiser(), Command::Withdraw { reason: None }).unwrap_err().code, Code::HazardNotWithdrawn);
    }
}
