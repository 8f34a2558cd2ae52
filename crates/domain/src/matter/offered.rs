//! What is offered: exactly the acts that somebody can do now, in the role they wear. Each act is tried on the matter,
//! with content that cannot be refused, so that no rule is written twice.

use super::{Act, Around, Command, Forum, Matter, MergeTarget, StageKind, act, decide, mask, samples, support};
use crate::context::Context;
use crate::ids::{BodyId, PersonId};
use crate::permission;
use crate::refusal::Code;

/// The acts on `matter` that can be done now, in the order in which they are offered. What is typed may still be
/// refused, and so may an act for which a rule or a year of the calendar is missing: whoever tries it is told so.
/// `leads` is the body that whoever acts leads.
pub fn offered(matter: &Matter, leads: Option<&BodyId>, cx: &Context<'_>) -> Vec<Act> {
    let around = undisturbed(matter, leads, cx);
    let mut acts: Vec<Act> = Act::on_one().filter(|act| is_offered(*act, matter, &around, cx)).collect();
    // Until somebody has looked at what waits for it, the public reads nothing of it.
    acts.sort_by_key(|act| *act != Act::Publish);
    acts
}

/// A command of the act with nothing in it that the act itself would refuse; none for what is no command.
pub fn sample(act: Act, matter: &Matter, cx: &Context<'_>) -> Option<Command> {
    act::sample(act, matter, matter.stage_at(cx.now), cx)
}

fn is_offered(act: Act, matter: &Matter, around: &Around, cx: &Context<'_>) -> bool {
    let stage = matter.stage_at(cx.now);
    // Most acts are none of this role's, and most roles are asked for on every public page.
    if !permission::may(cx.actor.role, act) || !act.is_possible_in(stage.kind()) {
        return false;
    }
    let tried = match sample(act, matter, cx) {
        Some(command) => decide(matter, command, around, cx).map(|_| ()),
        None if act == Act::Mask => mask(matter, matter.title.clone(), matter.title.clone(), cx).map(|_| ()),
        None => {
            support(matter, cx.actor.person.clone().unwrap_or_else(|| PersonId::from("any")), false, cx).map(|_| ())
        }
    };
    match tried {
        Ok(()) => true,
        Err(refusal) => matches!(refusal.code, Code::CalendarEnds | Code::NoSuchRule),
    }
}

/// Nobody else stands behind the matter, one like it is there and open, and so is the body that would be named.
fn undisturbed(matter: &Matter, leads: Option<&BodyId>, cx: &Context<'_>) -> Around {
    let (id, visibility, track) = (matter.id.neighbour(), matter.visibility, matter.track);
    let target = MergeTarget { id, stage: StageKind::Received, visibility, track };
    let body = samples::body(matter.stage_at(cx.now), cx);
    let forum = Some(Forum { body, stands: true, is_of_its_level: true });
    Around { merge_into: Some(target), stands_alone: true, next: Some(id), forum, leads: leads.cloned() }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::Track;
    use crate::role::Actor;

    fn is_offered(story: &Story, actor: &Actor, act: Act) -> bool {
        story.with_context(actor, |cx| offered(&story.now(), story.around.leads.as_ref(), cx)).contains(&act)
    }

    #[test]
    fn what_an_arbiter_gave_is_not_offered_to_be_sent_back_or_given_to_another() {
        let mut story = Story::accepted();
        for unit in ["u1", "u2"] {
            story.by(staff(), Command::Assign { unit: unit.into(), note: None }).unwrap();
            assert!(is_offered(&story, &handler(unit), Act::Return));
            story.by(handler(unit), Command::Return { reason: "r".into() }).unwrap();
        }
        story.by(street(), Command::Arbitrate { unit: Some("u1".into()), reason: "r".into() }).unwrap();
        assert!(!is_offered(&story, &handler("u1"), Act::Return));
        assert!(is_offered(&story, &handler("u1"), Act::Claim));
        assert!(!is_offered(&story, &staff(), Act::Assign));
    }

    #[test]
    fn checking_is_not_offered_to_who_acts_for_the_unit_in_whatever_role() {
        let mut story = Story::claimed("u1");
        story.by(handler("u1"), done()).unwrap();
        assert!(is_offered(&story, &secretary(), Act::Verify));
        story.units_of_next_actor = vec!["u1".into()];
        assert!(!is_offered(&story, &secretary(), Act::Verify));
    }

    #[test]
    fn what_only_the_calendar_hinders_is_offered_so_that_it_can_say_so() {
        let mut story = Story::raised(Track::Ordinary);
        story.later_by_hours(24 * 365 * 50);
        assert!(is_offered(&story, &staff(), Act::Accept));
    }
}
