//! Published votes, counted by the law of their day. Their numbers are those of the places that published them.

use super::*;
use crate::rules::RuleBook;
use crate::time::Millis;
use jiff::civil::date;
use mingtong_methods::Outcome::{self, *};

/// A vote in fields: `"rule owners, matter use_fund, …"`.
fn answer(vote: &str) -> Result<Answer, Vec<Wrong>> {
    let fields = vote.split(',').map(|field| field.trim().split_once(' ').expect("a name and a text"));
    let today = Millis::from_date(date(2026, 11, 26));
    let question = read(fields.map(|(name, text)| (name.to_owned(), text.to_owned())))?;
    count(&question, RuleBook::defaults(), today)
}

/// What follows, and every test: name, part/whole, need, whether it holds.
fn counted(vote: &str) -> (Outcome, Vec<String>) {
    let answer = answer(vote).unwrap_or_else(|wrong| panic!("{vote}: {wrong:?}"));
    (answer.counted.outcome, answer.counted.tests.iter().map(shown).collect())
}

fn shown(test: &Test) -> String {
    let amount = |amount: Option<Amount>| amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
    let holds = test.holds.map_or("untold", |holds| if holds { "holds" } else { "fails" });
    format!("{} {}/{} {} {holds}", test.name.key(), amount(test.part), amount(test.whole), test.need)
}

fn outcome(vote: &str) -> Outcome {
    counted(vote).0
}

fn owners(matter: &str, day: &str, numbers: &str) -> String {
    format!("rule owners, matter {matter}, date {day}, {numbers}")
}

#[test]
fn v01_lift_seventeen_of_24_fail_and_eighteen_cannot_be_told_without_areas() {
    let lift = |agree: u32| {
        owners(
            "change_use",
            "2023-05-01",
            &format!("electorate.heads 24, took_part.heads 24, cast.agree.heads {agree}"),
        )
    };
    assert_eq!(outcome(&lift(17)), NotCarried);
    let (outcome, tests) = counted(&lift(18));
    assert_eq!(outcome, Undetermined, "never passed");
    assert_eq!(
        tests,
        [
            "participation_heads 24/24 >=2/3 holds",
            "participation_area ?/? >=2/3 untold",
            "agree_heads 18/24 >=3/4 holds",
            "agree_area ?/? >=3/4 untold",
        ]
    );
}

#[test]
fn v02_both_tallies_of_silent_owners_are_printed() {
    let vote = owners(
        "covenant",
        "2023-05-01",
        "electorate.heads 1583, cast.agree.heads 986, cast.oppose.heads 251, cast.abstain.heads 10, \
         cast.void.heads 25, took_part.heads 1272, not_returned.heads 311",
    );
    let answer = answer(&vote).unwrap();
    assert!(answer.counted.tests.iter().any(|test| shown(test) == "agree_heads 986/1272 >1/2 holds"));
    let also = |silent| answer.also.iter().find(|(other, _)| *other == silent).map(|(_, counted)| counted).unwrap();
    let with_majority: Vec<String> = also(Silent::WithMajority).tests.iter().map(shown).collect();
    assert!(with_majority.contains(&"agree_heads 1297/1583 >1/2 holds".to_owned()), "{with_majority:?}");
    let abstaining: Vec<String> = also(Silent::Abstain).tests.iter().map(shown).collect();
    assert!(abstaining.contains(&"agree_heads 986/1583 >1/2 holds".to_owned()), "{abstaining:?}");
}

#[test]
fn v03_one_rule_of_heads_flips_the_quorum() {
    let vote = |heads: u32| {
        let numbers = format!("electorate.heads {heads}, took_part.heads 1042, cast.agree.heads 700");
        outcome(&owners("committee", "2023-05-01", &numbers))
    };
    assert_eq!((vote(1466), vote(1619)), (Undetermined, NoQuorum), "areas are not known");
}

const STAIRWELL_1: &str = "electorate.heads 36, electorate.area 3508.53, took_part.heads 36, took_part.area 3508.53, \
                           cast.agree.heads 25, cast.agree.area 2339.40";

