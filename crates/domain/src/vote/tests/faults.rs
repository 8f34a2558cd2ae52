//! Faults that were seen in voting software, each a test with its name.

use super::story::*;
use super::*;
use crate::motion::OwnersMatter;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rules::RuleBook;
use crate::time::Millis;

fn code(result: Result<(), Refusal>) -> Code {
    result.expect_err("refused").code
}

fn open() -> Story {
    Story::open(calling(homes(4, Some(1_000_000))))
}

fn tenth() -> Calling {
    calling(homes(4, Some(10)))
}

#[test]
fn a_vote_before_its_opening_is_refused() {
    let mut story = open();
    story.at = Millis(story.now().window.opens.0 - 1);
    assert_eq!(code(story.web(1, Mark::Agree)), Code::VoteNotOpen);
    story.at = story.now().window.opens;
    story.web(1, Mark::Agree).unwrap();
}

#[test]
fn a_ballot_after_the_close_is_refused() {
    let mut story = open();
    for no in [1, 2] {
        story.on(no, ann(), Command::IssuePaper {}).unwrap();
    }
    story.on(1, ann(), Command::ReturnPaper {}).unwrap();
    story.end();
    assert_eq!(code(story.web(3, Mark::Agree)), Code::VoteIsOver);
    assert_eq!(code(story.on(2, ann(), Command::ReturnPaper {})), Code::VoteIsOver);
    assert_eq!(code(story.enter(2, ann(), says(Mark::Agree))), Code::PaperLate);
    story.paper(1, says(Mark::Agree)).unwrap();
    assert_eq!(story.state(1), BallotState::Cast, "what was back in time is read later");
}

#[test]
fn a_poll_is_over_by_its_time_alone() {
    let story = open();
    let vote = story.now();
    let Window { opens, closes } = vote.window;
    let stages = [Millis(opens.0 - 1), opens, Millis(closes.0 - 1), closes, Millis(closes.0 + days(400))];
    let expected = [StageKind::Announced, StageKind::Open, StageKind::Open, StageKind::Over, StageKind::Over];
    assert_eq!(stages.map(|at| vote.stage_at(at)), expected, "no job has to run");
    assert_eq!(vote.stage_at(opens), StageKind::Open, "and a clock that goes back opens it again for nobody else");
}

#[test]
fn a_changed_vote_is_counted_once() {
    let mut story = Story::open(Calling { conduct: Conduct { across: Across::LaterReplaces, ..conduct() }, ..tenth() });
    story.web(1, Mark::Agree).unwrap();
    story.at = Millis(story.at.0 + 1);
    story.web(1, Mark::Oppose).unwrap();
    let result = story.result().unwrap();
    assert_eq!((result.items[0].heads.agree, result.items[0].heads.oppose), (Some(0), Some(1)));
    let [web] = result.ways.as_slice() else { panic!("one way") };
    assert_eq!((web.issued, web.cast, web.aside, story.ballot(1).given.len()), (1, 1, 0, 2));
}

#[test]
fn a_vote_is_not_changed_for_ever() {
    let mut story = Story::open(Calling { conduct: Conduct { across: Across::LaterReplaces, ..conduct() }, ..tenth() });
    for _ in 0..crate::limits::BALLOT_CHANGES_MAX {
        story.web(1, Mark::Agree).unwrap();
    }
    assert_eq!(code(story.web(1, Mark::Oppose)), Code::ChangedTooOften);
}

#[test]
fn the_first_valid_ballot_holds_whichever_way_it_came() {
    let mut story = open();
    story.web(1, Mark::Agree).unwrap();
    assert_eq!(code(story.web(1, Mark::Oppose)), Code::VotedAlready);
    assert_eq!(code(story.said(1, ann(), Mark::Oppose, "w")), Code::ElectorCame);
    story.at = Millis(story.at.0 + 1);
    story.paper(1, says(Mark::Oppose)).unwrap();
    let result = story.result().unwrap();
    assert_eq!((result.items[0].heads.agree, result.items[0].heads.oppose), (Some(1), Some(0)));
    let paper = result.ways.iter().find(|way| way.way == Way::Paper).unwrap();
    assert_eq!((paper.issued, paper.aside, paper.cast), (1, 1, 0), "both are shown to the tellers");
    assert!(result.ways.iter().all(Reconciled::balances));
}

