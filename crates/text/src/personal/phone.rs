//! Telephone numbers: mobile ones, and fixed lines with their area code.

use super::cue::{after_letter, is_called, is_measured, is_somebodys, names_a_thing};
use super::cursor::Cursor;
use super::digits::{DIGITS_MAX, Digits, first_of_glued, is_mobile};
use super::finding::{Kind, Mark};
use super::runs::{Found, Gap, Run, has_shape, runs_of};
use crate::script::is_han;

/// The customary grouping of a mobile number.
const MOBILE_SHAPE: &[usize] = &[3, 4, 4];

/// Groupings that are as well sums or dates side by side: only hyphens throughout, or a word before, make a telephone
/// number of them.
const MOBILE_SHAPES_HYPHENED: [&[usize]; 8] =
    [&[3, 8], &[7, 4], &[4, 7], &[5, 6], &[4, 4, 3], &[4, 3, 4], &[3, 3, 5], &[3, 5, 3]];

/// Groupings that hardly ever are something else where nothing of the same kind stands beside them, and the last group
/// is neither round nor the beginning of a year.
const MOBILE_SHAPES_ALONE: [&[usize]; 10] = [
    &[3, 2, 2, 2, 2],
    &[3, 4, 2, 2],
    &[3, 2, 2, 4],
    &[3, 3, 3, 2],
    &[3, 2, 3, 3],
    &[5, 2, 2, 2],
    &[5, 3, 3],
    &[7, 2, 2],
    &[5, 6],
    &[7, 4],
];

/// With these words a sum goes on after 元, 块, 万 or 亿. 元旦, 万师傅 and 块点 are no part of a sum.
const AFTER_YUAN: [&str; 10] = ["整", "人民币", "钱", "的", "每", "左右", "以", "多", "和", "/"];
const AFTER_TEN_THOUSAND: [&str; 18] = [
    "元", "块", "亿", "人", "户", "亩", "吨", "公里", "平方", "平米", "立方", "千瓦", "美", "港元", "港币", "多", "余",
    "次",
];

/// Digits in Chinese characters, as a number is said and as it is written where nobody shall alter it.
pub(super) const SPOKEN: &str = "零〇一二三四五六七八九幺么壹贰叁肆伍陆柒捌玖";

/// The mobile number in Chinese characters, also with digits among them, that begins at `at`: 一三八零零一三八零零零,
/// 幺三八 零零一三 八零零零, 1三八00壹三八000.
pub(super) fn spoken_at(text: &str, at: usize) -> Option<Mark> {
    let is_place = |c: char| SPOKEN.contains(c) || c.is_ascii_digit();
    if Cursor::new(text, at).peek_back().is_some_and(is_place) {
        return None;
    }
    let mut here = Cursor::new(text, at);
    let mut is_said = !here.bump()?.is_ascii_digit();
    for place in 1..11 {
        here.skip(1, |c| c == ' ' || c == '\u{3000}' || c == '-');
        let c = here.bump().filter(|c| is_place(*c))?;
        if place == 1 && !"三四五六七八九叁肆伍陆柒捌玖3456789".contains(c) {
            return None;
        }
        is_said |= !c.is_ascii_digit();
    }
    let goes_on = here.peek().is_some_and(is_place);
    (is_said && !goes_on).then(|| Mark { kind: Kind::Phone, range: at..here.at(), shown: 0 })
}

/// The mobile number at the beginning of the runs.
pub(super) fn mobile(text: &str, runs: &[Run], has_before: bool) -> Option<Found> {
    let first = &runs[0];
    let start = first.range.start;
    if first.digits > 10 {
        let found = whole(text, runs, has_before).or_else(|| glued(text, first));
        return found.filter(|_| !names_a_thing(text, start));
    }
    if Digits::read(text, start, 1).list[0] != 1 {
        return None;
    }
    let count = grouped(text, runs)?;
    let read = Digits::read(text, start, 11);
    let usable = is_mobile(&read.list[..read.len]) && !is_sum(text, runs, count) && !names_a_thing(text, start);
    usable.then_some(Found { kind: Kind::Phone, range: start..read.end, runs: count })
}

/// Eleven digits in one run, or with a zero or the code of the country before them.
fn whole(text: &str, runs: &[Run], has_before: bool) -> Option<Found> {
    let first = &runs[0];
    let prefix = match first.digits {
        11 => 0,
        12 => 1,
        13 => 2,
        15 => 4,
        _ => return None,
    };
    let read = Digits::read(text, first.range.start, first.digits);
    let known = matches!(&read.list[..prefix], [] | [0] | [8, 6] | [0, 0, 8, 6]);
    let decimal = has_before && first.gap == Gap::Dot && !is_called(text, first.range.start);
    let usable = known && is_mobile(&read.list[prefix..read.len]) && !decimal && !is_sum(text, runs, 1);
    usable.then(|| Found { kind: Kind::Phone, range: first.range.clone(), runs: 1 })
}

