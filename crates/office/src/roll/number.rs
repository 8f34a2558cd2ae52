//! The number of a home, from the ways in which offices write it: 3幢2单元501室, 3-2-501, 14号院1幢2单元301, or in three
//! columns.

use crate::clean::squeeze;
use mingtong_domain::ids::HomeNo;

/// What ends the name of a building; the longer ones first.
const BUILDING_ENDS: [&str; 9] = ["号楼", "#楼", "幢楼", "栋楼", "幢", "栋", "座", "楼", "#"];
const ENTRANCE_ENDS: [&str; 4] = ["单元", "门洞", "门栋", "梯"];
/// A room that any entrance may have, so that what stands before it is read as in the number of a home.
const ANY_ROOM: &str = "-1";
const ROOM_ENDS: [&str; 5] = ["号房", "房", "室", "号", "户"];

/// Building, entrance and room as texts; empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) building: String,
    pub(super) entrance: String,
    pub(super) room: String,
}

impl Parts {
    /// The number; none where there is no room.
    pub(super) fn number(&self) -> Option<HomeNo> {
        HomeNo::of(&self.building, &self.entrance, &self.room)
    }

    /// From three columns. A room's cell may say more than the room: then that holds.
    pub(super) fn of_columns(building: &str, entrance: &str, room: &str, place: &str) -> Parts {
        let whole = Parts::of_text(room, place);
        match whole.building.is_empty() {
            false => whole,
            true => Parts {
                building: building_of(building, place),
                entrance: if whole.entrance.is_empty() {
                    bare(&plain(entrance), &ENTRANCE_ENDS)
                } else {
                    whole.entrance
                },
                room: whole.room,
            },
        }
    }

    /// From one text. What the name of the place ends with is left out at its beginning: in the roll of 14号院 every
    /// home is one of 14号院.
    pub(super) fn of_text(text: &str, place: &str) -> Parts {
        let text = without_place(&plain(text), place);
        let Some((building, rest)) = split_behind(&text, &BUILDING_ENDS) else { return of_hyphens(&text) };
        let rest = rest.trim_start_matches('-');
        let (entrance, room) = match split_behind(rest, &ENTRANCE_ENDS) {
            Some(parts) => parts,
            None => rest.split_once('-').unwrap_or(("", rest)),
        };
        Parts {
            building: without_noughts(&digits(building)),
            entrance: without_noughts(&digits(entrance)),
            room: bare(room.trim_matches('-'), &ROOM_ENDS),
        }
    }
}

/// A home as rolls number it, from what somebody typed: 1-1-101 for 01-1-101 or １栋1单元101室. What cannot be read stays.
pub fn home_of(typed: &str, place: &str) -> HomeNo {
    Parts::of_text(typed, place).number().unwrap_or_else(|| HomeNo::from(typed.trim()))
}

/// A building or an entrance as the numbers of its homes begin, from what somebody typed: 1-1 for １－１ or 一栋1单元,
/// 1 for 1栋. What names no building stays.
pub fn stairwell_of(typed: &str, place: &str) -> HomeNo {
    let Parts { building, entrance, .. } = Parts::of_text(&format!("{}{ANY_ROOM}", typed.trim()), place);
    match (building.as_str(), entrance.as_str()) {
        ("", _) => HomeNo::from(typed.trim()),
        (building, "") => HomeNo::from(building),
        (building, entrance) => HomeNo(format!("{building}-{entrance}")),
    }
}

/// The entrance that somebody typed without its building: 1 for 1单元.
pub fn entrance_of(typed: &str) -> Option<String> {
    let Parts { building, entrance, .. } = Parts::of_text(&format!("{}{ANY_ROOM}", typed.trim()), "");
    Some(entrance).filter(|entrance| building.is_empty() && !entrance.is_empty())
}

/// A building as the numbers of homes name it: 3 for 3幢, 三栋, 14号院3号楼 in 14号院.
pub fn building_of(name: &str, place: &str) -> String {
    bare(&without_place(&plain(name), place), &BUILDING_ENDS)
}

/// `3-2-501`, `3-501`, `501`; also with the words of an entrance and no building: 2单元501.
fn of_hyphens(text: &str) -> Parts {
    if let Some((entrance, room)) = split_behind(text, &ENTRANCE_ENDS) {
        let (building, entrance) = entrance.rsplit_once('-').unwrap_or(("", entrance));
        let room = bare(room.trim_matches('-'), &ROOM_ENDS);
        return Parts { building: without_noughts(building), entrance: without_noughts(&digits(entrance)), room };
    }
    let parts: Vec<&str> = text.rsplitn(3, '-').collect();
    let (room, entrance, building) = match parts[..] {
        [room, entrance, building] => (room, entrance, building),
        // 101-A names a room of its own and no building.
        [room, building] if !room.chars().any(|c| c.is_ascii_digit()) && !building.is_empty() => (text, "", ""),
        [room, building] => (room, "", building),
        _ => (text, "", ""),
    };
    Parts { building: without_noughts(building), entrance: without_noughts(entrance), room: bare(room, &ROOM_ENDS) }
}

