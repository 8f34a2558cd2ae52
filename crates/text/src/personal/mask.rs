//! Masks what was found.

use super::find::{dwellers, marks, name_marks};
use super::finding::{Kind, Mark};
use super::name::Names;
use super::visible::Visible;
use super::{home, number};

/// The text with every find masked: `138****8000`, `0914-2****83`, `110*************00`, `z***@163.com`, `雷**`,
/// `陕H*****`, `3栋*单元***室`; a bank card keeps its last four digits, an account its first two characters. What remains
/// is enough for the owner to recognise it and not enough for anybody to use it.
pub fn mask(text: &str) -> String {
    Masker::of([text]).mask(text)
}

/// Masks texts that belong together: a name that one of them introduces is hidden in all.
#[derive(Default)]
pub struct Masker(Names);

impl Masker {
    /// For texts that belong together.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        let mut names = Names::of(texts.iter().copied());
        texts.into_iter().flat_map(dwellers).for_each(|name| names.add(Some(&name)));
        Self(names)
    }

    /// The text as everybody may read it; see [`mask`].
    pub fn mask(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for mark in marks(text, &self.0) {
            out.push_str(&text[done..mark.range.start]);
            done = mark.range.end;
            mask_one(&text[mark.range.clone()], &mark, &mut out);
        }
        out.push_str(&text[done..]);
        out
    }

    /// What of the text is masked, as it stands there, in its order.
    pub fn found<'t>(&self, text: &'t str) -> Vec<&'t str> {
        marks(text, &self.0).into_iter().map(|mark| &text[mark.range]).collect()
    }

    /// Only the names hidden: for a title that is read without the text that introduces them.
    pub fn mask_names(&self, text: &str) -> String {
        let mut out = text.to_owned();
        for mark in name_marks(text, &self.0).into_iter().rev() {
            let mut hidden = String::new();
            mask_one(&text[mark.range.clone()], &mark, &mut hidden);
            out.replace_range(mark.range, &hidden);
        }
        out
    }
}

fn mask_one(found: &str, mark: &Mark, out: &mut String) {
    let visible = Visible::of(found);
    let found = &*visible.text;
    let (shown, rest) = found.split_at(mark.shown);
    match mark.kind {
        Kind::Phone | Kind::IdNumber | Kind::BankCard => number::mask(mark.kind, found, out),
        Kind::Email => {
            out.push_str(shown);
            out.push_str("***");
            out.push_str(&rest[rest.find(['@', '＠']).unwrap_or(rest.len())..]);
        }
        Kind::Account => {
            out.push_str(shown);
            out.push_str("***");
        }
        Kind::HomeAddress => {
            out.push_str(shown);
            home::mask_rest(rest, out);
        }
        Kind::Plate => {
            out.push_str(shown);
            out.extend(rest.chars().map(|c| if c.is_alphanumeric() { '*' } else { c }));
        }
        Kind::Name => {
            out.push_str(shown);
            out.extend(rest.chars().map(|c| if c.is_whitespace() { c } else { '*' }));
        }
    }
}
