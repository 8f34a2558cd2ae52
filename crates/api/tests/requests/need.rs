//! Needs and resources: asked for, offered, taken up, done, settled.

use crate::client::{Client, at, founded};
use mingtong_domain::role::Role;
use serde_json::{Value, json};

fn asking() -> Value {
    json!({
        "kind": "need", "source": {"kind": "community"}, "class": "by_day", "title": "门岗", "text": "夜间无人值守。",
        "measure": "money", "total": 70_000
    })
}

/// The position of the need that was asked for first, as everybody sees it.
async fn latest(public: &Client) -> Value {
    public.get("/needs/2021-0001").await.expect(200)["position"].clone()
}

#[tokio::test]
async fn a_need_is_asked_for_taken_up_done_and_settled() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    let asked = staff.post("/needs", asking()).await.expect(201);
    assert_eq!((&asked["id"], &asked["number"]), (&json!("2021-0001"), &json!("明通需2021-0001")));
    let listed = public.get("/needs?stage=open").await.expect(200);
    assert_eq!((&at(&listed, 0)["left"], &at(&listed, 0)["measure"]), (&json!(70_000), &json!("money")));
    let id = town.units[0].0.clone();
    let take = async |amount: i64| {
        let seen = latest(&public).await;
        let asked = json!({"unit": id, "amount": amount, "until": "2021-06-20", "plan": "两人轮值", "seen": seen});
        unit.post("/needs/2021-0001/take-up", asked).await
    };
    let too_much = take(70_001).await.problem(409, "refusal-share-too-much");
    assert_eq!(too_much["detail"], "700.00 元");
    take(0).await.problem(422, "refusal-share-amount");
    take(-1).await.problem(422, "refusal-share-amount");
    let taken = take(70_000).await.expect(200);
    assert_eq!((&taken["stage"], &taken["left"]), (&json!("taken"), &json!(0)));
    take(1).await.problem(409, "refusal-need-taken");
    let first = json!({"number": 1});
    staff.post("/needs/2021-0001/confirm-uptake", first.clone()).await.expect(200);
    unit.post("/needs/2021-0001/begin-uptake", first.clone()).await.expect(200);
    let stale = json!({"number": 1, "report": "好了", "seen": 0});
    assert_eq!(unit.post("/needs/2021-0001/report-uptake", stale).await.status, 409);
    unit.post("/needs/2021-0001/report-uptake", json!({"number": 1, "report": "好了"})).await.expect(200);
    unit.post("/needs/2021-0001/meet-uptake", first.clone()).await.problem(422, "refusal-handler-cannot-judge");
    staff.post("/needs/2021-0001/meet-uptake", first).await.expect(200);
    let settled = staff.post("/needs/2021-0001/settle-need", json!({})).await.expect(200);
    assert_eq!((&settled["stage"], &settled["met"], &settled["acts"]), (&json!("settled"), &json!(70_000), &json!([])));
    let uptakes = public.get(&format!("/uptakes?unit={}", town.units[0])).await.expect(200);
    assert_eq!(at(&uptakes, 0)["stage"], "met");
    let of_unit = public.get(&format!("/units/{}", town.units[0])).await.expect(200);
    assert_eq!(of_unit["uptakes"].as_array().map(Vec::len), Some(1));
}

/// A unit to which no answer came sends it again.
#[tokio::test]
async fn a_take_up_is_sent_with_what_was_seen() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    staff.post("/needs", asking()).await.expect(201);
    let id = &town.units[0].0;
    let take = |seen: &Value| json!({"unit": id, "amount": 30_000, "until": "2021-06-20", "seen": seen});
    let path = "/needs/2021-0001/take-up";
    unit.post(path, take(&Value::Null)).await.problem(422, "refusal-unseen");
    let seen = latest(&public).await;
    for until in ["20210620", "2021-06-20T00:00:00", "+002021-06-20", "2021-06-20[u-ca=iso8601]"] {
        let another_way = json!({"unit": id, "amount": 30_000, "until": until, "seen": seen});
        unit.post(path, another_way).await.problem(422, "refusal-malformed");
    }
    unit.post(path, take(&seen)).await.expect(200);
    unit.post(path, take(&seen)).await.problem(409, "refusal-changed");
    let need = public.get("/needs/2021-0001").await.expect(200);
    assert_eq!((&need["left"], &need["uptakes"][1]), (&json!(40_000), &Value::Null), "the share is claimed once");
}

