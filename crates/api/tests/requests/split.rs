//! A cost is split by the law, and by what a community set itself.

use crate::client::Client;
use mingtong_testkit::TestApp;
use serde_json::{Value, json};

mingtong_testkit::on_both!(a_cost_is_split, what_cannot_be_split_is_named);

async fn a_cost_is_split(t: TestApp) {
    t.found().await;
    let public = Client::new(t.app.clone());
    let riser = json!({"total": "200.00", "by": "equal", "parties": [
        {"id": "101"}, {"id": "201"}, {"id": "301"}, {"id": "401"}, {"id": "501"}, {"id": "601"},
        {"id": "102", "pays": false},
    ]});
    let made = public.post("/split", riser).await.expect(200);
    let amounts: Vec<&Value> = made["shares"].as_array().expect("a list").iter().map(|it| &it["amount"]).collect();
    assert_eq!(amounts, ["33.34", "33.34", "33.33", "33.33", "33.33", "33.33", "0.00"]);
    assert_eq!((&made["sum"], &made["rounded_up"]), (&json!("200.00"), &json!(["101", "201"])));
    assert!(made["sentence"]["zh-CN"].as_str().expect("words").contains("由 6 户平均分"), "{made}");
    assert!(made["basis"].as_str().expect("words").starts_with("《中华人民共和国民法典》第二百八十三条"), "{made}");
    let half = json!({"total": ".3", "by": "coefficient", "parties": [
        {"id": "101", "coefficient": ".5"}, {"id": "201", "coefficient": "1"},
    ]});
    let made = public.post("/split", half).await.expect(200);
    assert_eq!((&made["shares"][0]["amount"], &made["shares"][1]["amount"]), (&json!("0.10"), &json!("0.20")));
}

async fn what_cannot_be_split_is_named(t: TestApp) {
    t.found().await;
    let public = Client::new(t.app.clone());
    let by_price = json!({
        "total": "500000.00", "by": "coefficient_area", "price_per_area": "1000",
        "parties": [{"id": "301", "area": "100", "coefficient": "4.5"}],
    });
    for (cost, named) in [
        (by_price, "算出来是 450000.00 元，还差 50000.00 元"),
        (json!({"total": "9", "by": "equal", "parties": []}), "9.00"),
        (json!({"total": "0.00", "by": "equal", "parties": []}), "0.00"),
        (json!({"total": "0", "by": "equal", "parties": [{"id": "1", "pays": false}]}), "0.00"),
        (json!({"total": "9", "by": "floor", "parties": [{"id": "1"}]}), "by："),
        (json!({"total": "9", "by": "area", "parties": [{"id": "1"}]}), "parties[0].area（1）："),
        (json!({"total": "9.001", "by": "equal", "parties": [{"id": "1"}]}), "total："),
        (json!({"total": "9", "by": "percent", "parties": [{"id": "1", "percent": "99"}]}), "还差 1 %"),
    ] {
        let problem = public.post("/split", cost).await.problem(422, "refusal-unsplittable");
        let said = problem["detail"].as_str().expect("words");
        assert!(said.contains(named), "{said}");
    }
    let short = json!({"total": "9", "by": "percent", "parties": [{"id": "1", "percent": "99"}]});
    let problem = public.post("/split", short).await.problem(422, "refusal-unsplittable");
    assert_eq!((&problem["errors"][0]["field"], &problem["errors"][0]["short"]), (&json!("percent"), &json!("1")));
    public.post("/split", json!(["equal"])).await.problem(400, "refusal-malformed");
}
