//! What helps whoever works at a desk: kept texts, drafts, who is in charge and who stands in, saved lists.

use crate::client::{Client, founded};
use mingtong_app::Who;
use mingtong_domain::role::Role;
use serde_json::{Value, json};

fn id_of(who: &Who) -> String {
    who.actor.person.clone().expect("a person").0
}

async fn heard(public: &Client, text: &str) {
    public.post("/matters", json!({"text": text})).await.expect(201);
}

#[tokio::test]
async fn a_text_is_kept_for_all_of_one_unit_and_nobody_else() {
    let (_test, town, public) = founded().await;
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let text = |body: &str| json!({"act": "reply", "name": "已修好", "body": body});
    let id = unit.post("/templates", text("您反映的{标题}已修好。")).await.id();
    let kept = unit.get("/templates").await.expect(200);
    assert_eq!((&kept[0]["id"], &kept[0]["body"]), (&json!(id), &json!("您反映的{标题}已修好。")));
    assert_eq!(staff.get("/templates").await.expect(200), json!([]));
    let path = format!("/templates/{id}");
    staff.put(&path, text("我的")).await.problem(404, "refusal-not-found");
    unit.put(&path, text("修好了。")).await.expect(204);
    assert_eq!(unit.get("/templates").await.expect(200)[0]["body"], "修好了。");
    let unknown = unit.post("/templates", text("{姓名}您好")).await.problem(422, "refusal-no-placeholder");
    assert!(unknown["title"].as_str().unwrap_or_default().contains("姓名"), "{unknown}");
    let strange = json!({"act": "accept", "name": "受理", "body": "受理了"});
    unit.post("/templates", strange).await.problem(422, "refusal-malformed");
    let worker = public.signed_in(&town, town.who(Role::GridWorker), "chen").await;
    worker.post("/templates", text("好")).await.problem(403, "refusal-role-may-not");
    worker.get("/templates").await.problem(403, "refusal-role-may-not");
    public.get("/templates").await.problem(401, "refusal-no-session");
    unit.delete(&path).await.expect(204);
    unit.delete(&path).await.problem(404, "refusal-not-found");
}

#[tokio::test]
async fn a_text_of_the_whole_community_is_kept_by_whoever_keeps_that() {
    let (_test, town, public) = founded().await;
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let text = json!({"act": "mark_done", "name": "已修好", "body": "已经修好。"});
    staff.post("/shared-templates", text.clone()).await.problem(403, "refusal-role-may-not");
    let id = secretary.post("/shared-templates", text.clone()).await.id();
    assert_eq!(secretary.get("/shared-templates").await.expect(200)[0]["id"], json!(id));
    assert_eq!(secretary.get("/templates").await.expect(200), json!([]), "it is none of the desk's own");
    let path = format!("/shared-templates/{id}");
    staff.delete(&path).await.problem(403, "refusal-role-may-not");
    secretary.put(&path, json!({"act": "reply", "name": "收到", "body": "收到了。"})).await.expect(204);
    assert_eq!(secretary.get("/shared-templates").await.expect(200)[0]["act"], "reply");
    secretary.delete(&path).await.expect(204);
    assert_eq!(secretary.get("/shared-templates").await.expect(200), json!([]));
}

#[tokio::test]
async fn what_is_begun_is_theirs_alone() {
    let (_test, town, public) = founded().await;
    heard(&public, "院内路灯不亮").await;
    public.post("/matters", json!({"text": "邻里纠纷", "visibility": "private"})).await.expect(201);
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let (drafts, reply) = ("/matters/2021-0001/drafts", "/matters/2021-0001/drafts/reply");
    let begun = |text: &str| json!({"fields": {"text": text}});
    staff.put(reply, begun("已经联系")).await.expect(204);
    staff.put(reply, begun("已经联系供电所")).await.expect(204);
    let own = staff.get(drafts).await.expect(200);
    assert_eq!((&own[0]["act"], &own[0]["fields"]["text"]), (&json!("reply"), &json!("已经联系供电所")));
    assert_eq!((own.as_array().map(Vec::len), unit.get(drafts).await.expect(200)), (Some(1), json!([])));
    for (path, body, status, code) in [
        ("/matters/2021-0001/drafts/dance", begun("x"), 404, "refusal-not-found"),
        (reply, json!({"fields": {"Text": "x"}}), 422, "refusal-malformed"),
        (reply, json!({"fields": {"text": 1}}), 400, "refusal-malformed"),
    ] {
        staff.put(path, body).await.problem(status, code);
    }
    let hidden = "/matters/2021-0002/drafts/reply";
    unit.put(hidden, begun("x")).await.problem(404, "refusal-not-found");
    staff.put(hidden, begun("x")).await.expect(204);
    public.put(reply, begun("x")).await.problem(401, "refusal-no-session");
    staff.delete(reply).await.expect(204);
    assert_eq!(staff.get(drafts).await.expect(200), json!([]));
}

