//! Nothing is drawn up or published before its time, and what was wrong is put right.

use super::*;

#[test]
fn nothing_is_drawn_up_before_the_meeting_is_over_nor_for_a_body_that_ended() {
    let tried = |stage, body: &Body| {
        let (around, mut meeting) = (Around::default(), meeting(&[carried()]));
        meeting.stage = stage;
        let drawing = drawing(ResolutionKind::Opinion);
        with(&staff(), RuleBook::defaults(), |cx| draw(drawing, &meeting, body, None, &around, cx))
            .map_err(|refusal| refusal.code)
    };
    let council = body(BodyKind::Council);
    for stage in MeetingStage::ALL.iter().copied() {
        let is_over = [MeetingStage::Ended, MeetingStage::Minuted, MeetingStage::Frozen].contains(&stage);
        let expected = if is_over { None } else { Some(Code::MeetingNotEnded) };
        assert_eq!(tried(stage, &council).err(), expected, "{stage:?}");
    }
    let ended = Body { stage: crate::body::StageKind::Dissolved, ..council };
    assert_eq!(tried(MeetingStage::Frozen, &ended).err(), Some(Code::BodyNotActive));
}

#[test]
fn an_item_that_is_named_twice_stands_in_it_once() {
    let mut twice = drawing(ResolutionKind::Opinion);
    twice.decided.items.push(ItemId(1));
    let Event::Drawn { decided, .. } = try_draw(BodyKind::Council, twice).unwrap() else { panic!("it is drawn up") };
    assert_eq!(decided.items, [ItemId(1)]);
}

#[test]
fn it_is_published_when_its_minutes_stand_and_a_danger_when_the_meeting_is_over() {
    let tried = |meeting, only_dangers| {
        let around = Around { meeting: Some(meeting), only_dangers, ..Around::default() };
        attempt(&staff(), &after(vec![]), &around, Command::Publish { notice: "n".into() }).err()
    };
    assert_eq!(tried(MeetingStage::Frozen, false), None);
    assert_eq!(tried(MeetingStage::Minuted, false), Some(Code::MinutesOpen));
    assert_eq!(tried(MeetingStage::Ended, true), None);
    assert_eq!(tried(MeetingStage::Running, true), Some(Code::MeetingNotEnded));
}

#[test]
fn one_whose_notice_was_taken_down_early_is_published_again() {
    let publish = || Command::Publish { notice: "n2".into() };
    let standing = |taken_down_early| Around {
        notice: Some(Standing { until: date(2021, 6, 15), is_over: false, taken_down_early, unanswered: 0 }),
        ..Around::default()
    };
    assert_eq!(attempt(&staff(), &published(), &standing(false), publish()), Err(Code::NotInThisState));
    let again = attempt(&staff(), &published(), &standing(true), publish()).unwrap();
    assert_eq!(again, [Event::Published { notice: "n2".into() }]);
}

#[test]
fn what_was_drawn_up_wrongly_is_taken_back_before_it_is_published() {
    let withdraw = || Command::Withdraw { reason: "r".into() };
    assert_eq!(attempt(&staff(), &published(), &Around::default(), withdraw()), Err(Code::NotInThisState));
    let withdrawn = after(attempt(&staff(), &after(vec![]), &Around::default(), withdraw()).unwrap());
    assert_eq!((withdrawn.stage, withdrawn.withdrawn.is_some()), (StageKind::Withdrawn, true));
    assert!(!withdrawn.stage.holds_its_items());
}
