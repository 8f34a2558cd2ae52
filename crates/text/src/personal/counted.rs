//! What is counted behind a number, so that it is no room; and what only looks so, as somebody's name begins there.

use super::cursor::Cursor;
use crate::script::is_han;

/// What follows a bare number that counts something and is no room: 1单元130户, 2单元300米.
const COUNTERS: &str = "户套层栋幢座楼元万平人口间亩米年月日时分秒个台部次条块公m㎡%几百千亿吨斤尺丈立根盏棵株件辆项宗批\
    伏瓦升度级倍种届周天份";

/// Counters that are surnames, too: 3栋501万建国停车费.
const SURNAMES_TOO: &str = "周万时米";

/// What stands right behind the surname of somebody.
const TITLES: [&str; 8] = ["先生", "女士", "小姐", "师傅", "阿姨", "大爷", "大妈", "老师"];

/// What tells, behind a given name, that it was one.
const BEHIND_A_NAME: [&str; 16] = [
    "家",
    "停车费",
    "车位费",
    "物业费",
    "管理费",
    "卫生费",
    "水电费",
    "水费",
    "电费",
    "押金",
    "租金",
    "房租",
    "反映",
    "投诉",
    "缴纳",
    "交纳",
];

/// What follows a count and begins no given name: 1200万工程押金, 300米以内水费.
const NO_GIVEN_NAME: &str = "的了以左右多余整内外长宽高远处方资预工补投借贷退收付交缴水电押租物";

/// With these words a sentence goes on after a room, though they begin like a counter.
const AFTER_A_ROOM: [&str; 24] = [
    "户主",
    "户内",
    "户业主",
    "户门",
    "户型",
    "楼上",
    "楼下",
    "楼顶",
    "楼道",
    "天花",
    "平时",
    "平常",
    "平台",
    "人家",
    "年久",
    "日常",
    "日夜",
    "时常",
    "分别",
    "公共",
    "公摊",
    "次卧",
    "台阶",
    "根本",
];

/// Whether the number that ends here counts something and is no room: 120户, 300米.
pub(super) fn is_counted(mut end: Cursor<'_>) -> bool {
    if { end }.eat_any(&AFTER_A_ROOM) || is_somebody(end) {
        return false;
    }
    let decimal = end.peek() == Some('.');
    let about = end.eat_any(&[".", "多", "余"]);
    end.peek().is_some_and(|c| COUNTERS.contains(c) || (about && decimal && c.is_ascii_digit()))
}

/// Whether what looks like a counter is a surname: no room is followed by a number of weeks, and behind the others a
/// given name and what tells of people say it.
fn is_somebody(start: Cursor<'_>) -> bool {
    let Some(surname) = start.peek().filter(|c| SURNAMES_TOO.contains(*c)) else { return false };
    let mut given = start;
    given.bump();
    if surname == '周' {
        return !given.eat_any(&["年", "岁"]);
    }
    let is_given = |c: char| is_han(c) && !COUNTERS.contains(c) && !NO_GIVEN_NAME.contains(c);
    let is_told = |mut behind: Cursor<'_>| behind.eat_word(2, &TITLES) || behind.eat_word(3, &BEHIND_A_NAME);
    let has_title = { given }.eat_word(2, &TITLES);
    has_title || (1..=2).any(|_| given.skip(1, is_given) == 1 && is_told(given))
}
