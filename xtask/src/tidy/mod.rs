//! The house rules that a machine can check, one module each. A rule that nobody checks is a wish.

mod arrows;
mod documents;
mod fluent;
mod glossary;
mod leftovers;
mod limits;
mod locales;
mod machine;
mod migrations;
mod rust;
mod templates;
mod territory;
pub mod tree;

use std::fmt;
use tree::Tree;

/// One broken rule: where, what is wrong, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Path from the root of the repository.
    pub path: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub mend: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n    mend: {}", self.path, self.line, self.what, self.mend)
    }
}

/// Runs every check; findings come sorted by place.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = arrows::check(tree)?;
    let checks = [
        territory::check,
        limits::check,
        leftovers::check,
        migrations::check,
        locales::check,
        documents::check,
        glossary::check,
        machine::check,
        templates::check,
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

    #[test]
    fn a_finding_says_where_what_and_how() {
        let finding = Finding::new("a/b.rs", 7, "wrong", "do right");
        assert_eq!(finding.to_string(), "a/b.rs:7: wrong\n    mend: do right");
    }
}
