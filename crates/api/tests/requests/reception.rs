//! Receptions: announced, written to, ended.

use crate::client::{at, founded};
use mingtong_domain::role::Role;
use serde_json::json;

#[tokio::test]
async fn a_reception_is_announced_and_ended() {
    let (test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let delegate = town.who(Role::Delegate).actor.person.expect("a person");
    let starts_ms = test.clock.now_ms() + mingtong_testkit::HOUR_MS;
    let other = town.another_delegate().await;
    let seats = json!([
        {"person": delegate.as_str(), "kind": "peoples_congress"},
        {"person": other.as_str(), "kind": "party_congress"},
    ]);
    let announcement = json!({
        "title": "六月接访", "starts_ms": starts_ms, "ends_ms": starts_ms + 7_200_000, "delegates": seats
    });
    public.post("/receptions", announcement.clone()).await.problem(401, "refusal-no-session");
    let none = json!({"title": "空", "starts_ms": starts_ms, "ends_ms": starts_ms + 1, "delegates": []});
    staff.post("/receptions", none).await.problem(422, "refusal-delegate-count");
    let opened = staff.post("/receptions", announcement).await.expect(201);
    let path = format!("/receptions/{}", opened["id"].as_str().expect("an id"));
    let first = public.get(&path).await.expect(200)["delegates"][0].clone();
    assert_eq!((&first["person"], &first["name"]), (&json!(delegate.as_str()), &json!("陈代表")));
    let written = json!({"text": "排椅坏了", "channel": "reception", "reception": opened["id"]});
    staff.post("/matters", written.clone()).await.expect(201);
    staff.post(&format!("{path}/close"), json!({})).await.expect(200);
    staff.post("/matters", written).await.problem(422, "refusal-reception-over");
    assert_eq!(at(&public.get("/receptions").await.expect(200), 0)["title"], "六月接访");

    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let offered = secretary.get(&format!("{path}/erasable")).await.expect(200);
    let title = format!("{path}/texts/{}/erase", at(&offered, 0)["text"].as_str().expect("an id"));
    staff.post(&title, json!({})).await.problem(403, "refusal-role-may-not");
    secretary.post(&title, json!({})).await.expect(204);
    assert_eq!(public.get(&path).await.expect(200)["title"], "");
    secretary.post(&title, json!({})).await.problem(404, "refusal-not-found");
}
