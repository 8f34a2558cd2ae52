//! Which room may use which. The picture is in ARCHITECTURE.md; this table is what holds it up.

use super::Finding;
use super::tree::Tree;
use cargo_metadata::{DependencyKind, MetadataCommand};

/// Every crate with the crates of ours it may use, outermost first.
const ARROWS: &[(&str, &[&str])] = &[
    ("server", &["web", "api", "adapters", "office", "app", "store", "domain", "proof", "words", "text"]),
    ("web", &["app", "office", "domain", "proof", "words"]),
    ("api", &["app", "office", "domain", "words"]),
    ("app", &["store", "domain", "methods", "proof", "text", "adapters", "office"]),
    ("office", &["domain", "text"]),
    ("store", &["domain", "proof", "text"]),
    ("domain", &["methods"]),
    ("methods", &[]),
    ("proof", &[]),
    ("text", &[]),
    ("words", &[]),
    ("adapters", &[]),
    ("testkit", &["app", "store", "domain", "adapters", "text"]),
];

/// What tests may use beside: the testkit, and the whole application that it builds.
const TESTS: &[&str] = &["testkit", "app"];
/// Measures and checks may look into every room.
const UNBOUND: &[&str] = &["benches", "xtask"];

/// One dependency between two crates of ours.
struct Arrow {
    from: String,
    to: String,
    for_tests_only: bool,
}

/// Reads `cargo metadata` and reports every arrow that is not in the table.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let findings = arrows(tree)?.iter().filter_map(|arrow| judge(tree, arrow)).collect();
    Ok(findings)
}

/// Names of all workspace crates, without the prefix they share.
pub fn crates(tree: &Tree) -> Vec<String> {
    let manifests = tree.files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    manifests.map(|file| file.room().to_owned()).collect()
}

fn arrows(tree: &Tree) -> anyhow::Result<Vec<Arrow>> {
    let metadata = MetadataCommand::new().manifest_path(tree.root.join("Cargo.toml")).no_deps().exec()?;
    let ours: Vec<&str> = metadata.packages.iter().map(|package| short(&package.name)).collect();
    let mut arrows = Vec::new();
    for package in &metadata.packages {
        for dependency in package.dependencies.iter().filter(|it| ours.contains(&short(&it.name))) {
            arrows.push(Arrow {
                from: short(&package.name).to_owned(),
                to: short(&dependency.name).to_owned(),
                for_tests_only: dependency.kind == DependencyKind::Development,
            });
        }
    }
    Ok(arrows)
}

fn short(name: &str) -> &str {
    name.strip_prefix("mingtong-").unwrap_or(name)
}

fn judge(tree: &Tree, arrow: &Arrow) -> Option<Finding> {
    let Arrow { from, to, for_tests_only } = arrow;
    if UNBOUND.contains(&from.as_str()) || (*for_tests_only && TESTS.contains(&to.as_str())) {
        return None;
    }
    let (path, line) = place(tree, from, to);
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| name == from) else {
        return Some(Finding::new(
            &path,
            line,
            format!("the crate `{from}` has no row in the table of arrows"),
            "say in xtask/src/tidy/arrows.rs, and in ARCHITECTURE.md, what it may use",
        ));
    };
    if allowed.contains(&to.as_str()) {
        return None;
    }
    let mend = match (to.as_str(), allowed.is_empty()) {
        ("testkit", _) => "testkit is for tests: move it to [dev-dependencies]".to_owned(),
        (_, true) => format!("`{from}` uses nothing of ours: move what it needs inwards, or pass it in"),
        (_, false) => format!("`{from}` may use {}: move the code, or pass it in", allowed.join(", ")),
    };
    Some(Finding::new(&path, line, format!("forbidden arrow: `{from}` uses `{to}`"), mend))
}

/// The line of the manifest that draws the arrow.
fn place(tree: &Tree, from: &str, to: &str) -> (String, usize) {
    let path = format!("crates/{from}/Cargo.toml");
    let name = format!("mingtong-{to}");
    let text = tree.get(&path).map(|file| file.text()).unwrap_or_default();
    let line = text.lines().position(|line| line.trim_start().starts_with(&name)).map_or(1, |at| at + 1);
    (path, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(from: &str, to: &str, for_tests_only: bool) -> Option<Finding> {
        let tree = Tree::of(&[("crates/domain/Cargo.toml", "[dependencies]\nmingtong-store.workspace = true\n")]);
        judge(&tree, &Arrow { from: from.to_owned(), to: to.to_owned(), for_tests_only })
    }

    #[test]
    fn inward_arrows_are_allowed() {
        let inward =
            [("server", "web"), ("web", "words"), ("app", "store"), ("domain", "methods"), ("benches", "testkit")];
        for (from, to) in inward {
            assert_eq!(judged(from, to, false), None, "{from} {to}");
        }
    }

    #[test]
    fn outward_arrows_are_reported_with_their_line() {
        let finding = judged("domain", "store", false).expect("forbidden");
        assert_eq!((finding.path.as_str(), finding.line), ("crates/domain/Cargo.toml", 2));
        assert!(judged("web", "store", false).is_some());
        assert!(judged("methods", "domain", false).is_some(), "it knows no noun");
        assert!(judged("web", "store", true).is_some(), "a test is no way round");
    }

    #[test]
    fn the_arrows_of_this_workspace_are_seen() {
        let tree = Tree { root: crate::repository().to_owned(), files: Vec::new() };
        let arrows = arrows(&tree).expect("cargo describes the workspace");
        let seen = |from: &str, to: &str, tests: bool| {
            arrows.iter().any(|it| it.from == from && it.to == to && it.for_tests_only == tests)
        };
        assert!(seen("app", "domain", false) && seen("app", "testkit", true));
    }

    #[test]
    fn testkit_is_for_tests() {
        assert_eq!(judged("store", "testkit", true), None);
        assert!(judged("app", "testkit", false).expect("forbidden").mend.contains("dev-dependencies"));
    }

    #[test]
    fn an_unknown_room_needs_a_row() {
        assert!(judged("cellar", "domain", false).expect("unknown").what.contains("no row"));
    }

    #[test]
    fn no_arrow_points_back() {
        // The table itself must be a layering: following it never returns to where it began.
        fn reach<'a>(from: &'a str, seen: &mut Vec<&'a str>) {
            for (_, allowed) in ARROWS.iter().filter(|(name, _)| *name == from) {
                for to in *allowed {
                    seen.push(to);
                    reach(to, seen);
                }
            }
        }
        for (name, _) in ARROWS {
            let mut seen = Vec::new();
            reach(name, &mut seen);
            assert!(!seen.contains(name), "{name} reaches itself");
        }
    }
}
