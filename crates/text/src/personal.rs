//! Finds personal data in free text before it is published.
//!
//! The finder would rather show a person too much than too little, but it leaves alone what offices publish by duty:
//! local numbers without area code, service numbers, document, letter and project numbers, dates and sums. It reads
//! full-width digits, digits with spaces or hyphens between them, and looks through zero-width marks. It does not read
//! numbers written out in Chinese characters, pictures, or names that nobody introduces.
//!
//! Two passes over the text, the first for names; a character that can begin or carry something personal wakes the
//! finder of that kind. No finder looks further than a fixed number of characters around, so the work is linear in the
//! text whatever it holds.

use crate::normal::narrow;
use std::ops::Range;

mod contact;
mod cursor;
mod home;
mod name;
mod number;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A mobile number, or a fixed line with its area code.
    Phone,
    /// A resident identity number of 18 or 15 places with a plausible region and day of birth. The check digit is not
    /// asked: mistyped numbers are somebody's too.
    IdNumber,
    /// An e-mail address.
    Email,
    /// A bank card of 16 to 19 digits that passes its check (Luhn), or an account number named as such.
    BankCard,
    /// A QQ or 微信 account, named as such.
    Account,
    /// A home down to the household: building or unit, and room.
    HomeAddress,
    /// A name by which the writer introduces themself (我叫…), there and wherever the same name stands again.
    Name,
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// Where it stands: bytes of the text that was searched, on character boundaries, never empty.
    pub range: Range<usize>,
}

/// A find, and the bytes at its beginning that a masked text may still show (where the kind has such a beginning).
struct Mark {
    kind: Kind,
    range: Range<usize>,
    shown: usize,
}

/// All personal data found in `text`, in the order of the text, none overlapping.
pub fn find(text: &str) -> Vec<Finding> {
    let marks = marks(text, &Masker::of([text]).0);
    marks.into_iter().map(|Mark { kind, range, .. }| Finding { kind, range }).collect()
}

/// The text with every find masked: `138****8000`, `0914-2****83`, `110*************00`, `z***@163.com`, `雷**`,
/// `3栋*单元***室`; a bank card keeps its last four digits, an account its first two characters. What remains is enough
/// for the owner to recognise it and not enough for anybody to use it.
pub fn mask(text: &str) -> String {
    Masker::of([text]).mask(text)
}

/// Masks texts that belong together: a name that one of them introduces is hidden in all.
#[derive(Default)]
pub struct Masker(name::Names);

impl Masker {
    /// For texts that belong together.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut names = name::Names::default();
        for text in texts {
            let introduced = text.char_indices().filter(|(_, c)| matches!(c, '我' | '本'));
            introduced.for_each(|(at, _)| names.wake(text, at));
        }
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

    /// Only the names hidden: for a title that is read without the text that introduces them.
    pub fn mask_names(&self, text: &str) -> String {
        let mut marks = Vec::new();
        self.0.find(text, &mut marks);
        let mut out = text.to_owned();
        for mark in in_order(marks).into_iter().rev() {
            let mut hidden = String::new();
            mask_one(&text[mark.range.clone()], &mark, &mut hidden);
            out.replace_range(mark.range, &hidden);
        }
        out
    }
}

fn mask_one(found: &str, mark: &Mark, out: &mut String) {
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
        Kind::Name => {
            out.push_str(shown);
            out.extend(rest.chars().map(|_| '*'));
        }
    }
}

fn marks(text: &str, names: &name::Names) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut runs = number::Runs::default();
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' | '０'..='９' | '\u{1d7ce}'..='\u{1d7ff}' => runs.wake(text, at),
            '@' | '＠' => marks.extend(contact::email_at(text, at)),
            'q' | 'Q' | 'v' | 'V' | 'w' | 'W' | 'Ｑ' | 'ｑ' | 'Ｖ' | 'ｖ' | '微' | '薇' | '扣' => {
                marks.extend(contact::account_at(text, at));
            }
            '#' | '＃' | '栋' | '幢' | '座' | '楼' | '单' | '院' | '区' | '苑' | '园' | '城' | '庭' | '府' | '湾'
            | '期' | '寓' | '庄' | '里' | '住' => marks.extend(home::home_at(text, at)),
            _ => {}
        }
    }
    runs.find(text, &mut marks);
    names.find(text, &mut marks);
    in_order(marks)
}

/// By place, the longer of two that begin together first (an e-mail address made of a phone number is an e-mail
/// address); then only what begins after the end of the one before.
fn in_order(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end), mark.kind));
    let mut end = 0;
    marks.retain(|mark| {
        let free = mark.range.start >= end;
        end = if free { mark.range.end } else { end };
        free
    });
    marks
}

/// The ASCII lower-case, half-width form by which the finders read a character.
fn fold(c: char) -> char {
    match c {
        '\u{1d7ce}'..='\u{1d7ff}' => char::from(b'0' + ((c as u32 - 0x1d7ce) % 10) as u8),
        _ => narrow(c).to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests;
