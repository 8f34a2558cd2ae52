//! A body deliberates on a matter 协商: it is taken there, sent on to another body, or handed back to the desk. No clock
//! stops for that: what was promised until when is promised while people talk about it. A danger is dealt with first: a
//! meeting may talk about it meanwhile, but nobody takes it from those who deal with it.

use super::merge::not_taken_away;
use super::stages::DELIBERABLE;
use super::{Around, Event, Matter, Stage, Track, Visibility};
use crate::context::Context;
use crate::ids::{BodyId, TextRef};
use crate::refusal::{Code, Refusal};

/// Takes it to a body. Whoever leads a body takes a matter to that body, or sends on what that body has.
pub(super) fn deliberate(
    matter: &Matter,
    stage: &Stage,
    body: BodyId,
    reason: Option<TextRef>,
    around: &Around,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    not_taken_away(stage, cx)?;
    if matter.track == Track::Hazard {
        return Err(cx.refuse(Code::HazardNotDeliberated));
    }
    match stage {
        Stage::Deliberating { body: before } => leads(before, around, cx)?,
        _ => leads(&body, around, cx)?,
    }
    if matter.visibility == Visibility::Private {
        return Err(cx.refuse(Code::MatterNotPublic).with(matter.id));
    }
    let forum = around.forum.as_ref().filter(|forum| forum.body == body);
    let forum = forum.ok_or_else(|| cx.refuse(Code::NoSuchBody))?;
    if !forum.stands {
        return Err(cx.refuse(Code::BodyNotActive));
    }
    if matches!(stage, Stage::Deliberating { body: before } if *before == body) {
        return Err(cx.refuse(Code::SameBody));
    }
    if !forum.is_of_its_level && reason.is_none() {
        return Err(cx.refuse(Code::BodyNeedsReason));
    }
    Ok(vec![Event::TakenToBody { body, reason }])
}

/// Takes it back from the body that has it.
pub(super) fn hand_back(
    stage: &Stage,
    reason: TextRef,
    around: &Around,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Stage::Deliberating { body } = stage else { return Err(cx.refuse(Code::NotInThisState)) };
    leads(body, around, cx)?;
    Ok(vec![Event::HandedBack { body: body.clone(), reason }])
}

/// A meeting of the body that has it sent it to another.
pub fn sent_on(matter: &Matter, from: &BodyId, to: &BodyId, reason: &TextRef, cx: &Context<'_>) -> Option<Event> {
    match matter.stage_at(cx.now) {
        Stage::Deliberating { body } if body == from => taken_along(matter, to, reason, cx),
        _ => None,
    }
}

/// What a body resolved about it is taken to another, and it goes along; not where it is no longer the body's.
pub fn taken_along(matter: &Matter, to: &BodyId, reason: &TextRef, cx: &Context<'_>) -> Option<Event> {
    let stage = matter.stage_at(cx.now);
    let is_there = matches!(stage, Stage::Deliberating { body } if body == to);
    let goes = !is_there
        && matter.track == Track::Ordinary
        && DELIBERABLE.contains(&stage.kind())
        && not_taken_away(stage, cx).is_ok();
    goes.then(|| Event::TakenToBody { body: to.clone(), reason: Some(reason.clone()) })
}

