//! Every text exists in both languages, takes the same variables, and is used; no used text is missing.

use super::Finding;
use super::fluent::{self, Entry, Family, Texts};
use super::rust::{in_name, line_of, strings, without_comments};
use super::tree::{File, Tree};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 2] = ["locales/zh-CN/", "locales/en/"];

/// The functions that look a text up, as they are called in templates and code; whether they take arguments.
/// The last four say in the table of the forms what a field is called and what stands below it.
const LOOKUPS: &[(&str, bool)] =
    &[("t(", false), ("ta(", true), ("reason_of(", false), ("long(", false), ("brief(", false), ("with_hint(", false)];

/// Reports gaps between the languages, unused texts and missing ones.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let books = LANGUAGES.map(|language| read(tree, language));
    let mut findings: Vec<Finding> = LANGUAGES.iter().zip(&books).flat_map(|(dir, book)| book.faults(dir)).collect();
    findings.extend(compare(&books[0], &books[1], LANGUAGES[1]));
    findings.extend(compare(&books[1], &books[0], LANGUAGES[0]));
    findings.extend(disordered(&books[1], &books[0]));
    findings.extend(books.iter().flat_map(|book| left_out(tree, book)));
    let sources: Vec<&File> = tree.below("crates/").filter(|file| is_source(file)).collect();
    findings.extend(unused(&books, &mentioned(&sources)));
    findings.extend(sources.iter().flat_map(|file| missing(file, &books[0])));
    findings
}

/// Templates and code that runs for people. A test that names a text does not make it used.
fn is_source(file: &File) -> bool {
    file.is(&["rs", "html"]) && !file.path.contains("/tests/") && file.room() != "testkit"
}

/// The part of a source that runs for people: in Rust, what stands before its unit tests.
fn live(file: &File) -> &str {
    let tests = file.text().find("#[cfg(test)]\nmod ").filter(|_| file.is(&["rs"]));
    &file.text()[..tests.unwrap_or(file.text().len())]
}

/// All texts of one language, by file name.
struct Book<'a> {
    files: BTreeMap<&'a str, (&'a File, Texts)>,
}

impl Book<'_> {
    fn entries(&self) -> impl Iterator<Item = (&File, &Entry)> {
        self.files.values().flat_map(|(file, texts)| texts.entries.iter().map(move |entry| (*file, entry)))
    }

    /// Faults inside one language: unreadable lines and keys given twice.
    fn faults(&self, directory: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.files.is_empty() {
            findings.push(Finding::new(directory, 1, "no texts found", "put the .ftl files here"));
        }
        for (file, texts) in self.files.values() {
            let mend = "write `key = text`, and indent what continues it";
            findings.extend(texts.unreadable.iter().map(|&line| Finding::new(&file.path, line, "not Fluent", mend)));
        }
        let mut seen = BTreeSet::new();
        for (file, entry) in self.entries() {
            if !seen.insert(&entry.key) {
                let what = format!("`{}` is given twice", entry.key);
                findings.push(Finding::new(&file.path, entry.line, what, "keep one of them"));
            }
        }
        findings
    }
}

fn read<'a>(tree: &'a Tree, directory: &'a str) -> Book<'a> {
    let files = tree.below(directory).filter(|file| file.is(&["ftl"]));
    Book { files: files.map(|file| (&file.path[directory.len()..], (file, fluent::read(file.text())))).collect() }
}

/// Files that the crate `words` does not compile in: their texts would be shown as bare keys.
fn left_out(tree: &Tree, book: &Book<'_>) -> Vec<Finding> {
    let listed: BTreeSet<&str> = tree.below("crates/words/src/").flat_map(|code| strings(code.text())).collect();
    let lost = book.files.iter().filter(|(name, _)| !listed.contains(name.trim_end_matches(".ftl")));
    lost.map(|(_, (file, _))| {
        let mend = "add its name to the list in crates/words/src/sources.rs";
        Finding::new(&file.path, 1, "no program contains this file", mend)
    })
    .collect()
}

/// Files whose texts stand in another order than in the other language.
fn disordered(here: &Book<'_>, there: &Book<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, (file, texts)) in &here.files {
        let Some((_, theirs)) = there.files.get(name) else { continue };
        let same_keys = keys(texts).collect::<BTreeSet<_>>() == keys(theirs).collect();
        let differs = texts.entries.iter().zip(keys(theirs)).find(|(entry, key)| entry.key != *key);
        if let Some((entry, key)) = differs.filter(|_| same_keys) {
            let what = format!("`{}` stands where {}{name} has `{key}`", entry.key, LANGUAGES[0]);
            findings.push(Finding::new(&file.path, entry.line, what, "put the texts of both in the same order"));
        }
    }
    findings
}

