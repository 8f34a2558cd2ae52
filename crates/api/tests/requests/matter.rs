//! Matters: read, raised, acted on.

use crate::client::{Client, at, founded};
use mingtong_api::BODY_BYTES_MAX;
use mingtong_domain::role::Role;
use mingtong_testkit::sqlite;
use serde_json::{Value, json};

async fn raised(client: &Client, visibility: &str) -> Value {
    let report = json!({"text": "院内路灯不亮。已经三天。", "visibility": visibility, "phone": "13900001111"});
    client.post("/matters", report).await.expect(201)
}

#[tokio::test]
async fn a_matter_goes_from_voice_to_rating() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let worker = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let handler = public.signed_in(&town, town.handler(0), "wu").await;
    let receipt = raised(&public, "public").await;
    assert_eq!(receipt["number"], "明通2021-0001");
    assert!(receipt["accept_due"].as_str().expect("a time").ends_with("+08:00"), "{receipt}");
    let path = |act: &str| format!("/matters/2021-0001/{act}");
    let unit = town.units[0].as_str();
    public.post(&path("support"), json!({})).await.expect(204);
    staff.post(&path("accept"), json!({})).await.expect(200);
    staff.post(&path("assign"), json!({"unit": unit})).await.expect(200);
    let back = handler.post(&path("return"), json!({"reason": "这一段归路灯所"})).await.expect(200);
    assert_eq!(back["state"], "accepted");
    staff.post(&path("assign"), json!({"unit": unit, "note": "路灯所说是院内的灯"})).await.expect(200);
    handler.post(&path("claim"), json!({"unit": unit, "plan": "明天换灯"})).await.expect(200);
    handler.post(&path("reply"), json!({"text": "明天更换。"})).await.expect(200);
    let done = json!({"outcome": "solved", "text": "已更换。"});
    handler.post(&path("mark-done"), done).await.expect(200);
    worker.post(&path("verify"), json!({"verdict": "confirmed", "text": "灯亮了"})).await.expect(200);
    let acted = worker.post(&path("close"), json!({})).await.expect(200);
    assert_eq!(acted["state"], "closed");
    let rating = json!({"level": 5, "tracking_code": receipt["tracking_code"]});
    public.post(&path("rate"), rating).await.expect(200);
    let matter = public.get("/matters/2021-0001").await.expect(200);
    assert_eq!(
        (&matter["state"], &matter["rating"], &matter["supports"], &matter["outcome"]),
        (&json!("closed"), &json!(5), &json!(1), &json!("solved"))
    );
    let statistics = public.get("/statistics").await.expect(200);
    assert_eq!(statistics["resolution"], json!({"of": 1, "all": 1, "permille": 1000}));
}

#[tokio::test]
async fn what_may_not_be_seen_is_not_there() {
    let (_test, town, public) = founded().await;
    let receipt = raised(&public, "private").await;
    let delegate = public.signed_in(&town, town.who(Role::Delegate), "chen").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    public.get("/matters/2021-0001").await.problem(404, "refusal-not-found");
    delegate.get("/matters/2021-0001").await.problem(404, "refusal-not-found");
    let note = json!({"text": "看一看"});
    delegate.post("/matters/2021-0001/note", note).await.problem(404, "refusal-not-found");
    public.post("/matters/2021-0001/support", json!({})).await.problem(404, "refusal-not-found");
    assert_eq!(public.get("/matters").await.expect(200)["total"], 0);
    let seen = staff.get("/matters/2021-0001").await.expect(200);
    assert_eq!(seen["contact"]["phone"], "13900001111");
    let code = json!({"tracking_code": receipt["tracking_code"]});
    let own = public.post("/track", code).await.expect(200);
    assert_eq!((&own["id"], own.get("contact")), (&json!("2021-0001"), None));
    public.post("/track", json!({"tracking_code": "0000-0000-0000"})).await.problem(404, "refusal-not-found");
}

