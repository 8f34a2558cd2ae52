//! The register is kept: places, units, bodies, rules; and nobody keeps it who may not.

use crate::client::{Client, at};
use mingtong_api::routes;
use mingtong_domain::permission::{Act, may};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, sqlite};
use serde_json::{Value, json};

mingtong_testkit::on_both!(places_and_units_are_added, bodies_and_rules_are_added);

/// The entry of a list with this id.
fn entry<'v>(page: &'v Value, id: &str) -> &'v Value {
    page["items"].as_array().and_then(|items| items.iter().find(|item| item["id"] == id)).expect("it is listed")
}

async fn places_and_units_are_added(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let building = json!({"name": "3栋", "kind": "building", "parent": town.courtyard.as_str(), "code": "011403"});
    public.post("/places", building.clone()).await.problem(401, "refusal-no-session");
    let id = staff.post("/places", building.clone()).await.id();
    let places = public.get("/places").await.expect(200);
    let listed = entry(&places, &id);
    assert_eq!((&listed["name"], &listed["code"]), (&json!("东风巷14号院 3栋"), &json!("011403")));
    staff.post("/places", building).await.problem(422, "refusal-code-in-use");
    let recode = format!("/places/{id}/recode");
    staff.post(&recode, json!({"code": "0169"})).await.problem(422, "refusal-code-in-use");
    staff.post(&recode, json!({"code": "011499"})).await.expect(204);
    assert_eq!(entry(&public.get("/places").await.expect(200), &id)["code"], "011499");
    let unit = staff.post("/units", json!({"name": "供电所"})).await.id();
    assert_eq!(entry(&public.get("/units").await.expect(200), &unit)["name"], "供电所");
    staff.post("/units", json!({"name": "供电所"})).await.problem(422, "refusal-name-in-use");
    public.post("/matters", json!({"text": "3栋停电", "place": id})).await.expect(201);
    assert_eq!(public.get("/matters/2021-0001").await.expect(200)["place"], "东风巷14号院 3栋");
}

async fn bodies_and_rules_are_added(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    secretary.put("/contact", json!({"text": "0871-00000000，周一至周五"})).await.expect(204);
    assert_eq!(t.app.hall("mingtong").await.expect("it is there").contact(), Some("0871-00000000，周一至周五"));
    let group = json!({"name": "东风巷议事小组", "kind": "courtyard_group", "place": town.courtyard.as_str()});
    let id = secretary.post("/bodies", group).await.id();
    let listed = public.get("/bodies").await.expect(200);
    assert_eq!(at(&listed, 0)["place"], town.courtyard.as_str());
    assert_eq!((at(&listed, 0)["id"].as_str(), &listed["next"]), (Some(id.as_str()), &Value::Null));
    let rule = json!({
        "rule": "clock.accept", "value": "1wd", "jurisdiction": "本社区", "basis": "居民公约第三条", "from": "2021-06-01"
    });
    secretary.post("/rules", rule.clone()).await.expect(204);
    let rules = public.get("/rules").await.expect(200);
    assert!(rules["items"].as_array().expect("a list").iter().any(|item| item["basis"] == rule["basis"]), "{rules}");
    let wrong = |field: &str, value: Value| {
        let mut rule = rule.clone();
        rule[field] = value;
        rule
    };
    secretary.post("/rules", wrong("value", json!(3))).await.problem(422, "refusal-bad-rule");
    for (field, value) in [("value", json!("soon")), ("rule", json!("clock.none")), ("from", json!("yesterday"))] {
        secretary.post("/rules", wrong(field, value)).await.problem(400, "refusal-malformed");
    }
    let home = public.get("/home").await.expect(200);
    assert_eq!((&home["statistics"]["received"], &home["due"]), (&json!(0), &json!([])));
}

/// A body of each command, as its wire type asks for it.
fn body(path: &str) -> Value {
    let name = json!({"name": "新"});
    match path.trim_start_matches("/communities/{c}") {
        "/places" => json!({"name": "新", "kind": "grid"}),
        "/places/{id}/recode" => json!({"code": "9"}),
        "/units" | "/persons" => name,
        "/bodies" => json!({"name": "新", "kind": "council"}),
        "/rules" => {
            json!({"rule": "return.cap", "value": 2, "jurisdiction": "本", "basis": "本", "from": "2021-01-01"})
        }
        "/contact" => json!({"text": "0871-00000000"}),
        "/persons/{id}/account" => json!({"login": "x", "password": "long enough"}),
        "/persons/{id}/roles" | "/persons/{id}/roles/end" => json!({"role": "staff", "scope": "community"}),
        _ => json!({}),
    }
}

/// Of every route beside the acts on a matter: whoever's role may not do it is told so, and whoever is not signed in is
/// asked to sign in.
#[tokio::test]
async fn whoever_may_not_is_refused() {
    let test = sqlite().await;
    let town = test.found().await;
    let public = Client::new(test.app.clone());
    let handler = public.signed_in(&town, town.handler(0), "wu").await;
    public.post("/matters", json!({"text": "灯坏了"})).await.expect(201);
    let mut tried = vec![];
    for route in routes().into_iter().filter(|route| route.act.is_some_and(|act| !may(Role::UnitHandler, act))) {
        let path = route.path.trim_start_matches("/communities/{c}");
        if path.starts_with("/matters/{number}/") && route.act != Some(Act::Erase) || path.starts_with("/receptions") {
            continue;
        }
        let (path, body) = (path.replace("{id}", "1").replace("{number}", "2021-0001"), body(&route.path).to_string());
        let path = if path == "/export" { "/export?format=csv".to_owned() } else { path };
        let (content_type, body) = match path.as_str() {
            "/imports" => ("multipart/form-data; boundary=b", "--b--\r\n".to_owned()),
            _ => ("application/json", body),
        };
        let send = |client: Client| {
            let (path, body) = (path.clone(), body.clone());
            async move { client.send(&route.method.to_uppercase(), &path, content_type, body.into()).await }
        };
        send(handler.clone()).await.problem(403, "refusal-role-may-not");
        send(public.clone()).await.problem(401, "refusal-no-session");
        tried.extend(route.act);
    }
    let kept = [
        Act::TellContact,
        Act::RegisterPlace,
        Act::RegisterUnit,
        Act::FormBody,
        Act::SetRule,
        Act::GrantRole,
        Act::Erase,
    ];
    for act in kept.into_iter().chain([Act::Tell, Act::Import, Act::UndoImport, Act::Export]) {
        assert!(tried.contains(&act), "{act:?}");
    }
}
