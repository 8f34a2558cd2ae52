//! What the law asks of a vote beside its count: that people are told, in time, that a result is public in time, that
//! one person alone takes nothing back, and that everybody knows what kind of decision it is.

use super::story::*;
use super::*;
use crate::motion::{DecidedBy, OwnersMatter};
use crate::refusal::{Code, Refusal};
use crate::resolution::{Figure, Force, ResolutionKind};
use crate::rules::{Rule, RuleBook, RuleId, RuleValue};
use crate::time::Millis;
use jiff::ToSpan;

fn code(result: Result<(), Refusal>) -> Code {
    result.expect_err("refused").code
}

fn tenth() -> Calling {
    calling(homes(4, Some(10)))
}

fn called(calling: Calling) -> Option<Code> {
    Story::try_called(calling, RuleBook::of_a_community(), None).err().map(|refusal| refusal.code)
}

#[test]
fn r11_the_days_run_from_the_notice_and_not_from_the_call() {
    let day = |ahead: i64| START.date().saturating_add(ahead.days());
    let told = |from: Option<i64>| Calling { told: from.map(|it| (day(it), day(30))), ..tenth() };
    assert_eq!(called(told(None)), Some(Code::VoteNoticeMissing), "nobody is told");
    assert_eq!(called(told(Some(1))), None);
    assert_eq!(called(told(Some(2))), Some(Code::VoteTooSoon), "it opens sixteen days after the call, not the notice");
}

#[test]
fn the_notice_of_a_vote_hangs_until_it_opens() {
    let until =
        |ahead: i64| Calling { told: Some((START.date(), START.date().saturating_add(ahead.days()))), ..tenth() };
    assert_eq!(called(until(15)), Some(Code::VoteNoticeShort), "it opens on the sixteenth day");
    assert_eq!(called(until(16)), None);
}

#[test]
fn everybody_could_object_to_the_roll_before_ballots_are_taken() {
    let with = |hung: Option<Hung>| Calling { hung, ..tenth() };
    let opens = tenth().window.opens;
    let tried = [
        (None, Some(Code::RollNotPosted)),
        (Some(Hung { is_changed: true, ..hung() }), Some(Code::RollChanged)),
        (Some(Hung { begins: Millis(START.0 + 1), ends: opens, ..hung() }), Some(Code::RollHangsLater)),
        (Some(Hung { ends: Millis(opens.0 + 1), ..hung() }), Some(Code::VoteBeforeObjections)),
        (Some(Hung { ends: opens, ..hung() }), None),
    ];
    for (hung, refused) in tried {
        assert_eq!(called(with(hung)), refused, "{hung:?}");
    }
}

#[test]
fn r11_a_result_is_told_by_a_notice_that_begins_in_time() {
    let mut story = Story::in_stage(StageKind::Counted);
    let publish = || Command::Publish { notice: Some("n".into()) };
    assert_eq!(code(story.by(staff(), Command::Publish { notice: None })), Code::VoteNoticeMissing);
    let due = ToPublish::of(&story.now(), &RuleBook::of_a_community()).expect("counted");
    assert_eq!((due.due, due.is_late(story.at)), (story.at.date().saturating_add(3.days()), false));
    story.around.told_from = Some(due.due.saturating_add(1.days()));
    assert_eq!(code(story.by(staff(), publish())), Code::ResultNoticeLate);
    // Whoever is late publishes at once, and the record says so.
    story.at = Millis(story.at.0 + days(5));
    assert!(due.is_late(story.at));
    story.around.told_from = Some(story.at.date());
    story.by(staff(), publish()).expect("late is better than never");
    assert!(ToPublish::of(&story.now(), &RuleBook::of_a_community()).expect("public").is_late(story.at));
}