#[test]
fn v04_using_the_fund_is_carried_where_raising_it_is_not() {
    assert_eq!(outcome(&owners("use_fund", "2023-05-01", STAIRWELL_1)), Carried);
    for weighty in ["raise_fund", "rebuild", "change_use"] {
        assert_eq!(outcome(&owners(weighty, "2023-05-01", STAIRWELL_1)), NotCarried, "{weighty}");
    }
}

#[test]
fn v05_the_law_of_the_day_and_exactly_two_thirds() {
    let numbers = "electorate.heads 36, electorate.area 3508.53, took_part.heads 36, took_part.area 3508.53, \
                   cast.agree.heads 24, cast.agree.area 2398.41";
    assert_eq!(outcome(&owners("use_fund", "2023-05-01", numbers)), Carried);
    let (outcome, tests) = counted(&owners("use_fund", "2020-12-31", numbers));
    assert_eq!(outcome, Carried);
    assert_eq!(tests, ["agree_heads 24/36 >=2/3 holds", "agree_area 2398.41/3508.53 >=2/3 holds"]);
    let (_, tests) = counted(&owners("use_fund", "2021-01-01", numbers));
    assert_eq!((tests.len(), tests[2].as_str()), (4, "agree_heads 24/36 >1/2 holds"));
}

#[test]
fn v06_rounding_makes_no_quorum() {
    let numbers = "electorate.heads 100000, took_part.heads 66665, cast.agree.heads 66665";
    assert_eq!(outcome(&owners("other", "2023-05-01", numbers)), NoQuorum);
}

#[test]
fn v07_half_is_no_majority() {
    for (present, agree, expected) in [(5001, 2501, Carried), (5000, 2500, NotCarried), (6, 3, NotCarried)] {
        let vote = format!("rule body.present, due {present}, present {present}, cast.agree.heads {agree}");
        assert_eq!(outcome(&vote), expected, "{vote}");
    }
}

#[test]
fn v08_whether_proxies_count_is_a_setting() {
    let vote = |more: &str| outcome(&format!("due 78, present 39, proxies 5, cast.agree.heads 39, {more}"));
    assert_eq!(vote("rule body.present, quorum >1/2, proxies_count true"), Carried);
    assert_eq!(vote("rule body.present, quorum >1/2, proxies_count false"), NoQuorum, "exactly half");
    for count in ["true", "false"] {
        assert_eq!(
            vote(&format!("rule representatives, date 2023-05-01, proxies_count {count}")),
            NoQuorum,
            "52 of 78"
        );
    }
}

#[test]
fn v09_more_than_two_thirds_of_all_sixteen_are_eleven() {
    for (agree, expected) in [(10, NotCarried), (11, Carried)] {
        let vote = format!("rule body.all, due 16, present 14, pass >2/3, base all, cast.agree.heads {agree}");
        assert_eq!(outcome(&vote), expected, "{agree}");
    }
}

#[test]
fn v10_the_base_is_those_present_and_not_those_who_voted() {
    let vote = "rule body.present, due 34, present 27, took_part.heads 26, cast.agree.heads 19, cast.oppose.heads 0";
    assert_eq!(counted(vote), (Carried, vec!["attendance 27/34 >=2/3 holds".into(), "agree 19/27 >1/2 holds".into()]));
}

#[test]
fn v11_one_owner_of_fifteen_flats_is_one_head() {
    let numbers = "electorate.heads 821, took_part.heads 821, cast.agree.heads 407, cast.oppose.heads 414, \
                   cast.abstain.heads 0, cast.void.heads 0, cast.blank.heads 0, cast.with_majority.heads 0";
    assert_eq!(outcome(&owners("committee", "2023-05-01", numbers)), NotCarried);
}

#[test]
fn r12_residents_and_representatives_by_the_law_of_their_day() {
    let vote =
        |rule: &str, day: &str| outcome(&format!("rule {rule}, date {day}, due 100, present 60, cast.agree.heads 31"));
    assert_eq!(vote("residents_meeting", "2025-12-31"), Carried);
    assert_eq!(vote("representatives", "2025-12-31"), NoQuorum, "60 of 100 are not two thirds");
    assert_eq!(vote("representatives", "2026-01-01"), NoQuorum, "the charter's, until the revised law has been read");
    assert_eq!(vote("residents_meeting", "2026-01-01"), Carried);
    assert_eq!(vote("village_representatives", "2026-01-01"), NoQuorum);
}

