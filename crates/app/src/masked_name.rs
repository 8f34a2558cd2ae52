//! Names of whoever pays or is paid, as strangers read them.

use crate::hall::Hall;
use crate::texts::first_character;
use mingtong_domain::ids::HomeNo;
use mingtong_text::personal::{self, bare_name, is_common_word, is_kind_of_money, owner_in, people_in, somebody_at};

/// Characters of the longest number of a building, with its letter: 12A, 二十一. What is longer is a year.
const BUILDING_CHARS_MAX: usize = 3;

/// What stands behind the number of a building or of its yard, as rolls name them; the longer ones first.
const BUILDING_ENDS: [&str; 12] = ["号院", "号楼", "#楼", "栋楼", "幢楼", "栋", "幢", "座", "楼", "期", "区", "#"];

/// Brackets in which a name or a home may stand; none of what begins a formula of a workbook, which has to be seen.
const OPENING: [char; 5] = ['(', '（', '[', '【', '〔'];

/// A name or a home as others read it: the community and its units are no persons.
pub(crate) fn masked_name(hall: &Hall, name: &str) -> String {
    let name = name.trim();
    if is_office(hall, name) { name.to_owned() } else { masked(name) }
}

/// Whoever paid or was paid by a book in which kinds of income stand beside people: only a home and what could be
/// somebody's name are masked.
pub(crate) fn masked_payer(hall: &Hall, payer: &str) -> String {
    if is_office(hall, payer.trim()) { payer.to_owned() } else { without_somebody(payer) }
}

/// Free words about money, of funds, projects, agreements and account books, as those read them who do not read names:
/// without whoever stands beside them by name, and paid for what they say; without whoever they name by themselves, as
/// beside a home; and with other personal data masked.
pub(crate) fn said_of_money(hall: &Hall, words: &str, beside: Option<&str>) -> String {
    if is_office(hall, words.trim()) {
        return words.to_owned();
    }
    // Before other personal data are masked: half a name is found no more.
    let words = beside.map_or_else(|| words.to_owned(), |name| without_name(hall, words, name));
    masked_people(&personal::mask(&words))
}

/// Whether something personal stands in words about money that strangers read masked.
pub fn names_somebody(words: &str) -> bool {
    masked_people(&personal::mask(words)) != words
}

/// Words that are read beside a name: where strangers read that masked, they read it so in the words, too.
pub(crate) fn without_name(hall: &Hall, words: &str, name: &str) -> String {
    let name = name.trim();
    if is_office(hall, name) { words.to_owned() } else { without(words, name) }
}

/// Words of a gift that are read beside a giver who wishes no name: nothing of their names stands in them, nor of
/// whoever the words name by themselves.
pub(crate) fn without_giver(words: &str, names: &[&str]) -> String {
    let mut shown = names.iter().fold(words.to_owned(), |words, name| called_otherwise(&words, name, "*"));
    // From behind, so that what is left out moves no other place.
    for name in people_in(&shown).into_iter().rev() {
        shown.replace_range(name, "*");
    }
    shown
}

/// Words in which a name, and whoever is a part of it, is called something else.
pub(crate) fn called_otherwise(words: &str, name: &str, other: &str) -> String {
    names_in(name.trim()).fold(words.to_owned(), |words, name| words.replace(&name, other))
}

/// Words of a row of a book that are read beside whoever paid or was paid: without their name where strangers do not
/// read it, and without whoever the words name by themselves.
pub(crate) fn without_people(hall: &Hall, words: &str, payer: &str) -> String {
    if is_office(hall, words.trim()) {
        return words.to_owned();
    }
    let is_somebody = masked_payer(hall, payer) != payer;
    let words = if is_somebody { without(words, payer.trim()) } else { words.to_owned() };
    masked_people(&words)
}

fn is_office(hall: &Hall, name: &str) -> bool {
    name == hall.name || hall.units().iter().any(|(_, unit)| *unit == name)
}

