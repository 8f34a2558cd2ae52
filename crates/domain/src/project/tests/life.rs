//! From the plan to the archive, and who is offered what on the way.

use super::*;
use crate::ids::NeedId;

#[test]
fn a_project_goes_from_its_plan_to_its_archive() {
    let mut story = Story::planned();
    assert_eq!(story.next(), Next::Choose);
    story.by(&staff(), quote(Some("crew"), None, 70_000)).unwrap();
    story.by(&secretary(), choose(1)).unwrap();
    assert_eq!(story.next(), Next::Step(1, date(2021, 6, 9)));
    story.finish();
    assert_eq!(story.next(), Next::Accept);
    story.by(&walker("a"), accept()).unwrap();
    assert_eq!(story.kind(), StageKind::Done, "one pair of eyes is not enough");
    story.by(&walker("b"), accept()).unwrap();
    assert_eq!((story.kind(), story.next()), (StageKind::Accepted, Next::PublishAccount));
    story.by(&staff(), account(70_000)).unwrap();
    story.around.notice = Some(runs());
    assert_eq!(story.next(), Next::NoticeRuns(date(2021, 6, 20)));
    story.around.notice = Some(Standing { unanswered: 1, ..over() });
    assert_eq!(story.next(), Next::AnswerObjections(1));
    story.around.notice = Some(over());
    assert_eq!(story.next(), Next::Archive);
    story.by(&staff(), Command::Archive {}).unwrap();
    assert_eq!(story.next(), Next::Guarantee(date(2023, 6, 8)));
    story.after_days(731);
    assert_eq!(story.next(), Next::Nothing);
}

#[test]
fn a_step_is_added_altered_and_dropped_with_a_reason_that_stays() {
    let mut story = Story::planned();
    let (text, reason) = (TextRef::from("other"), TextRef::from("rain"));
    let until = date(2021, 6, 30);
    let add = Command::AddStep { until, text: text.clone(), reason: reason.clone() };
    story.by(&staff(), add).unwrap();
    let alter = |step| Command::AlterStep { step, until, text: text.clone(), reason: reason.clone() };
    story.by(&staff(), alter(1)).unwrap();
    story.by(&staff(), Command::DropStep { step: 2, reason: reason.clone() }).unwrap();
    let project = story.now();
    assert_eq!(project.steps.iter().map(|step| step.number).collect::<Vec<_>>(), [1, 2, 3]);
    let change = &project.steps[0].changes[0];
    assert_eq!((change.before.until, &change.reason), (date(2021, 6, 9), &reason));
    assert_eq!(project.steps[2].added, Some(reason.clone()));
    assert_eq!(project.until(), Some(until));
    assert_eq!(story.by(&staff(), alter(2)), Err(Code::NoSuchProjectStep), "it was dropped");
    assert_eq!(story.by(&staff(), alter(9)), Err(Code::NoSuchProjectStep));
    for until in [date(2021, 6, 7), date(2031, 1, 1)] {
        let add = Command::AddStep { until, text: text.clone(), reason: reason.clone() };
        assert_eq!(story.by(&staff(), add), Err(Code::ProjectStepDay), "{until}");
    }
}

#[test]
fn it_is_done_when_every_step_is_done_or_dropped() {
    let mut story = Story::working();
    let done = || Command::ReportDone { pictures: vec![], text: "d".into() };
    story.by(&crew(), progress(1, StepProgress::Done)).unwrap();
    assert_eq!(story.by(&crew(), done()), Err(Code::ProjectStepIsOpen));
    let alter = Command::AlterStep { step: 1, until: date(2021, 6, 12), text: "t".into(), reason: "r".into() };
    assert_eq!(story.by(&crew(), alter), Err(Code::ProjectStepIsDone));
    story.by(&crew(), Command::DropStep { step: 2, reason: "r".into() }).unwrap();
    story.by(&crew(), done()).unwrap();
}

#[test]
fn what_is_not_accepted_goes_back_to_work_and_is_looked_at_anew() {
    let mut story = Story::done();
    story.by(&walker("a"), accept()).unwrap();
    story.by(&walker("b"), Command::SendBack { pictures: vec![], reason: "loose".into() }).unwrap();
    let project = story.now();
    assert!(
        matches!(&project.stage, Stage::Working { why: Why::SentBack(reason, _), .. } if *reason == "loose".into())
    );
    story.by(&crew(), Command::ReportDone { pictures: vec![], text: "again".into() }).unwrap();
    story.by(&walker("b"), accept()).unwrap();
    assert_eq!(story.kind(), StageKind::Done, "what was found good before does not count");
    story.by(&walker("a"), accept()).unwrap();
    assert_eq!(story.kind(), StageKind::Accepted);
}

#[test]
fn the_guarantee_ends_with_its_day_without_anybody_doing_anything() {
    let mut story = Story::accepted();
    let until = date(2023, 6, 8);
    assert_eq!(story.now().guarantee_at(story.at), Guarantee::Runs(until));
    story.after_days(730);
    assert_eq!(story.now().guarantee_at(story.at), Guarantee::Runs(until), "its last day");
    assert!(story.offers(&staff()).contains(&Act::ReportFault));
    story.after_days(1);
    assert_eq!(story.now().guarantee_at(story.at), Guarantee::Over(until));
    assert!(!story.offers(&staff()).contains(&Act::ReportFault));
    assert_eq!(story.by(&staff(), fault()), Err(Code::GuaranteeOver));
}

