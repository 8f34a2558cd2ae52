//! The raiser takes a matter back 撤回, as long as it is open and theirs alone: others who met the same wait for its
//! reply too, and a danger that was accepted is still there.

use super::{Context, Matter, Stage, Track};
use crate::event::Event;
use crate::ids::TextRef;
use crate::permission::Act;
use crate::refusal::{Code, Refusal};

pub(super) fn withdraw(
    matter: &Matter,
    stage: &Stage,
    reason: Option<TextRef>,
    stands_alone: bool,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !stands_alone {
        return Err(cx.refuse(Code::OthersStandBehind, Act::Withdraw));
    }
    if matter.track == Track::Hazard && *stage != Stage::Received {
        return Err(cx.refuse(Code::HazardNotWithdrawn, Act::Withdraw));
    }
    Ok(vec![Event::MatterWithdrawn { reason }])
}

#[cfg(test)]
mod tests {
    use super::super::tests::*;
    use super::*;
    use crate::matter::Command;

    fn withdraw(stands_alone: bool) -> Command {
        Command::Withdraw { reason: None, stands_alone }
    }

    #[test]
    fn what_others_stand_behind_is_not_taken_back() {
        let mut matter = Story::accepted();
        assert_eq!(matter.by(raiser(), withdraw(false)).unwrap_err().code, Code::OthersStandBehind);
        matter.by(raiser(), withdraw(true)).unwrap();
    }

    #[test]
    fn an_accepted_danger_is_not_taken_back() {
        let mut matter = Story::raised(Track::Hazard);
        matter.by(staff(), Command::Accept { track: Track::Hazard }).unwrap();
        assert_eq!(matter.by(raiser(), withdraw(true)).unwrap_err().code, Code::HazardNotWithdrawn);
    }
}
