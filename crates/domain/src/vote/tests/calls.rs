//! What can be called, and what is taken in secret and by hands.

use super::story::*;
use super::*;
use crate::motion::{DecidedBy, OwnersMatter, Silent};
use crate::refusal::{Code, Refusal};
use crate::role::Actor;
use crate::rules::{RuleBook, RuleId};
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
    assert_eq!(refused(Calling { repeated: Some(2), ..tenth() }), Code::LineTwice);
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
    let two = Question::Election { candidates: vec![person("x")], seats: 2 };
    let two = Calling { question: two, ..calling_of(DecidedBy::ResidentsMeeting, 3) };
    assert_eq!(refused(two), Code::TooFewCandidates, "it could not fill them");
    assert_eq!(refused(of_homes(&["ann"])), Code::TellerIsCandidate);
    assert_eq!(refused(Calling { of_units: [person("bo")].into(), ..tenth() }), Code::TellerOfUnit, "the manager's");
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
fn r13_r15_r17_a_roll_of_homes_is_no_list_of_members() {
    use DecidedBy::{BodyAll, BodyPresent, PartyMembers, Representatives, VillageRepresentatives};
    for by in [BodyPresent, BodyAll, PartyMembers, Representatives, VillageRepresentatives] {
        assert_eq!(refused(calling_of(by, 6)), Code::NotOfHomes, "{by:?}");
    }
    for by in [DecidedBy::ResidentsMeeting, DecidedBy::OneProjectOneMeeting] {
        Story::called(calling_of(by, 6));
    }
}

