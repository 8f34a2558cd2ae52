//! Whoever gave work to a unit urges it on 催办. It moves nothing and answers nobody: it is counted, and the unit finds
//! it on its list. So often a day as the rule book allows; more only hides what matters.

use super::{Event, Handler, Matter, Stage};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

pub(super) fn urge(
    matter: &Matter,
    stage: &Stage,
    text: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Some(Handler::Unit(unit)) = stage.handler() else {
        return Err(cx.refuse(Code::NoUnitToUrge));
    };
    let per_day = cx.integer(RuleId::UrgePerDay)?;
    if matter.pace.urgings(cx.now) >= per_day {
        return Err(cx.refuse(Code::UrgedToday).with(per_day));
    }
    Ok(vec![Event::Urged { unit, text }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::matter::{Command, StageKind};
    use crate::refusal::Code;

    fn urge() -> Command {
        Command::Urge { text: None }
    }

    #[test]
    fn a_unit_is_urged_on_once_a_day_and_that_is_counted_and_moves_nothing() {
        let mut story = Story::claimed("u1");
        let before = story.now();
        story.by(staff(), urge()).unwrap();
        assert_eq!(story.by(secretary(), urge()).unwrap_err().code, Code::UrgedToday, "whoever it is");
        story.later_by_hours(24);
        story.by(street(), urge()).unwrap();
        let after = story.now();
        assert_eq!((story.kind(), after.urgings), (StageKind::InProgress, 2));
        assert_eq!((after.clocks, after.replies), (before.clocks, before.replies));
    }

    #[test]
    fn what_is_with_no_unit_is_not_urged_on_and_no_unit_urges() {
        let mut story = Story::accepted();
        assert_eq!(story.by(staff(), urge()).unwrap_err().code, Code::NotInThisState);
        let mut story = Story::claimed("u1");
        assert_eq!(story.by(handler("u1"), urge()).unwrap_err().code, Code::RoleMayNot);
    }
}
