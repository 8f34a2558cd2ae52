//! `kill -9` while ten thousand households vote, 64 at a time: every ballot that was acknowledged is counted exactly
//! once, and nobody's twice, named and secret. The real binary, on both databases.

use crate::support::{Server, mingtong, request, run};
use mingtong_app::vote::{OnVote, act_on_vote, recount, view_vote, vote_sheet};
use mingtong_app::{App, Chance, Clock};
use mingtong_domain::vote::{Command, Secrecy};
use mingtong_testkit::{Database, OpenVote, Polls};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Mutex;

const HOMES: usize = 10_000;
const AT_A_TIME: usize = 64;
/// The server is killed when so many were answered.
const KILLED_AT: [usize; 2] = [2_000, 5_000];
/// One in so many opposes it.
const OPPOSES: usize = 3;

/// A vote of all homes.
struct Crowd {
    polls: Polls,
    open: OpenVote,
}

impl Crowd {
    async fn new(database: &Database, secrecy: Secrecy) -> Self {
        let app = App::new(database.open().await, Clock::default(), Chance::default());
        let polls = Polls::found(&app, HOMES).await;
        let open = polls.open(&app, secrecy).await;
        assert_eq!(open.slips.len(), HOMES);
        Self { polls, open }
    }

    /// One household after the other votes until the server is gone: those that have no answer yet are left in `open`.
    fn vote_until_killed(&self, address: &str, open: &Mutex<Vec<usize>>, votes: &Mutex<Acknowledged>) {
        let line = format!("POST /api/v1/communities/town/votes/{}/cast", self.open.vote);
        loop {
            let Some(nth) = open.lock().expect("unpoisoned").pop() else { return };
            let body = json!({"paper": {"marks": [mark(nth)]}, "code": self.open.slips[nth].code}).to_string();
            let Some((status, _, answer)) = request(address, &line, "Content-Type: application/json\r\n", &body) else {
                open.lock().expect("unpoisoned").push(nth);
                return;
            };
            let answer: Value = serde_json::from_str(&answer).expect("JSON");
            let mut votes = votes.lock().expect("unpoisoned");
            match status {
                201 => {
                    assert!(votes.homes.insert(nth), "home {nth} voted twice");
                    votes.receipts.extend(answer["receipt"].as_str().map(str::to_owned));
                }
                // It was taken just before the power went, and nobody was told.
                _ => assert_eq!(answer["code"], "slip_used", "{answer}"),
            }
            votes.answered += 1;
        }
    }

    /// All vote, and the power goes twice.
    fn all_vote(&self, arguments: &[String]) -> Acknowledged {
        let open = Mutex::new((0..self.open.slips.len()).collect());
        let votes = Mutex::new(Acknowledged::default());
        let answered = || votes.lock().expect("unpoisoned").answered;
        for killed_at in KILLED_AT.into_iter().chain([HOMES]) {
            let server = Server::start(mingtong(arguments));
            let address = server.address.clone();
            std::thread::scope(|scope| {
                let vote = || self.vote_until_killed(&address, &open, &votes);
                let voters: Vec<_> = (0..AT_A_TIME).map(|_| scope.spawn(vote)).collect();
                while answered() < killed_at && voters.iter().any(|voter| !voter.is_finished()) {
                    std::thread::yield_now();
                }
                server.kill();
            });
            assert!(answered() >= killed_at, "the vote never came up");
            run(arguments, &["rebuild", "--check"]);
        }
        assert_eq!(answered(), HOMES, "every household has its answer");
        votes.into_inner().expect("unpoisoned")
    }

    /// It is over, counted by two, and published: what everybody reads then.
    async fn counted(&self, database: &Database, acknowledged: &Acknowledged) {
        let app = App::new(database.open().await, Clock::set_to(self.open.closes.0), Chance::default());
        let Polls { hall, staff, delegate, .. } = &self.polls;
        let count = Command::Count { counted_by: self.polls.tellers() };
        act_on_vote(&app, hall, delegate, self.open.vote.clone(), OnVote::default(), count).await.expect("counted");
        let view = view_vote(&app, hall, staff, &self.open.vote).await.expect("it is there");
        let result = view.result.expect("a result");
        let heads = result.items[0].heads;
        let opposed = (0..HOMES).filter(|nth| nth % OPPOSES == 0).count() as u64;
        let all = HOMES as u64;
        assert_eq!((heads.took_part, heads.agree, heads.oppose), (Some(all), Some(all - opposed), Some(opposed)));
        let sheet = vote_sheet(&app, hall, staff, &self.open.vote).await.expect("a sheet");
        assert_eq!(recount(&sheet).expect("a sheet").result.expect("a result"), result, "anybody counts the same");
        for receipt in &acknowledged.receipts {
            assert!(sheet.contains(receipt.as_str()), "{receipt} was told and is not published");
        }
        assert!(acknowledged.homes.len() <= HOMES);
        assert_eq!(mingtong_store::check(&app.store).await.expect("checked"), []);
    }
}

/// The households that were told that their ballot was taken, and the receipts that they were given.
#[derive(Default)]
struct Acknowledged {
    homes: BTreeSet<usize>,
    receipts: Vec<String>,
    /// With those that found that it had been taken before.
    answered: usize,
}

fn mark(nth: usize) -> &'static str {
    if nth % OPPOSES == 0 { "oppose" } else { "agree" }
}

fn ten_thousand_vote(database: &Database, secrecy: Secrecy) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let crowd = runtime.block_on(Crowd::new(database, secrecy));
    let acknowledged = crowd.all_vote(&database.arguments());
    runtime.block_on(crowd.counted(database, &acknowledged));
}

#[test]
fn ten_thousand_vote_and_the_power_goes_on_sqlite() {
    ten_thousand_vote(&Database::sqlite(), Secrecy::Named);
}

#[test]
fn ten_thousand_vote_and_the_power_goes_on_postgres() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    ten_thousand_vote(&database, Secrecy::Named);
}

#[test]
fn ten_thousand_vote_in_secret_and_the_power_goes_on_sqlite() {
    ten_thousand_vote(&Database::sqlite(), Secrecy::Secret);
}

#[test]
fn ten_thousand_vote_in_secret_and_the_power_goes_on_postgres() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    ten_thousand_vote(&database, Secrecy::Secret);
}
