//! What holds for every act: the two matrices as golden files, and rules that span several acts.

use super::story::*;
use super::*;
use crate::context::Context;
use crate::ids::*;
use crate::refusal::Code;
use crate::role::{Actor, Role, Scope};
use crate::time::{Calendar, ClockKind, DAY_MS, Millis};

/// What really happens, not what the table says: every act tried in every state.
#[test]
fn lifecycle_golden() {
    let mut out = format!("{:22}", "");
    for stage in StageKind::ALL {
        out.push_str(&format!(" {:>14}", stage.key()));
    }
    out.push('\n');
    for act in Act::on_one() {
        out.push_str(&format!("{:22}", act.key()));
        for stage in StageKind::ALL {
            let mut story = Story::in_stage(*stage);
            let cell = match story.try_act(act) {
                Ok(()) if story.kind() == *stage => "same".to_owned(),
                Ok(()) => format!("→{}", story.kind().key()),
                Err(refusal) => {
                    let is_early = *stage == StageKind::Received && act.is_possible_in(StageKind::Accepted);
                    let why = if is_early { Code::NotAcceptedYet } else { Code::NotInThisState };
                    assert_eq!(refusal.code, why, "{act:?} in {stage:?}");
                    assert_eq!(refusal.from, Some(stage.key()));
                    "·".to_owned()
                }
            };
            assert_eq!(cell != "·", act.is_possible_in(*stage), "{act:?} in {stage:?}");
            out.push_str(&format!(" {cell:>14}"));
        }
        out.push('\n');
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("lifecycle", out);
    });
}

/// Who is offered what, for a public matter in a courtyard that was given to u1.
#[test]
fn offers_golden() {
    let people = [
        ("public", Actor::public(Some("somebody".into()))),
        ("raiser", raiser()),
        ("building_lead", actor(Role::BuildingLead, "lead", Scope::Place("yard".into()))),
        ("delegate", actor(Role::Delegate, "delegate", Scope::Community)),
        ("grid_worker", actor(Role::GridWorker, "grid", Scope::Place("grid".into()))),
        ("grid_worker elsewhere", actor(Role::GridWorker, "grid", Scope::Place("other".into()))),
        ("staff", staff()),
        ("secretary", secretary()),
        ("handler of u1", handler("u1")),
        ("handler of u2", handler("u2")),
        ("street", street()),
        ("supervisor", actor(Role::Supervisor, "supervisor", Scope::Community)),
    ];
    let mut out = String::new();
    for stage in StageKind::ALL {
        out.push_str(&format!("{}\n", stage.key()));
        for (name, person) in &people {
            let story = Story::in_stage(*stage);
            let acts = story.with_context(person, |cx| offered(&story.now(), None, cx));
            let keys: Vec<_> = acts.iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {name:22} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("offers", out);
    });
}

#[test]
fn a_hazard_runs_on_48_hours_from_the_moment_it_was_raised() {
    let story = Story::raised(Track::Hazard);
    let finish = story.now().clocks.get(ClockKind::Finish).unwrap().deadline;
    assert_eq!(finish.due.0 - story.at.0, 48 * HOUR_MS);
}

#[test]
fn a_role_reaches_as_far_as_its_place() {
    let mut story = Story::in_stage(StageKind::Done);
    let check = || Command::Verify { verdict: Verdict::Confirmed, text: "t".into(), pictures: vec![] };
    let elsewhere = actor(Role::GridWorker, "g", Scope::Place("other".into()));
    assert_eq!(story.by(elsewhere, check()).unwrap_err().code, Code::OutsideYourPlace);
    let member = || actor(Role::GroupMember, "m", Scope::Body("group".into()));
    let matter = story.now();
    let tried = |cx: &Context<'_>, path: &[PlaceId]| {
        decide(&matter, check(), &story.around, &Context { place_path: path, ..*cx }).map_err(|refusal| refusal.code)
    };
    for path in [vec![], vec!["other".into(), "grid".into()], vec!["grid".into()]] {
        let refused = story.with_context(&member(), |cx| tried(cx, &path)).unwrap_err();
        assert_eq!(refused, Code::OutsideYourPlace, "the group of the yard at {path:?}");
    }
    for path in [vec!["yard".into()], vec!["house".into(), "yard".into()]] {
        story.with_context(&member(), |cx| tried(cx, &path)).unwrap();
    }
    let council = actor(Role::CouncilMember, "c", Scope::Body("council".into()));
    story.with_context(&council, |cx| tried(cx, &["other".into()])).unwrap();
    story.by(actor(Role::GridWorker, "g", Scope::Place("grid".into())), check()).unwrap();
}

#[test]
fn nobody_ends_a_matter_without_a_public_reply() {
    for kind in [StageKind::Declined, StageKind::Merged, StageKind::Closed] {
        assert!(Story::in_stage(kind).now().replies > 0, "{kind:?}");
    }
}

#[test]
fn an_ended_matter_has_no_running_clock() {
    for kind in StageKind::ALL.iter().filter(|kind| kind.has_ended()) {
        assert_eq!(Story::in_stage(*kind).now().clocks.next(), None, "{kind:?}");
    }
    for kind in StageKind::ALL.iter().filter(|kind| !kind.has_ended()) {
        assert!(Story::in_stage(*kind).now().clocks.next().is_some(), "{kind:?}");
    }
}

