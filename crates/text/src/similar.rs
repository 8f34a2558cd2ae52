//! How much two texts share.

use crate::normal::fingerprint_form;
use crate::script::simplified;

/// Likeness of two texts in thousandths: 0 nothing in common, 1000 the same but for spacing, punctuation, width, case
/// and traditional or simplified writing. Dice's coefficient over the overlapping pairs of characters of the
/// fingerprint form, each pair counted as often as it occurs, rounded down. A text without a letter or digit is like
/// nothing, not even another such text: there is no evidence. Time is that of sorting the pairs of both texts.
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
        let form: String = fingerprint_form(text).chars().map(simplified).collect();
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
}

/// Overlapping pairs of characters as numbers, ascending.
fn sorted_pairs(form: &str) -> Vec<u64> {
    let mut pairs: Vec<u64> =
        form.chars().zip(form.chars().skip(1)).map(|(c, d)| (u64::from(c) << 32) | u64::from(d)).collect();
    pairs.sort_unstable();
    pairs
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
    use super::similarity_permille;
    use proptest::prelude::*;

    #[test]
    fn known_pairs() {
        for (a, b, expected) in [
            ("路灯坏了", "路灯坏了！", 1000),
            ("１号楼 漏水", "1号楼漏水", 1000),
            ("電梯壞了", "电梯坏了", 1000),
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

    proptest! {
        #[test]
        fn symmetric_and_in_range(a in "[路灯坏了。 ]{0,12}", b in "[路灯坏了。 ]{0,12}") {
            let likeness = similarity_permille(&a, &b);
            prop_assert_eq!(likeness, similarity_permille(&b, &a));
            prop_assert!(likeness <= 1000);
        }
    }
}