/// In one writing: narrow, without spaces, with one kind of hyphen.
fn plain(text: &str) -> String {
    let dash = |c: char| if "－–—−‐‑―~～_".contains(c) { '-' } else { c };
    squeeze(text).chars().map(dash).filter(|c| !matches!(c, '/' | '\\' | '%' | '?')).collect()
}

/// Without the longest beginning that is an end of the place's name: 东风巷14号院 for 14号院1幢.
fn without_place(text: &str, place: &str) -> String {
    let place = plain(place);
    let ends = place.char_indices().map(|(at, _)| &place[at..]).filter(|end| end.chars().count() > 1);
    let found = ends.clone().find_map(|end| text.strip_prefix(end));
    found.filter(|rest| !rest.is_empty()).unwrap_or(text).trim_start_matches('-').to_owned()
}

/// Before and behind the first of these words.
fn split_behind<'t>(text: &'t str, words: &[&str]) -> Option<(&'t str, &'t str)> {
    let found = words.iter().filter_map(|word| Some((text.find(word)?, *word)));
    // Of two at one place the longer one, which stands first in the list.
    let (at, word) = found.min_by_key(|(at, word)| (*at, usize::MAX - word.len()))?;
    (at > 0).then(|| (&text[..at], &text[at + word.len()..]))
}

/// Without the word at its end, and without noughts before a number.
fn bare(text: &str, ends: &[&str]) -> String {
    let stem = ends.iter().find_map(|end| text.strip_suffix(end)).filter(|stem| !stem.is_empty());
    without_noughts(&digits(stem.unwrap_or(text)))
}

/// Spreadsheets eat the noughts before a number, so that 0501 and 501 are one room.
fn without_noughts(text: &str) -> String {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.trim_start_matches('0') {
        "" => text.to_owned(),
        number if is_number => number.to_owned(),
        _ => text.to_owned(),
    }
}

/// 三, 十二, 二十 as digits; anything else as it is.
fn digits(text: &str) -> String {
    const DIGITS: &str = "一二三四五六七八九";
    let digit = |c: char| DIGITS.chars().position(|known| known == c).map(|at| at + 1);
    let chars: Vec<char> = text.chars().collect();
    let number = match chars[..] {
        ['十'] => Some(10),
        [one] => digit(one),
        ['十', ones] => digit(ones).map(|ones| 10 + ones),
        [tens, '十'] => digit(tens).map(|tens| tens * 10),
        [tens, '十', ones] => digit(tens).zip(digit(ones)).map(|(tens, ones)| tens * 10 + ones),
        _ => None,
    };
    number.map_or_else(|| text.to_owned(), |number| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        Parts::of_text(text, "东风巷14号院").number().map(|no| no.0).unwrap_or_default()
    }

    #[test]
    fn one_home_has_one_number_however_it_is_written() {
        for text in [
            "3幢2单元501室",
            "3-2-501",
            "3栋2单元501",
            "３幢２单元５０１室",
            "三幢二单元501号",
            "3#-2-501",
            "3#楼2单元501",
            "3号楼2单元501房",
            " 3 幢 2 单元 0501 ",
            "14号院3幢2单元501",
            "东风巷14号院3-2-501",
            "14号院-3-2-501",
            "03-02-501",
            "3－2—501",
            "3座2门洞501户",
            "3幢2-501",
        ] {
            assert_eq!(read(text), "3-2-501", "{text}");
        }
    }

    #[test]
    fn what_a_place_does_not_have_is_left_empty() {
        for (text, number) in [
            ("A座1201", "A--1201"),
            ("3-501", "3--501"),
            ("501", "--501"),
            ("2单元501", "-2-501"),
            ("15号院1幢2单元301", "15号院1-2-301"),
            ("15号院1-2-301", "15号院1-2-301"),
            ("十二幢1单元101", "12-1-101"),
            ("1幢商铺3", "1--商铺3"),
            ("", ""),
        ] {
            assert_eq!(read(text), number, "{text}");
        }
    }

    #[test]
    fn a_stairwell_is_read_as_the_numbers_of_its_homes_are() {
        for (text, place) in [
            ("1-1", "1-1"),
            ("１－１", "1-1"),
            ("1栋1单元", "1-1"),
            ("一幢二单元", "1-2"),
            ("1栋", "1"),
            ("3", "3"),
            ("A座", "A"),
            ("14号院1栋1单元", "1-1"),
            ("1单元", "1单元"),
        ] {
            assert_eq!(stairwell_of(text, "东风巷14号院").as_str(), place, "{text}");
        }
        assert_eq!((entrance_of("一单元"), entrance_of("1-1"), entrance_of("1")), (Some("1".into()), None, None));
    }

    #[test]
    fn three_columns_say_the_same_as_one() {
        let of = |building, entrance, room| Parts::of_columns(building, entrance, room, "14号院").number().unwrap().0;
        assert_eq!(of("3幢", "2单元", "501室"), "3-2-501");
        assert_eq!(of("3", "2", "501"), "3-2-501");
        assert_eq!(of("14号院3栋", "", "2单元501"), "3-2-501");
        assert_eq!(of("3", "2", "3-2-501"), "3-2-501");
        assert_eq!(of("", "", "3幢2单元501"), "3-2-501");
    }
}
