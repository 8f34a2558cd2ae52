//! Names whose characters blanks part: 周 建 国.

use super::cursor::Cursor;
use super::surname::surname_at;
use super::visible::Visible;
use crate::script::is_han;

/// Blanks that are read between two characters of a name.
const BLANKS_MAX: usize = 3;

/// What introduces a name of which the surname alone stands before the blank: 我叫周 建国.
const BEFORE: [&str; 16] = [
    "叫",
    "我是",
    "本人",
    "姓名",
    "业主",
    "住户",
    "居民",
    "村民",
    "户主",
    "房东",
    "租户",
    "邻居",
    "人",
    "署名",
    "落款",
    "名字是",
];

/// A text without the blanks that stand within a name: beside a single character, or between a surname that something
/// introduces and a given name.
pub(super) fn closed(text: &str) -> Visible<'_> {
    Visible::without(text, |at, c| is_blank(c) && is_within_a_name(text, at))
}

fn is_within_a_name(text: &str, at: usize) -> bool {
    let mut left = Cursor::new(text, at);
    left.skip_back(BLANKS_MAX, is_blank);
    let mut right = Cursor::new(text, at);
    right.skip(BLANKS_MAX + 1, is_blank);
    if !left.peek_back().is_some_and(is_han) || !right.peek().is_some_and(is_han) {
        return false;
    }
    left.skip_back(1, is_han);
    let given = right.skip(3, is_han);
    let is_alone = given == 1 || !left.peek_back().is_some_and(is_han);
    is_alone || (given == 2 && surname_at(left) == Some(1) && left.ends(3, &BEFORE))
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}
