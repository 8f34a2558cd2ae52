//! Procedures 四议两公开: begun, noted, put right, made public, dropped.

use crate::client::{at, founded};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, png};
use serde_json::{Value, json};

fn sheet(agree: u32) -> Value {
    let roll = json!({"due": 30, "present": 24, "agree": agree, "oppose": 24 - agree, "abstain": 0});
    json!({"day": "2021-06-08", "assembly": "representatives", "papers": "2021-06-01", "roll": roll})
}

fn note(step: &str, agree: u32) -> Value {
    json!({
        "step": step, "sheet": sheet(agree), "place": "会议室", "form": "会议", "source": "签到表",
        "said": "同意，联系13812345678"
    })
}

fn notice(from: &str, to: &str) -> Value {
    json!({"title": "加装路灯的公示", "text": "装了12盏，联系13812345678", "from": from, "to": to})
}

#[tokio::test]
async fn a_question_goes_through_its_six_steps() {
    let (test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let new = json!({"title": "加装路灯", "question": "是否同意加装12盏路灯？"});
    public.post("/procedures", new.clone()).await.problem(401, "refusal-no-session");
    let begun = staff.post("/procedures", new).await.expect(201);
    assert_eq!((&begun["stage"], &begun["at"]), (&json!("under_way"), &json!("propose")));
    assert_eq!(begun["acts"], json!(["note_step", "withdraw_procedure"]));
    let path = format!("/procedures/{}", begun["id"].as_str().expect("an id"));
    let to = |act: &str| format!("{path}/{act}");

    staff.post(&to("note-step"), note("consult", 20)).await.problem(422, "refusal-not-this-step");
    let both = json!({"step": "propose", "said": "好", "sheet": {}});
    staff.post(&to("note-step"), both).await.problem(422, "refusal-malformed");
    for step in ["propose", "consult", "review", "resolve"] {
        staff.post(&to("note-step"), note(step, 20)).await.expect(200);
    }
    let seen = public.get(&path).await.expect(200);
    let held = &seen["steps"][2]["held"];
    assert_eq!((&held["tests"][1]["have"], &held["tests"][1]["of"]), (&json!(20), &json!(30)));
    assert_eq!((&held["verdict"], &held["said"]), (&json!("carried"), &json!("同意，联系138****5678")));
    assert_eq!(seen["acts"], json!([]));
    assert_eq!(at(&public.get("/procedures").await.expect(200), 0)["at"], "disclose_resolution");

    let stale = json!({"title": "t", "text": "t", "from": "2021-06-08", "to": "2021-06-15", "seen": 0});
    staff.post(&to("disclose-resolution"), stale).await.problem(409, "refusal-changed");
    let short = staff.post(&to("disclose-resolution"), notice("2021-06-08", "2021-06-14")).await;
    short.problem(422, "refusal-notice-too-short");
    let seen = staff.post(&to("disclose-resolution"), notice("2021-06-08", "2021-06-15")).await.expect(200);
    let posted = seen["steps"][4]["published"]["notice"].as_str().expect("a notice").to_owned();
    let about = &public.get(&format!("/notices/{posted}")).await.expect(200)["about"];
    assert_eq!((&about["kind"], &about["name"]), (&json!("procedure"), &json!("加装路灯")));
    let result = |cost: i64| {
        let mut result = notice("2021-06-16", "2021-06-23");
        result["cost_fen"] = json!(cost);
        result
    };
    let early = staff.post(&to("disclose-result"), result(1)).await;
    early.problem(422, "refusal-resolution-still-public");
    test.later(8 * DAY_MS);
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    staff.post(&to("disclose-result"), result(-1)).await.problem(422, "refusal-malformed");
    let seen = staff.post(&to("disclose-result"), result(960_050)).await.expect(200);
    let published = &seen["steps"][5]["published"];
    assert_eq!((&published["cost_fen"], &published["unanswered"]), (&json!(960_050), &json!(0)));
    test.later(8 * DAY_MS);
    assert_eq!(public.get(&path).await.expect(200)["stage"], "completed");
}

#[tokio::test]
async fn a_step_is_put_right_and_a_question_dropped() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let begun = staff.post("/procedures", json!({"title": "加装路灯", "question": "是否同意？"})).await.expect(201);
    let path = format!("/procedures/{}", begun["id"].as_str().expect("an id"));
    let to = |act: &str| format!("{path}/{act}");
    let picture = staff.send("POST", "/pictures", "image/png", png(1)).await.expect(201)["id"].clone();
    let mut signed = note("propose", 12);
    signed["sheet"]["pictures"] = json!([picture]);
    let seen = staff.post(&to("note-step"), signed).await.expect(200);
    assert_eq!((&seen["stage"], &seen["steps"][0]["standing"]), (&json!("stopped"), &json!("not_carried")));
    staff.post(&to("note-step"), note("consult", 20)).await.problem(409, "refusal-not-in-this-state");
    let mut right = note("propose", 13);
    right["reason"] = json!("漏数一票");
    let seen = staff.post(&to("correct-step"), right).await.expect(200);
    let correction = &seen["steps"][0]["corrections"][0];
    assert_eq!((&correction["before"]["agree"], &correction["reason"]), (&json!(12), &json!("漏数一票")));

    let shown = format!("{path}/pictures/{}", picture.as_str().expect("an id"));
    public.get(&shown).await.problem(404, "refusal-not-found");
    assert_eq!(staff.get(&format!("{shown}?size=small")).await.status, 200);
    secretary.post(&format!("{shown}/erase"), json!({})).await.expect(204);
    staff.get(&shown).await.problem(404, "refusal-not-found");
    let said = seen["steps"][0]["held"]["said_id"].as_str().expect("a reference").to_owned();
    secretary.post(&format!("{path}/texts/{said}/erase"), json!({})).await.expect(204);
    assert_eq!(public.get(&path).await.expect(200)["steps"][0]["held"]["said"], Value::Null);
    let seen = staff.post(&to("withdraw"), json!({"reason": "先改造"})).await.expect(200);
    assert_eq!((&seen["stage"], &seen["withdrawn"]), (&json!("withdrawn"), &json!("先改造")));
}
