//! How much two texts share: by pairs of characters, all alike ([`Pairs::like`]) or weighed by how seldom they occur
//! ([`Weighed`]).

use crate::building::one_writing;
use crate::fault::pairs_before_faults;
use crate::normal::{each_normal, fingerprint_form, is_punctuation};
use crate::script::simplified;
use crate::subject::may_name_a_subject;

/// Texts that are assumed besides those that are known. Where few are known, a pair that occurs in one of three tells
/// more about those three than about the language.
const TEXTS_ASSUMED: f64 = 50.0;
/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with the constants that are usual: how
/// soon one more occurrence of a pair tells nothing more, …
const SATURATION: f64 = 1.2;
/// … and how much of a long text's length is held against it.
const LENGTH_COUNTS: f64 = 0.75;
/// What is said in more than one of so many texts names no subject: 示例 where every text is an example.
const SUBJECT_IN_ONE_OF: f64 = 5.0;

/// Likeness of two texts in thousandths: 0 nothing in common, 1000 the same but for spacing, punctuation, width, case,
/// traditional or simplified writing, and how a building is called. Dice's coefficient over the overlapping pairs of
/// characters of the fingerprint form, each pair counted as often as it occurs, rounded down. A text without a letter
/// or digit is like nothing, not even another such text: there is no evidence. Its time is that of sorting both.
pub fn similarity_permille(a: &str, b: &str) -> u16 {
    Pairs::of(a).like(&Pairs::of(b))
}

/// A text made ready to be compared with many.
#[derive(Debug, Clone)]
pub struct Pairs {
    form: String,
    sorted: Vec<u64>,
}

impl Pairs {
    /// Of a text.
    pub fn of(text: &str) -> Self {
        let form: String = one_writing(fingerprint_form(text).chars().map(simplified).collect()).into_iter().collect();
        Self { sorted: sorted_pairs(&form), form }
    }

    /// The likeness of the two texts, as [`similarity_permille`] says it.
    pub fn like(&self, other: &Self) -> u16 {
        if self.form.is_empty() || other.form.is_empty() {
            return 0;
        }
        if self.form == other.form {
            return 1000;
        }
        let all = self.sorted.len() + other.sorted.len();
        if all == 0 {
            return 0;
        }
        u16::try_from(2000 * common(&self.sorted, &other.sorted) / all).unwrap_or(1000)
    }

    /// Whether it says of one of these things that it does not work, in whatever words.
    pub fn tells_fault_of(&self, things: &Faulty) -> bool {
        let is_there = things.0.iter().any(|thing| self.count_of(*thing) > 0);
        is_there && pairs_before_faults(&self.form).iter().any(|[c, d]| things.0.contains(&as_number(*c, *d)))
    }

    /// How many pairs it has, each counted as often as it occurs.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// How often a pair occurs.
    fn count_of(&self, pair: u64) -> usize {
        let from = self.sorted.partition_point(|it| *it < pair);
        self.sorted.iter().skip(from).take_while(|it| **it == pair).count()
    }
}

