//! Which words stand out in short texts against others: what people talk about now and did not before.
//!
//! There is no dictionary here. A word is what stands in several texts one after the other, two to four Han characters
//! long, and what is part of a longer such word in the same texts is left out.

use crate::normal::normal;
use crate::script::is_han;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Characters of a word.
const CHARS: std::ops::RangeInclusive<usize> = 2..=4;
/// Texts in which a word stands, the fewest: two may be one matter said twice.
const TEXTS_MIN: usize = 3;
/// Characters at which no word begins or ends.
const BETWEEN_WORDS: &str =
    "的了是在有我和与及不没无被把就都也很太请要到上下里内外个这那您你他她们吗呢吧啊已还再又从对向给让使为因而或但其";
/// Words of every report, which tell nothing.
pub(crate) const OF_EVERY_REPORT: [&str; 13] =
    ["居民", "反映", "希望", "建议", "问题", "处理", "解决", "社区", "小区", "严重", "长期", "有关", "示例"];

/// A word that stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The word.
    pub word: String,
    /// In which of the texts it stands, by their places.
    pub texts: Vec<usize>,
    /// In how many of those of before it stood.
    pub before: usize,
}

/// The words that stand out in `now` against `before`, the one of the most texts first, `max` at the most. What stands
/// in `known` (names of places) is no topic. A text counts once, however often it says a word.
pub fn topics(now: &[&str], before: &[&str], known: &[&str], max: usize) -> Vec<Topic> {
    let known: Vec<String> = known.iter().map(|name| normal(name)).collect();
    let found = words(now);
    let earlier = words(before);
    let count_before = |word: &str| earlier.get(word).map_or(0, BTreeSet::len);
    // As often before as now, by their shares, is nothing new; the half more makes it stand out.
    let stands_out = |word: &str, texts: usize| {
        let (now_all, before_all) = (now.len().max(1), before.len());
        before_all == 0 || 2 * texts * before_all >= 3 * count_before(word) * now_all
    };
    let mut candidates: Vec<(&String, &BTreeSet<usize>)> = found
        .iter()
        .filter(|(word, texts)| texts.len() >= TEXTS_MIN && stands_out(word, texts.len()))
        .filter(|(word, _)| !known.iter().any(|name| name.contains(word.as_str())))
        .collect();
    candidates.sort_by(|(a, at), (b, bt)| {
        (bt.len(), b.chars().count()).cmp(&(at.len(), a.chars().count())).then_with(|| a.cmp(b))
    });
    let mut topics: Vec<Topic> = Vec::new();
    for (word, texts) in candidates {
        if topics.len() >= max {
            break;
        }
        if !topics.iter().any(|topic| is_told(topic, texts)) {
            let before = count_before(word);
            topics.push(Topic { word: word.clone(), texts: texts.iter().copied().collect(), before });
        }
    }
    topics
}

/// Whether two thirds of these texts are those of a topic already.
fn is_told(topic: &Topic, texts: &BTreeSet<usize>) -> bool {
    let shared = topic.texts.iter().filter(|text| texts.contains(text)).count();
    shared * 3 >= texts.len() * 2
}

/// Each word with the texts in which it stands.
fn words(texts: &[&str]) -> BTreeMap<String, BTreeSet<usize>> {
    let mut found: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (nth, text) in texts.iter().enumerate() {
        for word in words_of(text) {
            found.entry(word).or_default().insert(nth);
        }
    }
    found.into_iter().collect()
}

/// Every run of two to four Han characters that may be a word.
fn words_of(text: &str) -> BTreeSet<String> {
    let text = without_phrases(&normal(text));
    let runs = text.split(|c: char| !may_be_in_a_word(c));
    let mut words = BTreeSet::new();
    for run in runs {
        let chars: Vec<char> = run.chars().collect();
        for length in CHARS {
            words.extend(
                chars.windows(length).filter(|word| may_be_a_word(word)).map(|word| word.iter().collect::<String>()),
            );
        }
    }
    words
}

/// Without the words of every report: nothing that reaches over one of them is a word.
fn without_phrases(text: &str) -> String {
    OF_EVERY_REPORT.iter().fold(text.to_owned(), |text, phrase| text.replace(phrase, " "))
}

/// Whether no character that stands between words is at either end.
pub(crate) fn may_be_a_word(chars: &[char]) -> bool {
    let is_between = |c: Option<&char>| c.is_some_and(|c| BETWEEN_WORDS.contains(*c));
    !is_between(chars.first()) && !is_between(chars.last())
}

/// Whether a character may stand in a word: 〇 stands in numbers.
pub(crate) fn may_be_in_a_word(c: char) -> bool {
    c != '〇' && is_han(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(now: &[&str], before: &[&str]) -> Vec<(String, usize, usize)> {
        let found = topics(now, before, &["东风巷14号院"], 10);
        found.into_iter().map(|topic| (topic.word, topic.texts.len(), topic.before)).collect()
    }

    #[test]
    fn what_many_say_now_stands_out_and_its_parts_do_not() {
        let now = ["二单元路灯不亮", "路灯不亮了", "东风巷路灯不亮", "路灯坏了", "垃圾没收", "井盖松动"];
        assert_eq!(said(&now, &["垃圾没收"]), [("路灯".to_owned(), 4, 0)]);
    }

    #[test]
    fn what_was_said_as_often_before_is_nothing_new() {
        let now = ["路灯不亮", "路灯坏了", "门口路灯"];
        assert_eq!(said(&now, &now), []);
        let more = ["路灯不亮", "垃圾没收", "井盖松动", "水管漏水"];
        assert_eq!(said(&now, &more), [("路灯".to_owned(), 3, 1)]);
    }

    #[test]
    fn two_are_not_many_and_places_are_no_topic() {
        assert_eq!(said(&["路灯不亮", "路灯坏了"], &[]), []);
        assert_eq!(said(&["东风巷吵闹", "东风巷漏水", "东风巷停电"], &[]), []);
        assert_eq!(said(&["小区问题", "小区问题", "小区问题"], &[]), []);
        assert_eq!(said(&[], &[]), []);
    }
}
