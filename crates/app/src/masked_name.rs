//! Names of whoever pays or is paid, as strangers read them.

use crate::hall::Hall;
use crate::texts::first_character;
use mingtong_domain::ids::HomeNo;
use mingtong_text::personal::{bare_name, somebody_at};

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

/// Words that are read beside a name: where strangers read that masked, they read it so in the words, too.
pub(crate) fn without_name(hall: &Hall, words: &str, name: &str) -> String {
    let name = name.trim();
    if is_office(hall, name) { words.to_owned() } else { without(words, name) }
}

fn is_office(hall: &Hall, name: &str) -> bool {
    name == hall.name || hall.units().iter().any(|(_, unit)| *unit == name)
}

/// A home or somebody masked, with what stands behind; kept is for what somebody paid, unless digits before the name
/// may say where they live.
fn without_somebody(payer: &str) -> String {
    let whole = payer.trim();
    if HomeNo::parse(whole).is_some() {
        return masked(whole);
    }
    match somebody_at(whole).map(|at| whole.split_at(at)) {
        None => payer.to_owned(),
        Some((before, _)) if before.contains(char::is_numeric) => masked(whole),
        Some((before, name)) => format!("{before}{}", masked(name)),
    }
}

/// Words without a name as a whole, and without somebody who is a part of it: 王建国 is, of 王建国（木工） and of
/// 商户王建国. One character alone may be of any word.
fn without(words: &str, name: &str) -> String {
    let somebody = name.split(|c: char| !c.is_alphanumeric() && c != '·').filter_map(bare_name);
    let names = std::iter::once(name.to_owned()).chain(somebody).filter(|name| name.chars().count() > 1);
    names.fold(words.to_owned(), |words, name| words.replace(&name, &masked(&name)))
}

/// A home without its entrance and room, a name without all but its first character: whoever it is knows themself.
pub(crate) fn masked(name: &str) -> String {
    if let Some(home) = HomeNo::parse(name) {
        return format!("{}-*", home.building());
    }
    first_character(name)
}

#[cfg(test)]
mod tests {
    use super::{masked, without, without_somebody};

    #[test]
    fn a_home_keeps_its_building_and_a_name_its_first_character() {
        for (name, shown) in [("3-2-501", "3-*"), ("王大妈", "王*"), ("14号院3栋501", "1*"), ("", "*")] {
            assert_eq!(masked(name), shown);
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
            ("王府街口的灯", "王", "王府街口的灯"),
            ("退回", "", "退回"),
        ] {
            assert_eq!(without(words, name), shown);
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
        ] {
            assert_eq!(without_somebody(payer), shown);
        }
    }
}
