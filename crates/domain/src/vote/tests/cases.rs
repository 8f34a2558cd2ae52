//! Published votes, counted from single ballots by the law of their day. The numbers are those of the places that
//! published them.

use super::story::*;
use super::*;
use crate::motion::{DecidedBy, OwnersMatter, Silent};
use crate::refusal::Code;
use crate::rules::{RuleBook, RuleId};
use crate::time::Millis;
use jiff::civil::date;

/// So many papers that say this.
struct Pile(u32, Mark);

/// Two tellers read the papers of an electorate, in the order of its numbers.
fn read(story: &mut Story, piles: &[Pile]) {
    let mut no = 1;
    for Pile(count, mark) in piles {
        for _ in 0..*count {
            story.paper(no, says(*mark)).unwrap();
            no += 1;
        }
    }
}

fn polled(calling: Calling, piles: &[Pile]) -> Story {
    let mut story = Story::open(calling);
    read(&mut story, piles);
    story
}

/// A vote counted in words: test, part, whole, whether it holds.
fn tests(under: &Under) -> Vec<String> {
    let number = |units: Option<u64>| units.map_or("?".to_owned(), |units| units.to_string());
    let shown = |test: &Arithmetic| {
        let holds = test.holds.map_or("untold", |holds| if holds { "holds" } else { "fails" });
        format!("{} {}/{} {holds}", test.test.key(), number(test.have), number(test.of))
    };
    under.tests.iter().map(shown).collect()
}

fn chosen(story: &Story) -> Vec<String> {
    tests(&story.result().unwrap().items[0].chosen)
}

#[test]
fn v1_lift_seventeen_of_24_fail_and_eighteen_cannot_be_told_without_areas() {
    let lift = |agree| polled(calling(homes(24, None)), &[Pile(agree, Mark::Agree), Pile(24 - agree, Mark::Oppose)]);
    assert_eq!(lift(17).verdict(), Verdict::NotCarried);
    let eighteen = lift(18);
    assert_eq!(eighteen.verdict(), Verdict::Undetermined, "never passed");
    assert!(chosen(&eighteen).contains(&"agree_heads 18/24 holds".to_owned()));
    assert!(chosen(&eighteen).contains(&"agree_area ?/? untold".to_owned()));
}

#[test]
fn v1_papers_with_tick_and_cross_are_void_and_keep_their_picture() {
    let mut story = Story::open(calling(homes(24, None)));
    for no in 1..=3 {
        story.on(no, ann(), Command::IssuePaper {}).unwrap();
        for teller in [ann(), bo()] {
            let paper = Paper::Void(VoidFor::TickAndCross);
            story
                .on(no, teller, Command::EnterPaper { paper, by_proxy: false, pictures: vec!["scan".into()] })
                .unwrap();
        }
    }
    assert_eq!(story.state(1), BallotState::Void);
    let result = story.result().unwrap();
    assert_eq!((result.ballots.void, result.items[0].heads.void, result.items[0].heads.agree), (3, Some(3), Some(0)));
}

#[test]
fn v2_both_tallies_of_silent_owners_are_printed() {
    let covenant =
        Calling { decides: Decides::owners(OwnersMatter::Covenant), ..calling(homes(1_583, Some(1_000_000))) };
    let mut story = polled(
        covenant,
        &[Pile(986, Mark::Agree), Pile(251, Mark::Oppose), Pile(10, Mark::Abstain), Pile(25, Mark::Void)],
    );
    for no in 1_273..=1_583 {
        story.on(no, ann(), Command::IssuePaper {}).unwrap();
    }
    let result = story.result().unwrap();
    let item = &result.items[0];
    assert!(tests(&item.chosen).contains(&"agree_heads 986/1272 holds".to_owned()));
    let [with_majority, abstaining] = item.others.as_slice() else { panic!("both others") };
    assert_eq!((with_majority.silent, abstaining.silent), (Silent::WithMajority, Silent::Abstain));
    assert!(tests(with_majority).contains(&"agree_heads 1297/1583 holds".to_owned()));
    assert!(tests(abstaining).contains(&"agree_heads 986/1583 holds".to_owned()));
    assert_eq!((result.ballots.not_returned, result.ways[0].issued, result.ways[0].balances()), (311, 1_583, true));
}

