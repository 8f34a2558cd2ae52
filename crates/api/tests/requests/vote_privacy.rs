//! While a vote is open a stranger learns from no door who votes: two communities that differ only in who did are alike
//! in everything that a stranger is told.

use crate::client::{Client, founded};
use mingtong_app::Who;
use mingtong_app::vote::{
    NewBallot, NewVote, OnVote, SlipsFor, Voter, act_on_vote, call_vote, cast_ballot, issue_slips,
};
use mingtong_domain::ids::VoteId;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::vote::{Command, Mark, Paper};
use mingtong_testkit::{Courtyard, EIGHT_PARTS, OPENS};

/// Everything that a stranger is told before and after what one elector does: a paper fetched and brought back, and a
/// ballot given with a slip that was replaced.
async fn told(is_secret: bool, elector: u32) -> [Vec<(String, u16, String)>; 2] {
    let (test, town, public) = founded().await;
    let yard = Courtyard::filled(&test, &town, EIGHT_PARTS).await;
    yard.post(&test, &town).await;
    let (app, hall, staff) = (&test.app, &town.hall, town.who(Role::Staff));
    let new: NewVote = if is_secret { yard.secret_vote() } else { yard.owners_vote() };
    let vote = call_vote(app, hall, &staff, new).await.expect("called");
    issue_slips(app, hall, &staff, vote.clone(), SlipsFor::All).await.expect("slips");
    test.clock.set(OPENS.0);
    let slip = issue_slips(app, hall, &staff, vote.clone(), SlipsFor::One(elector)).await.expect("a slip").remove(0);
    let before = polled(&public, &vote).await;
    let teller = Who::in_role(yard.tellers[0].clone(), Role::Delegate, Scope::Community);
    let does = async |command| {
        let on = OnVote { electors: vec![elector], ..OnVote::default() };
        act_on_vote(app, hall, &teller, vote.clone(), on, command).await.expect("done");
    };
    does(Command::IssuePaper {}).await;
    let ballot = NewBallot { electors: vec![], paper: Paper::Marks(vec![Mark::Agree]), by_proxy: false, once: None };
    cast_ballot(app, hall, &Who::public(None), vote.clone(), Voter::Slip(slip.code), ballot).await.expect("cast");
    if !is_secret {
        does(Command::ReturnPaper {}).await;
    }
    [before, polled(&public, &vote).await]
}

/// What every address says that anybody can ask without knowing more than the vote, but for digests: those say nothing.
async fn polled(public: &Client, vote: &VoteId) -> Vec<(String, u16, String)> {
    let description = serde_json::to_value(mingtong_api::document()).expect("JSON");
    let mut said = vec![];
    for (path, operations) in description["paths"].as_object().expect("paths") {
        let Some(path) = path.strip_prefix("/communities/{c}").filter(|_| operations.get("get").is_some()) else {
            continue;
        };
        let of_vote = path.starts_with("/votes/{id}").then(|| path.replacen("{id}", vote.as_str(), 1));
        let path = of_vote.unwrap_or_else(|| path.to_owned());
        for no in 1..=if path.contains('{') { 8 } else { 1 } {
            let path = path.split('/').map(|part| if part.starts_with('{') { no.to_string() } else { part.to_owned() });
            let path = path.collect::<Vec<_>>().join("/");
            let answer = public.get(&path).await;
            said.push((path, answer.status, without_digests(&String::from_utf8_lossy(&answer.bytes))));
        }
    }
    assert!(said.iter().filter(|(_, status, _)| *status == 200).count() > 15, "{said:?}");
    said
}

fn without_digests(text: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    let is_digest = |word: &str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let words = text.split_inclusive(|c: char| !is_word(c));
    words.map(|word| if is_digest(word.trim_end_matches(|c| !is_word(c))) { "…" } else { word }).collect()
}

#[tokio::test]
async fn a_stranger_at_every_door_does_not_learn_who_votes() {
    for is_secret in [false, true] {
        let [before, after] = told(is_secret, 1).await;
        let [_, other] = told(is_secret, 8).await;
        for (one, other) in after.iter().zip(&other) {
            assert_eq!(one, other, "who it was makes a difference");
        }
        for (before, after) in before.iter().zip(&after).filter(|(_, after)| after.0.starts_with("/votes")) {
            assert_eq!(before, after, "a ballot changes nothing of the vote");
        }
        let log = after.iter().find(|(path, ..)| path == "/log").expect("the log");
        assert!(!log.2.contains("ballot/"), "{}", log.2);
    }
}
