//! An amount of money, exact.

use crate::references::Refer;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Money in fen 分, a hundredth of a yuan; never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Fen(i64);

/// What was written is no amount: at most two decimals, not negative, at most [`Fen::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount is written in yuan like 1200 or 1200.50")]
pub struct NotMoney;

const FEN_OF_YUAN: i64 = 100;

impl Fen {
    /// The largest amount: ten billion yuan, more than any community's, and exact in every JSON number.
    pub const MAX: Fen = Fen(1_000_000_000_000);

    /// So many fen; none where that is negative or too much.
    pub fn new(fen: i64) -> Option<Fen> {
        (0..=Self::MAX.0).contains(&fen).then_some(Fen(fen))
    }

    /// How many fen.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Fen {
    /// In yuan with two decimals: `1200.50`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{:02}", self.0 / FEN_OF_YUAN, self.0 % FEN_OF_YUAN)
    }
}

impl FromStr for Fen {
    type Err = NotMoney;

    /// Reads an amount in yuan: `1200`, `1200.5`, `1200.50`.
    fn from_str(text: &str) -> Result<Fen, NotMoney> {
        let (yuan, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(yuan) || !digits(decimals) || decimals.len() > 2 {
            return Err(NotMoney);
        }
        let yuan: i64 = yuan.parse().map_err(|_| NotMoney)?;
        let rest: i64 = format!("{decimals:0<2}").parse().map_err(|_| NotMoney)?;
        yuan.checked_mul(FEN_OF_YUAN).and_then(|fen| fen.checked_add(rest)).and_then(Fen::new).ok_or(NotMoney)
    }
}

impl TryFrom<i64> for Fen {
    type Error = NotMoney;

    fn try_from(fen: i64) -> Result<Fen, NotMoney> {
        Fen::new(fen).ok_or(NotMoney)
    }
}

impl From<Fen> for i64 {
    fn from(fen: Fen) -> i64 {
        fen.0
    }
}

impl Refer for Fen {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_exact_to_the_fen() {
        for (text, fen) in [("0", 0), ("300", 30_000), ("300.5", 30_050), (" 300.05 ", 30_005), ("0.01", 1)] {
            assert_eq!(text.parse(), Ok(Fen(fen)), "{text}");
        }
        assert_eq!((Fen(30_005).to_string().as_str(), Fen(7).to_string().as_str()), ("300.05", "0.07"));
        assert_eq!("10000000000".parse(), Ok(Fen::MAX));
    }

    #[test]
    fn what_is_no_amount_is_none() {
        for text in ["", ".", "1.", ".5", "1.005", "-1", "+1", "1,000", "一百", "10000000000.01", "1e3"] {
            assert_eq!(text.parse::<Fen>(), Err(NotMoney), "{text}");
        }
        assert_eq!(serde_json::from_str::<Fen>("30005").ok(), Some(Fen(30_005)));
        assert!(serde_json::from_str::<Fen>("-1").is_err());
    }
}
