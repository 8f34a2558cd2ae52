//! A community says how it is reached and sets its rules.

use crate::client::Client;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::{Value, json};

mingtong_testkit::on_both!(contact_and_rules_are_set, the_street_reads_what_waits_for_it);

async fn contact_and_rules_are_set(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    secretary.put("/contact", json!({"text": "0871-00000000，周一至周五"})).await.expect(204);
    assert_eq!(t.app.hall("mingtong").await.expect("it is there").contact(), Some("0871-00000000，周一至周五"));
    let rule = json!({
        "rule": "clock.accept", "value": "1wd", "jurisdiction": "本社区", "basis": "居民公约第三条", "from": "2021-06-01"
    });
    secretary.post("/rules", rule.clone()).await.expect(204);
    let rules = public.get("/rules").await.expect(200);
    assert!(rules["items"].as_array().expect("a list").iter().any(|item| item["basis"] == rule["basis"]), "{rules}");
    let wrong = |field: &str, value: Value| {
        let mut rule = rule.clone();
        rule[field] = value;
        rule
    };
    for value in [json!(3), json!("soon")] {
        secretary.post("/rules", wrong("value", value)).await.problem(422, "refusal-bad-rule");
    }
    let slower = wrong("value", json!("23h"));
    let problem = secretary.post("/rules", slower).await.problem(422, "refusal-rules-contradict");
    assert!(problem["detail"].as_str().is_some_and(|rule| !rule.contains('.')), "the other is named: {problem}");
    for (field, value) in [("rule", json!("clock.none")), ("from", json!("yesterday"))] {
        secretary.post("/rules", wrong(field, value)).await.problem(422, "refusal-malformed");
    }
    let home = public.get("/home").await.expect(200);
    assert_eq!((&home["statistics"]["received"], &home["due"]), (&json!(0), &json!([])));
}

async fn the_street_reads_what_waits_for_it(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    public.get("/street").await.problem(401, "refusal-no-session");
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    staff.get("/street").await.problem(403, "refusal-role-may-not");
    public.post("/matters", json!({"text": "河道淤积"})).await.expect(201);
    staff.post("/matters/2021-0001/accept", json!({})).await.expect(200);
    staff.post("/matters/2021-0001/escalate", json!({"reason": "超出社区能力"})).await.expect(200);
    let street = public.signed_in(&town, town.who(Role::Street), "zhao").await;
    let read = street.get("/street").await.expect(200);
    let stands = &read["items"][0];
    assert_eq!((&stands["slug"], &stands["needs"]), (&json!("mingtong"), &json!("decision")), "{read}");
    assert_eq!(stands["counts"]["escalated"], 1);
    assert_eq!(street.get("/work?shown=escalated").await.expect(200)["total"], 1, "as many as its list");
    assert_eq!(stands["stuck"]["handler"], "street");
}
