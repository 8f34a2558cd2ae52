//! Secret ballots: taken once, found again by their receipts, and by nothing else that is stored.

use super::support::*;
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::VoteId;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, Command, Mark, Scope, Secrecy, Verdict, Way};
use mingtong_testkit::TestApp;
use std::collections::{BTreeMap, BTreeSet};

mingtong_testkit::on_both!(
    a_secret_ballot_is_final_and_found_again_by_its_receipt,
    the_same_secret_ballot_sent_twice_has_one_receipt,
    what_is_stored_does_not_tell_who_cast_which_ballot,
    the_same_search_finds_a_bad_variant,
    a_count_is_written_whole_or_not_at_all,
    an_area_that_few_have_keeps_a_vote_named,
    a_secret_vote_that_is_void_keeps_nothing,
);

/// Whose receipt is whose, by the number of the elector.
pub(super) type Truth = BTreeMap<String, String>;

async fn the_same_secret_ballot_sent_twice_has_one_receipt(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let slips = polls.slips(&id).await;
    polls.at(an_hour_after(OPENS));
    let give = async |home: usize, mark: Mark, digit: &str| {
        let once = Once::read(&digit.repeat(32));
        let ballot = NewBallot { electors: vec![], paper: says(mark), by_proxy: false, once };
        let voter = Voter::Slip(slips[home].code.clone());
        cast_ballot(&polls.t.app, polls.hall(), &Who::public(None), id.clone(), voter, ballot).await
    };
    let first = give(0, Mark::Agree, "a").await.unwrap();
    assert_eq!(give(0, Mark::Agree, "a").await.unwrap(), first, "pressed twice");
    assert_eq!(give(0, Mark::Oppose, "a").await.unwrap_err().code(), Some(Code::SlipUsed), "it is final");
    assert_eq!(give(0, Mark::Agree, "b").await.unwrap_err().code(), Some(Code::SlipUsed), "nobody else finds it");
    assert_ne!(give(1, Mark::Agree, "a").await.unwrap().receipt, first.receipt, "a shared key opens no other home's");
    assert_eq!(polls.t.stored(&polls.town, "secret_ballot").await.len(), 2);
    assert_eq!(Once::read("1"), None, "it could be guessed");
}

/// Eight homes vote in another order than that of their numbers.
async fn voted(polls: &Polls, id: &VoteId) -> Truth {
    voted_in(polls, id, &[5, 2, 8, 1, 7, 3, 6, 4]).await
}

/// These homes vote, one after the other.
pub(super) async fn voted_in(polls: &Polls, id: &VoteId, order: &[usize]) -> Truth {
    let slips = polls.slips(id).await;
    polls.at(an_hour_after(OPENS));
    let mut truth = Truth::new();
    for (nth, no) in order.iter().copied().enumerate() {
        polls.t.later(60_000);
        let mark = if nth % 3 == 0 { Mark::Oppose } else { Mark::Agree };
        let given = polls.cast_by(&slips[no - 1].code, id, mark).await.expect("it is taken");
        truth.insert(no.to_string(), given.receipt.expect("a receipt"));
    }
    truth
}

async fn a_secret_ballot_is_final_and_found_again_by_its_receipt(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let head = polls.t.stored(&polls.town, "event").await.len();
    let truth = voted(&polls, &id).await;
    assert_eq!(polls.t.stored(&polls.town, "event").await.len(), head + 1, "slips were issued, and nothing else");
    let again = issue_slips(&polls.t.app, polls.hall(), &polls.staff(), id.clone(), SlipsFor::One(3)).await.unwrap();
    let twice = polls.cast_by(&again[0].code, &id, Mark::Agree).await.unwrap_err();
    assert_eq!(twice.code(), Some(Code::VotedAlready), "replacing it would need to know which it is");
    let entered = polls.act(&polls.teller(0), &id, &[3], read(Mark::Agree)).await.unwrap_err();
    assert_eq!(entered.code(), Some(Code::BallotIsSecret));
    assert_eq!(polls.doors(&id, ElectorsShown::All).await[2].ballot.holds, Some(Way::Web), "that they voted is known");
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    polls.act(&polls.staff(), &id, &[], Command::Publish { notice: None }).await.unwrap();
    let sheet = vote_sheet(&polls.t.app, polls.hall(), &Who::public(None), &id).await.unwrap();
    let recounted = recount(&sheet).unwrap();
    assert_eq!(recounted.result.as_ref().unwrap().verdicts(), [Verdict::Carried]);
    let receipts: BTreeSet<String> = recounted.sheet.receipts.iter().map(|it| it.receipt.clone()).collect();
    assert_eq!(receipts, truth.values().cloned().collect());
    for table in ["secret_voter", "secret_ballot", "box_paper", "household_code"] {
        assert_eq!(polls.t.stored(&polls.town, table).await, Vec::<Vec<Option<String>>>::new(), "{table}");
    }
    polls.is_sound().await;
    let recounted = recount_vote(&polls.t.app, polls.hall(), &Who::public(None), &id).await.unwrap();
    assert_eq!(recounted.agrees, Some(true), "it is made again from the log");
}