/// The first of several numbers that stand without a gap between them.
fn glued(text: &str, first: &Run) -> Option<Found> {
    let start = first.range.start;
    if first.digits > DIGITS_MAX || after_letter(text, start) {
        return None;
    }
    let all = Digits::read(text, start, first.digits);
    let end = Digits::read(text, start, first_of_glued(&all.list[..all.len])?).end;
    Some(Found { kind: Kind::Phone, range: start..end, runs: 1 })
}

/// How many runs the eleven digits are grouped in, where they can be a telephone number.
fn grouped(text: &str, runs: &[Run]) -> Option<usize> {
    let start = runs[0].range.start;
    if has_shape(runs, MOBILE_SHAPE) {
        return Some(MOBILE_SHAPE.len());
    }
    if let Some(shape) = MOBILE_SHAPES_HYPHENED.iter().find(|shape| has_shape(runs, shape)) {
        // 139 00000001 is a number, 150 20150830 one with a day behind it.
        let is_split = runs[1].gap != Gap::Dot && **shape == [3, 8];
        let is_day = || Digits::read(text, runs[1].range.start, 8).is_day();
        if runs[1].gap == Gap::Hyphen || is_somebodys(text, start) || (is_split && !is_day()) {
            return Some(shape.len());
        }
    }
    runs_of(runs, 11).filter(|count| *count == 11 || is_called(text, start) || stands_alone(text, runs, *count))
}

/// Whether groups of digits are a mobile number though no word says so: 138 71 00 22 11, 13871 002211. Sums, years and
/// readings side by side are none: 15000 120000, 1500000 2024, 电表15 20 30.
fn stands_alone(text: &str, runs: &[Run], count: usize) -> bool {
    let is_apart = runs[0].gap == Gap::Apart && runs.len() == count;
    let may_be = count > 2 || [Gap::Space, Gap::Hyphen].contains(&runs[1].gap);
    if !is_apart || !may_be || !MOBILE_SHAPES_ALONE.iter().any(|shape| shape.len() == count && has_shape(runs, shape)) {
        return false;
    }
    let list = Digits::read(text, runs[0].range.start, 11).list;
    let last = &list[11 - runs[count - 1].digits..11];
    let is_year = last.len() > 3 && matches!(last, [1, 9, ..] | [2, 0, ..]);
    let is_list = is_year || last.ends_with(&[0]);
    // No number that counts something begins with nought.
    let mut place = 0;
    let has_nought = runs[..count - 1].iter().any(|run| {
        place += run.digits;
        list[place] == 0
    });
    (has_nought || !is_list) && !is_measured(text, runs[0].range.start)
}

/// The fixed line at the beginning of the runs.
pub(super) fn landline(text: &str, runs: &[Run]) -> Option<Found> {
    let first = &runs[0];
    let start = first.range.start;
    let found = |digits: usize, runs| {
        let read = Digits::read(text, start, digits);
        let usable = read.is_fixed_line() && !names_a_thing(text, start);
        usable.then_some(Found { kind: Kind::Phone, range: start..read.end, runs })
    };
    if matches!(first.digits, 11 | 12) && !after_letter(text, start) {
        return found(first.digits, 1);
    }
    if !matches!(first.digits, 3 | 4) || runs.get(1).is_none_or(|run| run.gap == Gap::Dot) {
        return None;
    }
    let local: Vec<usize> = runs[1..].iter().take(2).map(|run| run.digits).collect();
    match local[..] {
        [7 | 8, ..] => found(first.digits + local[0], 2),
        [3 | 4, 4] => found(first.digits + local[0] + local[1], 3),
        _ => None,
    }
}

/// Whether the number made of the first `count` runs is a sum: 15000000000元, ￥15000000000, 15000000000.00. What a word
/// before says is to be called, is none.
fn is_sum(text: &str, runs: &[Run], count: usize) -> bool {
    let start = runs[0].range.start;
    let sign = Cursor::new(text, start).peek_back().is_some_and(|c| "¥￥$".contains(c));
    let cents = runs.get(count).is_some_and(|run| {
        let after = Cursor::new(text, run.range.end).peek();
        run.gap == Gap::Dot && run.digits <= 2 && !after.is_some_and(|c| is_han(c) && !"元万亿块".contains(c))
    });
    (sign || cents || is_unit(Cursor::new(text, runs[count - 1].range.end))) && !is_somebodys(text, start)
}

fn is_unit(mut here: Cursor<'_>) -> bool {
    match here.bump() {
        Some('%' | '㎡') => true,
        Some('元' | '块') => here.eat_any(&AFTER_YUAN) || !here.peek().is_some_and(char::is_alphanumeric),
        Some('万' | '亿') => here.eat_any(&AFTER_TEN_THOUSAND),
        _ => false,
    }
}
