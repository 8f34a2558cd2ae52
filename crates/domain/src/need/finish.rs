//! An uptake comes to its end: reported, taken as done by those who asked or sent back, given back; and with all of
//! them the need is taken off the list 销号.

use super::take_up::{until_is_possible, uptake_in};
use super::{Event, Need, Source, Stage, Uptake, UptakeStage, UptakeStageKind};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::limits::PICTURES_MAX;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use jiff::civil::Date;

pub(super) fn report(
    need: &Need,
    number: u32,
    report: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let uptake = uptake_in(need, number, &[UptakeStageKind::Confirmed, UptakeStageKind::Begun], cx)?;
    cx.acts_for(&uptake.unit)?;
    if pictures.len() > PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(PICTURES_MAX));
    }
    Ok(vec![Event::UptakeDone { number, report, pictures }])
}

pub(super) fn meet(
    need: &Need,
    number: u32,
    judgement: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    judges(need, number, cx)?;
    if judgement.is_none() && need.is_judged_on_behalf(cx.actor.role) {
        return Err(cx.refuse(Code::NeedMetOnBehalf));
    }
    Ok(vec![Event::UptakeMet { number, judgement }])
}

pub(super) fn send_back(
    need: &Need,
    number: u32,
    until: Date,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    judges(need, number, cx)?;
    until_is_possible(need, until, cx)?;
    Ok(vec![Event::UptakeSentBack { number, reason, until }])
}

/// Whoever did it, or said that it is done, does not judge it, in whatever role; a unit judges what it asked for, a
/// raiser what came of their matter.
fn judges<'n>(need: &'n Need, number: u32, cx: &Context<'_>) -> Result<&'n Uptake, Refusal> {
    let uptake = uptake_in(need, number, &[UptakeStageKind::Done], cx)?;
    let said_so =
        matches!(&uptake.stage, UptakeStage::Done { by: Some(by), .. } if cx.actor.person.as_ref() == Some(by));
    if said_so || cx.actor_units.contains(&uptake.unit) || cx.actor.unit() == Some(&uptake.unit) {
        return Err(cx.refuse(Code::HandlerCannotJudge));
    }
    match (cx.actor.role, cx.actor.unit()) {
        (Role::UnitHandler, unit) if unit != need.asked.source.unit() => Err(cx.refuse(Code::NotYourNeed)),
        (Role::Raiser, _) if !is_raiser_of(need, cx) => Err(cx.refuse(Code::NotYourNeed)),
        _ => Ok(uptake),
    }
}

/// Whether the need came of the matter whose raiser speaks, or of the one in which that goes on.
fn is_raiser_of(need: &Need, cx: &Context<'_>) -> bool {
    let Source::Matter(matter) = need.asked.source else { return false };
    cx.voice.is_some_and(|voice| voice.of == matter || voice.heard_in == matter)
}

pub(super) fn release(need: &Need, number: u32, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    use UptakeStageKind::{Asked, Begun, Confirmed};
    let uptake = uptake_in(need, number, &[Asked, Confirmed, Begun], cx)?;
    cx.acts_for(&uptake.unit)?;
    Ok(vec![Event::UptakeReleased { number, reason }])
}

/// All of it was done and taken as done, or is borne by the parties of agreements; nothing less is 销号. That somebody
/// pays is not yet that it was done: whoever settles what is borne says what was accepted, and everybody reads it.
pub(super) fn settle(need: &Need, judgement: Option<TextRef>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if !need.is_met(cx.now) {
        return Err(cx.refuse(Code::NeedNotMet));
    }
    // Whoever works on it is judged first.
    let running = need.running(cx.now).count();
    if running > 0 {
        return Err(cx.refuse(Code::UptakesRun).with(running));
    }
    if need.borne(cx.now) > 0 && judgement.is_none() {
        return Err(cx.refuse(Code::NeedJudgementMissing));
    }
    Ok(vec![Event::Settled { judgement }])
}

