//! Deliberating bodies are formed.

use crate::client::{Client, at};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, png};
use serde_json::{Value, json};

mingtong_testkit::on_both!(
    bodies_are_formed,
    a_body_is_announced_by_a_notice_and_stands_when_that_is_over,
    what_was_said_of_a_body_is_erased,
);

async fn bodies_are_formed(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let group = json!({"name": "东风巷议事小组", "kind": "courtyard_group", "place": town.courtyard.as_str()});
    let id = secretary.post("/bodies", group).await.id();
    let listed = public.get("/bodies").await.expect(200);
    assert_eq!(at(&listed, 0)["place"], town.courtyard.as_str());
    assert_eq!((at(&listed, 0)["id"].as_str(), &listed["next"]), (Some(id.as_str()), &Value::Null));
}

async fn a_body_is_announced_by_a_notice_and_stands_when_that_is_over(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let group = json!({
        "name": "东风巷议事小组", "kind": "courtyard_group", "place": town.courtyard.as_str(), "size": 5, "text": "提议"
    });
    let path = format!("/bodies/{}", secretary.post("/bodies/proposals", group).await.id());
    let act = |act: &str| format!("{path}/{act}");
    secretary.post(&act("agree"), json!({"by": "doors", "due": 48, "agreed": 25, "text": "同意"})).await.expect(200);
    let leader = json!({"person": "p", "office": "convenor", "from": "2021-06-08", "by": "agreement"});
    secretary.post(&act("seat"), leader).await.problem(422, "refusal-no-such-person");
    let sheet = |until: &str| json!({"from": "2021-06-08", "until": until, "title": "成立公示", "text": "成立小组。"});
    secretary.post(&act("announce"), sheet("2021-06-14")).await.problem(422, "refusal-notice-too-short");
    let announced = secretary.post(&act("announce"), sheet("2021-06-15")).await.expect(200);
    let notice = format!("/notices/{}", announced["notice"].as_str().expect("a notice"));
    let posted = public.get(&notice).await.expect(200);
    assert_eq!((&posted["about"]["name"], &posted["noted_later"]), (&json!("东风巷议事小组"), &json!(false)));
    public.post(&format!("{notice}/object"), json!({"text": "组长是骗子"})).await.expect(201);
    let withhold = json!({"number": 1, "reason": "人身攻击", "seen": posted["position"]});
    let withheld = secretary.post(&format!("{notice}/withhold-objection"), withhold.clone()).await.expect(200);
    assert_eq!(withheld["objections"][0]["withheld"], "人身攻击");
    secretary.post(&format!("{notice}/withhold-objection"), withhold).await.problem(409, "refusal-changed");
    assert_eq!(public.get(&notice).await.expect(200)["objections"][0]["text"], Value::Null);
    t.later(8 * DAY_MS);
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    secretary.post(&act("establish"), json!({})).await.problem(422, "refusal-objections-unanswered");
    let answer = json!({"number": 1, "text": "由居民推选。"});
    secretary.post(&format!("{notice}/answer-objection"), answer).await.expect(200);
    secretary.post(&act("establish"), json!({})).await.problem(422, "refusal-no-convenor");
}

async fn what_was_said_of_a_body_is_erased(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let council = json!({"name": "居民议事会", "kind": "council", "size": 9, "text": "张三提议"});
    let path = format!("/bodies/{}", secretary.post("/bodies/proposals", council).await.id());
    let picture = staff.send("POST", "/pictures", "image/png", png(1)).await.id();
    let agreed = json!({"by": "doors", "due": 48, "agreed": 25, "text": "张三家同意", "pictures": [picture]});
    let seen = staff.post(&format!("{path}/agree"), agreed).await.expect(200);
    assert_eq!(seen["agreement"]["pictures"], json!([picture]));
    let shown = format!("{path}/pictures/{picture}");
    public.get(&shown).await.problem(404, "refusal-not-found");
    assert_eq!(public.get(&path).await.expect(200)["agreement"]["pictures"], json!([]));
    assert_eq!(staff.get(&format!("{shown}?size=small")).await.status, 200);

    staff.get(&format!("{path}/erasable")).await.problem(403, "refusal-role-may-not");
    let offered = secretary.get(&format!("{path}/erasable")).await.expect(200);
    let words = [at(&offered, 0), at(&offered, 1)].map(|it| it["words"].as_str().map(str::to_owned));
    assert_eq!(words, [Some("张三提议".to_owned()), Some("张三家同意".to_owned())]);
    assert_eq!(at(&offered, 2)["picture"], json!(picture));
    for nth in [0, 1] {
        let text = format!("{path}/texts/{}/erase", at(&offered, nth)["text"].as_str().expect("an id"));
        staff.post(&text, json!({})).await.problem(403, "refusal-role-may-not");
        secretary.post(&text, json!({})).await.expect(204);
        secretary.post(&text, json!({})).await.problem(404, "refusal-not-found");
    }
    secretary.post(&format!("{shown}/erase"), json!({})).await.expect(204);
    staff.get(&shown).await.problem(404, "refusal-not-found");
    let seen = staff.get(&path).await.expect(200);
    assert_eq!((&seen["proposal"], &seen["agreement"]["text"]), (&json!(""), &json!("")));
    assert_eq!((&seen["name"], &seen["agreement"]["pictures"]), (&json!("居民议事会"), &json!([])));
    let name = t.stored(&town, "body").await.concat().into_iter().flatten().find(|it| it.len() == 64);
    let name = format!("{path}/texts/{}/erase", name.expect("the reference of its name"));
    secretary.post(&name, json!({})).await.problem(422, "refusal-name-stays");
    for elsewhere in ["/bodies/b-of-others/erasable", "/bodies/b-of-others/pictures/x"] {
        secretary.get(elsewhere).await.problem(404, "refusal-not-found");
    }
}
