//! What can be called, and what is taken in secret and by hands.

use super::story::*;
use super::*;
use crate::motion::{DecidedBy, OwnersMatter, Silent};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleBook;
use crate::time::Millis;

fn code(result: Result<(), Refusal>) -> Code {
    result.expect_err("refused").code
}

fn refused(calling: Calling) -> Code {
    Story::try_called(calling, RuleBook::of_a_community(), None).err().expect("refused").code
}

fn tenth() -> Calling {
    calling(homes(4, Some(10)))
}

#[test]
fn a_question_that_cannot_be_answered_is_not_put() {
    assert_eq!(refused(Calling { is_negative: true, ..tenth() }), Code::QuestionNegative);
    let approval = |none_of_these, most| Calling {
        question: Question::Approval { options: vec!["a".into(), "b".into()], most, none_of_these },
        ..tenth()
    };
    assert_eq!(refused(approval(false, 1)), Code::NoneOfTheseMissing);
    assert_eq!(refused(approval(true, 3)), Code::TooManyTicked);
    let empty = Question::Motions { motions: vec![], with_majority: false };
    assert_eq!(refused(Calling { question: empty, ..tenth() }), Code::BallotLines);
    let follow = Question::Motions { motions: vec!["m".into()], with_majority: true };
    assert_eq!(
        refused(Calling { question: follow, ..calling_of(DecidedBy::ResidentsMeeting, 3) }),
        Code::WithMajorityNotHere
    );
    let elects = |candidates: &[&str]| Question::Election {
        candidates: candidates.iter().map(|id| person(id)).collect(),
        seats: 1,
    };
    assert_eq!(refused(Calling { question: elects(&["x"]), ..tenth() }), Code::OwnersElectByMotions);
    let of_homes = |candidates| Calling { question: elects(candidates), ..calling_of(DecidedBy::ResidentsMeeting, 3) };
    assert_eq!(refused(of_homes(&["x", "x"])), Code::NamedTwice);
    assert_eq!(refused(of_homes(&["ann"])), Code::TellerIsCandidate);
    assert_eq!(refused(Calling { decides: Decides::by(DecidedBy::Owners), ..tenth() }), Code::OwnersDecideOn);
}

#[test]
fn r11_people_are_told_in_time() {
    let window = |ahead: i64, long: i64| {
        let opens = Millis(START.0 + days(ahead));
        Calling { window: Window { opens, closes: Millis(opens.0 + days(long)) }, ..tenth() }
    };
    assert_eq!(refused(window(14, 10)), Code::VoteTooSoon);
    assert!(Story::try_called(window(15, 10), RuleBook::of_a_community(), None).is_ok());
    assert_eq!(refused(window(15, 61)), Code::VoteTooLong);
    assert_eq!(refused(window(15, 0)), Code::VoteTimes);
}

#[test]
fn a_vote_cannot_be_held_so() {
    let ways = |ways: &[Way]| Calling { conduct: Conduct { ways: ways.to_vec(), ..conduct() }, ..tenth() };
    assert_eq!(refused(ways(&[])), Code::NoWay);
    assert_eq!(refused(ways(&[Way::Hands])), Code::HandsStandAlone, "hands have no area");
    let silent = SilentOwners { silent: Silent::Abstain, clause: None };
    assert_eq!(refused(Calling { conduct: Conduct { silent, ..conduct() }, ..tenth() }), Code::ClauseMissing);
    assert_eq!(refused(Calling { tellers: vec!["ann".into()], ..tenth() }), Code::TellerCount);
    assert_eq!(refused(calling(vec![])), Code::NoElectorate);
    let twice = vec![elector(1, 1, None), Elector { no: 2, ..elector(1, 2, None) }];
    assert_eq!(refused(calling(twice)), Code::HomeTwice);
    assert_eq!(refused(calling(vec![elector(1, 1, Some(-1))])), Code::NoArea);
}

fn secret(electors: Vec<Elector>, decides: Decides) -> Calling {
    let ways = vec![Way::Paper, Way::Web];
    Calling { decides, conduct: Conduct { secrecy: Secrecy::Secret, ways, ..conduct() }, ..calling(electors) }
}

#[test]
fn a_weight_beside_a_secret_ballot_does_not_name_its_voter() {
    let lift = Decides::owners(OwnersMatter::ChangeUse);
    let unequal = homes(9, Some(10)).into_iter().chain([elector(10, 10, Some(11))]).collect();
    assert_eq!(refused(secret(unequal, lift)), Code::SecretWeights);
    let two = [elector(1, 1, Some(10)), elector(2, 1, Some(10))];
    assert_eq!(refused(secret(two.to_vec(), lift)), Code::SecretWeights);
    let equal = Story::called(secret(homes(5, Some(10)), lift));
    assert!(!equal.now().conduct.proxies_count, "nobody gives the voice of another in secret");
    Story::called(secret(homes(3, None), Decides::by(DecidedBy::ResidentsMeeting)));
}