/// A row with one voter, or one ballot, and everything else that stands in it.
struct Row {
    of: String,
    facts: BTreeMap<String, String>,
}

/// Every row that tells of exactly one of `whom`, in a column or anywhere in a text, with the order in which it comes.
async fn rows_of(polls: &Polls, whom: &[String], is_voter: bool) -> Vec<(String, Vec<Row>)> {
    let mut found = vec![];
    for table in polls.t.database.tables().await.into_keys().filter(|table| !table.starts_with("search")) {
        let mut rows = vec![];
        for (nth, mut facts) in polls.t.database.bare_rows(&table).await.into_iter().enumerate() {
            let of: BTreeSet<&String> = match is_voter {
                true => {
                    facts.iter().filter(|(name, _)| matches!(name.as_str(), "elector" | "no")).map(|it| it.1).collect()
                }
                false => whom.iter().filter(|it| facts.values().any(|fact| fact.contains(it.as_str()))).collect(),
            };
            let of: Vec<String> = of.into_iter().filter(|it| whom.contains(it)).cloned().collect();
            let [of] = of.as_slice() else { continue };
            let of = of.clone();
            facts.insert("nth".to_owned(), format!("{nth:09}"));
            rows.push(Row { of, facts });
        }
        if !rows.is_empty() {
            found.push((table, rows));
        }
    }
    found
}

/// The best guess that anybody can make who joins everything that is stored: how many voters it names rightly, and by
/// what. Two rows are joined where they, and no others, have a value in common; and by the order in which each of their
/// columns puts them.
pub(super) async fn told(polls: &Polls, truth: &Truth) -> (usize, String) {
    let voters = rows_of(polls, &truth.keys().cloned().collect::<Vec<_>>(), true).await;
    let ballots = rows_of(polls, &truth.values().cloned().collect::<Vec<_>>(), false).await;
    let mut best = (0, String::new());
    for (one, of_voters) in &voters {
        for (other, of_ballots) in &ballots {
            for (left, right) in columns(of_voters, of_ballots) {
                for guess in
                    [by_value(of_voters, of_ballots, &left, &right), by_order(of_voters, of_ballots, &left, &right)]
                {
                    let right_ones = guess.iter().filter(|(voter, ballot)| truth.get(voter) == Some(ballot)).count();
                    if right_ones > best.0 {
                        best = (right_ones, format!("{one}.{left} = {other}.{right}"));
                    }
                }
            }
        }
    }
    best
}

fn columns(one: &[Row], other: &[Row]) -> Vec<(String, String)> {
    let names = |rows: &[Row]| rows.iter().flat_map(|row| row.facts.keys().cloned()).collect::<BTreeSet<_>>();
    let right = names(other);
    names(one).into_iter().flat_map(|left| right.iter().map(move |right| (left.clone(), right.clone()))).collect()
}

fn by_value(one: &[Row], other: &[Row], left: &str, right: &str) -> Vec<(String, String)> {
    let with = |rows: &[Row], name: &str| {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in rows {
            if let Some(value) = row.facts.get(name) {
                found.entry(value.clone()).or_default().insert(row.of.clone());
            }
        }
        found
    };
    let (voters, ballots) = (with(one, left), with(other, right));
    let pair = |(value, voters): (&String, &BTreeSet<String>)| {
        let ballots = ballots.get(value)?;
        let (voter, ballot) = (voters.first()?, ballots.first()?);
        (voters.len() == 1 && ballots.len() == 1).then(|| (voter.clone(), ballot.clone()))
    };
    voters.iter().filter_map(pair).collect()
}

fn by_order(one: &[Row], other: &[Row], left: &str, right: &str) -> Vec<(String, String)> {
    let sorted = |rows: &[Row], name: &str| {
        let mut found: Vec<(usize, String, String)> = rows
            .iter()
            .filter_map(|row| row.facts.get(name).map(|value| (value.len(), value.clone(), row.of.clone())))
            .collect();
        found.sort();
        let mut seen = BTreeSet::new();
        found.into_iter().map(|(.., of)| of).filter(|of| seen.insert(of.clone())).collect::<Vec<_>>()
    };
    sorted(one, left).into_iter().zip(sorted(other, right)).collect()
}

/// Of eight that are put in some order, somebody who knows nothing may well name three.
const BY_CHANCE: usize = 4;

