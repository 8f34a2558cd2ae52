//! Published data: rows say what the public reads, name the entries that it can look up, and nothing else.

use mingtong_app::Who;
use mingtong_app::community::open_data::open_matters;
use mingtong_app::erase;
use mingtong_app::matter::{Report, view_matter};
use mingtong_domain::matter::{Command, Piece, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};
use serde_json::Value;

mingtong_testkit::on_both!(
    what_waits_for_a_look_is_published_after_it,
    what_is_private_or_erased_is_not_published,
    positions_are_those_of_the_public_story,
);

async fn table(t: &TestApp, town: &Town) -> (Value, String) {
    let part = open_matters(&t.app, &town.hall, None).await.unwrap();
    (part.json(), String::from_utf8(part.csv().unwrap()).unwrap())
}

async fn what_waits_for_a_look_is_published_after_it(t: TestApp) {
    let town = t.found_reviewing().await;
    let id = town.raise(town.report("三单元张大爷家漏水")).await.matter;
    let (json, csv) = table(&t, &town).await;
    assert!(json[0]["title"].is_null() && !csv.contains("张大爷"), "{csv}");
    assert_eq!(json[0]["title_withheld"], "awaits_review");
    town.act(&town.who(Role::Staff), id, Command::Publish {}).await.unwrap();
    let (json, csv) = table(&t, &town).await;
    assert!(json[0]["title_withheld"].is_null() && csv.contains("张大爷"), "{csv}");
}

async fn what_is_private_or_erased_is_not_published(t: TestApp) {
    let town = t.found().await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("邻居的事") }).await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let title = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap().matter.title;
    erase(&t.app, &town.hall, &town.who(Role::Secretary), id, Piece::Text(title)).await.unwrap();
    let (json, csv) = table(&t, &town).await;
    assert_eq!(json.as_array().map(Vec::len), Some(1), "{json}");
    assert_eq!(json[0]["title_withheld"], "erased");
    assert!(!csv.contains("邻居") && !csv.contains("路灯"), "{csv}");
}

async fn positions_are_those_of_the_public_story(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    let mut told: Vec<i64> = view.steps.iter().map(|step| step.position).collect();
    told.sort_unstable();
    let (json, csv) = table(&t, &town).await;
    assert_eq!(json[0]["positions"], Value::from(told.clone()));
    assert!(told.contains(&view.first_position));
    let said: Vec<String> = told.iter().map(i64::to_string).collect();
    assert!(csv.contains(&said.join(" ")), "{csv}");
}
