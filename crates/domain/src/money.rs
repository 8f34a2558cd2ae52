//! Amounts of money in fen, read and written as yuan. Everything that keeps money keeps whole fen.

pub use mingtong_methods::AmountFault;
use mingtong_methods::Fen;

/// Reads yuan with at most two decimals, in fen: there is no third decimal, no sign, no exponent.
///
/// # Errors
/// It is no such number.
pub fn read_yuan(text: &str) -> Result<i64, AmountFault> {
    let fen: Fen = text.parse()?;
    i64::try_from(fen.count()).map_err(|_| AmountFault::TooLarge)
}

/// Fen as yuan with two decimals: `-300.00`.
pub fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}", Fen::sum(fen.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_and_less_than_nothing_has_its_sign() {
        for fen in [0, 1, 10, 100, 30_001, 1_470_588] {
            assert_eq!(read_yuan(&yuan(fen)), Ok(fen));
        }
        assert_eq!(yuan(-30_000), "-300.00");
    }
}