#[test]
fn a_secret_ballot_is_taken_once_and_is_no_event() {
    let mut story = Story::open(secret(homes(5, None), Decides::by(DecidedBy::ResidentsMeeting)));
    assert_eq!(code(story.web(1, Mark::Agree)), Code::BallotIsSecret);
    let cast = |story: &Story, has_voted| {
        let vote = story.now();
        story.with_context(&owner(), |cx| cast_secretly(&vote, has_voted, says(Mark::Agree), cx))
    };
    assert_eq!(cast(&story, false).unwrap(), says(Mark::Agree));
    assert_eq!(cast(&story, true).unwrap_err().code, Code::VotedAlready, "it is final");
    let read = |story: &Story, is_one_left| {
        let vote = story.now();
        story.with_context(&ann(), |cx| read_from_box(&vote, is_one_left, says(Mark::Agree), cx))
    };
    assert_eq!(read(&story, true).unwrap_err().code, Code::BoxIsClosed, "nobody reads a tally early");
    let struck = Command::CorrectElector { correction: Correction::Struck(1), reason: "r".into() };
    assert_eq!(code(story.on(1, staff(), struck)), Code::SecretIsFrozen);
    story.end();
    assert_eq!(cast(&story, false).unwrap_err().code, Code::VoteIsOver);
    assert_eq!(read(&story, false).unwrap_err().code, Code::BoxIsEmpty);
    read(&story, true).unwrap();
}

#[test]
fn a_secret_vote_is_counted_by_its_receipts_and_their_order_tells_nothing() {
    let story = Story::open(secret(homes(5, Some(10)), Decides::owners(OwnersMatter::UseFund)));
    let voted = |elector| Voted { elector, way: Way::Web };
    let receipt = |code: &str, mark| Receipt { receipt: code.into(), area: Some(10), paper: says(mark) };
    let secrets = Secrets {
        voted: [4, 2, 5, 1].map(voted).to_vec(),
        receipts: vec![
            receipt("zq", Mark::Agree),
            receipt("aa", Mark::Oppose),
            receipt("k1", Mark::Agree),
            receipt("b7", Mark::Agree),
        ],
    };
    let vote = story.now();
    let law = (story.sheet().asked, None);
    let sheet = sheet(&vote, story.roll(), &Default::default(), secrets.clone(), law);
    let result = count(&sheet).unwrap();
    let item = &result.items[0];
    assert_eq!(
        (item.heads.agree, item.area.unwrap().agree, item.chosen.verdict),
        (Some(3), Some(30), Verdict::Carried)
    );
    assert_eq!((result.ways[0].secret, result.ballots.cast, result.ballots.not_delivered), (4, 4, 1));
    let [Event::SecretRoll { voted }, Event::SecretBallots { ballots }] = &written(secrets)[..] else { panic!("two") };
    assert!(voted.is_sorted() && ballots.is_sorted());
    let one_missing = Sheet { receipts: sheet.receipts[1..].to_vec(), ..sheet.clone() };
    assert_eq!(count(&one_missing), Err(Uncountable::Receipts));
    let mut heavier = sheet;
    heavier.receipts[0].area = Some(11);
    assert_eq!(count(&heavier), Err(Uncountable::Receipts));
}

#[test]
fn nobody_votes_where_the_way_is_not_open() {
    let mut story = Story::open(Calling { conduct: Conduct { ways: vec![Way::Web], ..conduct() }, ..tenth() });
    assert_eq!(code(story.on(1, ann(), Command::IssuePaper {})), Code::WayNotAllowed);
    let behalf = Command::CastOnBehalf { paper: says(Mark::Agree), witness: person("w") };
    assert_eq!(code(story.on(1, staff(), behalf)), Code::WayNotAllowed);
    assert_eq!(
        code(story.on(9, owner(), Command::Cast { paper: says(Mark::Agree), by_proxy: false })),
        Code::NoSuchElector
    );
    assert_eq!(
        code(story.on(1, owner(), Command::Cast { paper: Paper::NoneOfThese, by_proxy: false })),
        Code::NotOnTheBallot
    );
}

#[test]
fn hands_are_counted_by_two_and_no_more_than_there_are_people() {
    let called = Calling {
        conduct: Conduct { ways: vec![Way::Hands], ..conduct() },
        ..calling_of(DecidedBy::ResidentsMeeting, 10)
    };
    let mut story = Story::open(called);
    let hands = |line, present, agree| Command::CountHands {
        hands: Hands { line, present, agree, oppose: 0, abstain: 0 },
        counted_by: ["ann".into(), "bo".into()],
    };
    assert_eq!(code(story.by(ann(), hands(1, 5, 6))), Code::MoreHandsThanPeople);
    assert_eq!(code(story.by(ann(), hands(1, 11, 6))), Code::MoreThanDue);
    assert_eq!(code(story.by(ann(), hands(2, 10, 6))), Code::NotOnTheBallot);
    assert_eq!(code(story.by(staff(), hands(1, 10, 6))), Code::NotATeller);
    story.by(ann(), hands(1, 10, 4)).unwrap();
    story.by(bo(), hands(1, 10, 6)).unwrap();
    assert_eq!(story.verdict(), Verdict::Carried, "counted again is counted anew");
}