#[test]
fn a_fault_within_the_guarantee_reopens_it_also_from_the_archive_and_does_not_begin_it_anew() {
    for mut story in [Story::accepted(), Story::published(), Story::archived()] {
        let before = story.now();
        story.after_days(100);
        story.by(&staff(), fault()).unwrap();
        assert_eq!(story.kind(), StageKind::Working);
        let call_off = Command::CallOff { reason: "r".into() };
        assert_eq!(story.by(&staff(), call_off), Err(Code::WasAccepted), "it is owed");
        story.by(&crew(), Command::ReportDone { pictures: vec![], text: "mended".into() }).unwrap();
        story.by(&walker("a"), accept()).unwrap();
        story.by(&walker("b"), accept()).unwrap();
        let after = story.now();
        assert_eq!(after.guarantee_until, before.guarantee_until);
        let expected = if before.account.is_some() { StageKind::Published } else { StageKind::Accepted };
        assert_eq!(after.stage.kind(), expected, "the account tells what it cost");
    }
}

#[test]
fn a_guarantee_that_was_agreed_holds_instead_of_the_rule() {
    for (days, until) in [(0, None), (30, Some(date(2021, 7, 8)))] {
        let mut story = Story::planned();
        story.by(&staff(), quote(None, Some("firm"), 100)).unwrap();
        let choose = Command::Choose { quote: 1, guarantee_days: Some(days), reason: "r".into() };
        story.by(&staff(), choose).unwrap();
        for step in [1, 2] {
            story.by(&secretary(), progress(step, StepProgress::Done)).unwrap();
        }
        story.by(&secretary(), Command::ReportDone { pictures: vec![], text: "d".into() }).unwrap();
        story.by(&walker("a"), accept()).unwrap();
        story.by(&walker("b"), accept()).unwrap();
        assert_eq!(story.now().guarantee_until, until);
    }
    let mut story = Story::accepted();
    story.around.notice = None;
    assert_eq!(story.now().guarantee_until, Some(date(2023, 6, 8)));
    let mut story = Story::planned();
    story.by(&staff(), quote(None, Some("firm"), 100)).unwrap();
    let endless = Command::Choose { quote: 1, guarantee_days: Some(u32::MAX), reason: "r".into() };
    assert_eq!(story.by(&staff(), endless), Err(Code::GuaranteeTooLong));
}

#[test]
fn whoever_has_it_does_it_without_a_contractor() {
    let mut story = Story::planned();
    story.by(&staff(), Command::Begin { text: "with our own hands".into() }).unwrap();
    for step in [1, 2] {
        story.by(&secretary(), progress(step, StepProgress::Done)).unwrap();
    }
    story.by(&secretary(), Command::ReportDone { pictures: vec![], text: "d".into() }).unwrap();
    assert_eq!(story.by(&staff(), accept()), Err(Code::ApprovedTheWork));
    assert_eq!(story.by(&secretary(), accept()), Err(Code::DidTheWork));
    assert_eq!(story.now().agreed_fen(), 0);
}

/// Who is offered what, in each state.
#[test]
fn offers_of_a_project_golden() {
    let people = [
        ("public", Person { actor: Actor::public(None), units: vec![] }),
        ("building_lead", person(Role::BuildingLead, "lead", Scope::Community)),
        ("council_member", person(Role::CouncilMember, "member", Scope::Community)),
        ("staff", staff()),
        ("secretary", person(Role::Secretary, "other", Scope::Community)),
        ("crew", crew()),
        ("other unit", person(Role::UnitHandler, "x", Scope::Unit("x".into()))),
        ("street", walker("s")),
        ("supervisor", person(Role::Supervisor, "supervisor", Scope::Community)),
    ];
    let mut out = String::new();
    for story in
        [Story::planned(), Story::working(), Story::done(), Story::accepted(), Story::published(), Story::archived()]
    {
        out.push_str(&format!("{}\n", story.kind().key()));
        for (name, person) in &people {
            let keys: Vec<_> = story.offers(person).iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {name:15} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("project_offers", out);
    });
}

#[test]
fn what_it_comes_from_comes_back() {
    let all = [
        Origin::Matter(MatterId::new(2021, 31).unwrap()),
        Origin::Resolution(ResolutionId::new(2021, 3).unwrap()),
        Origin::Agreement("a1".into()),
        Origin::Need(NeedId::new(2021, 4).unwrap()),
    ];
    for origin in all {
        let (kind, id) = origin.parts();
        assert_eq!(Origin::from_parts(kind, &id), Some(origin));
    }
    for (kind, id) in [("", ""), ("matter", "x"), ("resolution", ""), ("fund", "f1")] {
        assert_eq!(Origin::from_parts(kind, id), None, "{kind} {id}");
    }
}
