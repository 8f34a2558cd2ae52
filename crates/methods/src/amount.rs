//! What is counted: heads and areas, two types, so that nobody adds, compares or swaps them.
//!
//! A share of heads is one of heads, and a tally of heads stands where one of heads belongs:
//!
//! ```
//! # use mingtong_methods::{Area, Heads, Tally, Threshold, owners};
//! fn share(need: Threshold, part: Heads, whole: Heads) -> bool {
//!     need.holds(part, whole)
//! }
//! fn count(rule: owners::OwnersRule, heads: &Tally<Heads>, area: &Tally<Area>) {
//!     let _ = owners::count(rule, heads, area, owners::Setting::default());
//! }
//! ```
//!
//! Heads are no share of an area, and the two tallies cannot be swapped. Neither of these compiles:
//!
//! ```compile_fail,E0308
//! # use mingtong_methods::{Area, Heads, Threshold};
//! fn share(need: Threshold, part: Heads, whole: Area) -> bool {
//!     need.holds(part, whole)
//! }
//! ```
//!
//! ```compile_fail,E0308
//! # use mingtong_methods::{Area, Heads, Tally, owners};
//! fn count(rule: owners::OwnersRule, heads: &Tally<Heads>, area: &Tally<Area>) {
//!     let _ = owners::count(rule, area, heads, owners::Setting::default());
//! }
//! ```

use crate::decimal::{self, AmountFault};
use std::fmt;
use std::str::FromStr;

/// Decimals of an area: registers of real estate give up to four.
const DECIMALS: usize = 4;

/// How many: owners, members, homes, papers. From 0 to [`Heads::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Heads(u64);

impl Heads {
    /// The most, 10⁹: as many as no country has owners.
    pub const MAX: Heads = Heads(1_000_000_000);

    /// So many heads.
    ///
    /// # Errors
    /// [`AmountFault::TooLarge`] above [`Heads::MAX`].
    pub const fn new(count: u64) -> Result<Heads, AmountFault> {
        if count > Heads::MAX.0 { Err(AmountFault::TooLarge) } else { Ok(Heads(count)) }
    }

    /// How many of something that lies in memory; more than [`Heads::MAX`] do not fit there.
    pub(crate) fn of_len(len: usize) -> Heads {
        u64::try_from(len).map_or(Heads::MAX, |count| Heads(count).min(Heads::MAX))
    }

    /// How many.
    pub const fn count(self) -> u64 {
        self.0
    }
}

/// An area of floor, in ten-thousandths of a square metre (cm²), exact. From 0 to [`Area::MAX`].
///
/// Its text is a decimal number of square metres, `3508.53`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Area(u64);

impl Area {
    /// The most, 10¹⁵ cm² (10¹¹ m²): all floors of all countries.
    pub const MAX: Area = Area(1_000_000_000_000_000);
    /// Decimals of its text at the most.
    pub const DECIMALS: usize = DECIMALS;

    /// So many ten-thousandths of a square metre.
    ///
    /// # Errors
    /// [`AmountFault::TooLarge`] above [`Area::MAX`].
    pub const fn from_ten_thousandths(count: u64) -> Result<Area, AmountFault> {
        if count > Area::MAX.0 { Err(AmountFault::TooLarge) } else { Ok(Area(count)) }
    }

    /// How many ten-thousandths of a square metre.
    pub const fn ten_thousandths(self) -> u64 {
        self.0
    }
}

impl FromStr for Area {
    type Err = AmountFault;

    fn from_str(text: &str) -> Result<Area, AmountFault> {
        decimal::read(text, DECIMALS, Area::MAX.0).map(Area)
    }
}

/// The number alone: `36`.
impl fmt::Display for Heads {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The shortest exact decimal number of square metres: `3508.53`.
impl fmt::Display for Area {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&decimal::shortest(self.0.into(), DECIMALS))
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Heads {}
    impl Sealed for super::Area {}
}

/// By what is counted: [`Heads`] or [`Area`], nothing else.
pub trait Measure: Copy + Default + Ord + fmt::Debug + sealed::Sealed {
    /// Which of the two.
    const KIND: MeasureKind;
    /// The most, in its smallest unit: heads, or ten-thousandths of a square metre.
    const UNITS_MAX: u64;

    /// How many of its smallest unit.
    fn units(self) -> u64;

    /// So many of its smallest unit.
    ///
    /// # Errors
    /// [`AmountFault::TooLarge`] above [`Measure::UNITS_MAX`].
    fn of_units(units: u64) -> Result<Self, AmountFault>;

    /// The same, where amounts of both measures stand in one list.
    fn amount(self) -> Amount;
}

