//! Homes, down to the household: building, unit and room.

use super::counted::is_counted;
use super::cursor::{Cursor, fold};
use super::finding::{Kind, Mark};

/// Longest label of a building, unit or room (`B1201`, `一千二百零一`).
const LABEL_CHARS_MAX: usize = 6;

/// Parts of one address: yard, building, unit, floor, room.
const PARTS_MAX: usize = 5;

/// After these words `3号` and `301房` are no room: 3号楼, 3号电梯, 301房屋.
const NO_ROOM: [&str; 20] = [
    "楼", "院", "线", "机", "井", "库", "车", "商", "门", "文", "令", "电", "栋", "屋", "产", "子", "源", "价", "地",
    "间",
];

/// Rooms that one address names at most: 301、302、303.
const ROOMS_MAX: usize = 8;

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
        '区' | '苑' | '园' | '城' | '庭' | '府' | '湾' | '期' | '寓' | '庄' | '里' => {
            return after_estate(named);
        }
        '住' => return after_estate(named).or_else(|| lived_in(start, named)),
        '号' => return behind_a_number(start, named),
        '单' if named.peek() != Some('元') => return None,
        '楼' | '院' if start.skip_back(1, |c| c == '号' || c == '#') == 0 => return None,
        _ => {}
    }
    match start.skip_back(LABEL_CHARS_MAX, is_label) {
        0 => None,
        _ => from_label(start),
    }
}

/// 3-2-501 behind the name of an estate: building, unit, room. Two numbers are a home where the word before is nothing
/// but an estate: 小区7-1502, but not 园区7-150.
fn after_estate(named: Cursor<'_>) -> Option<Mark> {
    let mut start = named;
    start.skip(1, |c| c == ' ');
    let mut here = start;
    let (before, building_end) = rooms_by_hyphens(&mut here)?;
    let is_estate = before == 2 || named.ends(2, &["住", "小区", "苑", "公寓", "花园", "家园", "家庭"]);
    is_estate.then(|| mark(start, more_rooms(here), building_end))
}

/// 3栋2单元501室 and its kin, from the label of the building or unit.
fn from_label(start: Cursor<'_>) -> Option<Mark> {
    let (mut here, mut shown_end) = (start, start.at());
    let (mut building, mut unit, mut floor) = (false, false, false);
    for _ in 0..PARTS_MAX {
        here.skip(2, |c| c == ' ' || c == '\u{3000}' || c == '/' || is_hyphen(c));
        let label = here;
        let chars = here.skip(LABEL_CHARS_MAX, is_label);
        match part(&mut here, chars) {
            Part::Bare if chars == 0 && floor => return side(label).map(|end| mark(start, end, shown_end)),
            Part::Floor if chars == 0 && here.ends(2, &["顶楼", "顶层"]) => floor = true,
            Part::Bare if chars == 0 && (building || unit) => {
                return lone_side(label).map(|end| mark(start, end, shown_end));
            }
            _ if chars == 0 => return None,
            Part::Building if !unit => (building, shown_end) = (true, here.at()),
            Part::Unit => unit = true,
            Part::Floor if building || unit => floor = true,
            Part::Room if unit || (building && chars >= 3) => {
                // 2室1厅 says how many rooms a flat has, not which flat it is.
                return (!here.peek().is_some_and(is_label)).then(|| mark(start, more_rooms(here), shown_end));
            }
            Part::Bare if unit && (3..LABEL_CHARS_MAX).contains(&chars) => {
                let room = label.peek().is_some_and(|c| !c.is_ascii_alphabetic()) && !is_counted(here);
                return room.then(|| mark(start, more_rooms(here), shown_end));
            }
            Part::Bare if building => return bare_room(start, label, here, shown_end),
            _ => return None,
        }
    }
    None
}

/// A number right behind the building: 7号楼1502, 3栋2-501, 14号院1-2-301.
fn bare_room<'a>(start: Cursor<'a>, label: Cursor<'a>, end: Cursor<'a>, shown_end: usize) -> Option<Mark> {
    if is_room_number(label.until(&end)) {
        let is_thing = end.peek().is_some_and(|c| c == '号' || c == '房');
        let is_room = !is_thing && !is_counted(end) && !is_range_counted(end);
        return is_room.then(|| mark(start, more_rooms(end), shown_end));
    }
    let mut here = label;
    let (before, first_end) = rooms_by_hyphens(&mut here)?;
    Some(mark(start, more_rooms(here), if before == 2 { first_end } else { shown_end }))
}

/// Three or four digits, or Chinese ones, also with a letter behind them: 1502, 一五零二, 1502A.
fn is_room_number(label: &str) -> bool {
    let label: Vec<char> = label.chars().map(fold).collect();
    let digits = label.strip_suffix(&['a']).or(label.strip_suffix(&['b'])).unwrap_or(&label);
    let is_digit = |c: &char| c.is_ascii_digit() || "一二三四五六七八九零〇".contains(*c);
    (3..=4).contains(&digits.len()) && digits.iter().all(is_digit)
}

