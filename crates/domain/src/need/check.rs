//! What somebody asked for is looked at and put on the list 核实发布. A micro-wish is looked at by a second person.

use super::{Class, Event, Need, NeedKind, Share};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// What whoever looks at it says of it; as it was asked for where nothing is said.
pub(super) struct Checked {
    pub(super) class: Option<Class>,
    pub(super) total: Option<Share>,
    pub(super) title: Option<TextRef>,
    pub(super) text: Option<TextRef>,
}

pub(super) fn publish(need: &Need, checked: Checked, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Checked { class, total, title, text } = checked;
    let (wrote, ..) = &need.by;
    let is_same = wrote.is_some() && *wrote == cx.actor.person;
    if need.asked.kind == NeedKind::Wish && is_same {
        return Err(cx.refuse(Code::AnotherChecksWish));
    }
    let total = total.unwrap_or(need.asked.total);
    if !total.is_possible() {
        return Err(cx.refuse(Code::ShareAmount));
    }
    Ok(vec![Event::Published { class: class.unwrap_or(need.asked.class), total, title, text }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::super::{Class, Command, Measure, NeedKind, ProposeNeed, Share, Source, StageKind};
    use crate::refusal::Code;
    use crate::role::{Role, Scope};

    fn published() -> Command {
        Command::Publish { class: None, total: None, title: None, text: None }
    }

    #[test]
    fn a_micro_wish_is_checked_by_somebody_else_than_who_wrote_it_down() {
        let wish = ProposeNeed { kind: NeedKind::Wish, ..asking() };
        let mut story = Story::of(&staff(), wish).unwrap();
        assert_eq!(story.by(staff(), published()).unwrap_err().code, Code::AnotherChecksWish);
        let as_secretary = actor(Role::Secretary, "staff", Scope::Community);
        assert_eq!(story.by(as_secretary, published()).unwrap_err().code, Code::AnotherChecksWish);
        story.by(actor(Role::Staff, "other", Scope::Community), published()).unwrap();
        assert_eq!(story.kind(), StageKind::Open);
    }

    #[test]
    fn whoever_looks_at_it_says_how_it_is_divided_and_called() {
        let mut story = Story::of(&public(), ProposeNeed { source: Source::Residents, ..asking() }).unwrap();
        let as_money = |amount| Command::Publish {
            class: Some(Class::AtOnce),
            total: Some(Share { measure: Measure::Money, amount }),
            title: Some("other words".into()),
            text: None,
        };
        assert_eq!(story.by(staff(), as_money(0)).unwrap_err().code, Code::ShareAmount);
        story.by(staff(), as_money(70_000)).unwrap();
        let now = story.now();
        assert_eq!((now.left(story.at), now.asked.class), (70_000, Class::AtOnce));
        assert_eq!((now.asked.title.as_str(), now.asked.text.as_str()), ("other words", "text"));
    }

    #[test]
    fn what_was_declined_is_on_no_list() {
        let mut story = Story::of(&public(), ProposeNeed { source: Source::Residents, ..asking() }).unwrap();
        story.by(staff(), Command::Decline { reason: "r".into() }).unwrap();
        assert_eq!(story.kind(), StageKind::Declined);
        assert!(!story.now().is_public());
        assert_eq!(story.by(staff(), published()).unwrap_err().code, Code::NotInThisState);
    }
}
