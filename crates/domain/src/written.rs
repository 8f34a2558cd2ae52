//! What people type, in the width in which it is read.

/// Digits and signs as a Chinese keyboard writes them, in the width in which they are read; without spaces around them.
pub(crate) fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    };
    text.chars().map(narrow).collect::<String>().trim().to_owned()
}