/// A home or somebody masked, with what stands behind; kept is for what somebody paid, unless digits before the name
/// may say where they live.
fn without_somebody(payer: &str) -> String {
    let whole = payer.trim();
    if building(whole).is_some() || is_masked_already(whole) {
        return masked(whole);
    }
    match somebody_at(whole).map(|at| whole.split_at(at)) {
        None => without_home(payer),
        Some((before, _)) if before.contains(char::is_numeric) => masked(whole),
        Some((before, name)) => format!("{before}{}", masked(name)),
    }
}

/// Whether it begins with a name of which the text masked all but the first character: 张**（1-*-***）.
fn is_masked_already(payer: &str) -> bool {
    let mut chars = payer.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next() == Some('*')
}

/// A home masked that stands behind what somebody paid for, or behind what must be their name, though nobody knows it
/// as one: 停车费（1-2-301）, 阿布1-2-301. A day is no home: 停车费2021-6-8.
fn without_home(payer: &str) -> String {
    let Some(home) = HomeNo::parse(&with_plain_hyphens(payer.trim())) else { return payer.to_owned() };
    let before = home.building().trim_end_matches(is_of_a_number);
    let number = &home.building()[before.len()..];
    if !is_number(number) {
        payer.to_owned()
    } else if is_kind_of_money(before) {
        format!("{before}{number}-*")
    } else {
        masked(payer.trim())
    }
}

/// Words without a name as a whole, and without somebody who is a part of it.
fn without(words: &str, name: &str) -> String {
    names_in(name).fold(words.to_owned(), |words, name| words.replace(&name, &masked(&name)))
}

/// A name as a whole, and what is a part of it: somebody, as 王建国 is of 王建国（木工）, of 商户王建国 and of 王建国施工队,
/// and the home beside the name. One character alone may be of any word, and so may what is a common word itself: 居民,
/// 安全.
fn names_in(name: &str) -> impl Iterator<Item = String> {
    // Also as a whole, in which spaces part no name: 张 三丰.
    let parts = std::iter::once(name).chain(name.split(|c: char| !c.is_alphabetic() && c != '·'));
    let somebody = parts.flat_map(|part| [bare_name(part), owner_in(part)]).flatten();
    let homes = name.split(is_between).filter(|part| HomeNo::parse(&with_plain_hyphens(part)).is_some());
    let parts = somebody.chain(homes.map(str::to_owned));
    let is_told = |name: &String| name.chars().count() > 1 && !is_common_word(name);
    std::iter::once(name.to_owned()).chain(parts).filter(is_told).flat_map(with_spaces)
}

/// A name, and so as some write a short one: 张 三丰.
fn with_spaces(name: String) -> Vec<String> {
    let mut chars = name.chars();
    let spaced: Vec<String> = match chars.next() {
        Some(first) if (1..=3).contains(&chars.clone().count()) && name.chars().all(char::is_alphabetic) => {
            [' ', '\u{3000}'].iter().map(|space| format!("{first}{space}{}", chars.as_str())).collect()
        }
        _ => vec![],
    };
    std::iter::once(name).chain(spaced).collect()
}

/// Whether this stands between a name and a home.
fn is_between(c: char) -> bool {
    c.is_whitespace() || "()（）[]【】〔〕,，、;；".contains(c)
}

/// Words without whoever they name by themselves. Who is told by what stands beside them once is known wherever they
/// stand, unless so short a name may be a part of another word.
pub(crate) fn masked_people(words: &str) -> String {
    let mut shown = words.to_owned();
    let people = people_in(words);
    // From behind, so that what is masked moves no other place.
    for name in people.iter().rev() {
        shown.replace_range(name.clone(), &masked(&words[name.clone()]));
    }
    let whole = people.into_iter().map(|name| &words[name]).filter(|name| name.chars().count() > 2);
    whole.fold(shown, |shown, name| shown.replace(name, &masked(name)))
}

/// A home without its entrance and room, a name without all but its first character: whoever it is knows themself. Of a
/// name beside a home nothing more is kept, whichever stands first.
pub(crate) fn masked(name: &str) -> String {
    match building(name) {
        Some(building) => format!("{building}-*"),
        None => first_character(name.trim_start_matches(OPENING)),
    }
}

