//! Who of the community sees to a matter 负责人: said within the community alone, and no state of the matter.

use super::{Event, Matter};
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

pub(super) fn put_in_charge(
    matter: &Matter,
    person: Option<PersonId>,
    note: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if matter.in_charge == person {
        return Err(cx.refuse(Code::NothingCorrected));
    }
    Ok(vec![Event::InCharge { person, note }])
}

/// Somebody else than whoever is in charge now: whoever acts, or nobody.
pub(super) fn another(matter: &Matter, cx: &Context<'_>) -> Option<PersonId> {
    cx.actor.person.clone().filter(|_| matter.in_charge.is_none())
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::matter::Command;
    use crate::refusal::Code;

    #[test]
    fn somebody_of_the_community_sees_to_it_and_it_stays_as_it_is() {
        let put = |person: Option<&str>| Command::PutInCharge { person: person.map(Into::into), note: None };
        let mut story = Story::claimed("u1");
        let stage = story.kind();
        story.by(staff(), put(Some("secretary"))).unwrap();
        assert_eq!(story.now().in_charge, Some("secretary".into()));
        assert_eq!(story.by(staff(), put(Some("secretary"))).unwrap_err().code, Code::NothingCorrected);
        assert_eq!(story.by(handler("u1"), put(None)).unwrap_err().code, Code::RoleMayNot);
        story.by(secretary(), put(None)).unwrap();
        assert_eq!((story.now().in_charge, story.kind()), (None, stage));
    }
}