#[test]
fn merging_asks_for_a_living_matter_of_the_same_visibility() {
    let mut story = Story::accepted();
    let own = story.now().id;
    let other = MatterId::new(2021, 2).unwrap();
    let cases = [
        (own, StageKind::Accepted, Visibility::Public, Code::MergeIntoItself),
        (other, StageKind::Merged, Visibility::Public, Code::MergeTargetEnded),
        (other, StageKind::Accepted, Visibility::Private, Code::MergeVisibility),
    ];
    for (id, stage, visibility, code) in cases {
        story.around.merge_into = Some(MergeTarget { id, stage, visibility, track: Track::Ordinary });
        let refusal = story.by(staff(), Command::Merge { into: id, reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, code);
    }
}

#[test]
fn a_danger_is_not_merged_into_what_can_wait() {
    let mut story = Story::raised(Track::Hazard);
    story.by(staff(), Command::Accept { track: Some(Track::Hazard), unit: None, note: None }).unwrap();
    assert_eq!(story.by(staff(), story.merge()).unwrap_err().code, Code::MergeHazard);
}

#[test]
fn what_was_late_when_a_matter_ended_stays_late() {
    let mut story = Story::accepted();
    story.later_by_hours(24 * 60);
    story.by(staff(), Command::Decline { reason: "r".into() }).unwrap();
    let run = *story.now().clocks.get(ClockKind::Finish).unwrap();
    assert!(run.stopped.unwrap() > run.deadline.due);
    let mut story = Story::accepted();
    story.by(staff(), Command::Decline { reason: "r".into() }).unwrap();
    assert_eq!(story.now().clocks.get(ClockKind::Finish), None);
}

#[test]
fn personal_data_in_any_public_text_hide_the_texts_until_a_person_decides() {
    let found = |story: &mut Story, actor: Actor, command: Command| {
        let matter = story.now();
        let events = story.with_context(&actor, |cx| {
            decide(&matter, command, &story.around, &Context { personal_data: true, ..*cx })
        });
        story.record(&actor, events.unwrap());
        story.now().personal_data
    };
    let mut story = Story::accepted();
    let clear = || Command::ReviewPersonalData { keep_masked: false };
    story.by(staff(), clear()).unwrap();
    assert_eq!(found(&mut story, staff(), Command::Note { text: "t".into() }), PersonalData::Cleared);
    assert_eq!(found(&mut story, staff(), Command::Escalate { reason: "t".into() }), PersonalData::Pending);
    story.by(staff(), clear()).unwrap();
    assert_eq!(found(&mut story, street(), Command::Reply { text: "t".into() }), PersonalData::Pending);
    story.by(staff(), Command::ReviewPersonalData { keep_masked: true }).unwrap();
    assert_eq!(found(&mut story, street(), Command::Reply { text: "t".into() }), PersonalData::Masked);
}

#[test]
fn residents_come_through_their_own_doors() {
    let raise = |channel, body: Option<BodyId>| Raise { channel, body, ..Story::raising(Track::Ordinary) };
    let tried =
        |actor: &Actor, raise: Raise| Story::raised(Track::Ordinary).with_context(actor, |cx| super::raise(raise, cx));
    let public = Actor::public(None);
    for channel in [Channel::Council, Channel::Phone, Channel::WalkIn, Channel::HotlineFile] {
        assert_eq!(tried(&public, raise(channel, None)).unwrap_err().code, Code::NotYourChannel, "{channel:?}");
        tried(&staff(), raise(channel, None)).unwrap();
    }
    assert_eq!(tried(&public, raise(Channel::Web, Some("b".into()))).unwrap_err().code, Code::NotYourChannel);
    tried(&public, raise(Channel::QrNotice, None)).unwrap();
}

#[test]
fn where_the_calendar_ends_a_voice_is_heard_without_the_clock_that_cannot_be_computed() {
    let mut story = Story::raised(Track::Ordinary);
    let last = Calendar::state_council().last();
    let hours = (Millis::from_date(last).0 - story.at.0) / (DAY_MS / 24);
    story.at = Millis::from_date(last);
    let hazard = story.with_context(&Actor::public(None), |cx| raise(Story::raising(Track::Hazard), cx)).unwrap();
    let [Event::Raised { clocks, .. }] = hazard.as_slice() else { panic!("one event") };
    let kinds: Vec<_> = clocks.iter().map(|clock| clock.kind).collect();
    assert_eq!(kinds, [ClockKind::Accept, ClockKind::Finish], "hours can be computed");
    let refusal =
        story.by(staff(), Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).unwrap_err();
    assert_eq!(refusal.code, Code::CalendarEnds);
    let mut danger = Story::raised_later(Track::Hazard, hours);
    danger.by(staff(), Command::Accept { track: None, unit: None, note: None }).unwrap();
    let clocks = danger.now().clocks;
    assert!(clocks.get(ClockKind::Finish).is_some() && clocks.get(ClockKind::FirstReply).is_none());
}