/// A home of the roll, which knows what its building is called.
pub(crate) fn masked_home(home: &HomeNo) -> String {
    match HomeNo::parse(home.as_str()) {
        Some(home) => format!("{}-*", home.building()),
        None => first_character(home.as_str()),
    }
}

/// The building of a home, where nothing but its number stands before entrance and room; empty where there is but one.
fn building(name: &str) -> Option<String> {
    let home = HomeNo::parse(with_plain_hyphens(name).trim_start_matches(OPENING))?;
    is_building(home.building()).then(|| home.building().to_owned())
}

fn with_plain_hyphens(text: &str) -> String {
    text.replace(['－', '—', '–', '−'], "-")
}

/// Whether this is all that a building is called: 3, 3栋, A座, 14号院1, A-1; not what has a name beside it.
fn is_building(text: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let (number, behind) = rest.split_at(rest.find(|c: char| !is_of_a_number(c)).unwrap_or(rest.len()));
        if !is_number(number) {
            return false;
        }
        // A-1 is the first building of area A, and 1-2 has an entrance.
        let area = if number.contains(char::is_numeric) { None } else { behind.strip_prefix('-') };
        let end = || BUILDING_ENDS.iter().find_map(|end| behind.strip_prefix(*end));
        rest = area.or_else(end).unwrap_or(behind);
    }
    true
}

/// A short number, with one letter at most.
fn is_number(text: &str) -> bool {
    let letters = text.chars().filter(|c| is_letter(*c)).count();
    (1..=BUILDING_CHARS_MAX).contains(&text.chars().count()) && letters <= 1
}

