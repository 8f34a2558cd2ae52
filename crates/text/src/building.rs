//! How a building is called: 2栋, 2幢, 2号楼, 二栋 and ２栋 are one.
//!
//! What is searched is indexed as it was written, so that any part of it is found; who seeks a building asks for all
//! that it may be called (`writings`). What is compared is brought into one writing on both sides.

use crate::normal::normal;
use crate::script::simplified;
use std::ops::Range;

/// What stands behind the number of a building; those that begin with another one come before it. By the last of them
/// names compare.
const ENDS: [&[char]; 5] = [&['号', '楼'], &['栋', '楼'], &['幢', '楼'], &['幢'], &[ONE_END]];
const ONE_END: char = '栋';
const HAN_DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// A building that a text names.
struct Named {
    number: Range<usize>,
    /// Behind what stands behind the number.
    end: usize,
}

/// How a number is written: none for one that is not written so.
type Written = fn(&[char]) -> Option<String>;

/// A run of characters with its buildings in all the ways in which they are called, itself first. What contains
/// the longer of two contains the one with which it begins, too, so the longer is not among them.
pub(crate) fn writings(run: &[char]) -> Vec<Vec<char>> {
    let run: Vec<char> = run.iter().map(|&c| simplified(c)).collect();
    let named = named(&run);
    if named.is_empty() {
        return vec![run];
    }
    let mut writings = vec![run.clone()];
    for number in [in_digits as Written, in_characters] {
        for end in ENDS.iter().rev() {
            let writing = called(&run, &named, number, end);
            if !writings.iter().any(|known| writing.starts_with(known)) {
                writings.push(writing);
            }
        }
    }
    writings
}

/// A text in simplified characters with its buildings in one writing, by which it compares: 二幢 is 2栋, and 2号楼 is
/// 2栋楼, because 楼 may belong to what follows (2号楼道). The form of a form is itself.
pub(crate) fn one_writing(text: Vec<char>) -> Vec<char> {
    let named = named(&text).into_iter().map(|it| Named { end: it.number.end + 1, ..it });
    let named: Vec<Named> = named.collect();
    if named.is_empty() { text } else { called(&text, &named, in_digits, &[ONE_END]) }
}

/// The name of a place by which its writings are one: in normal form and simplified characters, without spaces, its
/// buildings called 2栋. For finding, and never to be shown.
pub fn one_name(name: &str) -> String {
    let name: Vec<char> = normal(name).chars().filter(|c| *c != ' ').map(simplified).collect();
    called(&name, &named(&name), in_digits, &[ONE_END]).into_iter().collect()
}

/// The buildings that a text in simplified characters names, in their order.
fn named(text: &[char]) -> Vec<Named> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let behind = at + number_at(&text[at..]);
        if behind == at {
            at += 1;
            continue;
        }
        let end = ENDS.iter().find(|end| text[behind..].starts_with(end)).map(|end| behind + end.len());
        found.extend(end.map(|end| Named { number: at..behind, end }));
        at = end.unwrap_or(behind);
    }
    found
}

/// How many characters the number has with which a text begins. One that is greater than all buildings (一百零二) is one
/// number as well, so that no part of it is taken for another.
fn number_at(text: &[char]) -> usize {
    let of_han = |c: &char| {
        matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '零' | '〇')
    };
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    digits.max(text.iter().take_while(|c| of_han(c)).count())
}

/// The text with the number and the end of each building written in one way.
fn called(text: &[char], named: &[Named], number: Written, end: &[char]) -> Vec<char> {
    let (mut out, mut at) = (Vec::with_capacity(text.len()), 0);
    for building in named {
        out.extend_from_slice(&text[at..building.number.start]);
        let as_it_stands = &text[building.number.clone()];
        match number(as_it_stands) {
            Some(number) => out.extend(number.chars()),
            None => out.extend_from_slice(as_it_stands),
        }
        out.extend_from_slice(end);
        at = building.end;
    }
    out.extend_from_slice(&text[at..]);
    out
}

/// A number from 一 to 九十九 in digits.
fn in_digits(number: &[char]) -> Option<String> {
    let value = |c: char| HAN_DIGITS.iter().position(|digit| *digit == c).map(|nth| nth + 1);
    let number = match *number {
        ['十'] => 10,
        [ones] => value(ones)?,
        ['十', ones] => 10 + value(ones)?,
        [tens, '十'] => 10 * value(tens)?,
        [tens, '十', ones] => 10 * value(tens)? + value(ones)?,
        _ => return None,
    };
    Some(number.to_string())
}

/// A number from 1 to 99, written in digits, in characters.
fn in_characters(number: &[char]) -> Option<String> {
    let written = String::from_iter(number);
    let value = written.parse::<usize>().ok().filter(|value| (1..100).contains(value) && !written.starts_with('0'))?;
    let (tens, ones) = (value / 10, value % 10);
    let digit = |value: usize| value.checked_sub(1).map(|nth| HAN_DIGITS[nth]);
    let parts = [digit(tens).filter(|_| tens > 1), (tens > 0).then_some('十'), digit(ones)];
    Some(parts.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn what_a_building_may_be_called() {
        let of = |run: &str| writings(&chars(run)).into_iter().map(String::from_iter).collect::<Vec<String>>();
        let all = ["2栋", "2幢", "2号楼", "二栋", "二幢", "二号楼"];
        for run in all {
            let written = of(run);
            assert_eq!((written[0].as_str(), written.len()), (run, 6), "{written:?}");
            assert!(all.iter().all(|other| written.iter().any(|it| it == other)), "{written:?}");
        }
        let further = of("12號樓下");
        assert!(
            ["12栋下", "12栋楼下", "十二幢楼下"].iter().all(|it| further.iter().any(|known| known == it)),
            "{further:?}"
        );
        assert!(of("一百零二幢").iter().all(|it| it.starts_with("一百零二")), "greater than any building");
        assert!(of("05栋").iter().all(|it| it.starts_with("05")), "what is counted otherwise stays");
        for run in ["路灯", "2单元", "号楼", "栋", "2号", "二"] {
            assert_eq!(of(run), [run], "names no building");
        }
    }

    #[test]
    fn the_same_place_has_one_name() {
        for name in ["东风巷14号院 2栋", "东风巷14号院２幢", "东风巷14号院二号楼", "東風巷14號院2栋楼"]
        {
            assert_eq!(one_name(name), "东风巷14号院2栋", "{name}");
        }
        assert_ne!(one_name("14号院 12栋"), one_name("14号院 2栋"));
    }

    #[test]
    fn numbers_are_read_and_written_both_ways() {
        for value in 1..100_usize {
            let written = in_characters(&chars(&value.to_string())).expect("below a hundred");
            assert_eq!(in_digits(&chars(&written)), Some(value.to_string()), "{written}");
        }
        for none in ["0", "100", "02", "二"] {
            assert_eq!(in_characters(&chars(none)), None, "{none}");
        }
        for none in ["十十", "二二", "一百", "2", ""] {
            assert_eq!(in_digits(&chars(none)), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn the_form_of_a_form_is_itself(text in "[0-2一二十百栋幢号楼漏]{0,14}") {
            let once = one_writing(chars(&text));
            prop_assert_eq!(one_writing(once.clone()), once);
        }
    }
}
