//! What everybody may have is written into a directory: whole tables, with their description beside them.

use crate::shell::Home;
use std::collections::BTreeSet;

#[test]
fn a_directory_holds_every_table_and_says_what_it_holds() {
    let home = Home::new();
    home.mingtong(&["demo", "--load-only"]).good();
    let export = ["--data", "demo-data", "export", "open-data", "out/tables", "--community", "mingtong"];
    let said = home.mingtong(&export).good();
    assert!(said.contains("out/tables"), "{said}");
    let read = |name: &str| std::fs::read_to_string(home.path().join("out/tables").join(name)).expect("it is there");
    let package: serde_json::Value = serde_json::from_str(&read("datapackage.json")).expect("JSON");
    let mut seen = BTreeSet::new();
    for resource in package["resources"].as_array().expect("resources") {
        let path = resource["path"].as_str().expect("a path");
        let text = read(path);
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        if path.ends_with(".csv") {
            let header = names.join(",");
            assert_eq!(text.matches(&header).count(), 1, "{path} is one table, however many parts it was read in");
        } else {
            let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("an array");
            let key = resource["schema"]["primaryKey"].as_array().expect("a key");
            let mut keys: Vec<Vec<&str>> = vec![];
            for row in &rows {
                keys.push(key.iter().filter_map(|name| row[name.as_str()?].as_str()).collect());
            }
            let once: BTreeSet<&Vec<&str>> = keys.iter().collect();
            assert_eq!(once.len(), keys.len(), "{path} has a row twice: {keys:?}");
        }
        assert!(seen.insert(path.to_owned()), "{path} is described once");
    }
    assert!(seen.contains("matters.csv") && seen.contains("matters.json"), "{seen:?}");
    home.mingtong(&export).good();
}
