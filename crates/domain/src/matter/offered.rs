//! What is offered: exactly the acts that somebody can do now, in the role they wear. No rule is written again here:
//! each act is tried on the matter, with content that is beyond reproach.

use super::{Command, Context, Matter, MergeTarget, Outcome, Stage, StageKind, Verdict, decide, support, table};
use crate::ids::{PersonId, UnitId};
use crate::permission::{self, Act};
use crate::refusal::Code;
use crate::time::Millis;

/// The acts on `matter` that can be done now, in the order in which they are offered. What is typed may still be
/// refused, and so may an act for which a rule or a year of the calendar is missing: whoever tries it is told so.
pub fn offered(matter: &Matter, cx: &Context<'_>) -> Vec<Act> {
    table::acts().filter(|act| is_offered(*act, matter, cx)).collect()
}

fn is_offered(act: Act, matter: &Matter, cx: &Context<'_>) -> bool {
    let stage = matter.stage_at(cx.now);
    // Most acts are none of this role's, and most roles are asked for on every public page.
    if !permission::may(cx.actor.role, act) || !table::possible(act, stage.kind()) {
        return false;
    }
    let tried = match beyond_reproach(act, matter, stage, cx) {
        Some(command) => decide(matter, command, cx).map(|_| ()),
        None => {
            support(matter, cx.actor.person.clone().unwrap_or_else(|| PersonId::from("any")), false, cx).map(|_| ())
        }
    };
    match tried {
        Ok(()) => true,
        Err(refusal) => matches!(refusal.code, Code::CalendarEnds | Code::NoSuchRule),
    }
}

/// A command with nothing in it that could be refused; none for "me too", which is no command.
fn beyond_reproach(act: Act, matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Option<Command> {
    let words = || matter.title.clone();
    Some(match act {
        Act::Accept => Command::Accept { track: matter.track },
        Act::Decline => Command::Decline { reason: words() },
        Act::Merge => Command::Merge { into: another(matter), reason: words() },
        Act::Assign => Command::Assign { unit: unit(stage, cx), note: None },
        Act::OpenForClaim => Command::OpenForClaim { note: None },
        Act::Claim => Command::Claim { unit: unit(stage, cx), plan: words() },
        Act::Return => Command::Return { reason: words() },
        Act::Arbitrate => Command::Arbitrate { unit: unit(stage, cx), reason: words() },
        Act::Defer => Command::Defer { until: Millis(cx.now.0.saturating_add(1)), reason: words() },
        Act::Resume => Command::Resume,
        Act::Escalate => Command::Escalate { reason: words() },
        Act::Reply => Command::Reply { text: words() },
        Act::Note => Command::Note { text: words() },
        Act::FollowUp => Command::FollowUp { text: words() },
        Act::MarkDone => Command::MarkDone { outcome: Outcome::Solved, review: None, text: words(), pictures: vec![] },
        Act::Verify => Command::Verify { verdict: Verdict::Confirmed, text: words(), pictures: vec![] },
        Act::Close => Command::Close,
        Act::Rate => Command::Rate { level: 5, text: None },
        Act::Reopen => Command::Reopen { reason: words() },
        Act::Withdraw => Command::Withdraw { reason: None, stands_alone: true },
        Act::ReviewPersonalData => Command::ReviewPersonalData { keep_masked: true },
        _ => return None,
    })
}

/// A matter like this one, and open.
fn another(matter: &Matter) -> MergeTarget {
    let (visibility, track) = (matter.visibility, matter.track);
    MergeTarget { id: matter.id.neighbour(), stage: StageKind::Received, visibility, track }
}

/// The unit that whoever acts would name: their own, else the one that has it.
fn unit(stage: &Stage, cx: &Context<'_>) -> UnitId {
    let has_it = match stage {
        Stage::Assigned { unit, .. } => Some(unit),
        _ => None,
    };
    cx.actor.unit().or(has_it).cloned().unwrap_or_else(|| UnitId::from("any"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::*;
    use super::*;
    use crate::matter::Track;
    use crate::role::Actor;

    fn is_offered(story: &Story, actor: &Actor, act: Act) -> bool {
        story.with_context(actor, |cx| offered(&story.now(), cx)).contains(&act)
    }

    #[test]
    fn what_an_arbiter_gave_is_not_offered_to_be_sent_back_or_given_to_another() {
        let mut story = Story::accepted();
        for unit in ["u1", "u2"] {
            story.by(staff(), Command::Assign { unit: unit.into(), note: None }).unwrap();
            assert!(is_offered(&story, &handler(unit), Act::Return));
            story.by(handler(unit), Command::Return { reason: "r".into() }).unwrap();
        }
        story.by(street(), Command::Arbitrate { unit: "u1".into(), reason: "r".into() }).unwrap();
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
