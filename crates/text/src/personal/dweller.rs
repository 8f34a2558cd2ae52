//! Rooms by whoever lives in them, where no word says that the number is a room: 602的张阿姨, 2-602的老李.

use super::cursor::Cursor;
use super::finding::{Kind, Mark};
use super::home::{is_hyphen, made_as_a_room};
use super::surname::{is_a_word, is_plainly_a_surname, surname_at};
use crate::script::is_han;

/// Who lives somewhere.
const DWELLERS: [&str; 10] = ["住户", "业主", "租户", "租客", "房客", "户主", "邻居", "那家", "那户", "老两口"];

/// What people of a house are called behind their surname.
const TITLES: [&str; 14] =
    ["阿姨", "大爷", "大妈", "先生", "女士", "小姐", "师傅", "老师", "大哥", "大姐", "奶奶", "爷爷", "叔叔", "老太"];

/// Surnames of many people that hardly begin another word behind 老 and 小, beside those that do so nowhere.
const BEHIND_OLD: &str = "周黄许何马林";

/// Numbers of whoever helps, which are made like rooms: 110的张警官.
const SERVICES: [&str; 4] = ["110", "119", "120", "122"];

/// The room that ends before the 的 at `at`.
pub(super) fn dwelt_in(text: &str, at: usize) -> Option<Mark> {
    let mut end = Cursor::new(text, at);
    let mut behind = end;
    end.skip_back(1, |c| c == ' ');
    let mut room = end;
    let digits = room.skip_back(5, |c| c.is_ascii_digit());
    behind.bump();
    if !(3..=4).contains(&digits) || !is_dweller(behind) || end.ends(3, &SERVICES) {
        return None;
    }
    let (_, made) = made_as_a_room(room)?;
    let mut start = room;
    if start.skip_back(1, is_hyphen) == 1 && !(1..=2).contains(&start.skip_back(3, |c| c.is_ascii_digit())) {
        return None;
    }
    let is_glued =
        start.peek_back().is_some_and(|c| c.is_ascii_alphanumeric() || is_hyphen(c) || "第./:+¥$".contains(c));
    let shown = room.at() - start.at();
    (!made.is_year && !is_glued).then(|| Mark { kind: Kind::HomeAddress, range: start.at()..end.at(), shown })
}

/// Whether somebody of a house follows: 住户, 老李, 张阿姨.
fn is_dweller(mut here: Cursor<'_>) -> bool {
    here.skip(1, |c| c == ' ');
    if here.eat_word(3, &DWELLERS) {
        return true;
    }
    if here.eat_any(&["老", "小"]) {
        let is_known = is_plainly_a_surname(here) || here.peek().is_some_and(|c| BEHIND_OLD.contains(c));
        return is_known && !is_a_word(here);
    }
    let Some(surname) = surname_at(here) else { return false };
    here.skip(surname, is_han);
    here.eat_word(2, &TITLES)
}
