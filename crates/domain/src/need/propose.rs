//! Somebody asks for something. What the desk writes down is public at once; what others say, and every micro-wish, is
//! looked at first.

use super::{Event, NeedKind, ProposeNeed, Source};
use crate::context::Context;
use crate::limits::NEED_SERVES_MAX;
use crate::refusal::{Code, Refusal};
use crate::role::Role;

/// What follows from asking for something.
///
/// # Errors
/// The role may not, or not there; a unit asks in the name of another; the amount is none that there can be; or the day
/// is over.
pub fn propose(asked: ProposeNeed, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.authorise()?;
    speaks_for_itself(&asked, cx)?;
    if !asked.total.is_possible() {
        return Err(cx.refuse(Code::ShareAmount));
    }
    if asked.serves.is_some_and(|serves| !(1..=NEED_SERVES_MAX).contains(&serves)) {
        return Err(cx.refuse(Code::NeedServes).with(NEED_SERVES_MAX));
    }
    if asked.wanted_by.is_some_and(|day| day < cx.now.date()) {
        return Err(cx.refuse(Code::NeedDayPast));
    }
    let is_public = cx.actor.role.is_desk() && asked.kind == NeedKind::Need;
    let ProposeNeed { need, kind, source, class, title, text, place, total, serves, wanted_by, asker } = asked;
    let proposed = Event::Proposed { need, kind, source, class, title, text, place, total, serves, wanted_by, asker };
    Ok(if is_public {
        vec![proposed, Event::Published { class, total, title: None, text: None }]
    } else {
        vec![proposed]
    })
}

/// The public speaks for residents, a unit for itself; the desk writes down what anybody says.
fn speaks_for_itself(asked: &ProposeNeed, cx: &Context<'_>) -> Result<(), Refusal> {
    let role = cx.actor.role;
    match &asked.source {
        _ if role.is_desk() => Ok(()),
        Source::Residents if role != Role::UnitHandler => Ok(()),
        Source::Unit(unit) if cx.actor.unit() == Some(unit) => Ok(()),
        Source::Unit(_) if role == Role::UnitHandler => Err(cx.refuse(Code::NotYourUnit)),
        Source::Community | Source::Residents | Source::Unit(_) | Source::Matter(_) => Err(cx.refuse(Code::NeedSource)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::super::{Measure, Share, StageKind};
    use super::*;
    use crate::role::{Role, Scope};

    #[test]
    fn what_the_desk_writes_down_is_public_at_once_and_what_others_say_is_looked_at_first() {
        assert_eq!(Story::of(&staff(), asking()).unwrap().kind(), StageKind::Open);
        let wish = ProposeNeed { kind: NeedKind::Wish, ..asking() };
        assert_eq!(Story::of(&staff(), wish.clone()).unwrap().kind(), StageKind::Proposed);
        for actor in [public(), lead(), actor(Role::GridWorker, "g", Scope::Community)] {
            let asked = ProposeNeed { source: Source::Residents, ..asking() };
            assert_eq!(Story::of(&actor, asked).unwrap().kind(), StageKind::Proposed, "{actor:?}");
        }
    }

    #[test]
    fn a_unit_asks_for_itself_and_for_nobody_else() {
        let of = |source| Story::of(&handler("u1"), ProposeNeed { source, ..asking() }).map(|it| it.kind());
        assert_eq!(of(Source::Unit("u1".into())), Ok(StageKind::Proposed));
        assert_eq!(of(Source::Unit("u2".into())).unwrap_err().code, Code::NotYourUnit);
        for source in [Source::Community, Source::Residents] {
            assert_eq!(of(source).unwrap_err().code, Code::NeedSource);
        }
        let in_the_name_of_the_community = ProposeNeed { source: Source::Community, ..asking() };
        let refused = Story::of(&public(), in_the_name_of_the_community).map(|it| it.kind()).unwrap_err();
        assert_eq!(refused.code, Code::NeedSource);
    }

    #[test]
    fn there_is_no_less_than_one_of_it_and_no_more_than_a_community_has() {
        for (measure, amount) in [
            (Measure::Money, 0),
            (Measure::Money, -1),
            (Measure::Money, i64::MAX),
            (Measure::Hours, 0),
            (Measure::Hours, i64::MIN),
            (Measure::Parts, i64::MAX),
            (Measure::Whole, 2),
        ] {
            let total = Share { measure, amount };
            let refused = Story::of(&staff(), ProposeNeed { total, ..asking() }).map(|it| it.kind()).unwrap_err();
            assert_eq!(refused.code, Code::ShareAmount, "{total:?}");
        }
    }

    #[test]
    fn it_is_not_wanted_by_a_day_that_is_over() {
        let wanted_by = |day| Story::of(&staff(), ProposeNeed { wanted_by: Some(day), ..asking() });
        assert_eq!(wanted_by(day(-1)).map(|it| it.kind()).unwrap_err().code, Code::NeedDayPast);
        wanted_by(day(0)).unwrap();
    }
}