/// Whoever works on it, or did, is not left with what nobody asks for any more.
pub(super) fn withdraw(need: &Need, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match need.running(cx.now).count() {
        0 if matches!(need.stage_at(cx.now), Stage::Taken) => Err(cx.refuse(Code::NeedMet)),
        0 => Ok(vec![Event::Withdrawn { reason }]),
        running => Err(cx.refuse(Code::UptakesRun).with(running)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::super::{Act, Command, ProposeNeed, Source, StageKind, UptakeStageKind};
    use crate::context::Voice;
    use crate::ids::MatterId;
    use crate::refusal::Code;
    use crate::role::{Actor, Role, Scope};

    fn met(number: u32) -> Command {
        Command::MeetUptake { number, judgement: None }
    }

    fn reported(number: u32) -> Command {
        Command::ReportUptake { number, report: "r".into(), pictures: vec![] }
    }

    #[test]
    fn whoever_did_it_does_not_take_it_as_done_in_whatever_role() {
        let mut story = Story::done();
        let refused = story.by(handler("u1"), met(1)).unwrap_err();
        assert_eq!(refused.code, Code::HandlerCannotJudge);
        let same_person = actor(Role::Staff, "handler of u1", Scope::Community);
        assert_eq!(story.by(same_person, met(1)).unwrap_err().code, Code::HandlerCannotJudge);
        assert_eq!(story.by(handler("u2"), met(1)).unwrap_err().code, Code::NotYourNeed);
        story.by(lead(), met(1)).unwrap();
        assert_eq!(story.now().uptakes[0].stage_at(story.at), UptakeStageKind::Met);
    }

    #[test]
    fn staff_who_wrote_down_for_a_unit_that_it_is_done_do_not_judge_it() {
        let mut story = Story::open();
        story.by(staff(), taking("u1", 1)).unwrap();
        story.by(staff(), Command::ConfirmUptake { number: 1 }).unwrap();
        story.by(staff(), reported(1)).unwrap();
        assert_eq!(story.by(staff(), met(1)).unwrap_err().code, Code::HandlerCannotJudge);
        assert!(!story.offers(&staff()).contains(&Act::MeetUptake));
        story.by(secretary(), met(1)).unwrap();
    }

    #[test]
    fn the_unit_that_asked_judges_it() {
        let asked = ProposeNeed { source: Source::Unit("u2".into()), ..asking() };
        let mut story = Story::of(&staff(), asked).unwrap();
        story.bring_to_done("u1", 1);
        story.by(handler("u2"), met(1)).unwrap();
    }

    #[test]
    fn the_community_takes_it_as_done_for_whoever_can_say_so_themselves_with_a_word_of_why() {
        let matter = MatterId::new(2021, 7).unwrap();
        for source in [Source::Unit("u2".into()), Source::Matter(matter)] {
            let mut story = Story::of(&staff(), ProposeNeed { source, ..asking() }).unwrap();
            story.bring_to_done("u1", 1);
            for who in [staff(), secretary(), lead()] {
                assert_eq!(story.by(who, met(1)).unwrap_err().code, Code::NeedMetOnBehalf);
            }
            assert!(story.offers(&staff()).contains(&Act::MeetUptake), "whoever asked may be silent for ever");
            let why = Command::MeetUptake { number: 1, judgement: Some("j".into()) };
            story.by(staff(), why).unwrap();
            assert_eq!(story.now().uptakes[0].judged, Some(Role::Staff));
        }
        Story::done().by(staff(), met(1)).unwrap();
    }

    #[test]
    fn whoever_raised_the_matter_of_which_it_came_judges_it_and_no_other_raiser_does() {
        let matter = MatterId::new(2021, 7).unwrap();
        let mut story = Story::of(&staff(), ProposeNeed { source: Source::Matter(matter), ..asking() }).unwrap();
        story.bring_to_done("u1", 1);
        let raiser = || Actor::raiser(None);
        for voice in [None, Some(Voice::of(matter.neighbour()))] {
            assert_eq!(story.heard(raiser(), voice, met(1)).unwrap_err().code, Code::NotYourNeed);
        }
        let merged = Voice { of: matter, heard_in: matter.neighbour() };
        let back = Command::SendBackUptake { number: 1, until: day(3), reason: "r".into() };
        story.heard(raiser(), Some(merged), back).unwrap();
        assert_eq!(story.now().uptakes[0].judged, Some(Role::Raiser));
        story.by(handler("u1"), reported(1)).unwrap();
        story.heard(raiser(), Some(Voice::of(matter)), met(1)).unwrap();
        let mut of_another = Story::done();
        assert_eq!(of_another.heard(raiser(), Some(Voice::of(matter)), met(1)).unwrap_err().code, Code::NotYourNeed);
    }

    #[test]
    fn a_need_is_settled_when_all_of_it_was_taken_as_done_and_not_before() {
        let mut story = Story::of_money(70_000);
        story.bring_to_done("u1", 30_000);
        story.by(staff(), met(1)).unwrap();
        assert_eq!(story.by(staff(), Command::Settle { judgement: None }).unwrap_err().code, Code::NeedNotMet);
        story.bring_to_done("u2", 40_000);
        assert_eq!(story.by(staff(), Command::Settle { judgement: None }).unwrap_err().code, Code::NeedNotMet);
        story.by(staff(), met(2)).unwrap();
        story.by(staff(), Command::Settle { judgement: None }).unwrap();
        assert_eq!(story.kind(), StageKind::Settled);
        assert!(story.offers(&staff()).is_empty());
    }

    #[test]
    fn what_is_missing_is_done_until_a_new_day() {
        let mut story = Story::done();
        let back = |until| Command::SendBackUptake { number: 1, until, reason: "r".into() };
        assert_eq!(story.by(staff(), back(day(-1))).unwrap_err().code, Code::NeedDayPast);
        story.by(staff(), back(day(6))).unwrap();
        assert_eq!(story.now().uptakes[0].until, day(6));
        story.by(handler("u1"), reported(1)).unwrap();
        story.by(staff(), met(1)).unwrap();
    }

    #[test]
    fn what_was_reported_does_not_lapse_while_it_waits_to_be_judged() {
        let mut story = Story::done();
        story.end_day(day(60));
        assert_eq!(story.now().uptakes[0].stage_at(story.at), UptakeStageKind::Done);
        assert_eq!(story.kind(), StageKind::Taken);
    }

    #[test]
    fn what_is_given_back_is_free_again() {
        let mut story = Story::open();
        story.by(handler("u1"), taking("u1", 1)).unwrap();
        let back = Command::ReleaseUptake { number: 1, reason: "r".into() };
        assert_eq!(story.by(handler("u2"), back.clone()).unwrap_err().code, Code::NotYourUnit);
        story.by(handler("u1"), back.clone()).unwrap();
        assert_eq!(story.kind(), StageKind::Open);
        assert_eq!(story.by(handler("u1"), back).unwrap_err().code, Code::UptakeNotInThisState);
    }

    #[test]
    fn it_is_not_withdrawn_from_under_whoever_works_on_it() {
        let mut story = Story::of_money(70_000);
        story.by(handler("u1"), taking("u1", 30_000)).unwrap();
        let withdraw = || Command::Withdraw { reason: "r".into() };
        assert_eq!(story.by(staff(), withdraw()).unwrap_err().code, Code::UptakesRun);
        story.by(staff(), Command::RefuseUptake { number: 1, reason: "r".into() }).unwrap();
        story.by(staff(), withdraw()).unwrap();
        assert_eq!(story.kind(), StageKind::Withdrawn);
    }

    #[test]
    fn more_pictures_than_a_report_has_are_refused() {
        let mut story = Story::open();
        story.by(handler("u1"), taking("u1", 1)).unwrap();
        story.by(staff(), Command::ConfirmUptake { number: 1 }).unwrap();
        let pictures = (0..5).map(|nth| format!("p{nth}").as_str().into()).collect();
        let report = Command::ReportUptake { number: 1, report: "r".into(), pictures };
        assert_eq!(story.by(handler("u1"), report).unwrap_err().code, Code::TooManyPictures);
    }
}