/// So many flats of one voice each, and one voice with so many more.
fn with_one_large(others: u32, parts: u32) -> Vec<Elector> {
    let voice = |no: u32| no.min(others + 1);
    (1..=others + parts).map(|no| elector(no, voice(no), None)).collect()
}

#[test]
fn v3_one_rule_of_heads_flips_the_quorum() {
    let matter = Decides::owners(OwnersMatter::Committee);
    let one = Calling { decides: matter, ..calling(with_one_large(1_465, 154)) };
    let one = polled(one, &[Pile(1_042, Mark::Agree)]);
    assert!(chosen(&one).contains(&"participation_heads 1042/1466 holds".to_owned()));
    let single = Calling { decides: matter, ..calling(homes(1_619, None)) };
    let single = polled(single, &[Pile(1_042, Mark::Agree)]);
    assert_eq!((one.verdict(), single.verdict()), (Verdict::Undetermined, Verdict::NoQuorum));
    assert!(chosen(&single).contains(&"participation_heads 1042/1619 fails".to_owned()));
}

/// A stairwell of 36 flats and 3,508.53 m²: of so many with so much together, everybody else opposes.
fn stairwell(agree: u32, of_area: i64, matter: OwnersMatter, closes: Option<Millis>) -> Story {
    let share = |all: i64, among: u32, nth: u32| {
        let among = i64::from(among);
        all / among + i64::from(i64::from(nth) < all % among)
    };
    let area = |no: u32| match no <= agree {
        true => share(of_area, agree, no - 1),
        false => share(35_085_300 - of_area, 36 - agree, no - agree - 1),
    };
    let electors = (1..=36).map(|no| elector(no, no, Some(area(no)))).collect();
    let mut calling = Calling { decides: Decides::owners(matter), ..calling(electors) };
    let mut rules = RuleBook::of_a_community();
    if let Some(closes) = closes {
        set_rule(&mut rules, RuleId::MeetingNoticeDaysOwners, "0");
        calling.window = Window { opens: START, closes };
    }
    let mut story = Story::under(calling, rules);
    story.at = story.now().window.opens;
    read(&mut story, &[Pile(agree, Mark::Agree), Pile(36 - agree, Mark::Oppose)]);
    story
}

#[test]
fn v4_using_the_fund_is_carried_where_raising_it_is_not() {
    let verdict = |matter| stairwell(25, 23_394_000, matter, None).verdict();
    assert_eq!(verdict(OwnersMatter::UseFund), Verdict::Carried);
    for weighty in [OwnersMatter::RaiseFund, OwnersMatter::Rebuild, OwnersMatter::ChangeUse] {
        assert_eq!(verdict(weighty), Verdict::NotCarried, "{weighty:?}");
    }
}

#[test]
fn v5_exactly_two_thirds_and_the_law_of_the_last_day() {
    let story = stairwell(24, 23_984_100, OwnersMatter::UseFund, None);
    assert_eq!(story.verdict(), Verdict::Carried);
    assert_eq!(chosen(&story)[3], "agree_area 23984100/35085300 holds");
    let vote = story.now();
    let law = |day| asked(&vote.question, vote.decides, RuleBook::defaults(), Millis::from_date(day)).unwrap();
    let last = Sheet { asked: law(date(2020, 12, 31)), ..story.sheet() };
    assert_eq!(
        tests(&count(&last).unwrap().items[0].chosen)[0],
        "agree_heads 24/36 holds",
        "exactly two thirds of all"
    );
    let first = Sheet { asked: law(date(2021, 1, 1)), ..story.sheet() };
    assert_eq!(count(&first).unwrap().items[0].chosen.tests.len(), 4, "and enough take part");
}

#[test]
fn r02_the_last_moment_of_voting_tells_the_law() {
    let midnight = Millis::from_date(date(2021, 1, 1));
    let window = Window { opens: Millis(midnight.0 - days(10)), closes: midnight };
    assert_eq!(window.last().date(), date(2020, 12, 31), "until 24:00 of the last day of the old law");
}

