//! An amount of money, exact.

use crate::limits::RESOLUTION_FEN_MAX;
use crate::references::Refer;
use serde::{Deserialize, Serialize};

/// Money in fen 分, a hundredth of a yuan: neither negative nor more than any resolution may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Fen(i64);

/// So many fen are no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount is neither negative nor without measure")]
pub struct NotMoney;

impl Fen {
    /// So many fen; none where that is negative or too much.
    pub fn new(fen: i64) -> Option<Fen> {
        (0..=RESOLUTION_FEN_MAX).contains(&fen).then_some(Fen(fen))
    }

    /// How many fen.
    pub fn get(self) -> i64 {
        self.0
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
    fn an_amount_has_its_bounds_also_where_it_is_read_back() {
        for (fen, is_one) in [(-1, false), (0, true), (RESOLUTION_FEN_MAX, true), (RESOLUTION_FEN_MAX + 1, false)] {
            assert_eq!(Fen::new(fen).map(Fen::get), is_one.then_some(fen));
            assert_eq!(serde_json::from_str::<Fen>(&fen.to_string()).is_ok(), is_one, "{fen}");
        }
    }
}