async fn what_is_stored_does_not_tell_who_cast_which_ballot(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let truth = voted(&polls, &id).await;
    let is_sqlite = polls.t.store().engine_name() == "sqlite";
    if is_sqlite {
        let (right, by) = told(&polls, &truth).await;
        assert!(right <= BY_CHANCE, "{right} by {by}");
    }
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    if is_sqlite {
        let log = std::fs::metadata(polls.t.database.file().with_extension("db-wal"));
        assert_eq!(log.map_or(0, |log| log.len()), 0, "nothing of before is left beside the file");
    }
    polls.act(&polls.staff(), &id, &[], Command::Publish { notice: None }).await.unwrap();
    let (right, by) = told(&polls, &truth).await;
    assert!(right <= BY_CHANCE, "{right} by {by}");
}

async fn the_same_search_finds_a_bad_variant(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.secret_vote()).await;
    let truth = voted(&polls, &id).await;
    let mut statements = "CREATE TABLE bad_voter (elector BIGINT NOT NULL); \
                          CREATE TABLE bad_ballot (receipt TEXT NOT NULL);"
        .to_owned();
    // As they came: no key, no time, but an order.
    for no in [5, 2, 8, 1, 7, 3, 6, 4] {
        let receipt = &truth[&no.to_string()];
        statements += &format!("INSERT INTO bad_voter VALUES ({no}); INSERT INTO bad_ballot VALUES ('{receipt}');");
    }
    polls.t.database.tamper(&statements).await;
    let (right, by) = told(&polls, &truth).await;
    assert_eq!(right, 8, "found by {by}");
    polls.t.database.tamper("DROP TABLE bad_voter; DROP TABLE bad_ballot;").await;
    let mut statements = "CREATE TABLE bad_voter (elector BIGINT NOT NULL, at_ms BIGINT NOT NULL); \
                          CREATE TABLE bad_ballot (receipt TEXT NOT NULL, at_ms BIGINT NOT NULL);"
        .to_owned();
    for (at, (no, receipt)) in truth.iter().enumerate() {
        let at = 7 * at;
        statements += &format!("INSERT INTO bad_voter VALUES ({no}, {at}); ");
        let (front, back) = (format!("INSERT INTO bad_ballot VALUES ('{receipt}', {at}); "), statements);
        statements = back + &front;
    }
    polls.t.database.tamper(&statements).await;
    assert_eq!(told(&polls, &truth).await.0, 8, "by a moment in common");
}

async fn a_count_is_written_whole_or_not_at_all(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.secret_vote()).await;
    voted(&polls, &id).await;
    polls.at(CLOSES);
    let before = polls.t.everything_stored(&polls.town).await;
    let (break_it, mend_it) = match polls.t.store().engine_name() {
        "sqlite" => (
            "CREATE TRIGGER full BEFORE INSERT ON receipt BEGIN SELECT RAISE(ABORT, 'full'); END;",
            "DROP TRIGGER full;",
        ),
        _ => (
            "ALTER TABLE receipt ADD CONSTRAINT full_ CHECK (paper = '');",
            "ALTER TABLE receipt DROP CONSTRAINT full_;",
        ),
    };
    polls.t.database.tamper(break_it).await;
    assert!(polls.count(&id).await.is_err(), "the second of its pieces cannot be written");
    assert_eq!(polls.t.everything_stored(&polls.town).await, before, "nothing of it is there");
    polls.t.database.tamper(mend_it).await;
    polls.count(&id).await.unwrap();
    polls.is_sound().await;
}

async fn an_area_that_few_have_keeps_a_vote_named(t: TestApp) {
    let polls = Polls::posted(t).await;
    let new = NewVote { secrecy: Secrecy::Secret, ways: vec![Way::Web], ..polls.owners_vote() };
    let called = call_vote(&polls.t.app, polls.hall(), &polls.staff(), new).await.unwrap_err();
    assert_eq!(called.code(), Some(Code::SecretWeights));
    // And so do few homes, though none has a weight.
    let scope = Scope { within: vec!["2-1-201".into()], ..polls.secret_vote().scope };
    let of_one = NewVote { scope, ..polls.secret_vote() };
    let called = call_vote(&polls.t.app, polls.hall(), &polls.staff(), of_one).await.unwrap_err();
    assert_eq!(called.code(), Some(Code::SecretWeights), "everybody would know what the one says");
    let id = polls.call(polls.secret_vote()).await;
    assert!(polls.seen(&polls.staff(), &id).await.offered.contains(&Act::CorrectElector));
}

async fn a_secret_vote_that_is_void_keeps_nothing(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.secret_vote()).await;
    voted(&polls, &id).await;
    polls.act(&polls.staff(), &id, &[], Command::Void { reason: "名册有误".to_owned() }).await.unwrap();
    for table in ["secret_voter", "secret_ballot", "household_code", "voted", "receipt"] {
        assert_eq!(polls.t.stored(&polls.town, table).await, Vec::<Vec<Option<String>>>::new(), "{table}");
    }
    let hidden = vote_sheet(&polls.t.app, polls.hall(), &polls.staff(), &id).await;
    assert!(matches!(hidden, Err(Fail::NotFound)));
}