#[test]
fn v6_rounding_makes_no_quorum() {
    let story = Story::open(calling(homes(3, None)));
    let mut sheet = story.sheet();
    let line = sheet.lines[0].clone();
    let returned = Standing::Returned { way: Way::Web, by_proxy: false, paper: says(Mark::Agree) };
    let lines = (1..=100_000_u32).map(|no| Line {
        elector: no,
        voice: no,
        standing: if no <= 66_665 { returned.clone() } else { Standing::NotDelivered },
        ..line.clone()
    });
    sheet.lines = lines.collect();
    let result = count(&sheet).unwrap();
    assert_eq!(result.verdicts(), [Verdict::NoQuorum]);
    assert_eq!(result.items[0].chosen.tests[0].need, Some(66_667));
}

/// Homes decide by those present: so many belong there and so many of them vote, on paper.
fn by_those_present(due: u32, present: u32, agree: u32) -> Story {
    let called = calling_of(DecidedBy::ResidentsMeeting, due);
    polled(called, &[Pile(agree, Mark::Agree), Pile(present - agree, Mark::Oppose)])
}

#[test]
fn v7_half_is_no_majority() {
    for (present, agree, verdict) in
        [(51, 26, Verdict::Carried), (50, 25, Verdict::NotCarried), (6, 3, Verdict::NotCarried)]
    {
        assert_eq!(by_those_present(present, present, agree).verdict(), verdict, "{agree} of {present}");
    }
}

#[test]
fn v8_whether_proxies_count_is_a_setting_that_the_result_shows() {
    let with = |count: &str, quorum: &str| {
        let mut rules = RuleBook::of_a_community();
        set_rule(&mut rules, RuleId::MeetingProxiesAssembly, count);
        set_rule(&mut rules, RuleId::VoteOneProjectAttendance, quorum);
        let mut story = Story::under(calling_of(DecidedBy::OneProjectOneMeeting, 78), rules);
        story.at = story.now().window.opens;
        read(&mut story, &[Pile(39, Mark::Agree)]);
        let proxies = (40..=44).map(|no| {
            story.proxy(no, &format!("giver {no}"), &format!("holder {no}")).map_err(|refusal| refusal.code)?;
            let paper = Command::Cast { paper: says(Mark::Agree), by_proxy: true };
            story.on(no, actor(Role::Public, &format!("holder {no}")), paper).map_err(|refusal| refusal.code)
        });
        let proxies: Vec<Result<(), Code>> = proxies.collect();
        (proxies, story)
    };
    let (proxies, counting) = with("1", ">1/2 all");
    assert!(proxies.iter().all(Result::is_ok), "{proxies:?}");
    assert_eq!(chosen(&counting), ["attendance 44/78 holds", "agree 44/44 holds"]);
    assert!(counting.result().unwrap().proxies_count);
    let (proxies, none) = with("0", ">1/2 all");
    assert!(proxies.iter().all(|proxy| *proxy == Err(Code::NoProxies)));
    assert_eq!((none.verdict(), none.result().unwrap().proxies_count), (Verdict::NoQuorum, false), "exactly half");
    for count in ["1", "0"] {
        assert_eq!(with(count, ">=2/3 all").1.verdict(), Verdict::NoQuorum, "52 of 78");
    }
}

#[test]
fn v9_more_than_two_thirds_of_all_sixteen_are_eleven() {
    for (agree, verdict) in [(10, Verdict::NotCarried), (11, Verdict::Carried)] {
        let mut rules = RuleBook::of_a_community();
        set_rule(&mut rules, RuleId::VoteOneProjectAgree, ">2/3 all");
        let mut story = Story::under(calling_of(DecidedBy::OneProjectOneMeeting, 16), rules);
        story.at = story.now().window.opens;
        read(&mut story, &[Pile(agree, Mark::Agree), Pile(14 - agree, Mark::Oppose)]);
        assert_eq!((story.verdict(), story.result().unwrap().items[0].chosen.tests[0].need), (verdict, Some(11)));
    }
}

