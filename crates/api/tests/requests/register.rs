//! The register is kept: places, units, categories.

use crate::client::Client;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::{Value, json};

mingtong_testkit::on_both!(
    places_and_units_are_added,
    a_retired_place_is_named_with_old_matters_only,
    categories_are_kept_and_matters_carry_them,
);

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

async fn a_retired_place_is_named_with_old_matters_only(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let (yard, report) = (town.courtyard.as_str(), json!({"text": "排椅坏了", "place": town.courtyard.as_str()}));
    public.post("/matters", report.clone()).await.expect(201);
    let retire = format!("/places/{yard}/retire");
    public.post(&retire, json!({})).await.problem(401, "refusal-no-session");
    staff.post(&retire, json!({})).await.expect(204);
    staff.post(&retire, json!({})).await.problem(422, "refusal-place-retired");
    let places = public.get("/places").await.expect(200);
    let listed = entry(&places, yard);
    assert!(listed["in_use"] == false && listed["retired_ms"].is_i64(), "{listed}");
    assert_eq!(entry(&places, town.road.as_str())["in_use"], true);
    public.post("/matters", report).await.problem(422, "refusal-place-retired");
    assert_eq!(public.get("/matters/2021-0001").await.expect(200)["place"], "东风巷14号院");
    let found = public.get(&format!("/matters?place={yard}")).await.expect(200);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
    staff.post(&format!("/places/{yard}/restore"), json!({})).await.expect(204);
    staff.post(&format!("/places/{yard}/restore"), json!({})).await.problem(422, "refusal-place-in-use");
}

async fn categories_are_kept_and_matters_carry_them(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let fallen = json!({"name": "树木倒伏", "parent": "environment", "code": "0302"});
    public.post("/categories", fallen.clone()).await.problem(401, "refusal-no-session");
    let id = staff.post("/categories", fallen.clone()).await.id();
    staff.post("/categories", fallen).await.problem(422, "refusal-category-code-in-use");
    let listed = public.get("/categories").await.expect(200);
    let (own, shipped) = (entry(&listed, &id), entry(&listed, "space.parking"));
    assert_eq!((&own["code"], &own["parent"], &own["in_use"]), (&json!("0302"), &json!("environment"), &json!(true)));
    assert_eq!((&shipped["name"], &shipped["english"]), (&json!("停车与出入"), &json!("Parking and access")));
    let report = json!({"text": "树倒了", "category": "environment"});
    public.post("/matters", report).await.expect(201);
    let give = json!({"category": id});
    staff.post("/matters/2021-0001/categorise", give.clone()).await.expect(200);
    let matter = public.get("/matters/2021-0001").await.expect(200);
    assert_eq!((&matter["category"], &matter["category_code"]), (&json!(id), &json!("0302")));
    let found = public.get("/matters?category=environment").await.expect(200);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "with what stands under it");
    staff.post(&format!("/categories/{id}/retire"), json!({})).await.expect(204);
    assert_eq!(entry(&public.get("/categories").await.expect(200), &id)["in_use"], false);
    public.post("/matters", json!({"text": "又倒了", "category": "space"})).await.expect(201);
    staff.post("/matters/2021-0002/categorise", give).await.problem(422, "refusal-category-retired");
    assert_eq!(public.get("/matters/2021-0001").await.expect(200)["category"], json!(id), "what had it keeps it");
}