#[test]
fn r10_papers_nobody_has_read_and_ballots_in_a_closed_box_take_part() {
    let mut story = Story::open(tenth());
    let later = Command::Prolong {
        closes: Millis(story.now().window.closes.0 + days(1)),
        notice: Some("n".into()),
        reason: "r".into(),
    };
    for no in 1..=3 {
        story.on(no, ann(), Command::IssuePaper {}).expect("issued");
        story.on(no, ann(), Command::ReturnPaper {}).expect("returned");
    }
    assert_eq!(code(story.by(staff(), later.clone())), Code::EnoughTakePart, "three of four are back, unread");
    let untold = Command::Prolong { closes: story.at, notice: None, reason: "r".into() };
    assert_eq!(code(story.by(staff(), untold)), Code::VoteNoticeMissing);
    // Of a secret vote it is known who put a ballot into the box, and no more.
    let asked = asked(&motion(), Decides::by(DecidedBy::ResidentsMeeting), &RuleBook::of_a_community(), START);
    let asked = asked.expect("a rule");
    let by = Decides::by(DecidedBy::ResidentsMeeting);
    let takes_part = |came: &[u32]| enough_take_part(&asked, by, &homes(4, None), &came.iter().copied().collect(), &[]);
    assert_eq!((takes_part(&[1, 2]), takes_part(&[1, 2, 3])), (false, true));
    let raised = |present| Hands { line: 1, present, agree: present, oppose: 0, abstain: 0 };
    let by_hands = |present| enough_take_part(&asked, by, &homes(4, None), &[].into(), &[raised(present)]);
    assert_eq!((by_hands(2), by_hands(3)), (false, true));
}

#[test]
fn r10_heads_alone_are_not_enough_where_areas_count() {
    let owners = Decides::owners(OwnersMatter::ChangeUse);
    let asked = asked(&motion(), owners, &RuleBook::of_a_community(), START).expect("a rule");
    let large = homes(3, Some(10)).into_iter().chain([elector(4, 4, Some(1_000))]).collect::<Vec<_>>();
    let takes_part = |came: &[u32]| enough_take_part(&asked, owners, &large, &came.iter().copied().collect(), &[]);
    assert_eq!((takes_part(&[1, 2, 3]), takes_part(&[2, 3, 4])), (false, true));
    let unknown = [elector(1, 1, Some(10)), elector(2, 2, None)];
    assert!(!enough_take_part(&asked, owners, &unknown, &[1, 2].into(), &[]), "nobody knows how much that is");
}

#[test]
fn nobody_alone_takes_back_what_is_public_and_the_record_stays() {
    let mut story = Story::in_stage(StageKind::Published);
    assert_eq!(code(story.by(staff(), Command::Void { reason: "r".into() })), Code::NotInThisState);
    let other = actor(Role::Staff, "another");
    assert_eq!(code(story.by(other.clone(), Command::ConfirmVoid {})), Code::VoidNotAsked);
    assert_eq!(code(story.by(other.clone(), Command::DeclineVoid {})), Code::VoidNotAsked);
    let ask = || Command::AskVoid { reason: "the roll was wrong".into() };
    story.by(staff(), ask()).expect("asked");
    assert_eq!(code(story.by(other.clone(), ask())), Code::VoidAskedAlready);
    assert_eq!(code(story.by(staff(), Command::ConfirmVoid {})), Code::AnotherConfirmsVoid);
    story.by(other.clone(), Command::DeclineVoid {}).expect("it stands");
    assert_eq!((story.stage(), story.now().void_asked), (StageKind::Published, None));
    story.by(staff(), ask()).expect("asked again");
    let before = story.now().tallied().cloned();
    story.by(other, Command::ConfirmVoid {}).expect("void");
    let vote = story.now();
    assert_eq!(vote.voided().map(|it| it.reason.as_str()), Some("the roll was wrong"));
    assert_eq!((vote.tallied().cloned(), vote.had_no_quorum()), (before, false), "what was public stays readable");
    let mut unread = Story::in_stage(StageKind::Counted);
    unread.by(staff(), Command::Void { reason: "r".into() }).expect("nothing was public yet");
    assert_eq!((unread.now().tallied(), unread.now().published()), (None, None));
}