/// The first distinct pairs of neighbouring characters of a text, in the order in which they stand, at most
/// `pairs_max`: what a text is about is said at its beginning. No pair goes over punctuation, as in
/// the index of the search.
pub fn leading_pairs(text: &str, pairs_max: usize) -> Vec<String> {
    let mut form = Vec::new();
    each_normal(text, |c| form.extend((c != ' ').then_some(simplified(c))));
    let (mut pairs, mut last): (Vec<String>, Option<char>) = (Vec::new(), None);
    for c in one_writing(form) {
        if pairs.len() >= pairs_max {
            break;
        }
        if is_punctuation(c) {
            last = None;
            continue;
        }
        if let Some(before) = last.replace(c) {
            let pair = String::from_iter([before, c]);
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
    }
    pairs
}

/// How much a pair tells that occurs in some of all texts (the probabilistic weight of BM25): nearly nothing where it
/// occurs in all of them, never less than nothing.
pub fn weight(texts_with_it: f64, texts: f64) -> f64 {
    let texts = texts + TEXTS_ASSUMED;
    let with_it = texts_with_it.clamp(0.0, texts);
    ((texts - with_it + 0.5) / (with_it + 0.5)).ln_1p()
}

/// Some pairs of a text, each with its weight: in "楼下的路灯不亮" 下的 tells little, 路灯 tells much.
#[derive(Debug, Clone, Default)]
pub struct Weighed(Vec<Told>);

/// Things of which some texts say that they do not work.
#[derive(Debug, Clone, Default)]
pub struct Faulty(Vec<u64>);

/// A pair with what it tells.
#[derive(Debug, Clone)]
struct Told {
    pair: u64,
    weight: f64,
    /// Whether it may say what the text is about.
    is_subject: bool,
}

impl Weighed {
    /// Of pairs, as [`leading_pairs`] gives them, with their weights.
    pub fn of<'p>(pairs: impl IntoIterator<Item = (&'p str, f64)>) -> Self {
        let told = |(pair, weight): (&str, f64)| {
            let mut chars = pair.chars();
            let (c, d) = (chars.next()?, chars.next()?);
            let is_subject = weight >= SUBJECT_IN_ONE_OF.ln() && may_name_a_subject([c, d]);
            Some(Told { pair: as_number(c, d), weight, is_subject })
        };
        Self(pairs.into_iter().filter_map(told).collect())
    }

    /// Where something is tells nothing of what it is: no pair of these names says what the text is about.
    pub fn at_places<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        for name in names {
            let name = Pairs::of(name);
            for told in &mut self.0 {
                told.is_subject &= name.count_of(told.pair) == 0;
            }
        }
        self
    }

    /// How much of what its pairs tell a text tells, too, in thousandths. One pair alone may be there by chance: then
    /// nothing, unless there is no other.
    pub fn covered_permille(&self, text: &Pairs) -> u16 {
        let shared = self.0.iter().filter(|told| text.count_of(told.pair) > 0);
        if shared.clone().count() < self.0.len().min(2) {
            return 0;
        }
        self.permille(shared)
    }

    /// How much of what its pairs tell a text tells, too, by those that say what it is about, in thousandths: one of
    /// them is enough, and nothing else counts.
    pub fn subject_permille(&self, text: &Pairs) -> u16 {
        self.permille(self.0.iter().filter(|told| told.is_subject && text.count_of(told.pair) > 0))
    }

    /// What the texts, whose pairs these are, say of what they are about: which of it does not work.
    pub fn faulty_in(&self, texts: &[Pairs]) -> Faulty {
        let told = texts.iter().flat_map(|text| pairs_before_faults(&text.form)).map(|[c, d]| as_number(c, d));
        let is_subject = |pair: &u64| self.0.iter().any(|told| told.is_subject && told.pair == *pair);
        Faulty(told.filter(is_subject).collect())
    }

    /// The share of some of its pairs in what all of them weigh.
    fn permille<'s>(&self, some: impl Iterator<Item = &'s Told>) -> u16 {
        let all: f64 = self.0.iter().map(|told| told.weight).sum();
        if all <= 0.0 {
            return 0;
        }
        // At most 1000: part of a sum of what is not less than nothing.
        (1000.0 * some.map(|told| told.weight).sum::<f64>() / all).round() as u16
    }

    /// How close a text is among others, whose usual number of pairs is given: BM25. Only the order means something.
    pub fn closeness(&self, text: &Pairs, usual: f64) -> f64 {
        let length = 1.0 - LENGTH_COUNTS + LENGTH_COUNTS * text.count() as f64 / usual.max(1.0);
        let told = |told: &Told| {
            let times = text.count_of(told.pair) as f64;
            told.weight * times * (SATURATION + 1.0) / (times + SATURATION * length)
        };
        self.0.iter().map(told).sum()
    }
}

