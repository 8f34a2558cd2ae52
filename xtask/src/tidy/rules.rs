//! A rule that is published decides something: code asks for it. One that nothing asks for is told to nobody.

use super::Finding;
use super::rust::{code_only, words};
use super::tree::{File, Tree};

/// Where the rules are declared, and which of them are applied.
const DECLARED: &str = "crates/domain/src/rules/id.rs";
/// The rule book itself, and the page that shows it: they name every rule and ask for none.
const NOT_ASKING: [&str; 2] = ["crates/domain/src/rules/", "crates/web/src/routes/community/public/about.rs"];
const NOT_APPLIED: &str = "!matches!(self, ";

/// Reports every rule that is published and decides nothing, or the other way round.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let Some(declared) = tree.get(DECLARED) else { return vec![] };
    let asking: Vec<String> = tree.files.iter().filter(|file| asks(file)).map(product).collect();
    let mut findings = Vec::new();
    for (at, name) in declarations(declared) {
        let variant = format!("RuleId::{name}");
        let is_asked = asking.iter().any(|code| words(code, &variant).next().is_some());
        let is_applied = !not_applied(declared).contains(&name);
        if is_asked != is_applied {
            let what =
                if is_applied { "is published, and nothing asks for it" } else { "is asked for, and not published" };
            let mend = "let code ask for it, or correct `is_applied`";
            findings.push(Finding::new(DECLARED, at, format!("{variant} {what}"), mend));
        }
    }
    findings
}

fn asks(file: &File) -> bool {
    let is_product = file.path.starts_with("crates/") && file.path.contains("/src/") && file.is(&["rs"]);
    is_product && !NOT_ASKING.iter().any(|path| file.path.starts_with(path))
}

/// The code without its tests, which stand at the end of a file.
fn product(file: &File) -> String {
    let code = code_only(file.text());
    code.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

/// The variants with their lines: `ClockAccept = "clock.accept",`.
fn declarations(file: &File) -> Vec<(usize, String)> {
    let lines = file.text().lines().enumerate();
    let variant = |line: &str| Some(line.trim().split_once(" = \"")?.0.to_owned());
    let is_name = |name: &String| name.chars().all(char::is_alphanumeric);
    lines.filter_map(|(at, line)| Some((at + 1, variant(line).filter(is_name)?))).collect()
}

fn not_applied(file: &File) -> Vec<String> {
    let listed = file.text().split_once(NOT_APPLIED).and_then(|(_, rest)| rest.split_once(')')).map_or("", |it| it.0);
    listed.split('|').map(|name| name.trim().trim_start_matches("RuleId::").to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(asked: &str, not_applied: &str) -> Vec<String> {
        let declared = format!("    A = \"a.a\",\n    B = \"b.b\",\n !matches!(self, {not_applied})");
        let tree = Tree::of(&[(DECLARED, &declared), ("crates/app/src/x.rs", asked)]);
        check(&tree).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_rule_is_published_if_and_only_if_something_asks_for_it() {
        assert_eq!(what("f(RuleId::A)", "RuleId::B"), Vec::<String>::new());
        assert_eq!(what("f(RuleId::A)", "RuleId::C"), ["RuleId::B is published, and nothing asks for it"]);
        assert_eq!(what("f(RuleId::A, RuleId::B)", "RuleId::B"), ["RuleId::B is asked for, and not published"]);
        let tested = "f(RuleId::A)\n#[cfg(test)]\nmod tests { f(RuleId::B) }";
        assert_eq!(what(tested, "RuleId::C"), ["RuleId::B is published, and nothing asks for it"]);
    }
}
