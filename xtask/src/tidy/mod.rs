//! The house rules that a machine can check, one module each. A rule that nobody checks is a wish.

mod arrows;
mod circles;
mod documents;
mod finding;
mod fluent;
mod glossary;
mod leftovers;
mod limits;
mod locales;
mod machine;
mod migrations;
mod modules;
mod nouns;
mod orphans;
mod outline;
mod outside;
mod rules;
mod rust;
mod templates;
mod territory;
pub mod tree;

pub use finding::Finding;
use tree::Tree;

/// Runs every check; findings come sorted by place.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = arrows::check(tree)?;
    let checks = [
        territory::check,
        limits::check,
        circles::check,
        nouns::check,
        orphans::check,
        leftovers::check,
        migrations::check,
        locales::check,
        documents::check,
        glossary::check,
        machine::check,
        templates::check,
        rules::check,
        outside::check,
    ];
    findings.extend(checks.iter().flat_map(|check| check(tree)));
    findings.sort();
    findings.dedup();
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_is_tidy() {
        let tree = Tree::read(crate::repository()).expect("git lists the files");
        let findings = check(&tree).expect("cargo describes the workspace");
        let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert!(list.is_empty(), "\n{}", list.join("\n"));
    }
}
