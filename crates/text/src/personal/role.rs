//! Names behind what their bearer is, without a colon: 业主张建国, 住户张建国反映, 居民(张建国).

use super::cursor::Cursor;
use super::introduced::{NO_NAMES, OF_A_PERSON, first, in_brackets, is_of_a_place, is_title};
use super::surname::{is_a_word, is_plainly_a_surname, surname_at};
use crate::script::is_han;

const ROLES: [&str; 27] = [
    "业主",
    "住户",
    "居民",
    "村民",
    "市民",
    "网友",
    "网民",
    "户主",
    "房主",
    "房东",
    "租户",
    "租客",
    "群众",
    "家长",
    "学生",
    "患者",
    "病人",
    "农户",
    "农民",
    "职工",
    "员工",
    "邻居",
    "当事人",
    "投诉者",
    "反映者",
    "尊敬的",
    "组民",
];

/// What whoever was just named does next.
const DOES: [&str; 33] = [
    "反映", "投诉", "举报", "来电", "来信", "来访", "致电", "求助", "咨询", "表示", "提出", "要求", "认为", "希望",
    "称", "说", "诉", "等", "的", "家", "与", "和", "及", "您好", "报", "将", "把", "被", "在", "对", "向", "系", "自",
];

/// With these a name of two characters does not end: they are the next word.
const NEXT_WORD: &str = "称说诉等的向对家来问请要不又还因为在到去做给从";

/// No name has one: 村民向你们反映.
const PRONOUNS: &str = "我你您他她它们这那";

/// Surnames that are words before what somebody does: 业主曾多次反映, 居民都反映.
const BEFORE_DOES: &str = "曾于强连都常应从向经全万易时和能又再";

/// Ends of what is a place, besides those of every name.
pub(super) const PLACES: &str = "巷沟坪河桥庄屯湾塘营寨坡岭里房楼园苑层";

/// The name behind the word at `at` for what its bearer is. A surname that may be another word needs more to be one:
/// 居民严重不满, 业主曾反映.
pub(super) fn named_by_role(text: &str, at: usize) -> Option<&str> {
    let mut here = Cursor::new(text, at);
    here.eat_word(3, &ROLES).then_some(())?;
    here.skip(1, |c| c == ' ' || c == '\u{3000}');
    in_brackets(here).or_else(|| named_here(here))
}

/// The name that begins where somebody must stand.
pub(super) fn named_here(here: Cursor<'_>) -> Option<&str> {
    let surname = surname_at(here)?;
    if is_a_word(here) || { here }.eat_word(2, &NO_NAMES) {
        return None;
    }
    [2, 1].into_iter().find_map(|given| {
        let name = first(here, surname + given);
        let mut end = here;
        let whole = end.skip(surname + given, is_han) == surname + given;
        let is_other = is_title(here, surname, name) || is_of_a_place(name) || name.ends_with(|c| PLACES.contains(c));
        let is_name = whole && !is_other && !is_cut_wrong(name, given);
        (is_name && is_told(here, end, given)).then_some(name)
    })
}

/// Whether the name holds what belongs to the next word, or what its writer hid already: 王伟称, 刘某报, 刘某.
fn is_cut_wrong(name: &str, given: usize) -> bool {
    let is_hidden = name.contains('某') && (given == 1 || !name.ends_with('某'));
    let is_of_many = given == 1 && name.ends_with('家');
    is_hidden || is_of_many || name.ends_with(|c| NEXT_WORD.contains(c)) || name.contains(|c| PRONOUNS.contains(c))
}

/// Whether what follows lets the name from `start` to `end` be one.
fn is_told(start: Cursor<'_>, end: Cursor<'_>, given: usize) -> bool {
    let mut behind = end;
    let marks = behind.skip(2, |c| ",; \u{3000}(:".contains(c));
    let is_person = { behind }.eat_word(2, &OF_A_PERSON) || { behind }.skip(11, |c| c.is_ascii_digit()) == 11;
    let ends = marks > 0 || end.peek().is_none_or(|c| "。.!;\n)\r、?".contains(c));
    if is_plainly_a_surname(start) {
        return is_person || ends || { end }.eat_word(2, &DOES);
    }
    let mut next = end;
    next.skip(1, |c| c == ' ' || c == '\u{3000}');
    let does = start.peek().is_some_and(|c| !BEFORE_DOES.contains(c)) && next.eat_word(2, &DOES[..9]);
    // 网友周杰: is how offices begin their answers.
    let is_called = start.ends(3, &["网友", "网民", "尊敬的"]) && { end }.eat(":");
    // 业主周伟  电话…: a number is given for a person only.
    let has_number =
        marks > 0 && ({ behind }.eat_any(&["电话", "手机"]) || { behind }.skip(11, |c| c.is_ascii_digit()) == 11);
    // 居民安全、业主方面: two characters are a word, and three may be one.
    is_called || has_number || (given == 2 && ((is_person && marks > 0) || does))
}
