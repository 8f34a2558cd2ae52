//! The shape of Fluent files: which texts there are, and which variables each takes.

use super::rust::in_name;
use std::collections::BTreeSet;

/// One text: a message, an attribute (`message.attribute`) or a term (`-term`).
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub key: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Variables, without `$`.
    pub variables: BTreeSet<String>,
    /// Other texts that are put into it.
    pub references: BTreeSet<String>,
}

/// Keys made at run time, declared above them by `# used-as: prefix-*`. It ends at the next blank line or comment.
#[derive(Debug, PartialEq, Eq)]
pub struct Family {
    /// Line of the declaration.
    pub line: usize,
    /// The last line of its texts.
    pub last: usize,
    /// What its keys begin with, the hyphen included.
    pub prefix: String,
}

impl Family {
    /// Whether a text is of this family.
    pub fn holds(&self, entry: &Entry) -> bool {
        entry.key.starts_with(&self.prefix) && (self.line..=self.last).contains(&entry.line)
    }
}

/// What a Fluent file holds.
#[derive(Debug, Default)]
pub struct Texts {
    /// All texts in order.
    pub entries: Vec<Entry>,
    /// Declared families of keys made at run time.
    pub families: Vec<Family>,
    /// Lines that are no Fluent.
    pub unreadable: Vec<usize>,
}

/// Reads a file line by line. Texts are validated by the crate `words`; this needs only their outline.
pub fn read(source: &str) -> Texts {
    let mut texts = Texts::default();
    let mut message = String::new();
    let mut in_family = false;
    for (at, line) in source.lines().enumerate() {
        if line.starts_with('#') {
            let prefix = declaration(line);
            in_family = prefix.is_some();
            texts.families.extend(prefix.map(|prefix| Family { line: at + 1, last: at + 1, prefix }));
        } else if let Some((key, value)) = definition(line) {
            message = key.to_owned();
            texts.entries.push(entry(key.to_owned(), at + 1, value));
        } else if let Some((attribute, value)) = line.trim_start().strip_prefix('.').and_then(definition) {
            texts.entries.push(entry(format!("{message}.{attribute}"), at + 1, value));
        } else if line.is_empty() || line.starts_with([' ', '}', '\t']) {
            in_family &= !line.is_empty();
            texts.entries.iter_mut().last().into_iter().for_each(|last| add(last, line));
        } else {
            texts.unreadable.push(at + 1);
        }
        texts.families.iter_mut().last().filter(|_| in_family).into_iter().for_each(|family| family.last = at + 1);
    }
    texts
}

/// The prefix that `# used-as: prefix-*` declares.
fn declaration(comment: &str) -> Option<String> {
    let name = comment.trim_start_matches('#').trim().strip_prefix("used-as:")?;
    Some(name.trim().trim_end_matches('*').to_owned())
}

/// `key = value` at the beginning of a line.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.strip_suffix(' ').unwrap_or(key).trim_end();
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte == b'-' || (in_name(byte) && byte.is_ascii()));
    is_key.then_some((key, value))
}

fn entry(key: String, line: usize, value: &str) -> Entry {
    let mut entry = Entry { key, line, variables: BTreeSet::new(), references: BTreeSet::new() };
    add(&mut entry, value);
    entry
}

fn add(entry: &mut Entry, value: &str) {
    for (at, _) in value.match_indices('$') {
        entry.variables.insert(name(&value[at + 1..]));
    }
    for (at, _) in value.match_indices('{') {
        entry.references.insert(name(value[at + 1..].trim_start()));
    }
    entry.references.remove("");
}

fn name(text: &str) -> String {
    text.chars().take_while(|&c| c.is_ascii_alphanumeric() || c == '_' || c == '-').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(items: &[&str]) -> BTreeSet<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    #[test]
    fn keys_variables_and_references_are_found() {
        let texts = read(concat!(
            "# used-as: state-*\n-brand = 明通\nhello = 你好 { $name },{ -brand }\n",
            "    .title = { $count ->\n        [one] a\n       *[other] { hello }\n    }\n",
        ));
        let keys: Vec<&str> = texts.entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["-brand", "hello", "hello.title"]);
        assert_eq!(texts.entries[1].variables, set(&["name"]));
        assert_eq!(texts.entries[1].references, set(&["-brand"]));
        assert_eq!(texts.entries[2].variables, set(&["count"]));
        assert_eq!(texts.entries[2].references, set(&["hello"]));
        assert_eq!(texts.families, [Family { line: 1, last: 7, prefix: "state-".to_owned() }]);
        assert!(texts.unreadable.is_empty());
    }

    #[test]
    fn an_equals_sign_in_a_continued_line_is_text() {
        let texts = read("sum =\n    1 + 1 = 2 { $a }\n");
        assert_eq!(texts.entries.len(), 1);
        assert_eq!(texts.entries[0].variables, set(&["a"]));
    }

    #[test]
    fn a_family_ends_at_a_blank_line_or_a_comment() {
        let texts = read("# used-as: a-*\na-x = 1\na-y = 2\n\na-z = 3\n# used-as: b-*\nb-x = 4\n## c\nb-y = 5\n");
        let held = |family: &Family| texts.entries.iter().filter(|entry| family.holds(entry)).count();
        assert_eq!(texts.families.iter().map(held).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn what_is_no_fluent_is_told() {
        assert_eq!(read("hello = x\nworld\n").unreadable, [2]);
    }
}
