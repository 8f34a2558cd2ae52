//! The name with which a letter is signed: its last line, or what stands behind 此致敬礼.

use super::cursor::Cursor;
use super::introduced::{NO_NAMES, first, is_of_a_place, is_title};
use super::surname::{is_a_word, is_plainly_a_surname, surname_at};
use crate::script::is_han;

/// Characters of a date, a telephone number and what is between them below a signature.
const BELOW_CHARS_MAX: usize = 40;

/// Longest name of a signature: two for the surname, two given ones.
const NAME_CHARS_MAX: usize = 4;

const CLOSINGS: [&str; 16] = [
    "敬礼",
    "此致",
    "落款",
    "署名",
    "签名",
    "签字",
    "谢谢",
    "感谢",
    "盼复",
    "为盼",
    "回复",
    "解决",
    "致谢",
    "拜谢",
    "叩谢",
    "敬请批复",
];

/// Words behind a signature: 张建国 敬上.
const BOWS: [&str; 8] = ["敬上", "谨上", "拜上", "呈上", "敬呈", "敬启", "谨启", "上"];

/// Whoever acts for an office.
const OF_AN_OFFICE: [&str; 9] =
    ["经办人:", "承办人:", "审核人:", "受理人:", "答复人:", "回复人:", "记录人:", "制表人:", "填表人:"];

/// The name at the end of a text, where the text says more than the name.
pub(super) fn signed(text: &str) -> Option<&str> {
    let mut end = Cursor::new(text, text.len());
    let below =
        |c: char| c.is_whitespace() || c.is_ascii_digit() || "年月日号.-/:,。!;()—一二三四五六七八九十〇".contains(c);
    end.skip_back(BELOW_CHARS_MAX, below);
    if end.ends(2, &BOWS) {
        let chars = if end.peek_back() == Some('上') && !end.ends(2, &BOWS[..4]) { 1 } else { 2 };
        end.skip_back(chars, |_| true);
        end.skip_back(2, |c| c.is_whitespace());
    }
    let mut start = end;
    let han = start.skip_back(NAME_CHARS_MAX, is_han);
    (2..=han).rev().find_map(|chars| {
        let mut start = end;
        start.skip_back(chars, |_| true);
        is_signature(start, chars).then(|| start.until(&end))
    })
}

fn is_signature(start: Cursor<'_>, chars: usize) -> bool {
    let Some(surname) = surname_at(start).filter(|surname| (surname + 1..=surname + 2).contains(&chars)) else {
        return false;
    };
    let name = first(start, chars);
    if is_a_word(start) || { start }.eat_word(2, &NO_NAMES) || is_title(start, surname, name) || is_of_a_place(name) {
        return false;
    }
    let is_plain = is_plainly_a_surname(start);
    let is_whole = chars == surname + 2;
    let mut before = start;
    let spaces = before.skip_back(8, |c| c == ' ' || c == '\u{3000}');
    let mut closed = before;
    closed.skip_back(2, |c| c == ',');
    match before.peek_back() {
        None => false,
        _ if before.ends(4, &CLOSINGS[..6]) => is_plain || is_whole,
        Some(':') if before.ends(4, &OF_AN_OFFICE) => false,
        Some('\n' | '\r' | ':') => is_plain || is_whole,
        Some('。' | '!' | '?') => is_plain,
        Some(c) if spaces > 0 || closed.ends(4, &CLOSINGS) => is_plain && is_whole && !c.is_ascii_digit(),
        Some(_) => false,
    }
}