#[test]
fn r14_village_representatives_decide_by_those_present_unless_a_local_rule_is_stricter() {
    let vote =
        |more: &str| outcome(&format!("rule village_representatives, due 30, present 20, cast.agree.heads 11{more}"));
    assert_eq!((vote(""), vote(", base all")), (Carried, NotCarried));
}

#[test]
fn r15_party_members_attend_by_two_thirds_and_agree_by_half_of_those_due() {
    let vote = |agree: u32| outcome(&format!("rule party_members, due 30, present 20, cast.agree.heads {agree}"));
    assert_eq!((vote(15), vote(16)), (NotCarried, Carried));
}

#[test]
fn r16_homes_represented_decide_on_one_project() {
    let vote = "rule one_project_one_meeting, due 90, present 60, cast.agree.heads 31";
    assert_eq!(counted(vote).1, ["attendance 60/90 >=2/3 holds", "agree 31/60 >1/2 holds"]);
}

#[test]
fn r17_a_committee_decides_by_more_than_half_of_all() {
    let vote = |agree: u32| outcome(&format!("rule body.all, due 9, present 6, cast.agree.heads {agree}"));
    assert_eq!((vote(4), vote(5)), (NotCarried, Carried));
}

#[test]
fn a_failing_test_is_enough_even_where_others_cannot_be_told() {
    let no_area = "electorate.heads 36, took_part.heads 36, cast.agree.heads 10";
    assert_eq!(outcome(&owners("use_fund", "2023-05-01", no_area)), NotCarried);
    assert_eq!(outcome(&owners("use_fund", "2023-05-01", "electorate.heads 36")), Undetermined);
}

#[test]
fn numbers_that_cannot_be_true_are_named() {
    let wrong = |vote: String| -> Vec<(String, Why)> {
        answer(&vote).unwrap_err().into_iter().map(|wrong| (wrong.field, wrong.why)).collect()
    };
    let whole = |whole: &str| Why::AboveWhole { whole: whole.to_owned() };
    let of_owners = |numbers| wrong(owners("use_fund", "2023-05-01", numbers));
    assert_eq!(
        of_owners("electorate.heads 100000, took_part.heads 100001"),
        [("took_part.heads".to_owned(), whole("electorate.heads"))],
        "100,001 heads of 100,000"
    );
    assert_eq!(
        of_owners("took_part.area 10, cast.agree.area 10.0001"),
        [("cast.agree.area".to_owned(), whole("took_part.area"))]
    );
    let body = |numbers: &str| wrong(format!("rule body.present, {numbers}"));
    assert_eq!(body("due 6, present 7"), [("present".to_owned(), whole("due"))]);
    assert_eq!(body("due 6, present 5, cast.agree.heads 6"), [("cast.agree.heads".to_owned(), whole("present"))]);
    assert_eq!(body("due 6, matter use_fund"), [("matter".to_owned(), Why::NotForThisRule)]);
    assert_eq!(body("electorate.area 6"), [("electorate.area".to_owned(), Why::NotForThisRule)]);
    assert_eq!(wrong("rule owners".to_owned()).len(), 2, "matter and date are missing");
    assert_eq!(wrong("rule owners, matter other, date 1999-12-31".to_owned()), [("date".to_owned(), Why::NoRuleThen)]);
}

#[test]
fn what_rests_on_which_article_is_said_once() {
    let answer = answer(&owners("raise_fund", "2023-05-01", STAIRWELL_1)).unwrap();
    assert_eq!(answer.basis.len(), 2, "{:?}", answer.basis);
    assert!(answer.basis.iter().all(|basis| basis.starts_with("《中华人民共和国民法典》第二百七十八条")));
}

#[test]
fn who_follows_the_majority_by_heads_and_by_an_area_that_is_not_known_cannot_be_told() {
    let numbers = "electorate.heads 36, electorate.area 3600, took_part.heads 36, took_part.area 3600, \
                   cast.agree.heads 26, cast.agree.area 2600, cast.oppose.heads 9, cast.oppose.area 900, \
                   cast.with_majority.heads 1";
    let (outcome, tests) = counted(&owners("change_use", "2023-05-01", numbers));
    assert_eq!(outcome, Undetermined);
    assert_eq!(tests[2..], ["agree_heads 27/36 >=3/4 holds", "agree_area ?/3600 >=3/4 untold"]);
    let known = format!("{numbers}, cast.with_majority.area 100");
    assert_eq!(self::outcome(&owners("change_use", "2023-05-01", &known)), Carried);
}