#[test]
fn a_paper_that_was_back_before_holds_though_it_is_read_after() {
    let mut story = open();
    story.on(1, ann(), Command::IssuePaper {}).unwrap();
    story.on(1, ann(), Command::ReturnPaper {}).unwrap();
    story.at = Millis(story.at.0 + 1);
    story.web(1, Mark::Agree).unwrap();
    story.at = Millis(story.at.0 + 1);
    story.paper(1, says(Mark::Oppose)).unwrap();
    assert_eq!(story.result().unwrap().items[0].heads.oppose, Some(1));
}

#[test]
fn a_void_paper_does_not_hold_against_a_valid_ballot() {
    for across in Across::ALL.iter().copied() {
        let mut story = Story::open(Calling { conduct: Conduct { across, ..conduct() }, ..tenth() });
        story.paper(1, Paper::Void(VoidFor::Unreadable)).unwrap();
        story.web(1, Mark::Agree).unwrap();
        assert_eq!(story.state(1), BallotState::Cast, "{across:?}");
    }
}

#[test]
fn the_later_ballot_replaces_where_the_vote_says_so() {
    let mut story = Story::open(Calling { conduct: Conduct { across: Across::LaterReplaces, ..conduct() }, ..tenth() });
    story.paper(1, says(Mark::Agree)).unwrap();
    story.at = Millis(story.at.0 + 1);
    story.web(1, Mark::Oppose).unwrap();
    let result = story.result().unwrap();
    assert_eq!((result.items[0].heads.agree, result.items[0].heads.oppose), (Some(0), Some(1)));
    assert!(result.ways.iter().all(Reconciled::balances));
}

#[test]
fn options_cannot_be_changed_after_the_call() {
    let mut story = open();
    let before = story.now().question;
    let names: Vec<&str> = Act::ALL.iter().map(|act| act.key()).collect();
    assert!(!names.iter().any(|name| name.contains("option") || name.contains("question")), "no act does: {names:?}");
    story.web(1, Mark::Agree).unwrap();
    story.on(2, staff(), Command::CorrectElector { correction: Correction::Struck(2), reason: "r".into() }).unwrap();
    story.by(staff(), Command::ChangeTellers { tellers: vec!["ann".into(), "x".into()], reason: "r".into() }).unwrap();
    assert_eq!(story.now().question, before);
}

#[test]
fn a_denominator_does_not_follow_the_roll() {
    let mut story = open();
    story.web(1, Mark::Agree).unwrap();
    let electorate = |story: &Story| story.result().unwrap().items[0].heads.electorate;
    assert_eq!(electorate(&story), Some(4), "whatever becomes of the roll meanwhile");
    let added = Correction::Added(elector(5, 5, Some(10)));
    story.by(staff(), Command::CorrectElector { correction: added.clone(), reason: "sold in May".into() }).unwrap();
    assert_eq!(electorate(&story), Some(5));
    assert_eq!(story.roll().corrections, [(added, "sold in May".into())], "never silently");
    assert_eq!(story.now().size.electors, 4, "what it began with is kept");
}

#[test]
fn whoever_voted_is_not_struck() {
    let mut story = open();
    story.web(1, Mark::Agree).unwrap();
    let strike = |no| Command::CorrectElector { correction: Correction::Struck(no), reason: "r".into() };
    assert_eq!(code(story.on(1, staff(), strike(1))), Code::ElectorVoted);
    assert_eq!(code(story.on(9, staff(), strike(9))), Code::NoSuchElector);
    story.on(2, staff(), strike(2)).unwrap();
    assert_eq!(code(story.web(2, Mark::Agree)), Code::NoSuchElector);
    let same = Correction::Changed(elector(3, 3, Some(1_000_000)));
    assert_eq!(
        code(story.on(3, staff(), Command::CorrectElector { correction: same, reason: "r".into() })),
        Code::NothingCorrected
    );
}

