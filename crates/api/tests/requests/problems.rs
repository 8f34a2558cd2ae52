//! Whatever goes wrong is said clearly, in the language asked for.

use crate::client::founded;
use mingtong_domain::role::Role;
use serde_json::json;

#[tokio::test]
async fn a_problem_speaks_the_language_asked_for() {
    let (_test, _town, public) = founded().await;
    let zh = public.speaking("zh-CN").get("/nowhere").await.problem(404, "refusal-not-found");
    let en = public.speaking("en-GB, zh;q=0.5").get("/nowhere").await.problem(404, "refusal-not-found");
    assert_eq!(zh["title"], "没有找到。请核对地址和编号。");
    assert_eq!(en["title"], "Not found. Check the address and the number.");
}

#[tokio::test]
async fn a_closed_database_is_said_clearly() {
    let (test, _town, public) = founded().await;
    test.app.store.close().await;
    let answer = public.get("/matters").await;
    assert_eq!(answer.retry_after.as_deref(), Some("60"));
    answer.problem(503, "refusal-unavailable");
}

/// Whatever would stand there twice is not done before it is said what was seen, and nothing is looked for before.
#[tokio::test]
async fn what_adds_up_is_sent_with_what_was_seen() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let acts = [
        ("/meetings/1/add-item", json!({"kind": "discuss", "title": "议题"})),
        ("/meetings/1/elect", json!({"item": 1, "seats": 1, "papers": [], "counted_by": ["a", "b"]})),
        ("/projects/2021-0001/add-step", json!({"text": "加固", "until": "2021-06-30", "reason": "下雨"})),
        ("/projects/2021-0001/change-scope", json!({"amount_fen": 100, "text": "加一块", "reason": "锈蚀"})),
        ("/reporting/2021-0001/note-service", json!({"day": "2021-06-07", "text": "换了六盏灯"})),
        ("/matters/2021-0001/split", json!({"title": "路灯", "text": "路灯不亮", "reason": "两件事"})),
    ];
    for (path, mut body) in acts {
        public.post(path, body.clone()).await.problem(401, "refusal-no-session");
        staff.post(path, body.clone()).await.problem(422, "refusal-unseen");
        body["seen"] = json!(1);
        staff.post(path, body).await.problem(404, "refusal-not-found");
    }
}
