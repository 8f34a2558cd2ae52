//! A noun that declares events or acts stands in the lists that dispatch on them: a folder that was forgotten there is
//! named here.

use mingtong_domain::Event;
use mingtong_domain::act;
use std::collections::BTreeSet;
use std::path::Path;

/// The folders of the domain that hold a file of this name.
fn folders_with(file: &str) -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let entries = std::fs::read_dir(source).expect("the source is there").flatten();
    let nouns = entries.filter(|entry| entry.path().join(file).is_file());
    nouns.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

#[test]
fn every_noun_with_events_is_dispatched_to() {
    let listed: BTreeSet<String> = Event::NOUNS.iter().map(|noun| noun.noun.to_owned()).collect();
    assert_eq!(folders_with("event.rs"), listed, "left: folders with event.rs, right: the list in src/event.rs");
}

#[test]
fn every_noun_with_acts_stands_in_the_table() {
    let listed: BTreeSet<String> = act::NOUNS.iter().map(|noun| (*noun).to_owned()).collect();
    assert_eq!(folders_with("act.rs"), listed, "left: folders with act.rs, right: the list in src/act.rs");
}