#[tokio::test]
async fn nobody_but_the_desk_reads_contacts() {
    let (_test, town, public) = founded().await;
    raised(&public, "public").await;
    let supervisor = public.signed_in(&town, town.who(Role::Supervisor), "sun").await;
    for client in [&public, &supervisor] {
        let matter = client.get("/matters/2021-0001").await.expect(200);
        assert!(!matter.to_string().contains("13900001111"), "{matter}");
    }
    let log = public.get("/log").await.expect(200);
    assert!(!log.to_string().contains("13900001111") && !log.to_string().contains("路灯"), "{log}");
}

#[tokio::test]
async fn who_acts_late_is_told_how_it_stands() {
    let (_test, town, public) = founded().await;
    raised(&public, "public").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let seen = staff.get("/matters/2021-0001").await.expect(200)["position"].clone();
    let accepted = staff.post("/matters/2021-0001/accept", json!({"seen": seen})).await.expect(200);
    let late = staff.post("/matters/2021-0001/accept", json!({"seen": seen})).await;
    let body = late.problem(409, "refusal-changed");
    assert_eq!((&body["from"], &body["position"]), (&json!("accepted"), &accepted["position"]));
    let again = staff.post("/matters/2021-0001/accept", json!({})).await;
    let body = again.problem(409, "refusal-not-in-this-state");
    assert_eq!((&body["from"], &body["attempted"]), (&json!("accepted"), &json!("accept")));
}

#[tokio::test]
async fn who_may_not_act_is_told_why() {
    let (_test, town, public) = founded().await;
    raised(&public, "public").await;
    public.post("/matters/2021-0001/accept", json!({})).await.problem(401, "refusal-no-session");
    public.with_token("made-up").get("/matters").await.problem(401, "refusal-no-session");
    let supervisor = public.signed_in(&town, town.who(Role::Supervisor), "sun").await;
    supervisor.post("/matters/2021-0001/accept", json!({})).await.problem(403, "refusal-role-may-not");
    let wrong = json!({"login": "sun", "password": "wrong"});
    public.post("/sessions", wrong).await.problem(401, "refusal-sign-in");
    supervisor.delete("/sessions").await.expect(204);
    supervisor.get("/work").await.problem(401, "refusal-no-session");
}

#[tokio::test]
async fn a_strange_code_does_not_open_a_matter() {
    let (_test, _town, public) = founded().await;
    let mine = raised(&public, "public").await;
    raised(&public, "public").await;
    let withdraw = json!({"tracking_code": mine["tracking_code"]});
    public.post("/matters/2021-0002/withdraw", withdraw.clone()).await.problem(404, "refusal-not-found");
    let acted = public.post("/matters/2021-0001/withdraw", withdraw).await.expect(200);
    assert_eq!(acted["state"], "withdrawn");
}

#[tokio::test]
async fn bad_input_is_refused_with_a_reason() {
    let (_test, _town, public) = founded().await;
    public.post("/matters", json!({"text": " "})).await.problem(422, "refusal-text-missing");
    let unread = public.post("/matters", json!({"text": "灯", "tittle": "x"})).await.problem(400, "refusal-malformed");
    let (title, detail) = (unread["title"].to_string(), unread["detail"].to_string());
    assert!(!title.contains("unknown field") && detail.contains("tittle"), "{title}: {detail}");
    public.post("/matters", json!({"text": "灯", "place": "nowhere"})).await.problem(422, "refusal-no-such-place");
    public.send("POST", "/matters", "application/json", b"{".to_vec()).await.problem(400, "refusal-malformed");
    let long = json!({"text": "灯".repeat(10_001)});
    let body = public.post("/matters", long).await;
    assert_eq!(body.problem(422, "refusal-text-too-long")["detail"], "10000");
    let huge = format!("{{\"text\":\"{}\"}}", "a".repeat(BODY_BYTES_MAX));
    public.send("POST", "/matters", "application/json", huge.into()).await.problem(413, "refusal-too-large");
    public.get("/matters?state=gone").await.problem(400, "refusal-malformed");
    public.get("/matters?limit=101").await.problem(400, "refusal-malformed");
    public.get("/matters?cursor=x").await.problem(422, "refusal-malformed");
    public.get("/log?from=-1").await.problem(400, "refusal-malformed");
    public.get("/matters/nonsense").await.problem(404, "refusal-not-found");
    public.get("/nowhere").await.problem(404, "refusal-not-found");
    public.delete("/matters").await.problem(405, "refusal-no-such-method");
}