#[test]
fn v10_due_present_and_voting_are_three_numbers() {
    let conduct = Conduct { ways: vec![Way::Hands], ..conduct() };
    let called = Calling { conduct, ..calling_of(DecidedBy::ResidentsMeeting, 34) };
    let mut story = Story::open(called);
    let hands = Hands { line: 1, present: 27, agree: 19, oppose: 0, abstain: 7 };
    for teller in [ann(), bo()] {
        story.by(teller, Command::CountHands { hands }).unwrap();
    }
    let result = story.result().unwrap();
    assert_eq!(tests(&result.items[0].chosen), ["attendance 27/34 holds", "agree 19/27 holds"]);
    assert_eq!((result.items[0].heads.electorate, result.items[0].heads.blank), (Some(34), Some(1)));
}

#[test]
fn v11_one_owner_of_fifteen_flats_is_one_head() {
    let called = Calling { decides: Decides::owners(OwnersMatter::Committee), ..calling(with_one_large(820, 15)) };
    let mut story = Story::open(called);
    for no in 1..=835 {
        story.web(no, if no <= 406 || no > 820 { Mark::Agree } else { Mark::Oppose }).unwrap();
    }
    let heads = story.result().unwrap().items[0].heads;
    assert_eq!((heads.agree, heads.oppose), (Some(407), Some(414)));
    assert_eq!(story.verdict(), Verdict::NotCarried);
}

#[test]
fn r08_what_is_not_carried_is_not_its_opposite() {
    let story = stairwell(12, 10_000_000, OwnersMatter::UseFund, None);
    let item = story.result().unwrap().items.remove(0);
    assert_eq!(item.chosen.verdict, Verdict::NotCarried);
    assert_eq!(Verdict::ALL.len(), 4, "there is no verdict that the opposite was carried");
}

#[test]
fn r12_homes_decide_by_more_than_half_of_more_than_half() {
    let homes = |returned, agree| {
        polled(
            calling_of(DecidedBy::ResidentsMeeting, 100),
            &[Pile(agree, Mark::Agree), Pile(returned - agree, Mark::Oppose)],
        )
        .verdict()
    };
    assert_eq!(homes(51, 26), Verdict::Carried);
    assert_eq!(homes(52, 26), Verdict::NotCarried);
    assert_eq!(homes(50, 50), Verdict::NoQuorum);
}

#[test]
fn r07_with_the_majority_needs_a_proof_for_each() {
    let clause = SilentOwners { silent: Silent::WithMajority, clause: Some("clause".into()) };
    let called = Calling {
        decides: Decides::owners(OwnersMatter::Covenant),
        conduct: Conduct { silent: clause, ..conduct() },
        ..calling(homes(4, Some(10)))
    };
    let mut story = polled(called, &[Pile(2, Mark::Agree)]);
    for (no, is_proven) in [(3, true), (4, false)] {
        story.on(no, ann(), Command::IssuePaper {}).unwrap();
        story.door(no, Door::Delivered, is_proven).unwrap();
    }
    let result = story.result().unwrap();
    assert!(result.is_unproven);
    assert_eq!(result.items[0].chosen.silent, Silent::NotTakingPart, "one has no proof");
    story.door(4, Door::Delivered, true).unwrap();
    let result = story.result().unwrap();
    assert_eq!((result.is_unproven, result.items[0].chosen.silent), (false, Silent::WithMajority));
    assert!(tests(&result.items[0].chosen).contains(&"agree_heads 4/4 holds".to_owned()));
}