fn keys(texts: &Texts) -> impl Iterator<Item = &str> {
    texts.entries.iter().map(|entry| entry.key.as_str())
}

/// What `here` has and `there` lacks or has with other variables.
fn compare(here: &Book<'_>, there: &Book<'_>, other: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, (file, texts)) in &here.files {
        let theirs: BTreeMap<&str, &Entry> = match there.files.get(name) {
            Some((_, texts)) => texts.entries.iter().map(|entry| (entry.key.as_str(), entry)).collect(),
            None => BTreeMap::new(),
        };
        for entry in &texts.entries {
            let what = match theirs.get(entry.key.as_str()) {
                None => format!("`{}` is missing in {other}{name}", entry.key),
                Some(their) if their.variables != entry.variables => {
                    format!(
                        "`{}` takes {:?} here and {:?} in {other}{name}",
                        entry.key, entry.variables, their.variables
                    )
                }
                Some(_) => continue,
            };
            findings.push(Finding::new(
                &file.path,
                entry.line,
                what,
                "say it in both languages with the same variables",
            ));
        }
    }
    findings
}

/// Everything between quotes in code and templates: a key that is used stands among it.
fn mentioned<'a>(sources: &[&'a File]) -> BTreeSet<&'a str> {
    let in_quotes = |file: &&'a File| -> Vec<&'a str> {
        let text = live(file);
        if file.is(&["rs"]) { strings(text) } else { text.split(['"', '\'']).collect() }
    };
    sources.iter().flat_map(in_quotes).collect()
}

/// Texts that nothing names, and declared families that are empty or that nothing makes.
fn unused(books: &[Book<'_>; 2], mentioned: &BTreeSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for book in books {
        let referred: BTreeSet<&str> =
            book.entries().flat_map(|(_, entry)| entry.references.iter().map(String::as_str)).collect();
        for (file, texts) in book.files.values() {
            let in_family = |entry: &Entry| texts.families.iter().any(|family| family.holds(entry));
            for entry in texts.entries.iter().filter(|entry| !entry.key.contains('.')) {
                let key = entry.key.as_str();
                if !mentioned.contains(key) && !referred.contains(key) && !in_family(entry) {
                    let mend = "delete it, or declare its family above it with `# used-as: prefix-*`";
                    findings.push(Finding::new(&file.path, entry.line, format!("`{key}` is never used"), mend));
                }
            }
            findings.extend(texts.families.iter().filter_map(|family| idle(file, texts, family, mentioned)));
        }
    }
    findings
}

fn idle(file: &File, texts: &Texts, family: &Family, mentioned: &BTreeSet<&str>) -> Option<Finding> {
    let prefix = family.prefix.as_str();
    // `word("stage", key)` names the family without its hyphen.
    let named = prefix.trim_end_matches('-');
    let made = mentioned.iter().any(|text| text.starts_with(prefix) || *text == named);
    let filled = texts.entries.iter().any(|entry| family.holds(entry));
    let what = format!("the family `{prefix}*` has no text here, or no code makes it");
    let idle = prefix.is_empty() || !made || !filled;
    idle.then(|| Finding::new(&file.path, family.line, what, "delete the declaration"))
}

/// Texts that are looked up by a literal key and do not exist, or do not come out without their variables.
fn missing(file: &File, book: &Book<'_>) -> Vec<Finding> {
    let text = if file.is(&["rs"]) { without_comments(live(file)) } else { file.text().to_owned() };
    let fault = |lookup: &Lookup<'_>| match book.entries().find(|(_, entry)| entry.key == lookup.key) {
        None => Some(("no text", "add it to both languages, or mend the key")),
        Some((_, entry)) if !lookup.with_arguments && !entry.variables.is_empty() => {
            Some(("variables are needed by", "look it up with `ta` and give them"))
        }
        Some(_) => None,
    };
    let mut findings = Vec::new();
    for lookup in lookups(&text) {
        if let Some((what, mend)) = fault(&lookup) {
            let what = format!("{what} `{}`", lookup.key);
            findings.push(Finding::new(&file.path, line_of(&text, lookup.at), what, mend));
        }
    }
    findings
}

/// `t("key")` or `ta("key", …)`.
struct Lookup<'a> {
    at: usize,
    key: &'a str,
    with_arguments: bool,
}

