//! Homes, down to the household: building, unit and room.

use super::cursor::Cursor;
use super::finding::{Kind, Mark};

/// Longest label of a building, unit or room (`B1201`, `一千二百零一`).
const LABEL_CHARS_MAX: usize = 6;

/// Parts of one address: yard, building, unit, floor, room.
const PARTS_MAX: usize = 5;

/// What follows a bare number that counts something and is no room: 1单元130户, 2单元300米.
const COUNTERS: &str = "户套层栋幢座楼元万平人口间亩米年月日时分秒个台部次条块公m㎡%.";

/// After these words `3号` and `301房` are no room: 3号楼, 3号电梯, 301房屋.
const NO_ROOM: [&str; 20] = [
    "楼", "院", "线", "机", "井", "库", "车", "商", "门", "文", "令", "电", "栋", "屋", "产", "子", "源", "价", "地",
    "间",
];

/// What a label stands for, by the word behind it.
enum Part {
    Building,
    Unit,
    Floor,
    Room,
    Bare,
}

/// The home whose building, unit or estate is named by the character at `at`.
pub(super) fn home_at(text: &str, at: usize) -> Option<Mark> {
    let mut start = Cursor::new(text, at);
    let mut named = start;
    match named.bump()? {
        '区' | '苑' | '园' | '城' | '庭' | '府' | '湾' | '期' | '寓' | '庄' | '里' | '住' => {
            return after_estate(named);
        }
        '单' if named.peek() != Some('元') => return None,
        '楼' | '院' if start.skip_back(1, |c| c == '号' || c == '#') == 0 => return None,
        _ => {}
    }
    match start.skip_back(LABEL_CHARS_MAX, is_label) {
        0 => None,
        _ => from_label(start),
    }
}

/// 3-2-501 behind the name of an estate: building, unit, room.
fn after_estate(start: Cursor<'_>) -> Option<Mark> {
    let mut here = start;
    match rooms_by_hyphens(&mut here)? {
        (2, building_end) => Some(mark(start, here, building_end)),
        _ => None,
    }
}

/// 3栋2单元501室 and its kin, from the label of the building or unit.
fn from_label(start: Cursor<'_>) -> Option<Mark> {
    let (mut here, mut shown_end) = (start, start.at());
    let (mut building, mut unit) = (false, false);
    for _ in 0..PARTS_MAX {
        here.skip(2, |c| c == ' ' || c == '\u{3000}' || is_hyphen(c));
        let label = here;
        let chars = here.skip(LABEL_CHARS_MAX, is_label);
        match part(&mut here) {
            _ if chars == 0 => return None,
            Part::Building if !unit => (building, shown_end) = (true, here.at()),
            Part::Unit => unit = true,
            Part::Floor if building || unit => {}
            Part::Room if unit || (building && chars >= 3) => {
                // 2室1厅 says how many rooms a flat has, not which flat it is.
                return (!here.peek().is_some_and(is_label)).then(|| mark(start, here, shown_end));
            }
            Part::Bare if unit && (3..LABEL_CHARS_MAX).contains(&chars) => {
                let room = label.peek().is_some_and(|c| !c.is_ascii_alphabetic()) && !is_counted(here);
                return room.then(|| mark(start, here, shown_end));
            }
            Part::Bare if building => {
                here = label;
                let (before, first_end) = rooms_by_hyphens(&mut here)?;
                return Some(mark(start, here, if before == 2 { first_end } else { shown_end }));
            }
            _ => return None,
        }
    }
    None
}

/// Reads the word behind a label. A word that makes `号` or `房` something else is left alone.
fn part(here: &mut Cursor<'_>) -> Part {
    if here.eat_any(&["号楼", "#楼", "号院", "栋楼", "幢楼", "栋", "幢", "座", "#"]) {
        return Part::Building;
    }
    if here.eat("单元") {
        return Part::Unit;
    }
    if here.eat_any(&["层", "楼"]) {
        return Part::Floor;
    }
    if here.eat_any(&["号房", "号室", "室"]) {
        return Part::Room;
    }
    let mut room = *here;
    if room.eat_any(&["号", "房"]) && !room.clone().eat_any(&NO_ROOM) {
        *here = room;
        return Part::Room;
    }
    Part::Bare
}

/// Reads `2-501` or `3-2-501`: one or two numbers of up to two digits, a room of three or four. Returns how many
/// numbers stand before the room and where the first of them ends.
fn rooms_by_hyphens(here: &mut Cursor<'_>) -> Option<(usize, usize)> {
    let mut first_end = here.at();
    for before in 0..3 {
        let digits = here.skip(5, |c| c.is_ascii_digit());
        if before > 0 && (3..=4).contains(&digits) {
            let named = here.eat_any(&["号房", "室", "号", "房"]);
            let counted = is_counted(*here) || here.peek().is_some_and(|c| is_hyphen(c) || is_label(c));
            return (named || !counted).then_some((before, first_end));
        }
        if before == 0 {
            first_end = here.at();
        }
        if !(1..=2).contains(&digits) || here.skip(1, is_hyphen) == 0 {
            return None;
        }
    }
    None
}

/// Writes what follows the building with its labels masked: one of up to two characters is `*`, a longer one `***`.
pub(super) fn mask_rest(rest: &str, out: &mut String) {
    let mut here = Cursor::new(rest, 0);
    while here.at() < rest.len() {
        let start = here;
        match here.skip(rest.len(), is_label) {
            0 => {
                here.bump();
                out.push_str(start.until(&here));
            }
            1..=2 => out.push('*'),
            _ => out.push_str("***"),
        }
    }
}

fn is_counted(end: Cursor<'_>) -> bool {
    end.peek().is_some_and(|c| COUNTERS.contains(c))
}

/// `shown_end`: where the part ends that a masked text still shows.
fn mark(start: Cursor<'_>, end: Cursor<'_>, shown_end: usize) -> Mark {
    Mark { kind: Kind::HomeAddress, range: start.at()..end.at(), shown: shown_end - start.at() }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '—' | '–')
}

/// Digits, Chinese numerals and the letters of `A座`.
fn is_label(c: char) -> bool {
    c.is_ascii_alphanumeric() || "一二三四五六七八九十百零〇".contains(c)
}