#[test]
fn abstentions_are_in_the_base_by_law_and_not_by_accident() {
    let mut story = Story::open(Calling { decides: Decides::owners(OwnersMatter::UseFund), ..tenth() });
    for (no, mark) in [(1, Mark::Agree), (2, Mark::Agree), (3, Mark::Abstain), (4, Mark::Abstain)] {
        story.web(no, mark).unwrap();
    }
    assert_eq!(story.verdict(), Verdict::NotCarried, "two of four are not more than half of those who took part");
}

#[test]
fn a_threshold_of_heads_is_not_compared_with_weight() {
    let electors = vec![elector(1, 1, Some(9_000_000)), elector(2, 2, Some(10)), elector(3, 3, Some(10))];
    let mut story = Story::open(Calling { decides: Decides::owners(OwnersMatter::UseFund), ..calling(electors) });
    for (no, mark) in [(1, Mark::Agree), (2, Mark::Oppose), (3, Mark::Oppose)] {
        story.web(no, mark).unwrap();
    }
    let item = story.result().unwrap().items.remove(0);
    assert_eq!((item.heads.agree, item.area.unwrap().agree), (Some(1), Some(9_000_000)));
    assert_eq!(item.chosen.verdict, Verdict::NotCarried, "one of three heads, whatever it weighs");
}

#[test]
fn r04_another_part_of_the_same_owner_is_not_voted_differently() {
    let mut story =
        Story::open(calling(vec![elector(1, 1, Some(10)), elector(2, 1, Some(20)), elector(3, 2, Some(5))]));
    story.web(1, Mark::Agree).unwrap();
    assert_eq!(code(story.web(2, Mark::Oppose)), Code::VoiceDiffers);
    story.on(2, ann(), Command::IssuePaper {}).unwrap();
    assert_eq!(code(story.enter(2, ann(), says(Mark::Oppose))), Code::VoiceDiffers);
    story.web(3, Mark::Oppose).unwrap();
    story.web(2, Mark::Agree).unwrap();
    let item = story.result().unwrap().items.remove(0);
    assert_eq!((item.heads.agree, item.area.unwrap().agree), (Some(1), Some(30)));
}

#[test]
fn r04_who_does_not_unify_them_has_a_void_paper() {
    let mut story = Story::open(calling(vec![elector(1, 1, Some(10)), elector(2, 1, Some(20))]));
    story.web(1, Mark::Agree).unwrap();
    story.paper(2, Paper::Void(VoidFor::Differs)).unwrap();
    let item = story.result().unwrap().items.remove(0);
    assert_eq!((item.heads.agree, item.heads.void, item.area.unwrap().void), (Some(1), Some(0), Some(20)));
}

#[test]
fn one_teller_alone_enters_no_paper() {
    let mut story = open();
    story.on(1, ann(), Command::IssuePaper {}).unwrap();
    story.enter(1, ann(), says(Mark::Agree)).unwrap();
    assert_eq!(code(story.enter(1, ann(), says(Mark::Agree))), Code::AnotherReads);
    assert!(story.ballot(1).is_unsettled());
    story.enter(1, ann(), says(Mark::Oppose)).unwrap();
    assert!(story.ballot(1).given.is_empty(), "whatever one person reads, and how often");
    assert_eq!(code(story.enter(1, staff(), says(Mark::Agree))), Code::NotATeller);
    story.enter(1, bo(), says(Mark::Oppose)).unwrap();
    assert_eq!(code(story.enter(1, bo(), says(Mark::Agree))), Code::PaperIsRead);
}

