//! Names beside a home: 3-1-301 周建国 反映, 周建国（3-1-301）. Nobody else stands there.

use super::cursor::Cursor;
use super::finding::{Kind, Mark};
use super::introduced::{NO_NAMES, is_of_a_place, is_title};
use super::payer::is_common_word;
use super::role::{PLACES, named_here};
use super::surname::{is_a_given_name, is_a_word, is_plainly_a_surname, surname_at};
use crate::script::is_han;
use std::ops::Range;

/// What says that somebody lives in the home behind it; the longer ones first.
const LIVES: [&str; 6] = ["家住在", "现住在", "家住", "现住", "住在", "住"];

/// Before these and a name a sentence may have begun otherwise: 请联系王伟（3-1-301）.
const BEFORE: [&str; 14] =
    ["业主", "住户", "居民", "村民", "邻居", "户主", "联系", "找", "是", "由", "和", "与", "请", "叫"];

/// Ends of estates and cities, which stand before homes as names do.
const ESTATES: &str = "苑城府庭湾居寓郡坊轩阁邸墅门州国家费";

/// Marks whoever is named behind or before a home.
pub(super) fn beside(text: &str, home: &Range<usize>) -> impl Iterator<Item = Mark> {
    let behind = behind(Cursor::new(text, home.end));
    let before = before(Cursor::new(text, home.start));
    behind.into_iter().chain(before).map(move |range| {
        let shown = text[range.clone()].chars().next().map_or(0, char::len_utf8);
        Mark { kind: Kind::Name, range, shown }
    })
}

fn behind(mut here: Cursor<'_>) -> Option<Range<usize>> {
    here.skip(1, |c| c == ' ');
    here.eat("室");
    here.skip(2, |c| " \u{3000}(,:、".contains(c));
    let surname = surname_at(here)?;
    let mut end = here;
    let is_whole = end.skip(surname + 2, is_han) == surname + 2;
    let end = if is_whole && is_given(here, surname) { end.at() } else { here.at() + named_here(here)?.len() };
    Some(here.at()..end)
}

fn before(home: Cursor<'_>) -> Option<Range<usize>> {
    let mut end = home;
    let marks = end.skip_back(2, |c| " \u{3000}(,:、".contains(c));
    if end.ends(3, &LIVES) {
        let word = LIVES.iter().find(|word| end.ends(3, &[**word]))?;
        end.skip_back(word.chars().count(), is_han);
        end.skip_back(2, |c| " \u{3000},:、".contains(c));
    } else if marks == 0 {
        return None;
    }
    [4, 3, 2].into_iter().find_map(|chars| {
        let mut start = end;
        let is_whole = start.skip_back(chars, is_han) == chars;
        (is_whole && is_a_name(start, &end, chars)).then(|| start.at()..end.at())
    })
}

/// Whether what stands before a home, from one place to another, is a name.
fn is_a_name(start: Cursor<'_>, end: &Cursor<'_>, chars: usize) -> bool {
    let Some(surname) = surname_at(start).filter(|surname| (surname + 1..=surname + 2).contains(&chars)) else {
        return false;
    };
    let name = start.until(end);
    if is_title(start, surname, name) || is_a_word(start) || { start }.eat_word(2, &NO_NAMES) {
        return false;
    }
    let begins = !start.peek_back().is_some_and(is_han) || start.ends(2, &BEFORE);
    let is_place = is_of_a_place(name) || name.ends_with(|c: char| PLACES.contains(c) || ESTATES.contains(c));
    (chars == surname + 2 && is_given(start, surname))
        || (begins && !is_place && is_plainly_a_surname(start) && !is_common_word(name))
}

/// Whether two characters behind a surname are commonly given to people, and no word.
fn is_given(start: Cursor<'_>, surname: usize) -> bool {
    let mut given = start;
    given.skip(surname, is_han);
    is_a_given_name(given)
}
