//! Whether words name whoever acts: by their own name, or by that of a unit for which they may act. Who is paid or
//! quotes stands there in words where they are nobody of the register.

use crate::hall::Hall;
use crate::who::Who;
use mingtong_text::normal::fingerprint_form;
use mingtong_text::personal::bare_name;
use mingtong_text::script::one_writing;

/// Whether somebody who stands there in words is whoever acts, whose own name is given: whatever stands beside the
/// name, and however that is spaced and in whichever characters.
pub(crate) fn is_own_name(hall: &Hall, who: &Who, own: Option<&str>, words: &str) -> bool {
    let units = who.units.iter().chain(who.actor.unit()).map(|unit| hall.unit_name(unit));
    names(words, units.chain(own))
}

/// Whether words are one of these names: as a whole, or as a part of them that stands by itself.
fn names<'n>(words: &str, mut names: impl Iterator<Item = &'n str>) -> bool {
    let is_beside = |c: char| !c.is_alphabetic() && c != '·';
    let by_marks = words.split(|c: char| is_beside(c) && !c.is_whitespace());
    let parts: Vec<&str> = by_marks.chain(words.split(is_beside)).collect();
    let people = parts.iter().filter_map(|part| bare_name(part));
    let said: Vec<String> = parts.iter().map(|part| compared(part)).chain(people.map(|name| compared(&name))).collect();
    let whole = compared(words);
    let is_bare = bare_of_brackets(words) == words;
    names.any(|name| {
        let bare = bare_of_brackets(name);
        // What is registered with something in brackets is the same without; two brackets after one name, as those of
        // 网格（一） and 网格（二）, tell two apart, unless they stand beside a person's name.
        let alike = (is_bare || bare_name(&bare).is_some()).then(|| compared(&bare));
        [Some(compared(name)), alike]
            .iter()
            .flatten()
            .any(|name| !name.is_empty() && (*name == whole || said.contains(name)))
    })
}

/// A name without what stands in brackets, of whichever form: 明通社区 of 明通社区（居委会）.
fn bare_of_brackets(name: &str) -> String {
    let mut depth = 0_u32;
    let kept = name.chars().filter(|c| match c {
        '(' | '（' | '[' | '［' | '【' | '〔' => {
            depth = depth.saturating_add(1);
            false
        }
        ')' | '）' | ']' | '］' | '】' | '〕' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}

/// A name to be compared, however it is spaced and in whichever characters.
pub(crate) fn compared(name: &str) -> String {
    one_writing(&fingerprint_form(name))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn whoever_is_named_is_known_by_what_stands_beside_the_name() {
        let own = || ["李社工", "14号院物业公司", ""].into_iter();
        for words in ["李社工", "李 社工", "李 社工（3-2-501）", "商户李社工", "14号院物业公司", "14號院物業公司"]
        {
            assert!(names(words, own()), "{words}");
        }
        for words in ["周师傅施工队", "李社", "李社工具店", "物业公司", "", "（）"] {
            assert!(!names(words, own()), "{words}");
        }
    }

    #[test]
    fn a_name_registered_with_brackets_is_known_without_them() {
        let own = || ["李四光（示例）", "明通社区(居委会)", "网格（一）"].into_iter();
        for words in
            ["李四光", "李四光（3-2-501）", "明通社区", "明通社区（居委会）", "明通社区居委会", "网格（一）", "网格"]
        {
            assert!(names(words, own()), "{words}");
        }
        for words in ["网格（二）", "明通社区（物业）", "示例", "李四光荣榜（示例）"] {
            assert!(!names(words, own()), "{words}");
        }
    }
}