#[tokio::test]
async fn lists_are_paged_and_searched() {
    let (_test, _town, public) = founded().await;
    for _ in 0..3 {
        raised(&public, "public").await;
    }
    let first = public.get("/matters?limit=2&state=received").await.expect(200);
    assert_eq!((&first["total"], &at(&first, 0)["id"]), (&json!(3), &json!("2021-0003")));
    let cursor = first["next"].as_str().expect("more");
    let second = public.get(&format!("/matters?limit=2&cursor={cursor}")).await.expect(200);
    assert_eq!((&at(&second, 0)["id"], &second["next"]), (&json!("2021-0001"), &Value::Null));
    let sought = public.get("/matters?q=%E8%B7%AF%E7%81%AF").await.expect(200);
    assert_eq!(sought["total"], 3);
    assert_eq!(public.get("/matters?q=%E6%9A%96%E6%B0%94").await.expect(200)["total"], 0);
    let log = public.get("/log?from=0&limit=2").await.expect(200);
    assert_eq!((&at(&log, 0)["position"], &log["next"]), (&json!(0), &json!(2)));
    let places = public.get("/places?limit=1").await.expect(200);
    assert_eq!((places["items"].as_array().map(Vec::len), &places["next"]), (Some(1), &json!(1)));
}

#[tokio::test]
async fn the_same_was_said_before() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    raised(&public, "public").await;
    raised(&public, "private").await;
    let alike = public.post("/similar", json!({"text": "院内路灯不亮了"})).await.expect(200);
    assert_eq!((alike.as_array().map(Vec::len), &alike[0]["id"]), (Some(1), &json!("2021-0001")));
    assert_eq!(public.post("/similar", json!({"text": "暖气太冷"})).await.expect(200), json!([]));
    assert_eq!(staff.get("/work?shown=unanswered").await.expect(200)["total"], 2);
    assert_eq!(staff.get("/work?shown=overdue").await.expect(200)["total"], 0);
}

#[tokio::test]
async fn what_is_like_a_matter_and_where_it_may_go() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    raised(&public, "public").await;
    let accept = json!({"track": "ordinary", "unit": town.units[1].as_str()});
    staff.post("/matters/2021-0001/accept", accept).await.expect(200);
    raised(&public, "public").await;
    let similar = staff.get("/matters/2021-0002/similar").await.expect(200);
    assert_eq!((similar.as_array().map(Vec::len), &similar[0]["id"]), (Some(1), &json!("2021-0001")));
    let suggested = json!([{
        "unit": town.units[1].as_str(), "name": "市政养护所", "matters": 1, "of": 1,
        "last": "2021-0001", "last_number": "明通2021-0001"
    }]);
    assert_eq!(staff.get("/matters/2021-0002/suggestions").await.expect(200), suggested);
    for path in ["/matters/2021-0002/similar", "/matters/2021-0002/suggestions"] {
        assert_eq!(public.get(path).await.status, 401, "{path}");
    }
}

