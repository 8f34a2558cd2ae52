//! The folders of nouns keep apart: a noun knows no other one, and pages for everybody know none of the desk.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn routes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/routes")
}

fn nouns() -> Vec<String> {
    let folders = fs::read_dir(routes()).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir());
    folders.map(|folder| folder.file_name().into_string().unwrap()).collect()
}

/// Each line below a folder of routes that imports one of these, with its file.
fn imports(folder: &str, of: &[String]) -> Vec<String> {
    let folder = routes().join(folder);
    let below = if folder.is_dir() { files(&folder) } else { Vec::new() };
    let mut found = Vec::new();
    for file in below {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let bad = lines.filter(|line| of.iter().any(|path| line.contains(path.as_str())));
        found.extend(bad.map(|line| format!("{}: {line}", file.display())));
    }
    found
}

#[test]
fn a_noun_imports_no_other_noun() {
    for noun in nouns() {
        let others = nouns().into_iter().filter(|other| *other != noun);
        let others: Vec<String> = others.map(|other| format!("routes::{other}")).collect();
        assert_eq!(imports(&noun, &others), Vec::<String>::new(), "what nouns share stands in src/parts");
    }
}

#[test]
fn pages_for_everybody_and_pages_of_the_desk_import_nothing_of_each_other() {
    for noun in nouns() {
        let to = |side: &str| [format!("{noun}::{side}"), format!("super::{side}")];
        let shared = format!("what both show stands beside them, in src/routes/{noun}");
        assert_eq!(imports(&format!("{noun}/public"), &to("desk")), Vec::<String>::new(), "{shared}");
        assert_eq!(imports(&format!("{noun}/desk"), &to("public")), Vec::<String>::new(), "{shared}");
    }
}
