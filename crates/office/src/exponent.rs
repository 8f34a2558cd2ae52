//! Long numbers as spreadsheets show them.

/// A number as spreadsheets show it when it is long: its digits, and how many digits were lost behind them.
pub(crate) fn exponent(text: &str) -> Option<(String, usize)> {
    let (mantissa, power) = text.split_once(['E', 'e'])?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let power = power.strip_prefix('+').or((!fraction.is_empty()).then_some(power))?;
    let is_one = whole.len() == 1 && is_digits(whole) && (fraction.is_empty() || is_digits(fraction));
    let power: usize = power.parse().ok().filter(|_| is_one)?;
    Some((format!("{whole}{fraction}"), power.checked_sub(fraction.len())?))
}

/// Whether there are digits and nothing else.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