#[test]
fn void_papers_are_set_aside_where_a_charter_says_so() {
    let numbers = "electorate.heads 1583, cast.agree.heads 986, cast.oppose.heads 251, cast.abstain.heads 10, \
                   cast.void.heads 25, took_part.heads 1272, void_takes_part false";
    let (_, tests) = counted(&owners("covenant", "2023-05-01", numbers));
    assert!(tests.contains(&"agree_heads 986/1247 >1/2 holds".to_owned()), "{tests:?}");
    let hearing = |took_part: u32, void_takes_part: bool| {
        counted(&format!(
            "rule body.present, due 27, present 27, took_part.heads {took_part}, void_takes_part {void_takes_part}, \
             cast.agree.heads 13, cast.oppose.heads 11, cast.abstain.heads 1, cast.void.heads 1, cast.blank.heads 1"
        ))
    };
    for took_part in [26, 27] {
        assert_eq!(hearing(took_part, false).1[1], "agree 13/26 >1/2 fails");
    }
    assert_eq!(hearing(27, true).1[1], "agree 13/27 >1/2 fails");
}

#[test]
fn proxies_are_among_those_due_whether_they_count_or_not() {
    for count in ["true", "false"] {
        let vote = format!("rule body.present, due 6, present 3, proxies 7, proxies_count {count}");
        let wrong = answer(&vote).unwrap_err();
        assert_eq!((wrong[0].field.as_str(), &wrong[0].why), ("proxies", &Why::AboveWhole { whole: "due".into() }));
    }
    let electorate = answer("rule body.present, electorate.heads 6, present 7").unwrap_err();
    assert_eq!(electorate[0].why, Why::AboveWhole { whole: "electorate.heads".into() }, "as it was written");
}

#[test]
fn a_replaced_base_is_not_told_as_the_law_and_less_than_the_law_is_told() {
    let small = "electorate.heads 10, took_part.heads 8, cast.agree.heads 5";
    let basis = |vote: &str| answer(vote).map(|answer| (answer.basis.len(), answer.rests_on)).unwrap();
    let then = |more: &str| owners("other", "2020-05-01", &format!("{small}{more}"));
    assert_eq!(basis(&then("")), (2, RestsOn::TheRuleBook));
    assert_eq!(basis(&then(", base present")), (1, RestsOn::LessThanTheLaw), "the law of 2007 asked for half of all");
    let now = |more: &str| owners("change_use", "2023-05-01", &format!("{small}, {more}"));
    assert_eq!(basis(&now("base all")), (1, RestsOn::ACharter));
    assert_eq!(basis(&now("pass >=4/5")), (1, RestsOn::ACharter));
    assert_eq!(basis(&now("pass >=3/4, quorum >=2/3")), (0, RestsOn::ACharter), "as much as the law");
    assert_eq!(basis(&now("pass >1/2")), (1, RestsOn::LessThanTheLaw));
    assert_eq!(basis(&now("quorum >1/2")), (1, RestsOn::LessThanTheLaw));
}

#[test]
fn r02_no_law_is_told_of_a_day_before_it() {
    let on = |day: &str| answer(&owners("change_use", day, "electorate.heads 10, cast.agree.heads 6"));
    assert!(on("2007-10-01").is_ok());
    assert_eq!(on("2007-09-30").unwrap_err()[0].field, "date");
}

#[test]
fn r07_the_silent_are_told_with_their_number() {
    let vote = owners(
        "covenant",
        "2023-05-01",
        "electorate.heads 1583, took_part.heads 1272, cast.agree.heads 986, not_returned.heads 311, \
         silent with_majority",
    );
    let fields = vote.split(',').map(|field| field.trim().split_once(' ').expect("a name and a text"));
    let question = read(fields.map(|(name, text)| (name.to_owned(), text.to_owned()))).unwrap();
    let told = question.told(&answer(&vote).unwrap());
    let told: Vec<String> =
        told.iter().map(|told| format!("{}{}", told.key, told.n.map_or(0, |n| n.count()))).collect();
    assert_eq!(told, ["not_returned311", "silent_with_majority0"]);
}