/// The desk may; a member only where they lead the body.
fn leads(body: &BodyId, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    let is_desk = cx.actor.role.is_desk();
    if is_desk || around.leads.as_ref() == Some(body) { Ok(()) } else { Err(cx.refuse(Code::NotYourBody)) }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, Forum, Handler, StageKind};
    use crate::role::{Actor, Role, Scope};
    use crate::time::ClockKind;

    fn member(body: &str) -> Actor {
        actor(Role::CouncilMember, "chair", Scope::Body(body.into()))
    }

    fn to(body: &str) -> Command {
        Command::Deliberate { body: body.into(), reason: Some("r".into()) }
    }

    fn before(body: &str) -> Story {
        let mut story = Story::accepted();
        story.deliberates(body);
        story.by(staff(), to(body)).unwrap();
        story
    }

    #[test]
    fn a_body_has_it_and_its_clocks_run_on() {
        let mut story = Story::accepted();
        let due = story.now().clocks.next();
        story.deliberates("council");
        story.by(staff(), to("council")).unwrap();
        assert_eq!(story.now().handler(), Some(Handler::Body("council".into())));
        assert_eq!(story.now().clocks.next(), due);
        story.later_by_hours(24 * 400);
        story.by(staff(), Command::HandBack { reason: "r".into() }).unwrap();
        assert_eq!(story.kind(), StageKind::Accepted);
        assert!(story.now().clocks.get(ClockKind::Finish).unwrap().deadline.due < story.at, "it is late, and says so");
    }

    #[test]
    fn whoever_leads_a_body_takes_a_matter_there_and_nowhere_else() {
        let mut story = Story::accepted();
        story.deliberates("council");
        assert_eq!(story.by(member("council"), to("council")).unwrap_err().code, Code::NotYourBody, "leads nothing");
        story.around.leads = Some("council".into());
        story.deliberates("owners");
        assert_eq!(story.by(member("council"), to("owners")).unwrap_err().code, Code::NotYourBody);
        story.deliberates("council");
        story.by(member("council"), to("council")).unwrap();
        story.deliberates("owners");
        story.by(member("council"), to("owners")).unwrap();
        let refusal = story.by(member("council"), Command::HandBack { reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::NotYourBody, "it is with another body now");
    }

    #[test]
    fn another_body_than_that_of_its_level_needs_a_reason() {
        let mut story = Story::accepted();
        story.deliberates("owners");
        story.around.forum.as_mut().unwrap().is_of_its_level = false;
        let unsaid = Command::Deliberate { body: "owners".into(), reason: None };
        assert_eq!(story.by(staff(), unsaid).unwrap_err().code, Code::BodyNeedsReason);
        story.by(staff(), to("owners")).unwrap();
    }

    #[test]
    fn a_body_that_does_not_stand_or_has_it_already_does_not_take_it() {
        let mut story = before("council");
        assert_eq!(story.by(staff(), to("council")).unwrap_err().code, Code::SameBody);
        story.around.forum = Some(Forum { body: "old".into(), stands: false, is_of_its_level: true });
        assert_eq!(story.by(staff(), to("old")).unwrap_err().code, Code::BodyNotActive);
        assert_eq!(story.by(staff(), to("unknown")).unwrap_err().code, Code::NoSuchBody);
    }

    #[test]
    fn what_only_staff_see_is_not_talked_about_in_a_body() {
        let mut story = Story::accepted();
        story.deliberates("council");
        let private = Command::ChangeVisibility { visibility: Visibility::Private, reason: "r".into() };
        story.by(staff(), private).unwrap();
        assert_eq!(story.by(staff(), to("council")).unwrap_err().code, Code::MatterNotPublic);
    }

    #[test]
    fn a_danger_is_not_taken_from_those_who_deal_with_it() {
        let mut story = Story::accepted_on(Track::Hazard);
        story.deliberates("council");
        assert_eq!(story.by(staff(), to("council")).unwrap_err().code, Code::HazardNotDeliberated);
    }

    #[test]
    fn what_an_arbiter_gave_is_not_taken_to_a_body() {
        let mut story = Story::in_stage(StageKind::Disputed);
        story.by(street(), Command::Arbitrate { unit: Some("u1".into()), reason: "r".into() }).unwrap();
        story.deliberates("council");
        assert_eq!(story.by(staff(), to("council")).unwrap_err().code, Code::AssignmentIsBinding);
    }

    #[test]
    fn it_is_put_off_and_comes_back_to_the_body() {
        let mut story = before("council");
        let until = story.in_hours(48);
        story.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        assert_eq!(story.now().handler(), Some(Handler::Body("council".into())));
        story.later_by_hours(48);
        assert_eq!(story.kind(), StageKind::Deliberating);
    }

    #[test]
    fn a_meeting_sends_on_only_what_its_body_has() {
        let story = before("council");
        let sent = |from: &str| {
            story.with_context(&staff(), |cx| sent_on(&story.now(), &from.into(), &"owners".into(), &"r".into(), cx))
        };
        assert!(sent("council").is_some());
        assert_eq!(sent("group"), None);
    }

    proptest::proptest! {
        /// Whatever way it goes through bodies, and however long that takes: what was missed is missed.
        #[test]
        fn a_missed_deadline_never_disappears_through_deliberation(
            steps in proptest::collection::vec((0_u8..3, 0_i64..24 * 40), 1..12),
        ) {
            let mut story = Story::accepted();
            let promised = story.now().clocks.get(ClockKind::Finish).unwrap().deadline;
            for (what, hours) in steps {
                story.later_by_hours(hours);
                let bodies = ["council", "owners"];
                let command = match what {
                    2 => Command::HandBack { reason: "r".into() },
                    other => {
                        story.deliberates(bodies[usize::from(other)]);
                        to(bodies[usize::from(other)])
                    }
                };
                let _ = story.by(staff(), command);
                proptest::prop_assert_eq!(story.now().clocks.get(ClockKind::Finish).unwrap().deadline, promised);
                proptest::prop_assert!(story.now().clocks.next().is_some());
            }
        }
    }
}
