//! A share that must be reached: `>=2/3`, two thirds or more (三分之二以上); `>1/2`, more than half (过半数).
//!
//! "以上" includes the number itself (Civil Code 1259), "过半数" excludes exactly half: hence two comparisons. Shares are
//! compared by multiplying crosswise, never by dividing: 24 of 36 is exactly two thirds, and 66,665 of 100,000 is not.

use std::fmt;
use std::str::FromStr;

use crate::amount::Measure;

/// How a threshold compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// 以上: the share itself is enough.
    AtLeast,
    /// 超过, 过: the share itself is not enough.
    MoreThan,
}

impl Comparison {
    /// `>=` or `>`.
    pub const fn sign(self) -> &'static str {
        match self {
            Comparison::AtLeast => ">=",
            Comparison::MoreThan => ">",
        }
    }
}

/// A share that must be reached or passed. It can be missed, and it can be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Threshold {
    comparison: Comparison,
    numerator: u32,
    denominator: u32,
}

/// Why something is no threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ThresholdFault {
    /// Not a comparison followed by a fraction of two whole numbers below 2³².
    #[error("a threshold is written like >=2/3 or >1/2")]
    Notation,
    /// Nothing is divided by nought.
    #[error("the denominator of a threshold is not 0")]
    ZeroDenominator,
    /// More than the whole.
    #[error("a threshold is not more than the whole")]
    AboveWhole,
    /// `>1/1`: nothing reaches it.
    #[error("nothing is more than the whole")]
    NeverHolds,
    /// `>=0/1`: everything reaches it.
    #[error("a threshold of at least nothing is none")]
    AlwaysHolds,
}

/// Every way in which a comparison is written, the longer before what it begins with.
const SIGNS: [(&str, Comparison); 7] = [
    (">=", Comparison::AtLeast),
    ("≥", Comparison::AtLeast),
    ("＞=", Comparison::AtLeast),
    ("＞＝", Comparison::AtLeast),
    (">＝", Comparison::AtLeast),
    (">", Comparison::MoreThan),
    ("＞", Comparison::MoreThan),
];

impl Threshold {
    /// The share `numerator/denominator`, kept as given: 2/4 stays 2/4.
    ///
    /// # Errors
    /// [`ThresholdFault`], never [`ThresholdFault::Notation`].
    pub const fn new(comparison: Comparison, numerator: u32, denominator: u32) -> Result<Threshold, ThresholdFault> {
        match comparison {
            _ if denominator == 0 => Err(ThresholdFault::ZeroDenominator),
            _ if numerator > denominator => Err(ThresholdFault::AboveWhole),
            Comparison::MoreThan if numerator == denominator => Err(ThresholdFault::NeverHolds),
            Comparison::AtLeast if numerator == 0 => Err(ThresholdFault::AlwaysHolds),
            _ => Ok(Threshold { comparison, numerator, denominator }),
        }
    }

    /// Whether the share itself is enough.
    pub const fn comparison(self) -> Comparison {
        self.comparison
    }

    /// What stands above the line.
    pub const fn numerator(self) -> u32 {
        self.numerator
    }

    /// What stands below the line, never 0.
    pub const fn denominator(self) -> u32 {
        self.denominator
    }

    /// Whether `part` is enough of `whole`. Of nothing nothing is enough: where nobody took part, nobody decided.
    pub fn holds<M: Measure>(self, part: M, whole: M) -> bool {
        self.holds_units(part.units(), whole.units())
    }

    /// The same of plain numbers: fen of money, or units of a measure.
    pub fn holds_units(self, part: u64, whole: u64) -> bool {
        let is = u128::from(part) * u128::from(self.denominator);
        let must = u128::from(whole) * u128::from(self.numerator);
        let reaches = match self.comparison {
            Comparison::AtLeast => is >= must,
            Comparison::MoreThan => is > must,
        };
        reaches && whole > 0
    }

    /// Whether something is enough for this share that is not for the other.
    pub fn asks_less_than(self, other: Threshold) -> bool {
        let product = |one: u32, two: u32| u64::from(one) * u64::from(two);
        let (own, others) = (product(self.numerator, other.denominator), product(other.numerator, self.denominator));
        let is_looser = (self.comparison, other.comparison) == (Comparison::AtLeast, Comparison::MoreThan);
        own < others || (own == others && is_looser)
    }

    /// The smallest part that is enough of `whole`; `None` when `whole` is nothing.
    pub fn needed<M: Measure>(self, whole: M) -> Option<M> {
        let (must, of) = (u128::from(whole.units()) * u128::from(self.numerator), u128::from(self.denominator));
        let needed = match self.comparison {
            Comparison::AtLeast => must.div_ceil(of),
            Comparison::MoreThan => must / of + 1,
        };
        let units = u64::try_from(needed).ok().filter(|_| whole.units() > 0)?;
        M::of_units(units).ok()
    }
}

/// `>=2/3`: plain signs, no spaces.
impl fmt::Display for Threshold {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&format!("{}{}/{}", self.comparison.sign(), self.numerator, self.denominator))
    }
}

/// As it is shown; spaces between its parts and the signs `≥`, `＞`, `＝` are taken as well.
impl FromStr for Threshold {
    type Err = ThresholdFault;