#[tokio::test]
async fn everything_of_one_is_handed_over() {
    let (_test, town, public) = founded().await;
    let (of_staff, of_secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let (one, other) = (id_of(&of_staff), id_of(&of_secretary));
    let staff = public.signed_in(&town, of_staff, "li").await;
    let secretary = public.signed_in(&town, of_secretary, "wang").await;
    for (nth, text) in ["路灯不亮", "花坛缺土"].into_iter().enumerate() {
        heard(&public, text).await;
        let path = format!("/matters/2021-000{}/put-in-charge", nth + 1);
        staff.post(&path, json!({"person": one})).await.expect(200);
    }
    let charge = async |client: &Client| -> Vec<(Value, Value)> {
        let all = client.get("/in-charge").await.expect(200);
        let all = all.as_array().cloned().unwrap_or_default();
        all.into_iter().map(|it| (it["person"].clone(), it["matters"].clone())).collect()
    };
    assert!(charge(&staff).await.contains(&(json!(one), json!(2))));
    let foreign = json!({"from": other, "to": one});
    staff.post("/hand-over", foreign).await.problem(403, "refusal-role-may-not");
    let nobody = staff.post("/hand-over", json!({"from": one, "to": "p-nobody"})).await.expect(200);
    assert_eq!((&nobody["done"], nobody["left"].as_array().map(Vec::len)), (&json!(0), Some(2)));
    assert_eq!(nobody["left"][0]["code"], "refusal-no-such-person");
    let handed = json!({"from": one, "to": other, "note": "请接着办"});
    assert_eq!(secretary.post("/hand-over", handed).await.expect(200), json!({"done": 2, "left": []}));
    assert!(charge(&staff).await.contains(&(json!(other), json!(2))));
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    unit.get("/in-charge").await.problem(403, "refusal-role-may-not");
}

#[tokio::test]
async fn somebody_stands_in_from_a_day_to_a_day() {
    let (_test, town, public) = founded().await;
    let (of_staff, of_secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let (one, other) = (id_of(&of_staff), id_of(&of_secretary));
    let staff = public.signed_in(&town, of_staff, "li").await;
    let away = json!({"away": one, "stand_in": other, "from": "2021-06-08", "until": "2021-06-14"});
    staff.post("/stand-ins", away.clone()).await.expect(204);
    assert_eq!(staff.get("/stand-ins").await.expect(200), json!([away]));
    let no_day = json!({"away": one, "stand_in": other, "from": "gestern", "until": "2021-06-14"});
    staff.post("/stand-ins", no_day).await.problem(422, "refusal-malformed");
    let over = json!({"away": one, "stand_in": other, "from": "2021-05-01", "until": "2021-05-02"});
    staff.post("/stand-ins", over).await.problem(422, "refusal-stand-in-days");
    let foreign = json!({"away": other, "stand_in": one, "from": "2021-06-08", "until": "2021-06-14"});
    staff.post("/stand-ins", foreign).await.problem(403, "refusal-role-may-not");
    staff.delete(&format!("/stand-ins/{one}")).await.expect(204);
    assert_eq!(staff.get("/stand-ins").await.expect(200), json!([]));
}

#[tokio::test]
async fn a_list_is_saved_by_its_name() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let list = |query: &str| json!({"name": "overdue", "query": query});
    staff.post("/saved-lists", list("shown=overdue")).await.expect(204);
    staff.post("/saved-lists", list("shown=overdue&track=hazard")).await.expect(204);
    assert_eq!(staff.get("/saved-lists").await.expect(200), json!([list("shown=overdue&track=hazard")]));
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    assert_eq!(unit.get("/saved-lists").await.expect(200), json!([]));
    staff.post("/saved-lists", list("shown=overdue#x")).await.problem(422, "refusal-malformed");
    staff.post("/saved-lists", json!({"name": " ", "query": ""})).await.problem(422, "refusal-text-missing");
    for nth in 1..20 {
        let another = json!({"name": format!("l{nth}"), "query": "shown=mine"});
        staff.post("/saved-lists", another).await.expect(204);
    }
    let full = staff.post("/saved-lists", json!({"name": "l20", "query": "shown=mine"})).await;
    assert_eq!(full.problem(422, "refusal-kept-enough")["detail"], "20");
    staff.delete("/saved-lists/overdue").await.expect(204);
    assert_eq!(staff.get("/saved-lists").await.expect(200).as_array().map(Vec::len), Some(19));
    public.get("/saved-lists").await.problem(401, "refusal-no-session");
}
