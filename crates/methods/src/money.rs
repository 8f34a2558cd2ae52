//! What is split, and by what: [`Fen`] and [`Factor`].

use crate::decimal::{self, AmountFault};
use std::fmt;
use std::str::FromStr;

/// Money in fen, exact and never negative. Its text is yuan with two decimals, `14705.88`; fewer are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fen(u64);

impl Fen {
    /// The most, 10¹⁴ fen: a trillion yuan 一万亿元.
    pub const MAX: Fen = Fen(100_000_000_000_000);
    /// Decimals of a yuan: nobody pays parts of a fen.
    pub const DECIMALS: usize = 2;

    /// So many fen.
    ///
    /// # Errors
    /// [`AmountFault::TooLarge`] above [`Fen::MAX`].
    pub const fn new(count: u64) -> Result<Fen, AmountFault> {
        if count > Fen::MAX.0 { Err(AmountFault::TooLarge) } else { Ok(Fen(count)) }
    }

    /// A sum or a difference of amounts, which may be more than one amount can be.
    pub const fn sum(count: u64) -> Fen {
        Fen(count)
    }

    /// How many fen.
    pub const fn count(self) -> u64 {
        self.0
    }
}

impl FromStr for Fen {
    type Err = AmountFault;

    fn from_str(text: &str) -> Result<Fen, AmountFault> {
        decimal::read(text, Fen::DECIMALS, Fen::MAX.0).map(Fen)
    }
}

/// `14705.88`.
impl fmt::Display for Fen {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&decimal::full(self.0.into(), Fen::DECIMALS))
    }
}

/// A coefficient, a weight, a percentage or a price per square metre: a plain number from 0 on with at most
/// [`Factor::DECIMALS`] decimals, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Factor(u64);

impl Factor {
    /// Decimals at the most.
    pub const DECIMALS: usize = 9;
    /// The most, 10⁹.
    pub const MAX: Factor = Factor(1_000_000_000_000_000_000);
    /// One.
    pub const ONE: Factor = Factor(1_000_000_000);

    /// How many units of its last decimal.
    pub const fn units(self) -> u64 {
        self.0
    }

    /// So many units of its last decimal, as they were kept.
    ///
    /// # Errors
    /// [`AmountFault::TooLarge`] above [`Factor::MAX`].
    pub const fn from_units(units: u64) -> Result<Factor, AmountFault> {
        if units > Factor::MAX.0 { Err(AmountFault::TooLarge) } else { Ok(Factor(units)) }
    }

    /// So many units of its last decimal.
    pub(crate) const fn of_units(units: u64) -> Factor {
        Factor(units)
    }
}

impl FromStr for Factor {
    type Err = AmountFault;

    fn from_str(text: &str) -> Result<Factor, AmountFault> {
        decimal::read(text, Factor::DECIMALS, Factor::MAX.0).map(Factor)
    }
}

/// The shortest exact decimal number: `0.5`.
impl fmt::Display for Factor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&decimal::shortest(self.0.into(), Factor::DECIMALS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yuan_has_two_decimals_and_no_third() {
        for (text, fen, shown) in
            [("300000.00", 30_000_000, "300000.00"), ("0.01", 1, "0.01"), ("7", 700, "7.00"), (".5", 50, "0.50")]
        {
            let amount: Fen = text.parse().unwrap();
            assert_eq!((amount.count(), amount.to_string().as_str()), (fen, shown));
        }
        for (text, fault) in [
            ("0.001", AmountFault::TooManyDecimals),
            ("1.000", AmountFault::TooManyDecimals),
            ("-0.01", AmountFault::Negative),
            ("1000000000000.01", AmountFault::TooLarge),
            ("99999999999999999999999", AmountFault::TooLarge),
            ("1e3", AmountFault::NotANumber),
            ("NaN", AmountFault::NotANumber),
            ("Infinity", AmountFault::NotANumber),
            ("1,000", AmountFault::NotANumber),
            ("", AmountFault::NotANumber),
        ] {
            assert_eq!(text.parse::<Fen>(), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_factor_is_exact_to_its_last_decimal() {
        for (text, shown) in
            [("1.10", "1.1"), (".5", "0.5"), ("0.000000001", "0.000000001"), ("33.333333333", "33.333333333")]
        {
            assert_eq!(text.parse::<Factor>().unwrap().to_string(), shown);
        }
        assert_eq!("0.0000000001".parse::<Factor>(), Err(AmountFault::TooManyDecimals));
        assert_eq!("1000000000.1".parse::<Factor>(), Err(AmountFault::TooLarge));
        assert_eq!("1".parse(), Ok(Factor::ONE));
    }
}