#[test]
fn voices_are_given_by_others_only_where_the_rule_of_that_decider_has_it() {
    let named = |by, rules| Story::under(calling_of(by, 3), rules).now().conduct.proxies_count;
    assert!(Story::called(tenth()).now().conduct.proxies_count);
    for by in [DecidedBy::ResidentsMeeting, DecidedBy::OneProjectOneMeeting] {
        assert!(!named(by, RuleBook::of_a_community()), "{by:?} decides in person");
        let mut rules = RuleBook::of_a_community();
        set_rule(&mut rules, RuleId::MeetingProxiesAssembly, "1");
        assert!(named(by, rules), "{by:?}");
    }
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
    assert_eq!(refused(Calling { nowhere: vec!["9-9".into()], ..tenth() }), Code::NowhereOnRoll);
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
    let of_homes = |count| secret(homes(count, None), Decides::by(DecidedBy::ResidentsMeeting));
    for few in [1, 4] {
        assert_eq!(refused(of_homes(few)), Code::SecretWeights, "what {few} say is known of each");
        assert_eq!(refused(secret(homes(few, Some(10)), lift)), Code::SecretWeights);
    }
    Story::called(of_homes(5));
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
    let struck = Command::CorrectElector { correction: Correction::Struck(1), reason: "r".into() };
    assert_eq!(code(story.on(1, staff(), struck)), Code::SecretIsFrozen);
    story.end();
    assert_eq!(cast(&story, false).unwrap_err().code, Code::VoteIsOver);
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

/// The box of a secret vote in the hands of tellers: papers by their codes.
struct Opened {
    story: Story,
    voted: Vec<Voted>,
    papers: Vec<BoxPaper>,
}

impl Opened {
    fn new(calling: Calling, voters: &[u32]) -> Self {
        let story = Story::open(calling);
        let voted = voters.iter().map(|no| Voted { elector: *no, way: Way::Paper }).collect();
        Self { story, voted, papers: vec![] }
    }

    fn classes(&self, without: Option<usize>) -> Vec<BoxClass> {
        let others = self.papers.iter().enumerate().filter(|(nth, _)| Some(*nth) != without).map(|(_, paper)| paper);
        box_classes(&self.story.now(), &self.story.roll().electors, &self.voted, others)
    }

    /// One teller reads the nth paper, or a new one; or says that it is not there.
    fn read(&mut self, teller: Actor, nth: Option<usize>, says: Option<(Option<i64>, Paper)>) -> Result<(), Code> {
        let (vote, classes) = (self.story.now(), self.classes(nth));
        let before = nth.map(|nth| self.papers[nth].clone());
        let says = says.map(|(area, paper)| BoxSays { area, paper });
        let read = self.story.with_context(&teller, |cx| read_from_box(&vote, &classes, before, says, cx));
        let read = read.map_err(|refusal| refusal.code)?;
        match nth {
            Some(nth) if read.is_out() => drop(self.papers.remove(nth)),
            Some(nth) => self.papers[nth] = read,
            None => self.papers.push(read),
        }
        Ok(())
    }
}

#[test]
fn nobody_enters_or_takes_out_a_paper_of_the_box_alone() {
    let calling = secret(homes(5, None), Decides::by(DecidedBy::ResidentsMeeting));
    let mut box_ = Opened::new(calling, &[1, 2]);
    let agree = || Some((None, says(Mark::Agree)));
    let oppose = || Some((None, says(Mark::Oppose)));
    assert_eq!(box_.read(ann(), None, agree()), Err(Code::BoxIsClosed), "nobody reads a tally early");
    box_.story.end();
    assert_eq!(box_.read(staff(), None, agree()), Err(Code::NotATeller));
    assert_eq!(box_.read(ann(), None, None), Err(Code::NoSuchPaper));
    box_.read(ann(), None, agree()).unwrap();
    assert_eq!(box_.read(ann(), Some(0), agree()), Err(Code::AnotherReads));
    assert_eq!(box_.papers[0].settled(), None, "one alone");
    box_.read(bo(), Some(0), oppose()).unwrap();
    assert!(box_.papers[0].has_difference() && box_.papers[0].settled().is_none());
    box_.read(ann(), Some(0), oppose()).unwrap();
    assert_eq!(box_.papers[0].settled().map(|it| &it.paper), Some(&says(Mark::Oppose)));
    // One enters papers that are not there: nobody but both can take them out again, and then it can be counted.
    box_.read(ann(), None, agree()).unwrap();
    assert_eq!(box_.read(bo(), None, agree()), Err(Code::BoxIsEmpty), "no more than were ticked off");
    box_.read(bo(), Some(1), None).unwrap();
    assert_eq!(box_.papers.len(), 2);
    box_.read(ann(), Some(1), None).unwrap();
    assert_eq!(box_.papers.len(), 1);
    // Somebody took their paper home: that is said, and is a void one.
    let missing = || Some((None, Paper::Void(VoidFor::NotInBox)));
    box_.read(bo(), None, missing()).unwrap();
    box_.read(ann(), Some(1), missing()).unwrap();
    assert!(box_.papers.iter().all(|paper| paper.settled().is_some()));
}

#[test]
fn a_paper_of_the_box_is_of_a_class_that_voted() {
    let two = homes(5, Some(10)).into_iter().chain((6..=10).map(|no| elector(no, no, Some(20)))).collect();
    let mut box_ = Opened::new(secret(two, Decides::owners(OwnersMatter::UseFund)), &[1, 2, 6]);
    box_.story.end();
    let of = |area| Some((area, says(Mark::Agree)));
    assert_eq!(box_.read(ann(), None, of(None)), Err(Code::NoSuchArea));
    assert_eq!(box_.read(ann(), None, of(Some(11))), Err(Code::NoSuchArea));
    box_.read(ann(), None, of(Some(20))).unwrap();
    assert_eq!(box_.read(ann(), None, of(Some(20))), Err(Code::BoxIsEmpty), "one of them voted");
    box_.read(bo(), Some(0), of(Some(10))).unwrap();
    assert!(box_.papers[0].has_difference(), "the pile is read by two, too");
    box_.read(bo(), Some(0), of(Some(20))).unwrap();
    let web = secret(homes(5, None), Decides::by(DecidedBy::ResidentsMeeting));
    let mut web = Opened::new(Calling { conduct: Conduct { ways: vec![Way::Web], ..web.conduct }, ..web }, &[1]);
    web.story.end();
    assert_eq!(web.read(ann(), None, of(None)), Err(Code::WayNotAllowed), "no paper in a vote without papers");
}

#[test]
fn nobody_is_ticked_off_whom_no_paper_was_issued() {
    let story = Story::open(secret(homes(5, None), Decides::by(DecidedBy::ResidentsMeeting)));
    let tick = |ballot: Option<&Ballot>, way| {
        let vote = story.now();
        story.with_context(&ann(), |cx| tick_off(&vote, ballot, false, way, cx)).map_err(|refusal| refusal.code)
    };
    let issued = Ballot { is_issued: true, ..Ballot::default() };
    assert_eq!(tick(Some(&Ballot::default()), Way::Paper), Err(Code::PaperNotIssued));
    assert_eq!(tick(None, Way::Paper), Err(Code::NoSuchElector));
    assert_eq!(tick(Some(&issued), Way::Doors), Err(Code::WayNotAllowed), "it has none to the door");
    assert_eq!(tick(Some(&issued), Way::Paper), Ok(()));
}

#[test]
fn a_sheet_by_area_tells_how_many_voted_and_not_who() {
    let two = homes(5, Some(10)).into_iter().chain((6..=10).map(|no| elector(no, no, Some(20)))).collect();
    let story = Story::open(secret(two, Decides::owners(OwnersMatter::UseFund)));
    // Of the larger parts one alone voted.
    let voted = [2, 4, 9].map(|elector| Voted { elector, way: Way::Web }).to_vec();
    let receipt = |code: &str, area| Receipt { receipt: code.into(), area: Some(area), paper: says(Mark::Agree) };
    let secrets = |voted| Secrets { voted, receipts: vec![receipt("a", 10), receipt("b", 10), receipt("c", 20)] };
    let law = || (story.sheet().asked, None);
    let sheet_of = |voted| sheet(&story.now(), story.roll(), &Default::default(), secrets(voted), law());
    let published = sheet_of(voted);
    let others = [1, 5, 6].map(|elector| Voted { elector, way: Way::Web }).to_vec();
    assert_eq!(published, sheet_of(others), "any of the five may have cast it");
    let result = count(&published).unwrap();
    assert_eq!((result.items[0].heads.agree, result.items[0].area.unwrap().agree), (Some(3), Some(40)));
    assert_eq!(result.items[0].area.unwrap().electorate, Some(150));
    let one_moved = Sheet { receipts: vec![receipt("a", 5), receipt("b", 15), receipt("c", 20)], ..published };
    assert_eq!(count(&one_moved), Err(Uncountable::Receipts), "the same together, and another class");
}

#[test]
fn a_correction_does_not_make_an_area_rare() {
    let two = || homes(5, Some(10)).into_iter().chain((6..=10).map(|no| elector(no, no, Some(20)))).collect();
    let mut story = Story::called(secret(two(), Decides::owners(OwnersMatter::UseFund)));
    let correct = |correction| Command::CorrectElector { correction, reason: "r".into() };
    let struck = correct(Correction::Struck(7));
    assert_eq!(code(story.on(7, staff(), struck.clone())), Code::CorrectionNamesVoter);
    let moved = correct(Correction::Changed(elector(7, 7, Some(10))));
    assert_eq!(code(story.on(7, staff(), moved)), Code::CorrectionNamesVoter);
    let joined = correct(Correction::Changed(elector(7, 6, Some(20))));
    assert_eq!(code(story.on(7, staff(), joined)), Code::CorrectionNamesVoter, "two parts of one voice");
    let more = correct(Correction::Added(elector(11, 11, Some(20))));
    story.on(11, staff(), more).unwrap();
    story.on(7, staff(), struck).unwrap();
}

#[test]
fn hands_are_counted_by_two_and_no_more_than_there_are_people() {
    let called = Calling {
        conduct: Conduct { ways: vec![Way::Hands], ..conduct() },
        ..calling_of(DecidedBy::ResidentsMeeting, 10)
    };
    let mut story = Story::open(called);
    let hands =
        |line, present, agree| Command::CountHands { hands: Hands { line, present, agree, oppose: 0, abstain: 0 } };
    assert_eq!(code(story.by(ann(), hands(1, 5, 6))), Code::MoreHandsThanPeople);
    assert_eq!(code(story.by(ann(), hands(1, 11, 6))), Code::MoreThanDue);
    assert_eq!(code(story.by(ann(), hands(2, 10, 6))), Code::NotOnTheBallot);
    assert_eq!(code(story.by(staff(), hands(1, 10, 6))), Code::NotATeller);
    story.by(ann(), hands(1, 10, 6)).unwrap();
    assert_eq!(code(story.by(ann(), hands(1, 10, 6))), Code::AnotherReads, "nobody counts for another");
    assert_eq!(story.now().hands, [], "one teller is none");
    story.by(bo(), hands(1, 10, 4)).unwrap();
    assert_eq!(story.now().hands, [], "they differ: nothing is counted");
    story.by(ann(), hands(1, 10, 4)).unwrap();
    assert_eq!(story.verdict(), Verdict::NotCarried);
    story.by(bo(), hands(1, 10, 6)).unwrap();
    story.end();
    assert_eq!(code(story.count()), Code::HandsUnsettled);
    story.by(ann(), hands(1, 10, 6)).unwrap();
    assert_eq!(story.verdict(), Verdict::Carried, "counted again is counted anew");
}

#[test]
fn hands_are_those_of_todays_electorate() {
    let called = Calling {
        conduct: Conduct { ways: vec![Way::Hands], ..conduct() },
        ..calling_of(DecidedBy::ResidentsMeeting, 10)
    };
    let mut story = Story::open(called);
    let hands = |present| Command::CountHands { hands: Hands { line: 1, present, agree: 9, oppose: 0, abstain: 0 } };
    let struck = Command::CorrectElector { correction: Correction::Struck(3), reason: "r".into() };
    story.on(3, staff(), struck).unwrap();
    assert_eq!(code(story.by(ann(), hands(10))), Code::MoreThanDue);
    story.by(ann(), hands(9)).unwrap();
    let late = Calling {
        conduct: Conduct { ways: vec![Way::Hands], ..conduct() },
        ..calling_of(DecidedBy::ResidentsMeeting, 3)
    };
    let mut late = Story::open(late);
    late.end();
    let none = Hands { line: 1, present: 3, agree: 0, oppose: 0, abstain: 0 };
    assert_eq!(code(late.by(ann(), Command::CountHands { hands: none })), Code::VoteIsOver, "nobody saw them in time");
}

#[test]
fn a_paper_that_came_back_and_was_not_issued_is_seen() {
    let mut story = Story::open(tenth());
    story.paper(1, says(Mark::Agree)).unwrap();
    story.door(1, Door::Delivered, false).unwrap();
    let sheet = story.sheet();
    let ways = |sheet: &Sheet| count(sheet).unwrap().ways;
    assert!(ways(&sheet).iter().all(Reconciled::balances), "brought later, read as it came");
    let mut doctored = sheet;
    doctored.lines[0].issued = None;
    let [line] = ways(&doctored)[..] else { panic!("one way") };
    assert_eq!((line.issued, line.cast, line.balances()), (0, 1, false));
}
