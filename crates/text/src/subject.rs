//! Which pairs of neighbouring characters may name what a text is about. There is no dictionary here: 路灯, 电梯 and
//! 垃圾 may, and 坏了, 没人 and 几天 may not, since one of their characters stands between words or is said of everything.

use crate::topics::{OF_EVERY_REPORT, may_be_a_word, may_be_in_a_word};

/// With these begins how many, how much, who or in which building: 好几, 三天, 人管, 号楼, 栋楼.
const BEGIN_OF_ANYTHING: &str = "好几多每人谁号栋一二两三四五六七八九十百";
/// With these ends how long, how often or who: 今天, 半年, 有时, 大家.
const END_OF_ANYTHING: &str = "天年月日时点次人家";
/// Where in any courtyard something is tells nothing of what it is.
const PLACES_IN_ANY_COURTYARD: [&str; 5] = ["门口", "单元", "楼道", "院子", "院门"];

/// Whether a pair, in normal form and simplified characters, may name what a text is about.
pub(crate) fn may_name_a_subject(pair: [char; 2]) -> bool {
    let [begin, end] = pair;
    let written = String::from_iter(pair);
    let is_of_anything = BEGIN_OF_ANYTHING.contains(begin)
        || END_OF_ANYTHING.contains(end)
        || OF_EVERY_REPORT.contains(&written.as_str())
        || PLACES_IN_ANY_COURTYARD.contains(&written.as_str());
    may_be_in_a_word(begin) && may_be_in_a_word(end) && may_be_a_word(&pair) && !is_of_anything
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_is_about_and_what_is_said_of_everything() {
        let named = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            let pairs = chars.windows(2).filter(|pair| may_name_a_subject([pair[0], pair[1]]));
            pairs.map(|pair| pair.iter().collect::<String>()).collect::<Vec<String>>()
        };
        for (text, expected) in [
            ("2栋路灯坏了好几天", &["路灯", "灯坏"][..]),
            ("电梯困人了", &["电梯", "梯困"][..]),
            ("垃圾没人收", &["垃圾"][..]),
            ("小区门口没人管", &["区门"][..]),
            ("三单元，几天", &[][..]),
            ("lamp 1号楼", &[][..]),
        ] {
            assert_eq!(named(text), expected, "{text}");
        }
    }
}
