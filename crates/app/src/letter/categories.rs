//! The office's own word or code for the kind of a letter is found in the community's list of categories. What is not
//! in it is told, and stands in the note of the matter as every such word does.

use super::prepare::Prepared;
use crate::hall::Hall;
use mingtong_domain::ids::CategoryId;
use mingtong_text::normal;
use std::collections::{BTreeMap, HashMap};

/// Words of a file that the list does not know and that are told, the most frequent first.
const UNKNOWN_TOLD_MAX: usize = 30;

/// What stands between a major category and a minor one, wherever somebody writes both.
const BETWEEN: [char; 12] = ['›', '>', '》', '＞', '/', '／', '\\', '-', '—', '·', ':', '：'];

/// What the words of a file mean in the community's list.
#[derive(Debug)]
pub(super) struct Categories {
    /// By the city's code, by its name, by both names; none where it may be several.
    known: HashMap<String, Option<CategoryId>>,
    /// By the code without its leading zeros, which a spreadsheet eats.
    bare: HashMap<String, Option<CategoryId>>,
}

impl Categories {
    /// Those of the list that are in use.
    pub(super) fn of(hall: &Hall) -> Self {
        let register = &hall.register;
        let (mut known, mut bare) = (HashMap::new(), HashMap::new());
        for category in register.categories.values().filter(|it| register.is_in_use(&it.id)) {
            let id = &category.id;
            for in_english in [false, true] {
                let own = form(hall.category_name(id, in_english));
                if let Some(parent) = &category.parent {
                    let major = form(hall.category_name(parent, in_english));
                    put(&mut known, format!("{major}{own}"), id);
                }
                put(&mut known, own, id);
            }
            put(&mut known, form(category.code()), id);
            put(&mut bare, without_zeros(category.code()), id);
        }
        // A minor one that is called as its major one means no other.
        for major in register.major_categories().into_iter().filter(|it| register.is_in_use(&it.id)) {
            let minors = register.minor_categories(&major.id);
            let name = hall.category_name(&major.id, false);
            if minors.iter().any(|minor| hall.category_name(&minor.id, false) == name) {
                known.insert(form(name), Some(major.id.clone()));
            }
        }
        Self { known, bare }
    }

    /// The category that some words of a file mean: its name, both names, its code, or its code before its name.
    pub(super) fn find(&self, words: &str) -> Option<CategoryId> {
        let whole = form(words);
        let first = words.split_whitespace().next().unwrap_or_default();
        let codes = [words.trim(), first].map(|code| self.of_code(code));
        self.known.get(&whole).cloned().flatten().or_else(|| codes.into_iter().flatten().next())
    }

    fn of_code(&self, code: &str) -> Option<CategoryId> {
        let is_code = !code.is_empty() && code.chars().all(|letter| letter.is_ascii_digit());
        let exact = self.known.get(code).cloned().flatten();
        exact.or_else(|| self.bare.get(&without_zeros(code)).cloned().flatten()).filter(|_| is_code)
    }

    /// How many of the letters are about a category of the list; and the words that it does not know, each with how
    /// many letters have it, the most frequent first.
    pub(super) fn told(&self, letters: &[Prepared]) -> (u32, Vec<(String, u32)>) {
        let mut found = 0;
        let mut unknown: BTreeMap<&str, u32> = BTreeMap::new();
        for words in letters.iter().filter_map(|letter| letter.category.as_deref()) {
            match self.find(words) {
                Some(_) => found += 1,
                None => *unknown.entry(words).or_default() += 1,
            }
        }
        let mut unknown: Vec<(String, u32)> = unknown.into_iter().map(|(word, n)| (word.to_owned(), n)).collect();
        unknown.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        unknown.truncate(UNKNOWN_TOLD_MAX);
        (found, unknown)
    }
}

/// Two that are called the same mean neither.
fn put(list: &mut HashMap<String, Option<CategoryId>>, key: String, id: &CategoryId) {
    if key.is_empty() {
        return;
    }
    let known = list.entry(key).or_insert_with(|| Some(id.clone()));
    if known.as_ref() != Some(id) {
        *known = None;
    }
}

/// Names as they are compared: without white space, without what stands between them, in small letters.
fn form(words: &str) -> String {
    let kept = normal::clean(words).to_lowercase();
    kept.chars().filter(|letter| !letter.is_whitespace() && !BETWEEN.contains(letter)).collect()
}

fn without_zeros(code: &str) -> String {
    code.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_found_by_its_name_by_both_names_and_by_its_code_with_or_without_zeros() {
        let mut all = Categories::of(&Hall::default());
        put(&mut all.known, "0301".to_owned(), &"environment.green".into());
        put(&mut all.bare, "301".to_owned(), &"environment.green".into());
        for words in
            ["绿化树木", "环境卫生 › 绿化树木", "环境卫生/绿化树木", "0301", "301", "0301 绿化", " Trees and greenery "]
        {
            assert_eq!(all.find(words), Some("environment.green".into()), "{words}");
        }
        assert_eq!(all.find("公共空间"), Some("space".into()));
        for words in ["", "投诉", "0302", "咨询 301号"] {
            assert_eq!(all.find(words), None, "{words}");
        }
    }
}
