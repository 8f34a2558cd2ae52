//! People get roles and accounts, are told what was answered, and have what they said erased.

use crate::client::{Client, at};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::{Value, json};

mingtong_testkit::on_both!(a_person_gets_a_role_and_loses_it, whoever_waits_is_told, what_was_said_is_erased);

async fn a_person_gets_a_role_and_loses_it(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let person = secretary.post("/persons", json!({"name": "钱社工"})).await.id();
    let path = |rest: &str| format!("/persons/{person}/{rest}");
    let role = json!({"role": "staff", "scope": "community"});
    secretary.post(&path("roles"), role.clone()).await.expect(204);
    secretary.post(&path("roles"), role.clone()).await.problem(422, "refusal-role-unchanged");
    let wrong = json!({"role": "unit_handler", "scope": "community"});
    secretary.post(&path("roles"), wrong).await.problem(422, "refusal-scope-does-not-fit");
    let account = json!({"login": "qian", "password": "a new password"});
    secretary.put("/persons/nobody/account", account.clone()).await.problem(422, "refusal-no-such-person");
    secretary.put(&path("account"), account).await.expect(204);
    let staff = public.sign_in("qian", "a new password").await;
    staff.get("/work").await.expect(200);
    staff.get("/persons").await.problem(403, "refusal-role-may-not");
    let held = json!({"role": "staff", "scope": "community", "scope_id": ""});
    let holder = json!({"person": person, "name": "钱社工", "held": held});
    let holders = secretary.get("/persons").await.expect(200);
    assert!(holders.as_array().expect("a list").contains(&holder), "{holders}");
    secretary.post(&path("roles/end"), role).await.expect(204);
    staff.get("/work").await.problem(403, "refusal-role-may-not");
    let delegates = public.get("/delegates").await.expect(200);
    assert_eq!(delegates[0]["name"], "陈代表");
}

async fn whoever_waits_is_told(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    public.post("/matters", json!({"text": "路灯不亮", "name": "张三", "phone": "13900001111"})).await.expect(201);
    staff.post("/matters/2021-0001/accept", json!({})).await.expect(200);
    staff.post("/matters/2021-0001/reply", json!({"text": "明天修。"})).await.expect(200);
    let waiting = staff.get("/tellings").await.expect(200);
    let first = &waiting[0];
    assert_eq!((&first["matter"], &first["phone"]), (&json!("2021-0001"), &json!("13900001111")));
    let told = format!("/tellings/{}/told", first["id"]);
    staff.post(&told, json!({})).await.expect(204);
    staff.post(&told, json!({})).await.problem(409, "refusal-changed");
    staff.post("/tellings/nonsense/told", json!({})).await.problem(404, "refusal-not-found");
    assert_eq!(staff.get("/tellings").await.expect(200), json!([]));
}

async fn what_was_said_is_erased(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let report = json!({"title": "邻居", "text": "我家邻居很吵", "phone": "13900001111"});
    public.post("/matters", report).await.expect(201);
    let matter = secretary.get("/matters/2021-0001").await.expect(200);
    assert_eq!((&matter["title"], &matter["title_erased"]), (&json!("邻居"), &json!(false)));
    for id in [&matter["title_id"], &matter["steps"][0]["text_id"]] {
        let path = format!("/matters/2021-0001/texts/{}/erase", id.as_str().expect("an id"));
        secretary.post(&path, json!({})).await.expect(204);
        secretary.post(&path, json!({})).await.problem(404, "refusal-not-found");
    }
    let person = matter["contact"]["person"].as_str().expect("a person");
    secretary.post(&format!("/persons/{person}/erase"), json!({})).await.expect(204);
    let matter = secretary.get("/matters/2021-0001").await.expect(200);
    for gone in ["邻居", "13900001111"] {
        assert!(!matter.to_string().contains(gone), "{matter}");
    }
    let listed = at(&public.get("/matters").await.expect(200), 0).clone();
    for read in [&matter, &listed] {
        assert_eq!((&read["title"], &read["title_erased"]), (&Value::Null, &json!(true)), "{read}");
    }
    let raised = matter["steps"].as_array().and_then(|steps| steps.iter().find(|step| step["kind"] == "raised"));
    assert_eq!(raised.map(|step| &step["erased"]), Some(&Value::Bool(true)));
}
