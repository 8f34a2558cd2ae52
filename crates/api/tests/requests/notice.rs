//! Notices: posted, objected to, answered, taken down.

use crate::client::{at, founded};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, png};
use serde_json::{Value, json};

fn resolution() -> Value {
    until("2021-06-15")
}

fn until(to: &str) -> Value {
    json!({
        "kind": "accounts", "title": "加固门头的决议", "text": "自筹300元，联系13812345678。",
        "from": "2021-06-08", "to": to
    })
}

#[tokio::test]
async fn a_notice_is_posted_objected_to_answered_and_taken_down() {
    let (test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    public.post("/notices", resolution()).await.problem(401, "refusal-no-session");
    staff.post("/notices", until("2021-06-14")).await.problem(422, "refusal-notice-too-short");
    let posted = staff.post("/notices", resolution()).await.expect(201);
    assert_eq!((&posted["stage"], &posted["text"]), (&json!("posted"), &json!("自筹300元，联系138****5678。")));
    let path = format!("/notices/{}", posted["id"].as_str().expect("an id"));

    public.post(&format!("{path}/object"), json!({"text": " "})).await.problem(422, "refusal-text-missing");
    let objection = json!({"text": "不同意自筹", "phone": "13800138000"});
    assert_eq!(public.post(&format!("{path}/object"), objection).await.expect(201)["number"], 1);
    let seen = public.get(&path).await.expect(200);
    assert_eq!((&seen["objections"][0]["text"], &seen["objections"][0]["phone"]), (&Value::Null, &Value::Null));
    assert_eq!(seen["acts"], json!(["object"]));
    let seen = staff.get(&path).await.expect(200);
    assert_eq!(seen["objections"][0]["text"], "不同意自筹");
    assert_eq!(seen["objections"][0]["phone"], "13800138000");
    assert_eq!(at(&staff.get("/desk/notices").await.expect(200), 0)["unanswered"], 1);
    public.get("/desk/notices").await.problem(401, "refusal-no-session");

    test.later(8 * DAY_MS);
    let late = json!({"text": "晚了一天"});
    public.post(&format!("{path}/object"), late).await.problem(422, "refusal-notice-over");
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let take_down = |reason: Value| json!({ "reason": reason });
    let open = staff.post(&format!("{path}/take-down"), take_down(Value::Null)).await;
    open.problem(422, "refusal-objections-unanswered");
    let answer = json!({"number": 1, "text": "自筹自愿。"});
    staff.post(&format!("{path}/answer-objection"), answer.clone()).await.expect(200);
    staff.post(&format!("{path}/answer-objection"), answer).await.problem(422, "refusal-objection-answered");
    let seen = public.get(&path).await.expect(200);
    assert_eq!(seen["objections"][0]["text"], "不同意自筹");
    assert_eq!(seen["objections"][0]["answer"]["late"], true);
    staff.post(&format!("{path}/take-down"), take_down(Value::Null)).await.expect(200);
    staff.post(&format!("{path}/take-down"), take_down(json!("再撤"))).await.problem(409, "refusal-not-in-this-state");
    let seen = public.get(&path).await.expect(200);
    assert_eq!((&seen["stage"], &seen["text"], &seen["total"]), (&json!("taken_down"), &Value::Null, &json!(1)));
    assert_eq!(staff.get(&path).await.expect(200)["text"], "自筹300元，联系138****5678。");
    assert_eq!(at(&public.get("/notices").await.expect(200), 0)["stage"], "taken_down");
}

#[tokio::test]
async fn where_it_was_posted_is_recorded_with_a_picture() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let posted = staff.post("/notices", resolution()).await.expect(201);
    let path = format!("/notices/{}", posted["id"].as_str().expect("an id"));
    let picture = staff.send("POST", "/pictures", "image/png", png(1)).await.expect(201)["id"].clone();
    let picture = picture.as_str().expect("an id");
    let sheet = json!({"way": "gate", "day": "2021-06-08", "pictures": [picture]});
    let bad = json!({"way": "gate", "day": "八号"});
    staff.post(&format!("{path}/show-posted"), bad).await.problem(422, "refusal-malformed");
    let seen = staff.post(&format!("{path}/show-posted"), sheet).await.expect(200);
    assert_eq!(seen["posted"][0]["way"], "gate");
    let shown = format!("{path}/pictures/{picture}");
    assert_eq!(public.get(&format!("{shown}?size=small")).await.status, 200);
    secretary.post(&format!("{shown}/erase"), json!({})).await.expect(204);
    public.get(&shown).await.problem(404, "refusal-not-found");
    let digest = seen["digest"].as_str().expect("a digest");
    secretary.post(&format!("{path}/texts/{digest}/erase"), json!({})).await.expect(204);
    assert_eq!(public.get(&path).await.expect(200)["text"], Value::Null);
}

#[tokio::test]
async fn objections_from_one_address_are_slowed_down() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let posted = staff.post("/notices", resolution()).await.expect(201);
    let path = format!("/notices/{}/object", posted["id"].as_str().expect("an id"));
    let flood = public.forwarded("203.0.113.7");
    let mut refused = None;
    for _ in 0..40 {
        refused = refused.or(Some(flood.post(&path, json!({"text": "不同意"})).await).filter(|it| it.status == 429));
    }
    refused.expect("a limit").problem(429, "refusal-too-often");
    public.forwarded("203.0.113.8").post(&path, json!({"text": "不同意"})).await.expect(201);
}

#[tokio::test]
async fn accounts_say_which_days_they_cover_and_close_them() {
    let (test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let new = json!({"purpose": "加固门头", "sources": ["residents"], "target": "700.00"});
    let fund = staff.post("/funds", new).await.expect(201);
    let id = fund["id"].as_str().expect("an id");
    let pledge = json!({
        "id": "pledge-0001", "source": "residents", "amount": "300.00", "donor": "3-2-501", "until": "2021-06-30"
    });
    staff.post(&format!("/funds/{id}/pledges"), pledge).await.expect(201);

    test.later(3 * DAY_MS);
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let accounts = |kind: &str, to: &str| {
        json!({
            "kind": kind, "about": {"kind": "fund", "id": id}, "title": "加固门头账目", "text": "收入 0.00 元。",
            "from": "2021-06-11", "to": "2021-06-18", "covers": {"from": "2021-06-08", "to": to}
        })
    };
    staff.post("/notices", accounts("accounts", "2021-06-11")).await.problem(422, "refusal-notice-covers");
    staff.post("/notices", accounts("other", "2021-06-10")).await.problem(422, "refusal-notice-covers");
    staff.post("/notices", accounts("accounts", "十日")).await.problem(422, "refusal-malformed");
    let posted = staff.post("/notices", accounts("accounts", "2021-06-10")).await.expect(201);
    let path = format!("/notices/{}", posted["id"].as_str().expect("an id"));
    let covers = json!({"from": "2021-06-08", "to": "2021-06-10"});
    assert_eq!(public.get(&path).await.expect(200)["covers"], covers);
    let coming = |day: &str| json!({"amount": "300.00", "day": day, "slip": "slip-0001"});
    let receive = format!("/funds/{id}/pledges/pledge-0001/receive");
    staff.post(&receive, coming("2021-06-10")).await.problem(422, "refusal-fund-day-posted");
    staff.post(&receive, coming("2021-06-11")).await.expect(200);
    let silent = staff.post(
        "/notices",
        json!({
            "kind": "other", "title": "停水通知", "text": "明天停水。", "from": "2021-06-11", "to": "2021-06-18"
        }),
    );
    assert_eq!(silent.await.expect(201)["covers"], Value::Null);
}