/// The side of a floor that is one household: 东户, 西边户, 中间住户.
fn side(mut here: Cursor<'_>) -> Option<Cursor<'_>> {
    if here.skip(2, is_side) == 0 {
        return None;
    }
    here.eat_any(&["边", "侧", "面", "首", "头", "间", "手"]);
    here.eat_any(&["住户", "户", "家"]).then_some(here)
}

/// The same without a floor: 6栋东户 is one household in a house with one on each side; 西侧住户 are many, 东户型 is none.
fn lone_side(mut here: Cursor<'_>) -> Option<Cursor<'_>> {
    if here.skip(2, is_side) == 0 {
        return None;
    }
    here.eat_any(&["边", "侧", "面", "首", "头", "间", "手"]);
    (here.eat("户") && !{ here }.eat_any(&["型", "外", "籍", "口", "数", "均", "们"])).then_some(here)
}

/// 3号502: a house by its number alone, and a room. What may be a time, a bus or a day is none: 3号0830, 5月3号502.
fn behind_a_number(at: Cursor<'_>, named: Cursor<'_>) -> Option<Mark> {
    const NOT_BEFORE: &str = "月第年-—–.〔〕[]至到~/#";
    const HOMES: [&str; 12] = ["住", "住在", "家", "小区", "苑", "园", "里", "巷", "街", "路", "弄", "公寓"];
    let mut start = at;
    let digits = start.skip_back(4, |c| c.is_ascii_digit());
    let is_house = start.peek_back().is_none_or(|c| !c.is_ascii_alphanumeric() && !NOT_BEFORE.contains(c));
    if !(1..=3).contains(&digits) || !is_house {
        return None;
    }
    let (end, room) = plain_room(named)?;
    let is_certain = room.is_named || room.digits == 3 || start.ends(2, &HOMES);
    is_certain.then(|| mark(start, more_rooms(end), named.at()))
}

/// 住1201, 住在4楼402: what one lives in is a room where its number is made of a floor and a place on it.
fn lived_in(at: Cursor<'_>, named: Cursor<'_>) -> Option<Mark> {
    let is_plain = at.peek_back().is_none_or(|c| !"入居可能内".contains(c));
    let mut start = named;
    start.eat("在");
    start.skip(1, |c| c == ' ');
    let mut here = start;
    let labels = here.skip(3, is_label);
    let floor = start.until(&here);
    let has_floor = labels > 0 && here.eat_any(&["楼", "层"]);
    let room_start = if has_floor { here } else { start };
    let (end, room) = plain_room(room_start)?;
    let is_on_it = !has_floor || room_start.until(&end).starts_with(floor) || !floor.is_ascii();
    (is_on_it && (is_plain || room.is_named)).then(|| mark(start, more_rooms(end), start.at()))
}

/// 12-1-1201 where nothing says that it is a home: building, unit and room, and nothing glued to them.
pub(super) fn hyphenated_at(text: &str, at: usize) -> Option<Mark> {
    let start = Cursor::new(text, at);
    if start.peek_back().is_some_and(|c| c.is_ascii_alphanumeric() || "-—–./_+:〔".contains(c)) {
        return None;
    }
    let mut end = start;
    let (before, building_end) = rooms_by_hyphens(&mut end)?;
    let mut number = end;
    number.skip_back(8, |c| !is_hyphen(c));
    let is_glued = end.peek().is_some_and(|c| c.is_ascii_alphanumeric() || "-—–./_号".contains(c));
    let is_room = made_as_a_room(number).is_some_and(|(_, room)| room.is_named || !room.is_year);
    (before == 2 && !is_glued && is_room).then(|| mark(start, more_rooms(end), building_end))
}

/// How a room is written.
pub(super) struct Room {
    digits: usize,
    /// Whether a word says that it is a room.
    is_named: bool,
    /// Whether the number may be a year.
    pub(super) is_year: bool,
}

/// A room, unless without a word that it is one it may be a year, or goes on as something else: 2012, 301路, 301户.
fn plain_room(start: Cursor<'_>) -> Option<(Cursor<'_>, Room)> {
    const NO_ROOM: [&str; 12] = ["路", "线", "次", "班", "医", "厂", "所", "队", "团", "会议", "开始", "号"];
    let (end, room) = made_as_a_room(start)?;
    let goes_on =
        is_counted(end) || { end }.eat_any(&NO_ROOM) || end.peek().is_some_and(|c| is_hyphen(c) || is_label(c));
    (room.is_named || (!room.is_year && !goes_on)).then_some((end, room))
}

/// A number of three or four digits, of which the last two number the flats of a floor: 502, 1201; but not 300, 1830.
/// The end of it.
pub(super) fn made_as_a_room(start: Cursor<'_>) -> Option<(Cursor<'_>, Room)> {
    const FLATS: std::ops::RangeInclusive<u16> = 1..=29;
    let mut end = start;
    let digits = end.skip(5, |c| c.is_ascii_digit());
    if !(3..=4).contains(&digits) {
        return None;
    }
    let number: u16 = start.until(&end).chars().map(fold).collect::<String>().parse().ok()?;
    let is_named = eat_room(&mut end);
    let is_year = (1900..2100).contains(&number) && digits == 4;
    let is_made_so = FLATS.contains(&(number % 100)) && number >= 100;
    is_made_so.then_some((end, Room { digits, is_named, is_year }))
}

/// Behind a room, the others of the same list: 301、302, 301室和302室.
fn more_rooms(mut here: Cursor<'_>) -> Cursor<'_> {
    for _ in 1..ROOMS_MAX {
        let mut next = here;
        next.skip(1, |c| c == ' ');
        let comma = next.eat(",");
        if !comma && !next.eat_any(&["、", "/", "和", "及", "与", "至", "到", "~", "-"]) {
            break;
        }
        next.skip(1, |c| c == ' ');
        let digits = next.skip(5, |c| c.is_ascii_digit());
        let named = eat_room(&mut next);
        let is_listed = named || next.peek().is_some_and(|c| "、,和都等的两三".contains(c));
        if !(3..=4).contains(&digits) || is_counted(next) || next.peek().is_some_and(is_label) || (comma && !is_listed)
        {
            break;
        }
        here = next;
    }
    here
}

/// Reads the word behind a label.
fn part(here: &mut Cursor<'_>, chars: usize) -> Part {
    // 602楼上漏水 speaks of a room, 3楼上去 of a floor.
    if chars >= 3 && { *here }.eat_any(&["楼上", "楼下", "楼顶", "楼道"]) {
        return Part::Bare;
    }
    if here.eat_any(&["号楼", "#楼", "号院", "栋楼", "幢楼", "栋", "幢", "座", "#"]) {
        return Part::Building;
    }
    if here.eat("单元") {
        return Part::Unit;
    }
    if here.eat_any(&["层", "楼", "顶楼", "顶层"]) {
        return Part::Floor;
    }
    if eat_room(here) { Part::Room } else { Part::Bare }
}

/// Moves behind the word for a room. A word that makes `号` or `房` something else is left alone.
fn eat_room(here: &mut Cursor<'_>) -> bool {
    let mut room = *here;
    let eaten = room.eat_any(&["号房", "号室", "室"]) || (room.eat_any(&["号", "房"]) && !{ room }.eat_any(&NO_ROOM));
    if eaten {
        *here = room;
    }
    eaten
}

/// Reads `2-501` or `3-2-501`: one or two numbers of up to two digits, a room of three or four. Returns how many
/// numbers stand before the room and where the first of them ends. Behind building, unit and room nothing is a count,
/// whatever it begins with: 1-2-301周建国家.
fn rooms_by_hyphens(here: &mut Cursor<'_>) -> Option<(usize, usize)> {
    let mut first_end = here.at();
    for before in 0..3 {
        let digits = here.skip(5, |c| c.is_ascii_digit());
        if before > 0 && (3..=4).contains(&digits) {
            let named = here.eat_any(&["号房", "室", "号", "房"]);
            let next = here.peek();
            let goes_on = match before {
                2 => next.is_some_and(|c| is_hyphen(c) || c.is_ascii_alphanumeric()),
                _ => is_counted(*here) || next.is_some_and(|c| is_hyphen(c) || is_label(c)),
            };
            return (named || !goes_on).then_some((before, first_end));
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
        match here.skip(rest.len(), |c| is_label(c) || is_side(c)) {
            0 => {
                here.bump();
                out.push_str(start.until(&here));
            }
            1..=2 => out.push('*'),
            // Flat 301, Unit 1: words, and no labels.
            _ if start.until(&here).chars().all(|c| fold(c).is_ascii_alphabetic()) => out.push_str(start.until(&here)),
            _ => out.push_str("***"),
        }
    }
}

/// Whether a range counts something, of which the end was read: 100-120户.
fn is_range_counted(mut end: Cursor<'_>) -> bool {
    let is_range = end.skip(2, |c| is_hyphen(c) || c == '~' || c == '至') > 0;
    is_range && (!(1..=4).contains(&end.skip(5, |c| c.is_ascii_digit())) || is_counted(end))
}

/// `shown_end`: where the part ends that a masked text still shows.
fn mark(start: Cursor<'_>, end: Cursor<'_>, shown_end: usize) -> Mark {
    Mark { kind: Kind::HomeAddress, range: start.at()..end.at(), shown: shown_end - start.at() }
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '—' | '–')
}

fn is_side(c: char) -> bool {
    "东西南北中左右".contains(c)
}

/// Digits, Chinese numerals and the letters of `A座`.
fn is_label(c: char) -> bool {
    c.is_ascii_alphanumeric() || "一二三四五六七八九十百零〇".contains(c)
}
