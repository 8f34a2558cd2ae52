//! Deliberating bodies are formed.

use crate::client::{Client, at};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::{Value, json};

mingtong_testkit::on_both!(bodies_are_formed);

async fn bodies_are_formed(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let group = json!({"name": "东风巷议事小组", "kind": "courtyard_group", "place": town.courtyard.as_str()});
    let id = secretary.post("/bodies", group).await.id();
    let listed = public.get("/bodies").await.expect(200);
    assert_eq!(at(&listed, 0)["place"], town.courtyard.as_str());
    assert_eq!((at(&listed, 0)["id"].as_str(), &listed["next"]), (Some(id.as_str()), &Value::Null));
}
