//! What a newcomer reads first is there, complete, and leads somewhere.

use super::Finding;
use super::arrows;
use super::tree::{File, Tree};

const NEEDED: &[&str] = &["README.md", "README.zh-CN.md", "ARCHITECTURE.md"];

/// Reports missing documents, rooms missing from the map, and links that lead nowhere.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let absent = NEEDED.iter().filter(|path| !tree.has(path));
    let mut findings: Vec<Finding> =
        absent.map(|path| Finding::new(path, 1, "missing", "write it: every reader begins here")).collect();
    findings.extend(tree.get("ARCHITECTURE.md").into_iter().flat_map(|map| unnamed_rooms(tree, map)));
    findings.extend(tree.files.iter().filter(|file| file.is(&["md"])).flat_map(|file| dead_links(tree, file)));
    findings
}

/// A room is named by its directory, `store/`, so that the word "store" in a sentence does not count.
fn unnamed_rooms(tree: &Tree, map: &File) -> Vec<Finding> {
    let unnamed = arrows::crates(tree).into_iter().filter(|room| !names_directory(map.text(), room));
    unnamed
        .map(|room| Finding::new(&map.path, 1, format!("the crate `{room}/` is not on the map"), "say what it is for"))
        .collect()
}

fn names_directory(text: &str, room: &str) -> bool {
    let with_slash = format!("{room}/");
    let alone = |at: usize| at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric();
    text.match_indices(&with_slash).any(|(at, _)| alone(at)) || text.contains(&format!("crates/{room}"))
}

fn dead_links(tree: &Tree, file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, target) in links(file.text()) {
        let elsewhere = target.contains("://") || target.starts_with("mailto:") || target.starts_with('#');
        let path = target.split('#').next().unwrap_or_default();
        if !elsewhere && !resolve(&file.path, path).is_some_and(|path| tree.has(&path)) {
            let what = format!("the link `{target}` leads nowhere");
            findings.push(Finding::new(&file.path, line, what, "mend the path, or write what it promises"));
        }
    }
    findings
}

/// The path a link means; `None` if it leaves the repository.
fn resolve(from: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    for part in target.split('/').filter(|part| !matches!(*part, "" | ".")) {
        if part == ".." {
            parts.pop()?;
        } else {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}

/// Links and pictures outside code, with their lines.
fn links(markdown: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut in_fence = false;
    for (at, line) in markdown.lines().enumerate() {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        in_fence ^= is_fence;
        if !in_fence && !is_fence {
            found.extend(links_in_line(line).into_iter().map(|target| (at + 1, target)));
        }
    }
    found
}

fn links_in_line(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    // Every second stretch between backticks is code.
    for text in line.split('`').step_by(2) {
        found.extend(after(text, "](", ')').filter_map(|target| target.split_whitespace().next()));
    }
    for attribute in ["src=\"", "href=\""] {
        found.extend(after(line, attribute, '"'));
    }
    found
}

fn after<'a>(text: &'a str, opening: &'a str, closing: char) -> impl Iterator<Item = &'a str> {
    text.split(opening).skip(1).filter_map(move |rest| rest.split_once(closing)).map(|(target, _)| target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_outside_code() {
        let text = "[a](b.md) ![p](../c.png \"t\") `[no](no.md)`\n```\n[no](no.md)\n```\n<img src=\"d.png\">\n";
        assert_eq!(links(text), [(1, "b.md"), (1, "../c.png"), (5, "d.png")]);
    }

    #[test]
    fn a_label_may_hold_code() {
        assert_eq!(links("[`rules`](rules.md)"), [(1, "rules.md")]);
    }

    #[test]
    fn links_resolve_from_where_they_stand() {
        assert_eq!(resolve("docs/adr/1.md", "../how-to/x.md").as_deref(), Some("docs/how-to/x.md"));
        assert_eq!(resolve("docs/a.md", "/README.md").as_deref(), Some("README.md"));
        assert_eq!(resolve("README.md", "../x"), None);
    }

    #[test]
    fn dead_links_and_missing_documents_are_found() {
        let tree = Tree::of(&[
            ("README.md", "[a](docs/a.md#x) [b](gone.md) [c](https://example.org) [d](#here) [e](docs)"),
            ("docs/a.md", ""),
        ]);
        let found: Vec<String> = check(&tree).iter().map(|f| format!("{} {}", f.path, f.what)).collect();
        assert_eq!(
            found,
            ["README.zh-CN.md missing", "ARCHITECTURE.md missing", "README.md the link `gone.md` leads nowhere"]
        );
    }

    #[test]
    fn the_map_names_every_room() {
        let tree = Tree::of(&[
            ("ARCHITECTURE.md", "a web of things\n  web/ pages\n  `crates/app` use cases\n they store/keep"),
            ("crates/app/Cargo.toml", ""),
            ("crates/web/Cargo.toml", ""),
            ("crates/words/Cargo.toml", ""),
        ]);
        let found = unnamed_rooms(&tree, &tree.files[0]);
        assert_eq!(found.len(), 1);
        assert!(found[0].what.contains("words/"), "{}", found[0].what);
    }
}