/// Every look-up by a literal key.
fn lookups(text: &str) -> Vec<Lookup<'_>> {
    let mut found = Vec::new();
    for (call, with_arguments) in LOOKUPS {
        for (at, _) in text.match_indices(call) {
            let is_tail = at > 0 && in_name(text.as_bytes()[at - 1]);
            let argument = text[at + call.len()..].trim_start().strip_prefix('"');
            if let (false, Some((key, _))) = (is_tail, argument.and_then(|rest| rest.split_once('"'))) {
                found.push(Lookup { at, key, with_arguments: *with_arguments });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const USES: &str = "{{ t(\"hello\") }} <a title=\"{{ ta(\"count\", n) }}\">";

    fn whats(zh: &str, en: &str, html: &str, rs: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("crates/web/src/a.rs", rs),
            ("crates/web/templates/a.html", html),
            ("crates/words/src/sources.rs", "sources![\"a\"];"),
            ("locales/en/a.ftl", en),
            ("locales/zh-CN/a.ftl", zh),
        ]);
        check(&tree).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn equal_and_used_is_right() {
        let text = "hello = x\ncount = { $n }\n";
        assert_eq!(whats(text, text, USES, ""), Vec::<String>::new());
        assert_eq!(whats(text, text, "", "f(\"hello\"); g(\"count\");"), Vec::<String>::new());
    }

    #[test]
    fn gaps_and_other_variables_are_found() {
        let found = whats("hello = x\ncount = { $n }\n", "count = { $m }\n", USES, "");
        assert_eq!(
            found,
            [
                "`hello` is missing in locales/en/a.ftl",
                "`count` takes {\"n\"} here and {\"m\"} in locales/en/a.ftl",
                "`count` takes {\"m\"} here and {\"n\"} in locales/zh-CN/a.ftl",
            ]
        );
    }

    #[test]
    fn another_order_is_found() {
        let found = whats("hello = x\ncount = { $n }\n", "count = { $n }\nhello = x\n", USES, "");
        assert_eq!(found, ["`count` stands where locales/zh-CN/a.ftl has `hello`"]);
    }

    #[test]
    fn unused_texts_are_found_even_when_a_name_looks_like_them() {
        let text = "hello = x\n";
        let never = "`hello` is never used";
        assert_eq!(whats(text, text, "<p>hello</p>", "fn hello() {} // \"hello\""), [never, never]);
    }

    #[test]
    fn families_are_used_when_code_makes_them() {
        let text = "# used-as: state-*\nstate-done = x\n";
        assert_eq!(whats(text, text, "", "format!(\"state-{}\", s)"), Vec::<String>::new());
        let idle = "the family `state-*` has no text here, or no code makes it";
        assert_eq!(whats(text, text, "", ""), [idle, idle]);
    }

    #[test]
    fn texts_used_by_other_texts_are_used() {
        let text = "-brand = y\nhello = x { -brand }\n";
        assert_eq!(whats(text, text, "{{ t(\"hello\") }}", ""), Vec::<String>::new());
    }

    #[test]
    fn missing_texts_are_found_in_templates_and_code() {
        let text = "hello = x\n";
        let found = whats(text, text, USES, "w.t(\n    \"gone\",\n); at(\"other\"); // t(\"never\")");
        assert_eq!(found, ["no text `gone`", "no text `count`"]);
    }

    #[test]
    fn a_key_stands_once() {
        let text = "hello = x\nhello = y\n";
        assert_eq!(whats(text, text, "{{ t(\"hello\") }}", ""), ["`hello` is given twice", "`hello` is given twice"]);
    }

    #[test]
    fn texts_in_tests_are_not_used_texts() {
        let text = "hello = x\n";
        let never = "`hello` is never used";
        let rs = "fn f() {}\n\n#[cfg(test)]\nmod tests {\n    f(\"hello\"); t(\"no-such-key\");\n}\n";
        assert_eq!(whats(text, text, "", rs), [never, never]);
    }

    #[test]
    fn a_text_with_variables_needs_them() {
        let text = "count = { $n }\n";
        assert_eq!(whats(text, text, "{{ t(\"count\") }}", ""), ["variables are needed by `count`"]);
    }

    #[test]
    fn a_file_that_is_not_compiled_in_is_found() {
        let tree = Tree::of(&[("locales/en/b.ftl", "# b\n"), ("locales/zh-CN/b.ftl", "# b\n")]);
        let found: Vec<String> = check(&tree).into_iter().map(|finding| finding.what).collect();
        assert_eq!(found, ["no program contains this file", "no program contains this file"]);
    }
}