#[test]
fn what_two_people_read_differently_is_shown_and_read_again() {
    let mut story =
        Story::open(Calling { tellers: ["ann", "bo", "cai"].map(person).to_vec(), ..calling(homes(2, Some(10))) });
    story.on(1, ann(), Command::IssuePaper {}).unwrap();
    story.enter(1, ann(), says(Mark::Agree)).unwrap();
    story.enter(1, bo(), says(Mark::Oppose)).unwrap();
    assert!(story.ballot(1).has_difference());
    story.end();
    assert_eq!(code(story.count()), Code::PapersUnsettled);
    story.enter(1, actor(Role::Staff, "cai"), says(Mark::Abstain)).unwrap();
    assert!(story.ballot(1).is_unsettled(), "a third who reads something else decides nothing");
    story.enter(1, actor(Role::Staff, "cai"), says(Mark::Oppose)).unwrap();
    assert_eq!((story.ballot(1).is_unsettled(), story.state(1)), (false, BallotState::Cast));
    assert_eq!(story.ballot(1).readings.len(), 4, "all stay in the story");
    story.count().unwrap();
}

#[test]
fn r22_the_states_of_a_ballot_are_apart() {
    let mut story = Story::open(calling(homes(8, Some(10))));
    for no in 2..=7 {
        story.on(no, ann(), Command::IssuePaper {}).unwrap();
    }
    story.door(2, Door::Refused, false).unwrap();
    story.door(3, Door::NobodyThere, false).unwrap();
    story.door(4, Door::NobodyThere, false).unwrap();
    story.door(4, Door::Delivered, true).unwrap();
    story.paper(5, says(Mark::Void)).unwrap();
    story.paper(6, says(Mark::Blank)).unwrap();
    story.paper(7, says(Mark::Agree)).unwrap();
    let states: Vec<BallotState> = (1..=7).map(|no| story.state(no)).collect();
    use BallotState::*;
    assert_eq!(states, [NotDelivered, Refused, NotDelivered, NotReturned, Void, Blank, Cast]);
    let ballots = story.result().unwrap().ballots;
    let sum = ballots.not_delivered + ballots.refused + ballots.not_returned + ballots.void + ballots.blank;
    assert_eq!((sum + ballots.cast, ballots.electors), (8, 8));
    let heads = story.result().unwrap().items[0].heads;
    assert_eq!((heads.electorate, heads.took_part, heads.agree), (Some(8), Some(3), Some(1)), "due, took part, said");
}

fn by_proxy(mark: Mark) -> Command {
    Command::Cast { paper: says(mark), by_proxy: true }
}

#[test]
fn a_proxy_whose_giver_votes_does_not_count() {
    let holder = || actor(Role::Public, "b");
    let mut story = open();
    assert_eq!(code(story.on(1, holder(), by_proxy(Mark::Oppose))), Code::NoSuchProxy);
    story.proxy(1, "a", "b").unwrap();
    assert_eq!(code(story.on(1, actor(Role::Public, "x"), by_proxy(Mark::Oppose))), Code::NoSuchProxy);
    story.on(1, holder(), by_proxy(Mark::Oppose)).unwrap();
    assert_eq!(story.result().unwrap().items[0].heads.oppose, Some(1));
    story.at = Millis(story.at.0 + 1);
    story.web(1, Mark::Agree).unwrap();
    let heads = story.result().unwrap().items[0].heads;
    assert_eq!((heads.agree, heads.oppose), (Some(1), Some(0)), "though the first holds");
    assert_eq!(code(story.on(1, holder(), by_proxy(Mark::Oppose))), Code::GiverVoted);
    story.web(2, Mark::Agree).unwrap();
    assert_eq!(code(story.proxy(2, "c", "d")), Code::GiverVoted);
}

#[test]
fn counted_and_published_are_two_acts_by_two_people() {
    let mut story = Story::open(calling(homes(2, Some(10))));
    story.web(1, Mark::Agree).unwrap();
    assert_eq!(code(story.count()), Code::NotInThisState, "nobody counts before the end");
    story.end();
    let alone = Command::Count { counted_by: ["ann".into(), "ann".into()] };
    assert_eq!(code(story.by(ann(), alone)), Code::TwoTellersCount);
    let others = Command::Count { counted_by: ["bo".into(), "x".into()] };
    assert_eq!(code(story.by(ann(), others)), Code::TwoTellersCount);
    assert_eq!(code(story.by(staff(), Command::Publish { notice: Some("n".into()) })), Code::NotInThisState);
    story.count().unwrap();
    let publish = || Command::Publish { notice: Some("n".into()) };
    assert_eq!(code(story.by(actor(Role::Staff, "ann"), publish())), Code::AnotherPublishes);
    story.by(staff(), publish()).unwrap();
    assert_eq!(story.stage(), StageKind::Published);
}