#[tokio::test]
async fn what_was_written_down_wrongly_is_put_right() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let first = raised(&public, "public").await;
    raised(&public, "public").await;
    let path = |act: &str| format!("/matters/2021-0001/{act}");
    let correct = json!({"title": "院外路灯不亮", "place": town.road.as_str(), "reason": "听错了"});
    staff.post(&path("correct"), correct.clone()).await.expect(200);
    staff.post(&path("correct"), correct).await.problem(422, "refusal-nothing-corrected");
    let unknown = json!({"place": "", "track": "hazard", "channel": "phone", "reason": "是电话里说的"});
    staff.post(&path("correct"), unknown).await.expect(200);
    let matter = public.get("/matters/2021-0001").await.expect(200);
    assert_eq!((&matter["title"], &matter["place"]), (&json!("院外路灯不亮"), &Value::Null));
    assert_eq!((&matter["track"], &matter["channel"]), (&json!("hazard"), &json!("phone")));
    let corrected = &matter["steps"][0]["corrected"];
    assert_eq!(corrected[1], json!({"what": "track", "from": "ordinary", "to": "hazard"}), "{corrected}");

    let merge = json!({"into": "2021-0001", "reason": "同一盏灯"});
    staff.post("/matters/2021-0002/merge", merge).await.expect(200);
    let undone = staff.post("/matters/2021-0002/unmerge", json!({"reason": "是两盏灯"})).await.expect(200);
    assert_eq!(undone["state"], "received");
    let seen = staff.get("/matters/2021-0001").await.expect(200)["position"].clone();
    let half = json!({"title": "井盖", "text": "井盖也松了。", "reason": "两件事", "seen": seen});
    staff.post(&path("split"), half.clone()).await.expect(200);
    staff.post(&path("split"), half).await.problem(409, "refusal-changed");
    staff.get("/matters/2021-0004").await.problem(404, "refusal-not-found");
    let code = json!({"tracking_code": first["tracking_code"], "matter": "2021-0003"});
    let tracked = public.post("/track", code).await.expect(200);
    assert_eq!((&tracked["id"], &tracked["others"]), (&json!("2021-0003"), &json!(["2021-0001"])));
    staff.post("/matters/2021-0003/merge", json!({"into": "2021-0001", "reason": "同一处"})).await.expect(200);
    let code = json!({"tracking_code": first["tracking_code"], "matter": "2021-0003"});
    let tracked = public.post("/track", code).await.expect(200);
    assert_eq!((&tracked["id"], &tracked["yours"]), (&json!("2021-0001"), &json!("2021-0003")));
}

#[tokio::test]
async fn whoever_raised_a_matter_is_asked_and_tells_more_with_their_code() {
    let (_test, town, public) = founded().await;
    let receipt = raised(&public, "public").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let path = "/matters/2021-0001";
    let asked = staff.post(&format!("{path}/ask-back"), json!({"text": "是几栋？"})).await.expect(200);
    assert_eq!(asked["state"], "received");
    let telling = &staff.get("/tellings").await.expect(200)[0];
    assert_eq!((&telling["topic"], &telling["phone"]), (&json!("question"), &json!("13900001111")));
    assert!(public.get(path).await.expect(200)["asked_back_ms"].is_i64());
    let nobody = json!({"text": "三栋"});
    public.post(&format!("{path}/add-words"), nobody).await.problem(401, "refusal-no-session");
    let told = json!({"text": "三栋二单元", "tracking_code": receipt["tracking_code"]});
    public.post(&format!("{path}/add-words"), told).await.expect(200);
    let matter = public.get(path).await.expect(200);
    assert_eq!((&matter["asked_back_ms"], &matter["steps"][0]["text"]), (&Value::Null, &json!("三栋二单元")));
    // Found by whoever may read contacts.
    assert_eq!(staff.get("/matters?q=139-0000-1111").await.expect(200)["total"], 1);
    assert_eq!(public.get("/matters?q=139-0000-1111").await.expect(200)["total"], 0);
    assert_eq!(staff.get("/matters?received_before_ms=0").await.expect(200)["total"], 0);
}

