//! Double reporting: reported, taken in, served, judged; who reads which of it.

use crate::client::{at, founded};
use mingtong_domain::role::Role;
use serde_json::{Value, json};

#[tokio::test]
async fn a_unit_and_its_staff_report_serve_and_are_judged() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let unit = public.signed_in(&town, town.handler(0), "wu").await;
    let other = public.signed_in(&town, town.handler(1), "xu").await;
    let id = &town.units[0].0;
    let report = json!({"unit": id, "name": "段联络", "text": "会议室可借", "since": "2021-06-01"});
    other.post("/reporting/units", report.clone()).await.problem(403, "refusal-not-your-unit");
    let waiting = unit.post("/reporting/units", report).await.expect(201);
    assert_eq!((&waiting["number"], &waiting["stage"]), (&json!("明通到2021-0001"), &json!("waiting")));
    staff.post("/reporting/2021-0001/confirm-reporting", json!({})).await.expect(200);
    let member = json!({"unit": id, "name": "白小梅", "text": "修电", "since": "2021-06-01", "until": "2021-12-31"});
    unit.post("/reporting/members", member).await.expect(201);
    let stale = json!({"seen": 0});
    assert_eq!(staff.post("/reporting/2021-0002/confirm-reporting", stale).await.status, 409);
    let listed = staff.post("/reporting/2021-0002/confirm-reporting", json!({})).await.expect(200);
    let done = json!({"day": "2021-06-07", "text": "换了六盏灯", "seen": listed["position"]});
    unit.post("/reporting/2021-0002/note-service", done.clone()).await.expect(200);
    unit.post("/reporting/2021-0002/note-service", done.clone()).await.problem(409, "refusal-changed");
    other.post("/reporting/2021-0002/note-service", done).await.problem(404, "refusal-not-found");
    let words = json!({"number": 1, "evaluation": "楼道亮了"});
    let judged = staff.post("/reporting/2021-0002/evaluate-service", words).await.expect(200);
    assert_eq!(judged["services"][0]["evaluation"], "楼道亮了");
    let seen = public.get(&format!("/units/{id}/reporting")).await.expect(200);
    assert_eq!((&seen["report"]["liaison"], &seen["members"]), (&json!("段*"), &json!(1)));
    assert_eq!(seen["services"][0]["evaluation"], "楼道亮了");
    let texts = seen["texts"].as_array().expect("the texts of the staff");
    let mut said: Vec<&str> = texts.iter().filter_map(|text| text["text"].as_str()).collect();
    said.sort_unstable();
    assert_eq!((said, &seen["masked"]), (vec!["修电", "换了六盏灯", "楼道亮了"], &json!([])));
    assert!(!seen.to_string().contains("白小梅"));
    assert_eq!(at(&unit.get("/reporting?kind=member").await.expect(200), 0)["name"], "白小梅");
    assert_eq!(other.get("/reporting").await.expect(200)["items"], json!([]));
    public.get("/reporting").await.problem(401, "refusal-no-session");
    assert_eq!(waiting["ours"], Value::Array(vec![]));
}