#[test]
fn r10_a_vote_is_prolonged_once_and_only_while_too_few_take_part() {
    let mut story = open();
    let end = story.now().window.closes;
    let by = |end: Millis, days: i64| Command::Prolong {
        closes: Millis(end.0 + days * crate::time::DAY_MS),
        notice: Some("n".into()),
        reason: "r".into(),
    };
    assert_eq!(code(story.by(staff(), by(end, 31))), Code::ProlongTimes);
    assert_eq!(code(story.by(staff(), by(end, 0))), Code::ProlongTimes);
    story.by(staff(), by(end, 10)).unwrap();
    assert_eq!((story.now().prolonged, story.now().window.closes.0), (Some(end), end.0 + days(10)));
    assert_eq!(code(story.by(staff(), by(end, 20))), Code::ProlongedAlready);
    let mut enough = open();
    for no in 1..=3 {
        enough.web(no, Mark::Agree).unwrap();
    }
    assert_eq!(code(enough.by(staff(), by(end, 10))), Code::EnoughTakePart);
    enough.end();
    assert_eq!(code(enough.by(staff(), by(end, 10))), Code::NotInThisState, "what is over is not opened again");
}

#[test]
fn a_second_vote_follows_one_that_had_no_quorum_and_no_other() {
    let mut first = Story::open(calling(homes(4, Some(10))));
    first.web(1, Mark::Agree).unwrap();
    first.end();
    let again = || {
        let origin = Origin { again_of: Some("v1".into()), ..Origin::default() };
        Calling { vote: "v2".into(), origin, ..tenth() }
    };
    let of = |vote: &Vote| First { vote: vote.clone(), asks_the_same: true, was_repeated: false };
    let try_call = |calling, first: First| {
        Story::try_called(calling, RuleBook::of_a_community(), Some(&first)).map(|it| it.now().origin.again_of)
    };
    let call = |first: &Vote| try_call(again(), of(first));
    assert_eq!(call(&first.now()).unwrap_err().code, Code::FirstHadQuorum, "it is not counted");
    first.count().unwrap();
    assert_eq!(call(&first.now()).unwrap(), Some("v1".into()));
    let first = of(&first.now());
    let elsewhere = Calling { place: Some("p2".into()), ..again() };
    let other_rule = Calling { decides: Decides::owners(OwnersMatter::Rebuild), ..again() };
    let other_words = First { asks_the_same: false, ..first.clone() };
    for (calling, first) in [(elsewhere, first.clone()), (other_rule, first.clone()), (again(), other_words)] {
        assert_eq!(try_call(calling, first).unwrap_err().code, Code::FirstAskedElse);
    }
    let repeated = First { was_repeated: true, ..first };
    assert_eq!(try_call(again(), repeated).unwrap_err().code, Code::AskedAgainAlready);
    let mut other = Story::open(tenth());
    for no in 1..=4 {
        other.web(no, Mark::Oppose).unwrap();
    }
    other.end();
    other.count().unwrap();
    assert_eq!(call(&other.now()).unwrap_err().code, Code::FirstHadQuorum, "not carried is an answer");
}

#[test]
fn a_void_vote_takes_nothing_and_keeps_its_ballots() {
    let mut story = open();
    story.web(1, Mark::Agree).unwrap();
    story.by(staff(), Command::Void { reason: "the roll was wrong".into() }).unwrap();
    assert_eq!(code(story.web(2, Mark::Agree)), Code::NotInThisState);
    assert_eq!((story.stage(), story.state(1)), (StageKind::Void, BallotState::Cast));
}
