//! What a council decided about a matter comes back into it; an official result is entered beside.

use crate::client::{Client, at};
use crate::meeting::council;
use mingtong_domain::ids::{MeetingId, PersonId};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, minutes_stand};
use serde_json::{Value, json};

mingtong_testkit::on_both!(what_was_decided_comes_back, an_official_result_says_where_it_is_from);

async fn what_was_decided_comes_back(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let (body, members) = council(&secretary).await;
    public.post("/matters", json!({"text": "门头破损"})).await.expect(201);
    secretary.post("/matters/2021-0001/accept", json!({})).await.expect(200);
    let taken = secretary.post("/matters/2021-0001/deliberate", json!({"body": body})).await.expect(200);
    assert_eq!(taken["state"], "deliberating");
    let topics = public.get(&format!("/matters?deliberating={body}")).await.expect(200);
    assert_eq!(at(&topics, 0)["id"], "2021-0001");
    let items = json!([{"kind": "decide", "title": "修门头", "matter": "2021-0001"}]);
    let starts_ms = t.clock.now_ms() + 4 * DAY_MS;
    let call = json!({"body": body, "title": "例会", "place": "会议室", "starts_ms": starts_ms, "items": items});
    let meeting = secretary.post("/meetings", call).await.id();
    t.later(4 * DAY_MS);
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let post = async |act: &str, body: Value| secretary.post(&format!("/meetings/{meeting}/{act}"), body).await;
    post("sign-in", json!({"persons": members, "attends": "member", "by": "sheet"})).await.expect(200);
    let tellers = [&members[1], &members[2]];
    let officers = json!({"chair": members[0], "recorder": members[1], "tellers": tellers});
    post("open-meeting", officers).await.expect(200);
    post("put-motion", json!({"item": 1, "text": "修好门头", "mover": members[1]})).await.expect(200);
    let new = json!({
        "meeting": meeting, "items": [1], "kind": "opinion", "title": "协商意见",
        "points": [{"matter": "2021-0001", "text": "修好门头", "unit": town.units[0].as_str(), "until": "2021-06-20"}],
    });
    secretary.post("/resolutions", new.clone()).await.problem(422, "refusal-meeting-not-ended");
    let hands = json!({"motion": 1, "agree": 2, "oppose": 1, "abstain": 0, "counted_by": tellers});
    post("decide-by-hands", hands).await.expect(200);
    let hall = t.app.hall("mingtong").await.expect("it is founded");
    let signing: Vec<PersonId> = members.iter().map(|id| PersonId(id.clone())).collect();
    minutes_stand(&t, &hall, &town.who(Role::Secretary), &MeetingId(meeting.clone()), &signing).await;
    let wrong =
        json!({"meeting": meeting, "items": [1], "kind": "owners_decision", "title": "x", "points": new["points"]});
    secretary.post("/resolutions", wrong).await.problem(422, "refusal-kind-not-of-body");
    let again = new.clone();
    let id = secretary.post("/resolutions", new).await.id();
    assert_eq!(id, "2021-0001");
    let withdraw = json!({"reason": "题目写错"});
    let withdrawn = secretary.post("/resolutions/2021-0001/withdraw-resolution", withdraw).await.expect(200);
    assert_eq!(withdrawn["state"], "withdrawn");
    assert_eq!(public.get("/resolutions/2021-0001").await.expect(200)["withdrawn"], "题目写错");
    assert_eq!(secretary.post("/resolutions", again).await.id(), "2021-0002");
    let seen = public.get("/resolutions/2021-0002").await.expect(200)["position"].as_i64().expect("a position");
    let publish = json!({"title": "公示", "text": "修好门头", "from": "2021-06-12", "to": "2021-06-19", "seen": seen});
    secretary.post("/resolutions/2021-0002/publish-resolution", publish.clone()).await.expect(200);
    let changed = secretary.post("/resolutions/2021-0002/publish-resolution", publish).await;
    assert_eq!(changed.problem(409, "refusal-changed")["from"], "published");
    let matter = public.get("/matters/2021-0001").await.expect(200);
    assert_eq!((&matter["state"], &matter["unit"]), (&json!("assigned"), &json!("物业服务中心")));
    assert_eq!(matter["deliberations"][0]["state"], "carried");
    let read = public.get("/resolutions/2021-0002").await.expect(200);
    assert_eq!((&read["force"], &read["points"][0]["matter_state"]), (&json!("advises"), &json!("assigned")));
    secretary.post("/resolutions/2021-0002/take-effect", json!({})).await.problem(422, "refusal-notice-still-runs");
    let listed = public.get(&format!("/resolutions?body={body}")).await.expect(200);
    assert_eq!(at(&listed, 0)["number"], "明通决2021-0002");
}

async fn an_official_result_says_where_it_is_from(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let mut result = json!({
        "title": "使用维修资金", "source": "区住建局系统",
        "figures": {
            "matter": "use_fund", "date": "2021-05-01", "electorate.heads": "36", "electorate.area": "3508.53",
            "took_part.heads": "36", "took_part.area": "3508.53", "cast.agree.heads": "18",
            "cast.agree.area": "2398.41",
        },
    });
    staff.post("/resolutions/results", result.clone()).await.expect(201);
    let read = public.get("/resolutions/2021-0001").await.expect(200);
    let official = &read["official"];
    assert_eq!((&read["kind"], &official["source"]), (&json!("owners_decision"), &json!("区住建局系统")));
    assert_eq!(official["counted"]["outcome"], "not_carried");
    result["figures"]["cast.agree.heads"] = json!("37");
    let wrong = staff.post("/resolutions/results", result).await.problem(422, "refusal-result-figures");
    assert_eq!(wrong["detail"], "同意·人数");
}
