//! What people type, in the width in which it is read.

/// The half-width twin of a full-width character (`！` to `～`), as a Chinese keyboard writes digits, letters and signs;
/// any other character is returned as it is.
pub fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

/// Digits and signs as a Chinese keyboard writes them, in the width in which they are read; without spaces around them.
pub(crate) fn half_width(text: &str) -> String {
    let plain = |c: char| if c == '\u{3000}' { ' ' } else { narrow(c) };
    text.chars().map(plain).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_twin_is_narrow_and_all_else_stays() {
        assert_eq!("０９Ａｚ！～／".chars().map(narrow).collect::<String>(), "09Az!~/");
        assert_eq!("一、3￥。\u{3000}".chars().map(narrow).collect::<String>(), "一、3￥。\u{3000}");
        assert_eq!(half_width("\u{3000}≥２／３ 甲\u{3000}乙 "), "≥2/3 甲 乙");
    }
}
