//! Whoever guesses or floods is slowed down, and nobody beside them.

use crate::client::{Answer, Client, PASSWORD};
use mingtong_app::gate::Gate;
use mingtong_app::matter::Report;
use mingtong_domain::matter::Visibility;
use mingtong_domain::role::Role;
use mingtong_testkit::{png, sqlite};
use serde_json::{Value, json};

const GUESSER: &str = "203.0.113.7";
#[rustfmt::skip]
const ADDRESSES: [&str; 20] = [
    "198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4", "198.51.100.5", "198.51.100.6", "198.51.100.7",
    "198.51.100.8", "198.51.100.9", "198.51.100.10", "198.51.100.11", "198.51.100.12", "198.51.100.13",
    "198.51.100.14", "198.51.100.15", "198.51.100.16", "198.51.100.17", "198.51.100.18", "198.51.100.19",
    "198.51.100.20",
];

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

/// Behind a code stand pictures too: whoever guesses codes there is counted as elsewhere, and whoever holds one is
/// counted wherever they come from.
#[tokio::test]
async fn pictures_behind_a_code_are_counted() {
    let test = sqlite().await;
    test.found().await;
    let public = Client::new(test.app.clone());
    let code = |last: usize| json!({"tracking_code": format!("0000-0000-{last:04}")});
    let (attempts, _) = until_refused(&public.forwarded(GUESSER), &["/track/pictures/none"], &code(0)).await;
    assert!((20..100).contains(&attempts), "{attempts}");
    // Ten of each address are fewer than it has.
    let addresses: Vec<Client> = ADDRESSES.iter().map(|address| public.forwarded(address)).collect();
    let mut shown = 0;
    let refused = loop {
        let answer = addresses[shown / 10].post("/track/pictures/none", code(1)).await;
        if answer.status == 429 {
            break answer;
        }
        shown += 1;
    };
    refused.problem(429, "refusal-too-often");
    assert!((120..180).contains(&shown), "{shown}");
    addresses[19].post("/track/pictures/none", code(2)).await.problem(404, "refusal-not-found");
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
async fn whoever_signs_in_rightly_does_not_count() {
    let test = sqlite().await;
    let town = test.found().await;
    let office = Client::new(test.app.clone()).forwarded(GUESSER);
    office.signed_in(&town, town.who(Role::Staff), "li").await;
    for _ in 0..24 {
        office.sign_in("li", PASSWORD).await;
    }
    // From many addresses one account is guessed at slowly, too.
    let public = Client::new(test.app.clone());
    let wrong = json!({"login": "li", "password": "wrong"});
    let mut guessed = 0;
    for guesser in ADDRESSES.iter().flat_map(|address| [public.forwarded(address), public.forwarded(address)]) {
        for _ in 0..2 {
            guessed += usize::from(guesser.post("/sessions", wrong.clone()).await.status != 429);
        }
    }
    assert!((21..80).contains(&guessed), "{guessed}");
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

#[tokio::test]
async fn what_takes_long_is_done_for_so_many_at_a_time() {
    let mut test = sqlite().await;
    test.found().await;
    for gate in [&mut test.app.gates.searching, &mut test.app.gates.comparing, &mut test.app.gates.passwords] {
        *gate = Gate::new(0, 0);
    }
    test.app.gates.pictures = Gate::new(0, 0);
    let public = Client::new(test.app.clone());
    let wrong = json!({"login": "li", "password": "wrong"});
    for busy in [
        public.get("/matters?q=a").await,
        public.post("/similar", json!({"text": "路灯不亮"})).await,
        public.post("/sessions", wrong).await,
        public.send("POST", "/pictures", "image/png", png(1)).await,
    ] {
        assert_eq!(busy.retry_after.as_deref(), Some("60"));
        busy.problem(503, "refusal-busy");
    }
    public.get("/matters").await.expect(200);
}

#[tokio::test]
async fn looking_for_words_and_for_the_like_is_slowed_down() {
    let test = sqlite().await;
    test.found().await;
    let flood = Client::new(test.app.clone()).forwarded(GUESSER);
    let (compared, _) = until_refused(&flood, &["/similar"], &json!({"text": "路灯不亮"})).await;
    assert!((100..200).contains(&compared), "{compared}");
    let mut found = 0;
    while flood.get("/matters?q=a").await.status == 200 {
        found += 1;
    }
    assert!((100..300).contains(&found), "{found}");
    flood.get("/matters").await.expect(200);
}

#[tokio::test]
async fn a_record_that_tells_too_much_says_so_in_both_languages() {
    let test = sqlite().await;
    let town = test.found().await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("家里的事") }).await;
    let public = Client::new(test.app.clone());
    assert_eq!(public.get("/log").await.expect(200)["warning"], Value::Null);
    test.database.tamper("UPDATE event SET canonical = replace(canonical, '\"actor\":null', '\"actor\":\"p1\"')").await;
    for (language, words) in [("zh-CN", "外人可以由此推断"), ("en", "strangers can infer")] {
        let log = public.speaking(language).get("/log").await.expect(200);
        assert!(log["warning"].as_str().expect("a warning").contains(words), "{log}");
    }
}