#[tokio::test]
async fn whoever_raised_the_matter_judges_by_its_code() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    let code = |raised: &Value| raised["tracking_code"].as_str().unwrap_or_default().to_owned();
    let raised = code(&public.post("/matters", json!({"text": "门岗没有人"})).await.expect(201));
    let other = code(&public.post("/matters", json!({"text": "灯坏了"})).await.expect(201));
    let source = json!({"kind": "matter", "id": "2021-0001"});
    let asked = json!({
        "kind": "need", "source": source, "class": "by_day", "title": "门岗", "text": "夜间无人。", "measure": "whole",
        "total": 1
    });
    staff.post("/needs", asked).await.expect(201);
    let take = json!({"unit": town.units[0].0, "amount": 1, "until": "2021-06-20", "seen": latest(&public).await});
    unit.post("/needs/2021-0001/take-up", take).await.expect(200);
    staff.post("/needs/2021-0001/confirm-uptake", json!({"number": 1})).await.expect(200);
    unit.post("/needs/2021-0001/report-uptake", json!({"number": 1, "report": "好了"})).await.expect(200);
    let met = |code: &str| json!({"number": 1, "tracking_code": code});
    public.post("/needs/2021-0001/meet-uptake", met(&other)).await.problem(422, "refusal-not-your-need");
    public.post("/needs/2021-0001/meet-uptake", json!({"number": 1})).await.problem(401, "refusal-no-session");
    let done = public.post("/needs/2021-0001/meet-uptake", met(&raised)).await.expect(200);
    assert_eq!(done["uptakes"][0]["judged_by"], "raiser");
}

#[tokio::test]
async fn the_unit_that_asked_judges_and_the_community_for_it_with_a_word_of_why() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    let source = json!({"kind": "unit", "id": town.units[1].0});
    let asked = json!({
        "kind": "need", "source": source, "class": "by_day", "title": "场地", "text": "放桌椅。", "measure": "whole",
        "total": 1
    });
    staff.post("/needs", asked).await.expect(201);
    let take = json!({"unit": town.units[0].0, "amount": 1, "until": "2021-06-20", "seen": latest(&public).await});
    unit.post("/needs/2021-0001/take-up", take).await.expect(200);
    staff.post("/needs/2021-0001/confirm-uptake", json!({"number": 1})).await.expect(200);
    unit.post("/needs/2021-0001/report-uptake", json!({"number": 1, "report": "好了"})).await.expect(200);
    let path = "/needs/2021-0001/meet-uptake";
    staff.post(path, json!({"number": 1})).await.problem(422, "refusal-need-met-on-behalf");
    let why = json!({"number": 1, "judgement": "三天没有回音，到场看过。"});
    let done = staff.post(path, why).await.expect(200);
    let judged = &done["uptakes"][0];
    assert_eq!((&judged["judged_by"], &judged["judgement"]), (&json!("staff"), &json!("三天没有回音，到场看过。")));
}

#[tokio::test]
async fn whoever_wishes_is_told_to_the_desk_alone() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "su").await;
    let wish = json!({
        "kind": "wish", "source": {"kind": "residents"}, "class": "by_day", "title": "想要一把椅子", "measure": "whole",
        "total": 1, "text": "王大妈腿脚不便。", "name": "王大妈", "phone": "13812345678"
    });
    public.post("/needs", wish).await.expect(201);
    public.get("/needs/2021-0001").await.problem(404, "refusal-not-found");
    let seen = staff.get("/needs/2021-0001").await.expect(200);
    assert_eq!((&seen["asker"], &seen["asker_phone"]), (&json!("王大妈"), &json!("13812345678")));
    secretary.post("/needs/2021-0001/publish-need", json!({})).await.expect(200);
    let seen = public.get("/needs/2021-0001").await.expect(200);
    assert_eq!((&seen["asker"], &seen["asker_phone"]), (&Value::Null, &Value::Null));
    assert_eq!(seen["text"], "心愿人腿脚不便。");
}

#[tokio::test]
async fn a_resource_is_offered_prolonged_and_withdrawn() {
    let (_test, town, public) = founded().await;
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    let other = public.signed_in(&town, town.handler(1), "xu").await;
    let offer = json!({
        "unit": town.units[0].0, "kind": "place", "title": "会议室", "text": "周末可用。", "until": "2021-12-31"
    });
    other.post("/resources", offer.clone()).await.problem(403, "refusal-not-your-unit");
    unit.post("/resources", offer).await.expect(201);
    let until = json!({"until": "2021-09-30"});
    other.post("/resources/2021-0001/prolong-resource", until.clone()).await.problem(403, "refusal-not-your-unit");
    unit.post("/resources/2021-0001/prolong-resource", until).await.expect(200);
    assert_eq!(at(&public.get("/resources").await.expect(200), 0)["until"], "2021-09-30");
    unit.post("/resources/2021-0001/withdraw-resource", json!({"reason": "装修"})).await.expect(200);
    assert_eq!(public.get("/resources").await.expect(200)["items"], json!([]));
    let seen = public.get("/resources/2021-0001").await.expect(200);
    assert_eq!((&seen["stage"], &seen["reason"]), (&json!("withdrawn"), &json!("装修")));
    assert_eq!(public.get("/resources?all=true").await.expect(200)["items"].as_array().map(Vec::len), Some(1));
}