fn is_of_a_number(c: char) -> bool {
    c.is_numeric() || is_letter(c) || "一二三四五六七八九十".contains(c)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || ('Ａ'..='Ｚ').contains(&c) || ('ａ'..='ｚ').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::{masked, masked_home, masked_people, without, without_giver, without_somebody};
    use mingtong_domain::ids::HomeNo;

    #[test]
    fn a_home_keeps_its_building_and_a_name_its_first_character() {
        for (name, shown) in [
            ("3-2-501", "3-*"),
            ("3--501", "3-*"),
            ("--501", "-*"),
            ("14号院1-2-301", "14号院1-*"),
            ("A-1-2-301", "A-1-*"),
            ("3号楼-2-501", "3号楼-*"),
            ("三栋-2-501", "三栋-*"),
            ("１－２－３０１", "１-*"),
            ("（1-2-301）", "1-*"),
            ("王大妈", "王*"),
            ("（王大妈）", "王*"),
            ("14号院3栋501", "1*"),
            ("", "*"),
        ] {
            assert_eq!(masked(name), shown);
        }
        assert_eq!(masked_home(&HomeNo::from("东区3-2-501")), "东区3-*", "the roll says what its building is called");
    }

    #[test]
    fn of_a_name_beside_a_home_only_the_first_character_is_kept() {
        for (name, shown) in [
            ("周建国（1-2-301）", "周*"),
            ("周建国(1-2-301)", "周*"),
            ("周建国（１－２－３０１）", "周*"),
            ("周建国（１-２-３０１）", "周*"),
            ("周建国1-2-301", "周*"),
            ("周建国，1-2-301", "周*"),
            ("周建国—1-2-301", "周*"),
            ("周建国1栋2单元301", "周*"),
            ("周建国（1栋2单元301室）", "周*"),
            ("阿布都1-2-301", "阿*"),
            ("Peter1-2-301", "P*"),
            ("1-2-301周建国", "1-*"),
            ("（1-2-301）周建国", "1-*"),
            ("1-2-301 周建国", "1*"),
            ("1-2-301-周-建国", "1*"),
            ("1栋2单元301周建国", "1*"),
        ] {
            assert_eq!(masked(name), shown, "{name}");
        }
    }

    #[test]
    fn a_name_is_masked_in_words_wherever_it_stands_in_them() {
        for (words, name, shown) in [
            ("王建国少做一天，王建国退回", "王建国", "王*少做一天，王*退回"),
            ("王建国多收了", "王建国（木工）", "王*多收了"),
            ("李四退回一半", "商户李四", "李*退回一半"),
            ("退给3-2-501", "3-2-501", "退给3-*"),
            ("停车费退回", "停车费（王建国）", "停车费退回"),
            ("周建国家的扶手", "周建国（1-2-301）", "周*家的扶手"),
            ("周建国家的扶手", "周建国1-2-301", "周*家的扶手"),
            ("周建国家2单元的扶手", "1栋2单元301周建国", "周*家2单元的扶手"),
            ("请张三丰施工队修门，张三丰电话", "张三丰施工队", "请张*修门，张*电话"),
            ("请张 三丰修门，张　三丰电话", "张三丰", "请张*修门，张*电话"),
            ("请张三丰修门", "张 三丰施工队", "请张*修门"),
            ("王府街口的灯", "王", "王府街口的灯"),
            ("退回", "", "退回"),
        ] {
            assert_eq!(without(words, name), shown);
        }
    }

    #[test]
    fn nothing_of_a_giver_without_a_name_stands_in_the_words_of_the_gift() {
        for (words, names, shown) in [
            ("王建国家出黄沙两车", vec!["王建国（3-2-501）"], "*家出黄沙两车"),
            ("3-2-501出水泥两袋", vec!["3-2-501", "王建国"], "*出水泥两袋"),
            ("拓东装饰按成本价施工", vec!["拓东装饰"], "*按成本价施工"),
            ("水泥两袋（王大妈）", vec!["3-2-501"], "水泥两袋（*）"),
            ("按成本价施工", vec!["3-2-501"], "按成本价施工"),
            ("3-2-501出水泥两袋", vec!["王建国（3-2-501）"], "*出水泥两袋"),
            ("王师傅的安全帽十顶", vec!["王"], "王师傅的安全帽十顶"),
            ("安全帽十顶，供居民使用", vec!["安全", "居民"], "安全帽十顶，供居民使用"),
            ("颜料3桶", vec!["3-2-501"], "颜料3桶"),
        ] {
            assert_eq!(without_giver(words, &names), shown);
        }
    }

    #[test]
    fn whoever_words_name_by_themselves_is_masked() {
        for (words, shown) in [
            ("收李四物业费", "收李*物业费"),
            ("退王五押金，退李四押金", "退王*押金，退李*押金"),
            ("張建國停車費", "張*停車費"),
            ("张*停车费", "张*停车费"),
            ("李四光家换锁，李四光先买的", "李*家换锁，李*先买的"),
            ("3-*-*** 李四光家水管，李四光垫付", "3-*-*** 李*家水管，李*垫付"),
            ("301室张三丰家换锁", "301室张*家换锁"),
            ("付3-*-***张三丰", "付3-*-***张*"),
            ("换灯", "换灯"),
        ] {
            assert_eq!(masked_people(words), shown);
        }
    }

    #[test]
    fn for_what_somebody_paid_is_kept_and_who_it_was_is_not() {
        for (payer, shown) in [
            ("停车费", "停车费"),
            ("王建国（停车费）", "王*"),
            ("停车费（王建国）", "停车费（王*"),
            ("3-2-501", "3-*"),
            ("3栋501 王建国", "3*"),
            ("张建国（1-2-301）", "张*"),
            ("张建国1-2-301", "张*"),
            ("张建国（１-２-３０１）", "张*"),
            ("张建国（1-*-***）", "张*"),
            ("张**（1-*-***）", "张*"),
            ("张建国1栋2单元301", "张*"),
            ("张建国停车费1-2-301", "张*"),
            ("1-2-301张建国", "1-*"),
            ("阿布都1-2-301", "阿*"),
            ("停车费（1-2-301）", "停车费（1-*"),
            ("停车费（张建国1-2-301）", "停车费（张*"),
            ("停车费2021-6-8", "停车费2021-6-8"),
        ] {
            assert_eq!(without_somebody(payer), shown, "{payer}");
        }
    }
}