    fn from_str(text: &str) -> Result<Threshold, ThresholdFault> {
        let text = text.trim();
        let sign = |(sign, comparison): &(&str, Comparison)| Some((*comparison, text.strip_prefix(sign)?));
        let (comparison, share) = SIGNS.iter().find_map(sign).ok_or(ThresholdFault::Notation)?;
        let (numerator, denominator) = share.split_once('/').ok_or(ThresholdFault::Notation)?;
        Threshold::new(comparison, whole_number(numerator)?, whole_number(denominator)?)
    }
}

fn whole_number(text: &str) -> Result<u32, ThresholdFault> {
    let text = text.trim();
    // `parse` alone would take a sign.
    let digits = Some(text).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|digits| digits.parse().ok()).ok_or(ThresholdFault::Notation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::{Area, Heads};
    use proptest::prelude::*;

    fn threshold(text: &str) -> Threshold {
        text.parse().unwrap()
    }

    fn heads(count: u64) -> Heads {
        Heads::new(count).unwrap()
    }

    #[test]
    fn one_notation_is_shown_and_its_writings_are_read() {
        for (text, shown) in [
            (">=2/3", ">=2/3"),
            (" >= 2 / 3 ", ">=2/3"),
            ("≥2/3", ">=2/3"),
            ("＞＝2/3", ">=2/3"),
            ("＞=2/3", ">=2/3"),
            ("＞1/2", ">1/2"),
            ("> 1/2\u{3000}", ">1/2"),
            (">=2/4", ">=2/4"),
            (">=1/1", ">=1/1"),
            (">0/1", ">0/1"),
        ] {
            assert_eq!(threshold(text).to_string(), shown, "{text}");
        }
    }

    #[test]
    fn what_is_no_threshold_is_refused_with_its_reason() {
        for (fault, texts) in [
            (
                ThresholdFault::Notation,
                &[
                    "", ">", "1/2", "=1/2", "<1/2", ">1", ">/2", ">1/", ">+1/2", ">-1/2", ">1/2/3", ">50%", ">=0.5",
                    "> =1/2",
                ][..],
            ),
            (ThresholdFault::Notation, &[">1/4294967296", ">one/two"]),
            (ThresholdFault::ZeroDenominator, &[">1/0", ">=0/0"]),
            (ThresholdFault::AboveWhole, &[">=3/2", ">2/1"]),
            (ThresholdFault::NeverHolds, &[">1/1", ">3/3"]),
            (ThresholdFault::AlwaysHolds, &[">=0/1", ">=0/3"]),
        ] {
            for text in texts {
                assert_eq!(text.parse::<Threshold>(), Err(fault), "{text:?}");
            }
        }
    }

    #[test]
    fn v05_exactly_two_thirds_is_enough_and_no_float_is_asked() {
        assert!(threshold(">=2/3").holds(heads(24), heads(36)));
        assert!(!threshold(">2/3").holds(heads(24), heads(36)));
        assert_eq!(threshold(">=2/3").needed(heads(36)), Some(heads(24)));
    }

    #[test]
    fn v06_two_thirds_are_not_rounded() {
        let quorum = threshold(">=2/3");
        assert!(!quorum.holds(heads(66_665), heads(100_000)));
        assert!(!quorum.holds(heads(66_666), heads(100_000)));
        assert!(quorum.holds(heads(66_667), heads(100_000)));
    }

    #[test]
    fn v07_more_than_half_is_not_half_rounded_up() {
        let majority = threshold(">1/2");
        assert!(majority.holds(heads(2_501), heads(5_001)));
        assert!(!majority.holds(heads(2_500), heads(5_000)));
        assert!(!majority.holds(heads(3), heads(6)));
        assert_eq!(
            [5_001, 5_000, 6].map(|whole| majority.needed(heads(whole))),
            [2_501, 2_501, 4].map(|n| Some(heads(n)))
        );
    }

    #[test]
    fn of_nothing_nothing_is_enough() {
        for text in [">=2/3", ">1/2", ">=1/1", ">0/1"] {
            assert!(!threshold(text).holds(heads(0), heads(0)));
            assert_eq!(threshold(text).needed(heads(0)), None);
        }
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        let almost_all = Threshold::new(Comparison::MoreThan, u32::MAX - 1, u32::MAX).unwrap();
        assert!(almost_all.holds(Area::MAX, Area::MAX));
        assert!(!almost_all.holds_units(u64::MAX - u64::MAX / 4, u64::MAX));
    }

    fn any_threshold() -> impl Strategy<Value = Threshold> {
        let comparison = prop_oneof![Just(Comparison::AtLeast), Just(Comparison::MoreThan)];
        let number = || prop_oneof![0..12_u32, any::<u32>()];
        let parts = (comparison, number(), number());
        parts.prop_filter_map("no threshold", |(comparison, n, d)| Threshold::new(comparison, n, d).ok())
    }

    proptest! {
        #[test]
        fn what_is_needed_is_the_smallest_that_holds(
            threshold in any_threshold(),
            whole in prop_oneof![1..50_u64, 1..=Area::MAX.ten_thousandths()],
        ) {
            let whole = Area::from_ten_thousandths(whole).unwrap();
            let needed = threshold.needed(whole).unwrap();
            prop_assert!(threshold.holds(needed, whole) && needed <= whole);
            let less = needed.ten_thousandths().checked_sub(1).map(|less| Area::from_ten_thousandths(less).unwrap());
            prop_assert!(less.is_none_or(|less| !threshold.holds(less, whole)));
        }

        #[test]
        fn what_is_shown_is_read_back(threshold in any_threshold()) {
            prop_assert_eq!(threshold.to_string().parse(), Ok(threshold));
        }
    }
}