#[test]
fn an_official_result_stands_beside_ours_and_never_in_its_place() {
    let mut story = Story::in_stage(StageKind::Counted);
    let figure = |(field, value): (&str, &str)| Figure { field: field.to_owned(), value: value.to_owned() };
    let on = story.at.date();
    let record = |line, figures: &[(&str, &str)]| Command::RecordOfficial {
        line,
        announced: on,
        figures: figures.iter().copied().map(figure).collect(),
        source: "the bureau".into(),
    };
    let result = story.result().expect("counted");
    let all =
        [("electorate.heads", "3"), ("electorate.area", "300"), ("took_part.heads", "2"), ("cast.agree.heads", "2")];
    assert_eq!(code(story.by(staff(), record(2, &all))), Code::NotOnTheBallot);
    assert_eq!(code(story.by(staff(), record(1, &[("cast.agree.heads", "some")]))), Code::ResultFigures);
    assert_eq!(code(story.by(staff(), record(1, &[("rule", "body.all")]))), Code::ResultFigures, "its rule is ours");
    let mut early = record(1, &all);
    if let Command::RecordOfficial { announced, .. } = &mut early {
        *announced = START.date();
    }
    assert_eq!(code(story.by(staff(), early)), Code::ResultFigures, "nobody knew it before the end");
    story.by(staff(), record(1, &[("electorate.heads", "4")])).expect("entered");
    story.by(staff(), record(1, &all)).expect("put right");
    for nothing in [&[][..], &[("electorate.heads", ""), ("cast.agree.area", "")]] {
        assert_eq!(code(story.by(staff(), record(1, nothing))), Code::OfficialEmpty, "it replaces nothing");
    }
    let vote = story.now();
    let [replaced, official] = vote.official.as_slice() else { panic!("none is lost: {:?}", vote.official) };
    assert_eq!(replaced.figures[0].value, "4", "the last one holds");
    let beside = official.beside((vote.decides, vote.window.last()), result.items.first());
    let of = |part: &str| beside.iter().find(|it| it.part == part).copied().expect("a part");
    assert_eq!((of("electorate").heads, of("electorate").differs()), ([Some(3), Some(3)], false));
    assert_eq!((of("took_part").heads, of("took_part").differs()), ([Some(0), Some(2)], true));
    assert_eq!(vote.tallied().map(|it| it.verdicts.clone()), Some(result.verdicts()), "ours stays");
}

#[test]
fn what_a_vote_decides_is_said_by_law() {
    let of = |decides, book: &RuleBook| {
        let legal = legal(&motion(), decides, book, START).expect("a rule");
        assert!(!legal.basis.is_empty());
        (legal.kind, legal.force)
    };
    let mut book = RuleBook::of_a_community();
    let owners = Decides::owners(OwnersMatter::Manager);
    assert_eq!(of(owners, &book), (ResolutionKind::Poll, Force::Advises), "no rule of the place lets owners vote here");
    let meeting = Decides::by(DecidedBy::ResidentsMeeting);
    assert_eq!(of(meeting, &book), (ResolutionKind::ResidentsDecision, Force::BindsResidents));
    assert_eq!(of(Decides::by(DecidedBy::BodyAll), &book).0, ResolutionKind::Opinion);
    let (id, value) = (RuleId::ResolutionOwnersDecide, RuleValue::Integer(1));
    let (jurisdiction, basis, from) = ("本市".to_owned(), "某市条例".to_owned(), START.date());
    book.set(Rule { id, value, jurisdiction, basis, from, to: None }).expect("set");
    assert_eq!(of(owners, &book), (ResolutionKind::OwnersDecision, Force::BindsOwners));
}

#[test]
fn nobody_is_told_in_the_past() {
    let day = |days_ago: i64| Millis(START.0 - days(days_ago)).date();
    let from = |days_ago: i64| Calling { told: Some((day(days_ago), day(-20))), ..tenth() };
    let told = Story::try_called(from(1), RuleBook::of_a_community(), None).err().expect("refused");
    assert_eq!(told.code, Code::VoteNoticePast, "though it opens in time from that day on");
    let past = Some(Millis(START.0).date());
    let mut story = Story::open(tenth());
    story.around.told_from = past;
    let closes = Millis(story.now().window.closes.0 + days(1));
    let longer = Command::Prolong { closes, notice: Some("n".into()), reason: "r".into() };
    assert_eq!(code(story.by(staff(), longer.clone())), Code::VoteNoticePast);
    story.around.told_from = Some(story.at.date());
    story.by(staff(), longer).unwrap();
    story.end();
    story.count().unwrap();
    story.around.told_from = past;
    let publish = Command::Publish { notice: Some("n".into()) };
    assert_eq!(code(story.by(staff(), publish)), Code::VoteNoticePast);
}
