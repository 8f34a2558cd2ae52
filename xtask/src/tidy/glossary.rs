//! The glossary names what the code names; words for later stand under a heading of their own.

use super::Finding;
use super::rust::{code_only, in_name};
use super::tree::Tree;
use std::collections::HashSet;

const GLOSSARY: &str = "docs/glossary.md";
const LATER: &str = "## Comes later";

/// Reports code names of the glossary that no code contains.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let Some(glossary) = tree.get(GLOSSARY) else {
        return vec![Finding::new(GLOSSARY, 1, "missing", "one word for one thing: write it down there")];
    };
    let code: String =
        tree.below("crates/").filter(|file| file.is(&["rs"])).map(|file| code_only(file.text())).collect();
    let names: HashSet<&str> = code.split(|c: char| c.is_ascii() && !in_name(c as u8)).collect();
    let mut findings = Vec::new();
    for (line, name) in code_names(glossary.text()) {
        if !name.split("::").all(|part| names.contains(part)) {
            let mend = "use the name that the code uses, or move the row to what comes later";
            findings.push(Finding::new(GLOSSARY, line, format!("no code contains `{name}`"), mend));
        }
    }
    findings
}

/// The names between backticks in the first column of every table, up to what comes later.
fn code_names(glossary: &str) -> Vec<(usize, &str)> {
    let now = glossary.split(LATER).next().unwrap_or_default();
    let mut names = Vec::new();
    for (at, row) in now.lines().enumerate().filter(|(_, line)| line.starts_with("| `")) {
        let column = row.split('|').nth(1).unwrap_or_default();
        names.extend(column.split('`').skip(1).step_by(2).map(|name| (at + 1, name)));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_no_code_contains_are_found() {
        let glossary = "# G\n| code | x |\n|---|---|\n| `Matter`, `Gone` | `no` |\n| `Role::Staff` | y |\n\
                        ## Comes later\n| `Motion` | z |\n";
        let code = "enum Role { Staff }\nstruct Matter; // Gone\nlet s = \"Gone\";";
        let tree = Tree::of(&[("docs/glossary.md", glossary), ("crates/domain/src/lib.rs", code)]);
        let found: Vec<(usize, String)> = check(&tree).into_iter().map(|f| (f.line, f.what)).collect();
        assert_eq!(found, [(4, "no code contains `Gone`".to_owned())]);
    }
}
