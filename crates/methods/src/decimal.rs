//! Plain decimal numbers in whole units of their last place: what areas, money and factors are read from and shown as.

/// Why something is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountFault {
    /// It has a minus before it.
    #[error("an amount is never negative")]
    Negative,
    /// More decimals than it can have, even if they are noughts: the register has no such areas and nobody pays parts
    /// of a fen, something else was read.
    #[error("there are more decimals than it can have")]
    TooManyDecimals,
    /// Not digits with at most one point before or within them: signs, exponents, separators of thousands, spaces,
    /// words.
    #[error("this is not a plain decimal number")]
    NotANumber,
    /// More than the most of its kind: `Heads::MAX`, `Area::MAX`, `Fen::MAX`.
    #[error("this is more than can be counted")]
    TooLarge,
}

/// Reads `12`, `12.5` or `.5` in units of the last of `decimals` places, `most` of them. What is negative is told from
/// what is no number.
pub(crate) fn read(text: &str, decimals: usize, most: u64) -> Result<u64, AmountFault> {
    match text.strip_prefix('-') {
        Some(positive) => Err(unsigned(positive, decimals, most).err().unwrap_or(AmountFault::Negative)),
        None => unsigned(text, decimals, most),
    }
}

fn unsigned(text: &str, decimals: usize, most: u64) -> Result<u64, AmountFault> {
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // Nothing before the point is a nought; of what ends with it the rest may be torn off.
    let (whole, rest) = match text.split_once('.') {
        Some((whole, rest)) if !rest.is_empty() => (whole, rest),
        None if !text.is_empty() => (text, ""),
        _ => return Err(AmountFault::NotANumber),
    };
    if !are_digits(whole) || !are_digits(rest) {
        return Err(AmountFault::NotANumber);
    }
    if rest.len() > decimals {
        return Err(AmountFault::TooManyDecimals);
    }
    // These are digits: the only number that does not parse is one that is too large.
    let units = format!("{whole}{rest:0<decimals$}").parse().map_err(|_| AmountFault::TooLarge)?;
    if units > most { Err(AmountFault::TooLarge) } else { Ok(units) }
}

/// All its places: `16.60`.
pub(crate) fn full(units: u128, decimals: usize) -> String {
    let digits = format!("{units:0>width$}", width = decimals + 1);
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}

/// The shortest that is exact: `16.6`.
pub(crate) fn shortest(units: u128, decimals: usize) -> String {
    let full = full(units, decimals);
    if decimals == 0 { full } else { full.trim_end_matches('0').trim_end_matches('.').to_owned() }
}