impl Measure for Heads {
    const KIND: MeasureKind = MeasureKind::Heads;
    const UNITS_MAX: u64 = Heads::MAX.0;

    fn units(self) -> u64 {
        self.0
    }

    fn of_units(units: u64) -> Result<Heads, AmountFault> {
        Heads::new(units)
    }

    fn amount(self) -> Amount {
        Amount::Heads(self)
    }
}

impl Measure for Area {
    const KIND: MeasureKind = MeasureKind::Area;
    const UNITS_MAX: u64 = Area::MAX.0;

    fn units(self) -> u64 {
        self.0
    }

    fn of_units(units: u64) -> Result<Area, AmountFault> {
        Area::from_ten_thousandths(units)
    }

    fn amount(self) -> Amount {
        Amount::Area(self)
    }
}

/// The name of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureKind {
    /// 人数.
    Heads,
    /// 面积.
    Area,
}

impl MeasureKind {
    /// `heads` or `area`.
    pub const fn key(self) -> &'static str {
        match self {
            MeasureKind::Heads => "heads",
            MeasureKind::Area => "area",
        }
    }
}

impl fmt::Display for MeasureKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.key())
    }
}

/// An amount of either measure that still knows which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Amount {
    /// So many heads.
    Heads(Heads),
    /// So much area.
    Area(Area),
}

impl Amount {
    /// Of which measure it is.
    pub const fn kind(self) -> MeasureKind {
        match self {
            Amount::Heads(_) => MeasureKind::Heads,
            Amount::Area(_) => MeasureKind::Area,
        }
    }

    /// How many heads, or ten-thousandths of a square metre.
    pub const fn units(self) -> u64 {
        match self {
            Amount::Heads(heads) => heads.0,
            Amount::Area(area) => area.0,
        }
    }
}

/// As [`Heads`] or [`Area`] are written, without unit.
impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Amount::Heads(heads) => heads.fmt(out),
            Amount::Area(area) => area.fmt(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn r05_areas_are_exact_to_four_decimals() {
        for (text, units, shown) in [
            ("3508.53", 35_085_300, "3508.53"),
            ("0.0001", 1, "0.0001"),
            ("0", 0, "0"),
            ("10", 100_000, "10"),
            ("10.50", 105_000, "10.5"),
            ("007.1000", 71_000, "7.1"),
            (".5", 5_000, "0.5"),
            ("100000000000", 1_000_000_000_000_000, "100000000000"),
        ] {
            let area: Area = text.parse().unwrap();
            assert_eq!((area.ten_thousandths(), area.to_string().as_str()), (units, shown), "{text}");
        }
    }

    #[test]
    fn what_is_no_area_is_refused_with_its_reason() {
        for (fault, texts) in [
            (AmountFault::Negative, &["-1", "-0", "-3508.53", "-.5"][..]),
            (AmountFault::TooManyDecimals, &["1.00000", "0.00001", "-1.00000"]),
            (
                AmountFault::NotANumber,
                &[
                    "", ".", "1.", "..5", "+1", "--1", "1e3", "1,234.5", "1 234", " 1", "1.2.3", "１２", "NaN", "1_0",
                    "1.-5", "-.", "-",
                ],
            ),
            (AmountFault::TooLarge, &["100000000000.0001", "99999999999999999999999", "-100000000001"]),
        ] {
            for text in texts {
                assert_eq!(text.parse::<Area>(), Err(fault), "{text:?}");
            }
        }
    }

    #[test]
    fn there_is_a_most() {
        assert_eq!(Heads::new(1_000_000_000), Ok(Heads::MAX));
        assert_eq!(Heads::new(1_000_000_001), Err(AmountFault::TooLarge));
        assert_eq!(Area::from_ten_thousandths(Area::MAX.ten_thousandths() + 1), Err(AmountFault::TooLarge));
    }

    #[test]
    fn amounts_are_padded_like_numbers() {
        let area: Area = "2.5".parse().unwrap();
        assert_eq!(format!("{:>5}|{:>5}", Amount::Area(area), Amount::Heads(Heads(36))), "  2.5|   36");
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(units in 0..=Area::MAX.ten_thousandths()) {
            let area = Area::from_ten_thousandths(units).unwrap();
            prop_assert_eq!(area.to_string().parse(), Ok(area));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[-+0-9.e, ]{0,30}|\\PC{0,20}") {
            if let Ok(area) = text.parse::<Area>() {
                let digits = text.strip_prefix('.').unwrap_or(&text);
                prop_assert!(area <= Area::MAX && digits.starts_with(|first: char| first.is_ascii_digit()));
            }
        }
    }
}
