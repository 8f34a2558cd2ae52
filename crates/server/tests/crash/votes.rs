//! `kill -9` while ten thousand households vote, 64 at a time: every ballot that was acknowledged is counted exactly
//! once, and nobody's twice, named and secret. The real binary, on both databases.

use crate::support::{Server, mingtong, request, run};
use mingtong_app::vote::{OnVote, act_on_vote, recount, view_vote, vote_sheet};
use mingtong_app::{App, Chance, Clock};
use mingtong_domain::vote::{Command, Secrecy};
use mingtong_testkit::{Database, OpenVote, Polls};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

const HOMES: usize = 10_000;
/// Homes that vote in secret: no event, no log; what is new about it shows with fewer.
const HOMES_IN_SECRET: usize = 2_000;
const AT_A_TIME: usize = 64;
/// One in so many opposes it.
const OPPOSES: usize = 3;

/// A vote of all homes.
struct Crowd {
    polls: Polls,
    open: OpenVote,
}

impl Crowd {
    async fn new(database: &Database, homes: usize, secrecy: Secrecy) -> Self {
        let app = App::new(database.open().await, Clock::default(), Chance::default());
        let polls = Polls::found(&app, homes).await;
        let open = polls.open(&app, secrecy).await;
        assert_eq!(open.slips.len(), homes);
        Self { polls, open }
    }

    /// One household after the other votes until the server is gone: those that have no answer yet stay open.
    fn vote_until_killed(&self, address: &str, voting: &Voting) {
        let line = format!("POST /api/v1/communities/town/votes/{}/cast", self.open.vote);
        loop {
            let Some(nth) = voting.open.lock().expect("unpoisoned").pop() else { return };
            let body = json!({"paper": {"marks": [mark(nth)]}, "code": self.open.slips[nth].code}).to_string();
            let Some((status, _, answer)) = request(address, &line, "Content-Type: application/json\r\n", &body) else {
                voting.open.lock().expect("unpoisoned").push(nth);
                return;
            };
            let answer: Value = serde_json::from_str(&answer).expect("JSON");
            match status {
                201 => {
                    let receipt = answer["receipt"].as_str().map(str::to_owned);
                    let is_first = voting.acknowledged.lock().expect("unpoisoned").insert(nth, receipt).is_none();
                    assert!(is_first, "home {nth} voted twice");
                }
                // It was taken just before the power went, and nobody was told.
                _ => assert_eq!(answer["code"], "refusal-slip-used", "{answer}"),
            }
            voting.answered.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// All vote, and the power goes twice; the receipts of those who were told that their ballot was taken.
    fn all_vote(&self, arguments: &[String]) -> Vec<String> {
        let homes = self.open.slips.len();
        let voting = Voting { open: Mutex::new((0..homes).collect()), ..Voting::default() };
        let answered = || voting.answered.load(Ordering::SeqCst);
        for killed_at in [homes / 5, homes / 2, homes] {
            let server = Server::start(mingtong(arguments));
            let address = server.address.clone();
            std::thread::scope(|scope| {
                let voters: Vec<_> =
                    (0..AT_A_TIME).map(|_| scope.spawn(|| self.vote_until_killed(&address, &voting))).collect();
                while answered() < killed_at && voters.iter().any(|voter| !voter.is_finished()) {
                    std::thread::yield_now();
                }
                server.kill();
            });
            assert!(answered() >= killed_at, "the vote never came up");
            run(arguments, &["rebuild", "--check"]);
        }
        assert_eq!(answered(), homes, "every household has its answer");
        voting.acknowledged.into_inner().expect("unpoisoned").into_values().flatten().collect()
    }

    /// It is over, counted by two, and published: what everybody reads then.
    async fn counted(&self, database: &Database, receipts: &[String]) {
        let app = App::new(database.open().await, Clock::set_to(self.open.closes.0), Chance::default());
        let Polls { hall, staff, delegate, .. } = &self.polls;
        let count = Command::Count { counted_by: self.polls.tellers() };
        act_on_vote(&app, hall, delegate, self.open.vote.clone(), OnVote::default(), count).await.expect("counted");
        let view = view_vote(&app, hall, staff, &self.open.vote).await.expect("it is there");
        let result = view.result.expect("a result");
        let heads = result.items[0].heads;
        let homes = self.open.slips.len();
        let opposed = (0..homes).filter(|nth| nth.is_multiple_of(OPPOSES)).count() as u64;
        let all = homes as u64;
        assert_eq!((heads.took_part, heads.agree, heads.oppose), (Some(all), Some(all - opposed), Some(opposed)));
        let sheet = vote_sheet(&app, hall, staff, &self.open.vote).await.expect("a sheet");
        assert_eq!(recount(&sheet).expect("a sheet").result.expect("a result"), result, "anybody counts the same");
        for receipt in receipts {
            assert!(sheet.contains(receipt.as_str()), "{receipt} was told and is not published");
        }
        assert_eq!(mingtong_store::check(&app.store).await.expect("checked"), []);
    }
}

/// How far the vote is.
#[derive(Default)]
struct Voting {
    /// Households that have no answer yet.
    open: Mutex<Vec<usize>>,
    /// Those that were told that their ballot was taken, with the receipt of a secret one.
    acknowledged: Mutex<BTreeMap<usize, Option<String>>>,
    /// How many have an answer, with those that found that their ballot had been taken before.
    answered: AtomicUsize,
}

fn mark(nth: usize) -> &'static str {
    if nth.is_multiple_of(OPPOSES) { "oppose" } else { "agree" }
}

fn all_vote(database: &Database, homes: usize, secrecy: Secrecy) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let crowd = runtime.block_on(Crowd::new(database, homes, secrecy));
    let receipts = crowd.all_vote(&database.arguments());
    runtime.block_on(crowd.counted(database, &receipts));
}

#[test]
fn ten_thousand_vote_and_the_power_goes_on_sqlite() {
    all_vote(&Database::sqlite(), HOMES, Secrecy::Named);
}

#[test]
fn ten_thousand_vote_and_the_power_goes_on_postgres() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    all_vote(&database, HOMES, Secrecy::Named);
}

#[test]
fn they_vote_in_secret_and_the_power_goes_on_sqlite() {
    all_vote(&Database::sqlite(), HOMES_IN_SECRET, Secrecy::Secret);
}

#[test]
fn they_vote_in_secret_and_the_power_goes_on_postgres() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    all_vote(&database, HOMES_IN_SECRET, Secrecy::Secret);
}
