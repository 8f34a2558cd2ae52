//! What must not stay behind: unfinished code, debugging, tests that are switched off.

use super::Finding;
use super::rust::{code_only, line_of, words};
use super::tree::{File, Tree};

/// Forbidden in Rust code.
const IN_CODE: &[&str] = &["todo!(", "unimplemented!(", "dbg!("];
/// Forbidden in attributes, with what it would do.
const SWITCHED_OFF: &[&str] = &["#[ignore", "ignore)]"];
/// Forbidden everywhere, comments included. Spelt in halves so that this file does not find itself.
const MARKS: &[&str] = &[concat!("FIX", "ME"), concat!("XX", "X")];
/// Forbidden in end-to-end tests.
const IN_E2E: &[&str] = &[".skip(", ".todo(", ".only(", "skip: true"];

const WRITTEN_BY_HAND: &[&str] = &["rs", "html", "css", "js", "mjs", "sql", "ftl", "toml", "md", "sh", "yml", "yaml"];

/// Reports every leftover.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    if file.is(&["rs"]) {
        let code = code_only(file.text());
        findings.extend(places(file, &code, IN_CODE, "finish it or take it out"));
        findings.extend(
            code.lines().enumerate().filter(|(_, line)| is_switched_off(line)).map(|(at, _)| {
                Finding::new(&file.path, at + 1, "a test is switched off", "mend the test or delete it")
            }),
        );
    }
    if file.is(WRITTEN_BY_HAND) {
        findings.extend(places(file, file.text(), MARKS, "do it now, or open an issue and name it"));
    }
    if file.path.starts_with("e2e/") && file.is(&["js", "mjs", "ts"]) {
        findings.extend(literally(file, IN_E2E, "every end-to-end test runs: mend it or delete it"));
    }
    findings
}

fn is_switched_off(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('#') && SWITCHED_OFF.iter().any(|mark| line.contains(mark))
}

fn places(file: &File, text: &str, marks: &[&str], mend: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for mark in marks {
        for at in words(text, mark) {
            findings.push(Finding::new(&file.path, line_of(text, at), format!("leftover: {mark}"), mend));
        }
    }
    findings
}

fn literally(file: &File, marks: &[&str], mend: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for mark in marks {
        for (at, _) in file.text().match_indices(mark) {
            findings.push(Finding::new(&file.path, line_of(file.text(), at), format!("leftover: {mark}"), mend));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn unfinished_code_is_found_in_code_only() {
        assert_eq!(
            lines("a.rs", "// todo!()\nlet s = \"dbg!(x)\";\ntodo!();\nunimplemented!();\ndbg!(x);\n"),
            [3, 4, 5]
        );
    }

    #[test]
    fn tests_that_do_not_run_are_found() {
        assert_eq!(lines("a.rs", "#[test]\n#[ignore = \"slow\"]\nfn f() {}\n"), [2]);
        assert_eq!(lines("a.rs", "#[cfg_attr(windows, ignore)]\nfn ignore() {}\n"), [1]);
        assert_eq!(lines("e2e/tests/a.mjs", "test.skip('x')\ntest.only('y')\n"), [1, 2]);
        assert!(lines("crates/web/assets/a.js", "list.skip(1)\n").is_empty());
    }

    #[test]
    fn marks_are_found_in_comments_as_whole_words() {
        let text = format!("-- {}: later\nmktemp -t a.{}\n", MARKS[0], "X".repeat(6));
        assert_eq!(lines("a.sql", &text), [1]);
        assert!(lines("package-lock.json", &text).is_empty());
    }
}
