//! A secret vote that is counted by area: an area stands beside each ballot and beside each elector, and names nobody.

use super::secret::{Truth, told, voted_in};
use super::support::*;
use mingtong_app::Who;
use mingtong_app::vote::*;
use mingtong_domain::ids::{HomeNo, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Command, Verdict};
use mingtong_domain::vote::{Line, Mark, Secrecy, Sheet, Standing, Way};
use mingtong_testkit::TestApp;
use std::fmt::Write as _;

mingtong_testkit::on_both!(
    what_is_stored_of_a_vote_by_area_does_not_tell_who_cast_which_ballot,
    a_sheet_by_area_names_nobody_though_few_voted,
    a_correction_that_would_make_an_area_rare_is_refused,
);

/// Five parts of 80 and five of 95 square metres, each of somebody else.
fn ten_parts() -> String {
    let mut rows = "楼栋,单元,房号,产权面积,产权人\n".to_owned();
    for (nth, owner) in ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"].into_iter().enumerate() {
        let (building, area) = if nth < 5 { (1, 80) } else { (2, 95) };
        writeln!(rows, "{building}幢,1,{}01,{area},{owner}某", nth % 5 + 1).expect("written");
    }
    rows
}

async fn by_area(t: TestApp) -> (Polls, VoteId) {
    let polls = Polls::of_rows(t, &ten_parts()).await;
    let ways = vec![Way::Paper, Way::Web];
    let id = polls.call(NewVote { secrecy: Secrecy::Secret, ways, ..polls.owners_vote() }).await;
    (polls, id)
}

async fn published(polls: &Polls, id: &VoteId) -> Sheet {
    polls.at(CLOSES);
    polls.count(id).await.unwrap();
    polls.act(&polls.staff(), id, &[], Command::Publish { notice: None }).await.unwrap();
    Sheet::read(&vote_sheet(&polls.t.app, polls.hall(), &Who::public(None), id).await.unwrap()).unwrap()
}

/// Of ten, five and five of whom weigh the same, whoever knows the weights and nothing else may well name six.
const BY_CHANCE: usize = 6;

async fn what_is_stored_of_a_vote_by_area_does_not_tell_who_cast_which_ballot(t: TestApp) {
    let (polls, id) = by_area(t).await;
    let truth: Truth = voted_in(&polls, &id, &[5, 2, 8, 1, 10, 7, 3, 6, 9, 4]).await;
    published(&polls, &id).await;
    let (right, by) = told(&polls, &truth).await;
    assert!(right <= BY_CHANCE, "{right} by {by}");
    // The bad variant: each part has an area of its own.
    let mut statements = String::new();
    for (no, receipt) in &truth {
        let area = 800_000 + no.parse::<i64>().expect("a number");
        statements += &format!(
            "UPDATE elector SET area_cm2 = {area} WHERE no = {no}; \
             UPDATE receipt SET area_cm2 = {area} WHERE receipt = '{receipt}'; "
        );
    }
    polls.t.database.tamper(&statements).await;
    assert_eq!(told(&polls, &truth).await.0, 10, "an area that one part alone has names its voter");
}

/// Whether the lines of one area tell more than how many voted: they stand in another order than that of their facts.
fn names_somebody(lines: &[Line]) -> bool {
    let facts = |line: &Line| (line.area, line.standing.clone(), line.issued, line.aside.clone());
    lines.windows(2).any(|pair| facts(&pair[0]) > facts(&pair[1]))
}

async fn a_sheet_by_area_names_nobody_though_few_voted(t: TestApp) {
    let (polls, id) = by_area(t).await;
    voted_in(&polls, &id, &[3, 1, 5, 7]).await;
    let sheet = published(&polls, &id).await;
    assert!(!names_somebody(&sheet.lines), "{:?}", sheet.lines);
    let numbers: Vec<u32> = sheet.lines.iter().map(|line| line.elector).collect();
    assert_eq!(numbers, (1..=10).collect::<Vec<u32>>(), "numbers of the sheet, and no others");
    let seen = polls.seen(&Who::public(None), &id).await;
    assert_eq!(seen.turnout.len(), 1, "nobody reads in which building they voted");
    let doors = polls.doors(&id, ElectorsShown::All).await;
    assert!(doors.len() == 10 && doors.iter().all(|line| line.ballot.holds.is_none()), "nobody reads who voted");
    let recounted = recount_vote(&polls.t.app, polls.hall(), &Who::public(None), &id).await.unwrap();
    assert_eq!(recounted.agrees, Some(true), "a stranger counts heads and areas again");
    assert_eq!(recounted.result.unwrap().verdicts(), [Verdict::NoQuorum]);
    polls.is_sound().await;
    // The bad variant: the lines by the numbers of the roll.
    let voted = [1, 3, 5, 7];
    let roll = sheet.lines.iter().map(|line| {
        let standing = match voted.contains(&line.elector) {
            true => Standing::Voted { way: Way::Web },
            false => Standing::NotDelivered,
        };
        Line { standing, ..line.clone() }
    });
    assert!(names_somebody(&roll.collect::<Vec<_>>()), "the seventh alone of the larger parts");
}

async fn a_correction_that_would_make_an_area_rare_is_refused(t: TestApp) {
    let (polls, id) = by_area(t).await;
    let home: HomeNo = "1-1-101".into();
    let rare = NewCorrection::Changed { no: 1, home, area: Some(801_000), same_as: None };
    let (app, hall, reason) = (&polls.t.app, polls.hall(), "重新测绘".to_owned());
    let refused = correct_electorate(app, hall, &polls.staff(), id.clone(), rare, reason.clone()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::CorrectionNamesVoter));
    let slips = polls.slips(&id).await;
    polls.at(OPENS);
    polls.cast_by(&slips[0].code, &id, Mark::Agree).await.unwrap();
    let struck = correct_electorate(app, hall, &polls.staff(), id, NewCorrection::Struck(2), reason).await.unwrap_err();
    assert_eq!(struck.code(), Some(Code::SecretIsFrozen));
}
