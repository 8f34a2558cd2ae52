//! The pieces that dates and times are written in: short numbers and what stands between them.

/// A number of at most four digits at the start, its number of digits, and the rest.
pub(super) fn number(text: &str) -> Option<(i16, usize, &str)> {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text[..digits].parse().ok().filter(|_| (1..=4).contains(&digits))?;
    Some((value, digits, &text[digits..]))
}

/// The rest after one of the separators, white space around it not counted.
pub(super) fn after<'t>(text: &'t str, separators: &[char]) -> Option<&'t str> {
    Some(text.trim_start().strip_prefix(separators)?.trim_start())
}
