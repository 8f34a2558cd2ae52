//! The numbers of some days: as everybody reads them, as the desk does, and of which days.

use crate::client::founded;
use mingtong_domain::role::Role;
use mingtong_testkit::DAY_MS;
use serde_json::{Value, json};

#[tokio::test]
async fn a_month_has_its_figures_and_what_they_are_made_of() {
    let (test, town, public) = founded().await;
    let unit = town.units[0].as_str();
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let yard = town.courtyard.as_str();
    public.post("/matters", json!({"text": "路灯不亮", "place": yard})).await.expect(201);
    public.post("/matters", json!({"text": "井盖松动"})).await.expect(201);
    public.post("/matters", json!({"text": "邻里纠纷", "visibility": "private"})).await.expect(201);
    staff.post("/matters/2021-0001/accept", json!({})).await.expect(200);
    staff.post("/matters/2021-0001/assign", json!({"unit": unit})).await.expect(200);
    staff.post("/matters/2021-0001/reply", json!({"text": "已报修"})).await.expect(200);
    let june = public.get("/numbers?period=2021-06").await.expect(200);
    assert_eq!((&june["period"], &june["from"]), (&json!("2021-06"), &json!("2021-06-01")));
    let figures = &june["figures"];
    assert_eq!((&figures["received"], &figures["answered"], &figures["waiting"]), (&json!(2), &json!(1), &json!(1)));
    let response = json!({
        "name": "response", "part": "answered", "whole": "owed", "share": {"of": 1, "all": 2, "permille": 500}
    });
    assert_eq!(june["rates"][0], response);
    assert_eq!(june["before"]["received"], 0);
    let of = |lines: &Value, id: Value| -> Value {
        let lines = lines.as_array().cloned().unwrap_or_default();
        lines
            .into_iter()
            .find(|line| line["id"] == id)
            .map(|line| line["figures"]["received"].clone())
            .unwrap_or_default()
    };
    assert_eq!((of(&june["places"], json!(yard)), of(&june["places"], Value::Null)), (json!(1), json!(1)));
    assert_eq!((of(&june["units"], json!(unit)), of(&june["units"], Value::Null)), (json!(1), json!(1)));
    assert_eq!((of(&june["channels"], json!("web")), of(&june["tracks"], json!("ordinary"))), (json!(2), json!(2)));
    assert_eq!((&june["took"][0]["clock"], &june["took"][0]["matters"]), (&json!("reply"), &json!(1)));
    let left_out = june["left_out"].as_array().cloned().unwrap_or_default();
    assert!(left_out.iter().all(|it| it["why"].as_str().is_some_and(|why| !why.is_empty())), "{left_out:?}");
    let desk = staff.get("/numbers?period=2021-06").await.expect(200);
    assert_eq!((&desk["figures"]["received"], &desk["not_shown"]["told"]), (&json!(3), &json!("none")));
    // What is not public is told of a whole month that is over, and of nothing from which it could be worked out.
    let told = async |query: &str| public.get(&format!("/numbers?{query}")).await.expect(200)["not_shown"].clone();
    assert_eq!(told("period=2021-06").await["told"], "not_told");
    test.later(31 * DAY_MS);
    assert_eq!(told("period=2021-06").await, json!({"told": "few", "matters": null, "fewer_than": 5}));
    for query in
        ["from=2021-06-01&until=2021-06-29", "from=2021-06-01&until=2021-06-30", "period=2021-Q2", "period=all"]
    {
        assert_eq!(told(query).await, json!({"told": "not_told", "matters": null, "fewer_than": null}), "{query}");
    }
    assert_eq!(told(&format!("period=2021-06&place={yard}")).await["told"], "not_told");
}

#[tokio::test]
async fn a_part_of_the_community_is_counted_for_itself() {
    let (_test, town, public) = founded().await;
    let yard = town.courtyard.as_str();
    public.post("/matters", json!({"text": "路灯不亮", "place": yard})).await.expect(201);
    public.post("/matters", json!({"text": "井盖松动"})).await.expect(201);
    let received = async |query: &str| {
        let numbers = public.get(&format!("/numbers?{query}")).await.expect(200);
        (numbers["period"].clone(), numbers["figures"]["received"].clone())
    };
    assert_eq!(received("").await, (json!("all"), json!(2)));
    assert_eq!(received(&format!("place={yard}")).await, (json!("2021"), json!(1)), "of named days");
    assert_eq!(received("place=none&period=2021-06").await, (json!("2021-06"), json!(1)));
    assert_eq!(received("from=2021-06-08&until=2021-06-08").await, (Value::Null, json!(2)));
    assert_eq!(received("period=2021-06&channel=phone").await.1, json!(0));
}

#[tokio::test]
async fn days_that_are_none_are_refused() {
    let (_test, _town, public) = founded().await;
    for query in ["period=juni", "from=2021-06-08", "from=x&until=2021-06-08", "from=2021-06-08&until=2021-06-01"] {
        public.get(&format!("/numbers?{query}")).await.problem(422, "refusal-malformed");
    }
    public.get("/numbers?place=nowhere").await.problem(422, "refusal-no-such-place");
    public.get("/numbers?unit=nobody").await.problem(422, "refusal-no-such-unit");
    public.get("/numbers?shade=red").await.problem(400, "refusal-malformed");
}
