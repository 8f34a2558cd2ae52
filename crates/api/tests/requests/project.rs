//! A project by requests: opened, worked on, accepted, accounted for.

use crate::client::{Client, at};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::{Value, json};

mingtong_testkit::on_both!(a_project_goes_from_its_matter_to_its_account);

async fn a_project_goes_from_its_matter_to_its_account(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let street = public.signed_in(&town, town.who(Role::Street), "zhao").await;
    let crew = public.signed_in(&town, town.handler(1), "zheng").await;
    public.post("/matters", json!({"text": "门头破损"})).await.expect(201);
    let new = json!({
        "matter": "2021-0001", "title": "门头加固", "text": "拆除松动的装饰板，加固门头",
        "steps": [{"text": "加固", "until": "2021-06-20"}],
    });
    secretary.post("/projects", new.clone()).await.problem(422, "refusal-origin-does-not-hold");
    secretary.post("/matters/2021-0001/accept", json!({})).await.expect(200);
    assert_eq!(secretary.post("/projects", new).await.id(), "2021-0001");
    it_comes_from_one_thing(&secretary).await;
    let post = async |who: &Client, act: &str, body| who.post(&format!("/projects/2021-0001/{act}"), body).await;
    let quote = |amount: Value| json!({"unit": town.units[1].as_str(), "amount_fen": amount});
    post(&secretary, "add-quote", quote(json!(0))).await.problem(422, "refusal-quote-of-nothing");
    post(&secretary, "add-quote", quote(json!(0.1))).await.problem(400, "refusal-malformed");
    post(&secretary, "add-quote", quote(json!(70_000))).await.expect(200);
    post(&secretary, "add-quote", quote(json!(70_000))).await.problem(422, "refusal-quoted-before");
    let read = public.get("/projects/2021-0001").await.expect(200);
    assert_eq!((&read["number"], &read["next"]["what"]), (&json!("明通项2021-0001"), &json!("choose")));
    assert_eq!(read["quotes"], json!([]), "not before the choice");
    let choose = json!({"quote": 1, "reason": "成本价", "seen": 0});
    let changed = post(&secretary, "choose-contractor", choose).await.problem(409, "refusal-changed");
    let choose = json!({"quote": 1, "reason": "成本价", "seen": changed["position"]});
    post(&secretary, "choose-contractor", choose).await.expect(200);
    let progress = json!({"step": 1, "progress": "done", "phase": "after", "text": "完成"});
    post(&crew, "report-progress", progress).await.expect(200);
    post(&crew, "report-done", json!({"text": "完工"})).await.expect(200);
    post(&crew, "accept-work", json!({"text": "合格"})).await.problem(403, "refusal-role-may-not");
    post(&secretary, "accept-work", json!({"text": "合格"})).await.problem(422, "refusal-approved-the-work");
    post(&staff, "accept-work", json!({"text": "合格"})).await.expect(200);
    let accepted = post(&street, "accept-work", json!({"text": "合格"})).await.expect(200);
    assert_eq!(accepted["state"], "accepted");
    public.get("/projects/2021-0001/account").await.problem(404, "refusal-not-found");
    let mut account = json!({
        "income": [{"source": "residents", "amount_fen": 30_000}, {"source": "community", "amount_fen": 40_000}],
        "spent_fen": 70_001, "title": "决算公示", "text": "支出700元", "from": "2021-06-08", "to": "2021-06-15",
    });
    post(&staff, "publish-account", account.clone()).await.problem(422, "refusal-spent-above-agreed");
    account["spent_fen"] = json!(70_000);
    post(&staff, "publish-account", account).await.expect(200);
    post(&staff, "archive-project", json!({})).await.problem(422, "refusal-notice-still-runs");
    let read = public.get("/projects/2021-0001").await.expect(200);
    assert_eq!((&read["account"]["left_fen"], &read["contractor"]["name"]), (&json!(0), &json!("市政养护所")));
    assert_eq!(read["inspections"][0]["name"], json!(null), "strangers read no names");
    let sheet = public.get("/projects/2021-0001/account").await.expect(200);
    says_how_long_it_hangs(&sheet);
    let listed = public.get("/projects?matter=2021-0001&state=published").await.expect(200);
    assert_eq!(at(&listed, 0)["id"], "2021-0001");
    let of_need = public.get("/projects?need=2021-0001").await.expect(200);
    assert_eq!(of_need["items"], json!([]), "it came from a matter");
    public.get("/projects/2021-0002").await.problem(404, "refusal-not-found");
}

async fn it_comes_from_one_thing(secretary: &Client) {
    let steps = json!([{"text": "加固", "until": "2021-06-20"}]);
    for origin in [json!({}), json!({"matter": null}), json!({"matter": "2021-0001", "need": "2021-0001"})] {
        let mut new = json!({"title": "门头加固", "text": "加固门头", "steps": steps.clone()});
        new.as_object_mut().expect("an object").extend(origin.as_object().expect("an object").clone());
        let problem = secretary.post("/projects", new).await.problem(422, "refusal-project-origin");
        assert!(problem["title"].as_str().expect("words").contains("从哪里来"), "{problem}");
    }
}

fn says_how_long_it_hangs(sheet: &Value) {
    assert_eq!((&sheet["posted"]["from"], &sheet["posted"]["to"]), (&json!("2021-06-08"), &json!("2021-06-15")));
    assert_eq!((&sheet["decided"], &sheet["paid"], &sheet["shares"]), (&json!(null), &json!([]), &json!([])));
    assert_eq!(sheet["shares_others"], json!({"parties": 0, "shares": "0.00"}), "no agreement bears it");
}
