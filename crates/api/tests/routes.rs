//! The routes against the permissions, the life of a matter and the committed description.

use mingtong_api::{BASE, Route, document, routes};
use mingtong_domain::matter::Act;
use serde::Serialize;
use serde_json::ser::PrettyFormatter;
use serde_json::{Serializer, Value};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_route_with_its_act() {
    let line = |route: &Route| {
        let act = route.act.map_or("·", |act| act.key);
        format!("{act:22} {:6} {BASE}{}\n", route.method, route.path)
    };
    let lines: String = routes().iter().map(line).collect();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(".");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!("routes", lines));
}

#[test]
fn every_act_on_a_matter_has_its_route() {
    let routes = routes();
    for act in Act::on_one() {
        let path = format!("/communities/{{c}}/matters/{{number}}/{}", act.key().replace('_', "-"));
        let found = routes.iter().find(|route| route.path == path);
        assert_eq!(found.map(|route| (route.method, route.act)), Some(("post", Some(act.into()))), "{path}");
    }
}

/// Said of no route: what is read of a matter beyond what everybody reads, what a report is written into and for whom;
/// and what people do on a page, which no program does for them: about their own data, and taking along a copy of
/// everything, for which they type their password again.
const WITHIN_OTHERS: [&str; 9] = [
    "write_for",
    "read_private",
    "read_contacts",
    "write_reception",
    "see_telephone",
    "own_data",
    "answer_data_request",
    "read_looks",
    "take_backup",
];

#[test]
fn every_act_has_a_route() {
    let routed: BTreeSet<&str> = routes().iter().filter_map(|route| route.act).map(|act| act.key).collect();
    for act in mingtong_domain::act::all() {
        assert_ne!(routed.contains(act.key), WITHIN_OTHERS.contains(&act.key), "{}", act.key);
    }
}

#[test]
fn the_description_has_every_route_and_no_other() {
    let served: BTreeSet<(String, String)> =
        routes().into_iter().map(|route| (route.path, route.method.to_owned())).collect();
    let description = serde_json::to_value(document()).unwrap();
    let described: BTreeSet<(String, String)> = description["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| item.as_object().unwrap().keys().map(move |method| (path.clone(), method.clone())))
        .collect();
    assert_eq!(described, served);
}

#[test]
fn every_operation_has_its_own_name() {
    let description = serde_json::to_value(document()).unwrap();
    let items = description["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values());
    let names: BTreeSet<&str> = items.filter_map(|operation| operation["operationId"].as_str()).collect();
    assert_eq!(names.len(), routes().len(), "{names:?}");
}

/// What a description refers to, wherever in it.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn whatever_the_description_refers_to_is_there_and_nothing_else() {
    let description = serde_json::to_value(document()).unwrap();
    let mut found = BTreeSet::new();
    references(&description, &mut found);
    for reference in &found {
        let pointer = reference.strip_prefix('#').expect("within the description");
        assert!(description.pointer(pointer).is_some(), "{reference} is not there");
    }
    for kind in ["schemas", "responses"] {
        for name in description["components"][kind].as_object().unwrap().keys() {
            assert!(found.contains(&format!("#/components/{kind}/{name}")), "{kind}: nothing refers to {name}");
        }
    }
}

#[test]
fn every_answer_says_what_it_is() {
    let description = serde_json::to_value(document()).unwrap();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            for (status, answer) in operation["responses"].as_object().unwrap() {
                let said = answer["description"].as_str().is_some_and(|text| !text.is_empty());
                assert!(said || answer["$ref"].is_string(), "{method} {path}: {status}");
            }
            assert!(operation["responses"]["500"].is_object(), "{method} {path} never fails?");
        }
    }
}

#[test]
fn the_committed_description_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi.json");
    // One thing a line, so that a change shows; not indented, to be small.
    let mut now = vec![];
    let lines = PrettyFormatter::with_indent(b"");
    document().serialize(&mut Serializer::with_formatter(&mut now, lines)).unwrap();
    let now = String::from_utf8(now).unwrap() + "\n";
    if std::env::var("UPDATE_OPENAPI").is_ok_and(|value| value == "1") {
        std::fs::write(&path, &now).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == now, "openapi.json is old; run: UPDATE_OPENAPI=1 cargo nextest run -p mingtong-api");
}