/// What the public reads of the words of a matter: the words, or why there are none.
async fn public_words(public: &Client) -> Value {
    let matter = public.get("/matters/2021-0001").await.expect(200);
    let raised = matter["steps"].as_array().and_then(|steps| steps.iter().find(|step| step["kind"] == "raised"));
    let raised = raised.expect("it was raised");
    if raised["text"].is_null() { raised["withheld"].clone() } else { raised["text"].clone() }
}

#[tokio::test]
async fn of_a_child_a_contact_is_kept_with_a_guardian_only() {
    let test = sqlite().await;
    let town = test.found().await;
    let public = Client::new(test.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let mut child = json!({"text": "秋千坏了", "name": "小李", "phone": "13900001111", "under_14": true});
    public.post("/matters", child.clone()).await.expect(201);
    assert!(staff.get("/matters/2021-0001").await.expect(200)["contact"].is_null());
    child["guardian"] = json!({"name": "张妈妈", "relation": "母亲"});
    public.post("/matters", child).await.expect(201);
    assert_eq!(staff.get("/matters/2021-0002").await.expect(200)["contact"]["phone"], "13900001111");
}

#[tokio::test]
async fn the_desk_decides_what_the_public_reads() {
    let test = sqlite().await;
    let town = test.found_reviewing().await;
    let public = Client::new(test.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let receipt = raised(&public, "public").await;
    let path = |act: &str| format!("/matters/2021-0001/{act}");
    assert_eq!((&receipt["held_back"], public_words(&public).await), (&json!(true), json!("awaits_review")));
    staff.post(&path("publish"), json!({})).await.expect(200);
    assert_eq!(public_words(&public).await, "院内路灯不亮。已经三天。");

    let matter = staff.get("/matters/2021-0001").await.expect(200);
    let steps = matter["steps"].as_array().expect("a story");
    let text = steps.iter().find(|step| step["kind"] == "raised").expect("its beginning")["text_id"].clone();
    let mask = |word: &str| json!({"text": text, "words": [word]});
    public.post(&path("mask"), mask("院内")).await.problem(401, "refusal-no-session");
    staff.post(&path("mask"), mask("院外")).await.problem(422, "refusal-words-not-there");
    staff.post(&path("mask"), mask("院内")).await.expect(204);
    assert_eq!(public_words(&public).await, "＊＊路灯不亮。已经三天。");
    let piece = json!({"text": text, "reason": "有人名"});
    staff.post(&path("take-down"), piece.clone()).await.expect(200);
    assert_eq!(public_words(&public).await, "taken_down");
    staff.post(&path("show-again"), piece).await.expect(200);
    assert_eq!(public_words(&public).await, "院内路灯不亮。已经三天。");

    let visible = |visibility: &str| json!({"visibility": visibility, "reason": "涉及家事"});
    staff.post(&path("change-visibility"), visible("private")).await.expect(200);
    public.get("/matters/2021-0001").await.problem(404, "refusal-not-found");
    staff.post(&path("change-visibility"), visible("public")).await.expect(200);
    assert_eq!(public_words(&public).await, "院内路灯不亮。已经三天。");
}

#[tokio::test]
async fn a_lost_code_is_issued_anew_against_the_contact() {
    let test = sqlite().await;
    let town = test.found().await;
    let public = Client::new(test.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let old = public.post("/matters", json!({"text": "灯坏了", "phone": "13800001111"})).await.expect(201);
    let (path, said) = ("/matters/2021-0001/reissue-code", |contact: &str| json!({"contact": contact}));
    public.post(path, said("13800001111")).await.problem(401, "refusal-no-session");
    staff.post(path, said("13800001112")).await.problem(422, "refusal-not-the-contact");
    let new = staff.post(path, said("13800001111")).await.expect(200);
    let code = |receipt: &Value| json!({"tracking_code": receipt["tracking_code"]});
    public.post("/track", code(&old)).await.problem(404, "refusal-not-found");
    assert_eq!(public.post("/track", code(&new)).await.expect(200)["number"], "明通2021-0001");
}