/// Overlapping pairs of characters as numbers, ascending.
fn sorted_pairs(form: &str) -> Vec<u64> {
    let mut pairs: Vec<u64> = form.chars().zip(form.chars().skip(1)).map(|(c, d)| as_number(c, d)).collect();
    pairs.sort_unstable();
    pairs
}

fn as_number(c: char, d: char) -> u64 {
    (u64::from(c) << 32) | u64::from(d)
}

/// Size of the multiset two ascending lists share.
fn common(a: &[u64], b: &[u64]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        i += usize::from(x <= y);
        j += usize::from(y <= x);
        shared += usize::from(x == y);
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_pairs() {
        for (a, b, expected) in [
            ("路灯坏了", "路灯坏了！", 1000),
            ("１号楼 漏水", "1号楼漏水", 1000),
            ("電梯壞了", "电梯坏了", 1000),
            ("二号楼道", "2栋楼道", 1000),
            ("２幢漏水", "二栋漏水", 1000),
            ("2栋漏水", "3栋漏水", 666),
            ("路灯坏了", "路灯不亮", 333),
            ("路灯坏了", "垃圾没人收", 0),
            ("啊啊啊", "啊啊", 666),
            ("路", "路", 1000),
            ("路", "灯", 0),
            ("路", "路灯", 0),
            ("", "", 0),
            ("！！", "？？", 0),
            ("🚗🚗", "🚗🚗", 1000),
        ] {
            assert_eq!(similarity_permille(a, b), expected, "{a} | {b}");
        }
    }

    #[test]
    fn the_first_pairs_of_a_text_once_each_and_none_over_punctuation() {
        assert_eq!(leading_pairs("路燈，灯不亮。路 灯", 9), ["路灯", "灯不", "不亮"]);
        assert_eq!(leading_pairs("路灯不亮", 2), ["路灯", "灯不"]);
        assert_eq!(leading_pairs("灯。！ ", 9), [""; 0]);
    }

    /// Among a hundred texts, of which few are about lamps.
    fn asked(text: &str) -> Weighed {
        let pairs = leading_pairs(text, 32);
        let seldom = |pair: &str| if ["的路", "亮了", "了一"].contains(&pair) { 80.0 } else { 3.0 };
        Weighed::of(pairs.iter().map(|pair| (pair.as_str(), weight(seldom(pair), 100.0))))
    }

    #[test]
    fn what_is_seldom_tells_more_than_what_is_everywhere() {
        assert!(weight(1.0, 100.0) > weight(10.0, 100.0) && weight(100.0, 100.0) >= 0.0);
        assert!(weight(1e9, 1.0) >= 0.0, "an estimate may be too high");
        let lamp = asked("路灯不亮了");
        for (text, at_least) in [("2栋楼下的路灯不亮", 800), ("路灯不亮了", 1000), ("天亮了一个小时", 0)]
        {
            let covered = lamp.covered_permille(&Pairs::of(text));
            assert!(covered >= at_least && (at_least > 0 || covered == 0), "{text}: {covered}");
        }
        assert_eq!(Weighed::default().covered_permille(&Pairs::of("路灯")), 0);
        assert_eq!(asked("路灯").covered_permille(&Pairs::of("东门路灯")), 1000, "there is no second pair");
    }

    #[test]
    fn one_word_is_enough_where_it_says_what_a_text_is_about() {
        let subject = |ours: &str, theirs: &str| asked(ours).subject_permille(&Pairs::of(theirs));
        for (ours, theirs) in [
            ("路灯坏了", "2栋楼下的路灯不亮"),
            ("路燈壞了", "2栋楼下的路灯不亮"),
            ("2栋路灯坏了好几天", "2栋楼下的路灯不亮"),
            ("电梯坏了，人困在里面", "电梯困人了，门打不开"),
            ("垃圾臭", "垃圾没人收，臭得很"),
        ] {
            let share = subject(ours, theirs);
            assert!(share >= 100, "{ours} | {theirs}: {share}");
            let covered = asked(ours).covered_permille(&Pairs::of(theirs));
            assert!(covered < 300, "{ours} | {theirs}: {covered}, so the words alone do not carry it");
        }
        for (ours, theirs) in [
            ("2栋楼下的路灯不亮", "垃圾没人收，臭得很"),
            ("路灯坏了好几天没人管", "2栋垃圾好几天没人管"),
            ("楼道灯坏了", "楼道水管坏了"),
            ("路灯不亮了", "楼道灯不亮了"),
            ("太黑了", "太黑了"),
        ] {
            assert_eq!(subject(ours, theirs), 0, "{ours} | {theirs}");
        }
        assert_eq!(Weighed::default().subject_permille(&Pairs::of("路灯")), 0);
    }

    #[test]
    fn one_fault_of_one_thing_in_whatever_words() {
        let tells =
            |ours: &str, theirs: &str| Pairs::of(theirs).tells_fault_of(&asked(ours).faulty_in(&[Pairs::of(ours)]));
        for (ours, theirs) in [
            ("路灯坏了", "2栋楼下的路灯不亮"),
            ("2栋路灯坏了好几天，没人管", "路燈又不亮"),
            ("电梯停了", "一号楼电梯故障，人困在里面"),
        ] {
            assert!(tells(ours, theirs) && tells(theirs, ours), "{ours} | {theirs}");
        }
        for (ours, theirs) in [
            ("路灯坏了", "路灯太亮，睡不着"),
            ("路灯坏了", "垃圾桶坏了"),
            ("路灯坏了", "楼道灯不亮"),
            ("路灯不要关", "路灯坏了"),
            ("路灯杆上贴满广告，垃圾桶也坏了", "路灯坏了"),
        ] {
            assert!(!tells(ours, theirs), "{ours} | {theirs}");
        }
    }

    #[test]
    fn neither_a_place_nor_what_every_other_text_says_is_a_subject() {
        let theirs = Pairs::of("东风巷垃圾没人收（示例）");
        let lamp = asked("东风巷路灯坏了");
        assert!(lamp.subject_permille(&theirs) > 0);
        assert_eq!(lamp.at_places(["东风巷14号院"]).subject_permille(&theirs), 0);
        let example = [("路灯", weight(3.0, 100.0)), ("示例", weight(60.0, 100.0))];
        assert_eq!(Weighed::of(example).subject_permille(&theirs), 0);
    }

    #[test]
    fn the_closer_text_says_more_of_it_in_fewer_words() {
        let lamp = asked("院子门口的路灯不亮了");
        let close = |text: &str| lamp.closeness(&Pairs::of(text), 8.0);
        let (same, other) = (close("门口的路灯不亮"), close("院子里有一条狗"));
        assert!(same > other && other > 0.0);
        let long = format!("门口的路灯不亮{}", "电梯也停了很多天没有人来修".repeat(5));
        assert!(same > close(&long));
        assert!(close("暖气太冷").abs() < f64::EPSILON);
    }

    proptest! {
        #[test]
        fn covered_is_a_share(a in "[路灯坏了。 ]{0,12}", b in "[路灯坏了。 ]{0,12}", n in 0.0..500.0_f64) {
            let pairs = leading_pairs(&a, 32);
            let weighed = Weighed::of(pairs.iter().map(|pair| (pair.as_str(), weight(n, 200.0))));
            prop_assert!(weighed.covered_permille(&Pairs::of(&b)) <= 1000);
            prop_assert!(weighed.subject_permille(&Pairs::of(&b)) <= 1000);
            prop_assert!(weighed.closeness(&Pairs::of(&b), 0.0) >= 0.0);
        }

        #[test]
        fn symmetric_and_in_range(a in "[路灯坏了。 ]{0,12}", b in "[路灯坏了。 ]{0,12}") {
            let likeness = similarity_permille(&a, &b);
            prop_assert_eq!(likeness, similarity_permille(&b, &a));
            prop_assert!(likeness <= 1000);
        }
    }
}