#[test]
fn a_door_noted_by_mistake_is_no_proof_once_it_was_taken_back() {
    let clause = SilentOwners { silent: Silent::WithMajority, clause: Some("clause".into()) };
    let called = Calling {
        decides: Decides::owners(OwnersMatter::Covenant),
        conduct: Conduct { silent: clause, ..conduct() },
        ..calling(homes(3, Some(10)))
    };
    let mut story = polled(called, &[Pile(2, Mark::Agree)]);
    story.on(3, ann(), Command::IssuePaper {}).unwrap();
    story.door(3, Door::Delivered, true).unwrap();
    assert_eq!(story.result().unwrap().items[0].chosen.silent, Silent::WithMajority);
    let take_back = |visit| Command::TakeBackDoor { visit, reason: "wrong door".into() };
    assert_eq!(story.on(3, owner(), take_back(1)).unwrap_err().code, Code::RoleMayNot);
    story.on(3, staff(), take_back(1)).unwrap();
    for visit in [0, 1, 2] {
        assert_eq!(story.on(3, staff(), take_back(visit)).unwrap_err().code, Code::NoSuchVisit);
    }
    let ballot = story.ballot(3);
    assert!(!ballot.was_delivered() && !ballot.delivery_is_proven() && ballot.visits.len() == 1);
    assert_eq!(ballot.state(Across::FirstHolds, &story.now().question), BallotState::NotDelivered);
    // Whoever returned a paper had it, whatever was noted.
    story.door(3, Door::Delivered, true).unwrap();
    story.on(3, ann(), Command::ReturnPaper {}).unwrap();
    assert_eq!(story.on(3, staff(), take_back(2)).unwrap_err().code, Code::PaperIsBack);
}

#[test]
fn with_the_majority_as_an_option_of_the_ballot_is_an_explicit_choice() {
    let question = Question::Motions { motions: vec!["m".into()], with_majority: true };
    let called = Calling { question, decides: Decides::owners(OwnersMatter::Covenant), ..calling(homes(3, Some(10))) };
    let story = polled(called, &[Pile(1, Mark::Agree), Pile(2, Mark::WithMajority)]);
    let item = story.result().unwrap().items.remove(0);
    assert_eq!((item.heads.agree, item.heads.with_majority), (Some(1), Some(2)));
    assert!(tests(&item.chosen).contains(&"agree_heads 3/3 holds".to_owned()));
}

#[test]
fn r09_each_of_two_options_is_for_and_against_and_none_of_these_is_a_voice() {
    let question = Question::Approval { options: vec!["a".into(), "b".into()], most: 1, none_of_these: true };
    let called = Calling { question, ..calling_of(DecidedBy::ResidentsMeeting, 5) };
    let mut story = Story::open(called);
    for (no, paper) in [(1, vec![1]), (2, vec![1]), (3, vec![1]), (4, vec![2])] {
        story.paper(no, Paper::Chosen(paper)).unwrap();
    }
    story.paper(5, Paper::NoneOfThese).unwrap();
    let result = story.result().unwrap();
    assert_eq!(result.verdicts(), [Verdict::Carried, Verdict::NotCarried]);
    assert_eq!((result.items[0].heads.agree, result.items[1].heads.oppose), (Some(3), Some(4)));
}

#[test]
fn r19_more_names_than_seats_are_void_and_a_name_twice_counts_once() {
    let candidates = ["x", "y", "z"].map(person).to_vec();
    let question = Question::Election { candidates, seats: 2 };
    let called = Calling { question, ..calling_of(DecidedBy::ResidentsMeeting, 5) };
    let mut story = Story::open(called);
    for (no, names) in [(1, vec![1, 2]), (2, vec![2, 2]), (3, vec![1, 2, 3]), (4, vec![1, 2]), (5, vec![1])] {
        story.paper(no, Paper::Chosen(names)).unwrap();
    }
    let elected = story.result().unwrap().election.unwrap();
    assert_eq!((elected.papers, elected.void, elected.blank), (5, 1, 0));
    assert_eq!(elected.votes, [Votes { candidate: 1, votes: 3 }, Votes { candidate: 2, votes: 3 }]);
    assert_eq!((elected.elected, elected.left, elected.verdict), (vec![1, 2], 0, Verdict::Carried));
}

#[test]
fn an_election_in_which_too_few_take_part_elects_nobody() {
    let question = Question::Election { candidates: vec![person("x")], seats: 1 };
    let called = Calling { question, ..calling_of(DecidedBy::ResidentsMeeting, 4) };
    let mut story = Story::open(called);
    for no in [1, 2] {
        story.paper(no, Paper::Chosen(vec![1])).unwrap();
    }
    let elected = story.result().unwrap().election.unwrap();
    assert_eq!((elected.elected, elected.left, elected.verdict), (vec![], 1, Verdict::NoQuorum));
}
