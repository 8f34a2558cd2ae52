//! Whoever guesses or floods is slowed down, and nobody beside them.

use crate::client::{Answer, Client};
use mingtong_domain::role::Role;
use mingtong_testkit::sqlite;
use serde_json::{Value, json};

const GUESSER: &str = "203.0.113.7";

/// Sends it until it is refused as too often; gives the attempts that were allowed.
async fn until_refused(client: &Client, paths: &[&str], body: &Value) -> (usize, Answer) {
    for attempt in 0..200 {
        let answer = client.post(paths[attempt % paths.len()], body.clone()).await;
        if answer.status == 429 {
            return (attempt, answer);
        }
    }
    panic!("no limit is reached");
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let test = sqlite().await;
    test.found().await;
    let public = Client::new(test.app.clone());
    public.post("/matters", json!({"text": "路灯不亮"})).await.expect(201);
    let code = json!({"tracking_code": "0000-0000-0000"});
    let guesser = public.forwarded(GUESSER);
    // Another door does not give more attempts.
    let (attempts, refused) = until_refused(&guesser, &["/track", "/matters/2021-0001/withdraw"], &code).await;
    assert!((20..100).contains(&attempts), "{attempts}");
    assert_eq!(refused.retry_after.as_deref(), Some("60"));
    refused.problem(429, "refusal-too-often");
    let pretending = public.forwarded("198.51.100.1, 203.0.113.7");
    pretending.post("/track", code.clone()).await.problem(429, "refusal-too-often");
    public.forwarded("203.0.113.8").post("/track", code).await.problem(404, "refusal-not-found");
}

#[tokio::test]
async fn passwords_are_guessed_slowly() {
    let test = sqlite().await;
    let town = test.found().await;
    let public = Client::new(test.app.clone());
    let wrong = json!({"login": "li", "password": "wrong"});
    let (attempts, _) = until_refused(&public.forwarded(GUESSER), &["/sessions"], &wrong).await;
    assert!((10..50).contains(&attempts), "{attempts}");
    public.forwarded("203.0.113.8").signed_in(&town, town.who(Role::Staff), "li").await;
}

#[tokio::test]
async fn a_flood_is_slowed_down_and_the_desk_is_not() {
    let test = sqlite().await;
    let town = test.found().await;
    let public = Client::new(test.app.clone());
    let flood = public.forwarded(GUESSER);
    let staff = flood.signed_in(&town, town.who(Role::Staff), "li").await;
    let report = json!({"text": "路灯不亮"});
    let (raised, _) = until_refused(&flood, &["/matters"], &report).await;
    assert!((40..200).contains(&raised), "{raised}");
    until_refused(&flood, &["/matters/2021-0001/support"], &json!({})).await;
    staff.post("/matters", report).await.expect(201);
}
