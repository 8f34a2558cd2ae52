//! A vote is counted by the law, and by what a community set itself.

use crate::client::Client;
use mingtong_app::Who;
use mingtong_app::community::set_rule;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_testkit::TestApp;
use serde_json::json;

mingtong_testkit::on_both!(a_vote_is_counted, what_cannot_be_counted_is_named, a_community_has_its_own_rules);

async fn a_vote_is_counted(t: TestApp) {
    t.found().await;
    let public = Client::new(t.app.clone());
    let whole = json!({"heads": 36, "area": "3508.53"});
    let vote = json!({
        "rule": "owners", "matter": "use_fund", "date": "2023-05-01", "electorate": whole, "took_part": whole,
        "cast": {"agree": {"heads": 24, "area": 2398.41}},
    });
    let counted = public.post("/count", vote).await.expect(200);
    assert_eq!(counted["outcome"], "carried");
    let agree = json!({"name": "agree_heads", "have": "24/36", "need": ">1/2", "holds": true});
    assert_eq!(counted["tests"][2], agree);
    assert_eq!(counted["also"]["with_majority"]["outcome"], "carried", "nobody was silent");
    assert!(counted["sentence"]["zh-CN"].as_str().expect("words").starts_with("通过："), "{counted}");
    assert!(counted["sentence"]["en"].as_str().expect("words").starts_with("Carried: "), "{counted}");
    assert!(counted["basis"][0].as_str().expect("words").starts_with("《中华人民共和国民法典》"), "{counted}");
}

async fn what_cannot_be_counted_is_named(t: TestApp) {
    t.found().await;
    let public = Client::new(t.app.clone());
    for (vote, named) in [
        (json!({"rule": "owner"}), "rule"),
        (json!({"rule": "body.all", "due": -1}), "due"),
        (json!({"rule": "body.all", "due": 6, "present": 7}), "present"),
        (json!({"rule": "body.all", "agree": 3}), "agree"),
        (
            json!({"rule": "owners", "matter": "other", "date": "2023-05-01", "electorate": {"area": "1.00001"}}),
            "electorate.area",
        ),
    ] {
        let problem = public.post("/count", vote).await.problem(422, "refusal-uncountable");
        let said = problem["detail"].as_str().expect("words");
        assert!(said.starts_with(&format!("{named}：")), "{said}");
    }
    public.post("/count", json!(["owners"])).await.problem(400, "refusal-malformed");
}

async fn a_community_has_its_own_rules(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let vote = json!({"rule": "body.present", "due": 9, "present": 5, "cast": {"agree": {"heads": 3}}});
    let counted = public.post("/count", vote.clone()).await.expect(200);
    assert_eq!(counted["outcome"], "no_quorum");
    let value = RuleValue::read(RuleId::VoteBodyPresentAttendance, ">1/2 all").expect("a value");
    let (jurisdiction, basis) = ("本社区".to_owned(), "居民议事会章程第六条".to_owned());
    let from = "2020-01-01".parse().expect("a day");
    let rule = Rule { id: RuleId::VoteBodyPresentAttendance, value, jurisdiction, basis, from, to: None };
    set_rule(&t.app, &town.hall, &Who::keeper(), rule).await.expect("it is set");
    let counted = public.post("/count", vote).await.expect(200);
    assert_eq!((&counted["outcome"], &counted["basis"][0]), (&json!("carried"), &json!("居民议事会章程第六条")));
}
