//! Public accounts over the API: the figures of the pages.

use crate::client::{at, founded};
use mingtong_domain::role::Role;
use serde_json::{Value, json};

fn amount<'v>(figures: &'v Value, figure: &str) -> Option<&'v str> {
    figures.as_array()?.iter().find(|it| it["figure"] == figure)?["amount"].as_str()
}

#[tokio::test]
async fn accounts_say_what_came_and_what_is_there() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let new = json!({"purpose": "加固门头", "sources": ["residents"], "target": "700.00"});
    let fund = staff.post("/funds", new).await.expect(201);
    let id = fund["id"].as_str().expect("an id");
    let pledge = json!({
        "id": "pledge-0001", "source": "residents", "amount": "300.50", "donor": "3-2-501", "until": "2021-06-30"
    });
    staff.post(&format!("/funds/{id}/pledges"), pledge).await.expect(201);
    let slip = json!({"amount": "300.50", "day": "2021-06-08", "slip": "slip-0001"});
    staff.post(&format!("/funds/{id}/pledges/pledge-0001/receive"), slip).await.expect(200);

    let all = public.get("/accounts?period=2021-Q2").await.expect(200);
    assert_eq!((&all["from"], &all["to"]), (&json!("2021-04-01"), &json!("2021-06-30")));
    assert_eq!(amount(&all["total"], "closing"), Some("300.50"));
    assert_eq!((amount(&at(&all, 0)["figures"], "income"), &all["common"]), (Some("300.50"), &Value::Null));
    assert_eq!(all["months"][2], json!({"month": "2021-06", "came": "300.50", "went": "0.00"}));
    public.get("/accounts?period=soon").await.expect(422);
    public.get("/accounts/nothing").await.expect(404);
    let one = public.get(&format!("/accounts/{id}")).await.expect(200);
    assert_eq!((&one["target"], &one["came_for_it"]), (&json!("700.00"), &json!("300.50")));

    let entries = format!("/accounts/{id}/entries?account=given&item=residents");
    let withheld = public.get(&entries).await.expect(200);
    assert_eq!((&withheld["withheld"], &withheld["items"]), (&json!(true), &json!([])));
    let supervisor = public.signed_in(&town, town.who(Role::Supervisor), "sun").await;
    let entry = at(&supervisor.get(&entries).await.expect(200), 0).clone();
    assert_eq!((&entry["party"], &entry["amount"], &entry["no"]), (&json!("3-2-501"), &json!("300.50"), &json!(1)));
}

#[tokio::test]
async fn a_budget_is_set_and_read_beside_what_was_paid() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let new = json!({"purpose": "门口扶手", "sources": ["community"], "class": "public_service"});
    let fund = staff.post("/funds", new).await.expect(201);
    let path = format!("/funds/{}", fund["id"].as_str().expect("an id"));
    let set = |amount: &str| json!({"lines": [{"line": "work", "amount": amount}]});
    public.post(&format!("{path}/budget"), set("70.00")).await.problem(401, "refusal-no-session");
    staff.post(&format!("{path}/budget"), set("70.001")).await.problem(422, "refusal-fund-amount");
    let twice = json!({"lines": [{"line": "work", "amount": "1"}, {"line": "work", "amount": "2"}]});
    staff.post(&format!("{path}/budget"), twice).await.problem(422, "refusal-budget-lines");
    let body = staff.post(&format!("{path}/budget"), set("70.00")).await.expect(200);
    let row = json!({"line": "work", "planned": "70.00", "spent": "0.00", "waiting": "0.00", "left": "70.00"});
    assert_eq!((&body["budget"]["lines"][0], &body["budget"]["binds"]), (&row, &json!(true)));
    let account = public.get(&path.replace("/funds/", "/accounts/")).await.expect(200);
    assert_eq!(account["budget"], json!([row]));
}
