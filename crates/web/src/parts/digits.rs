//! Numbers as people type them into a form: with the digits of a Chinese keyboard, too, ３ for 3.

use crate::parts::money::is_digit;
use mingtong_domain::written::narrow;
use std::str::FromStr;

/// The number that was typed, with digits of either width and white space around it; none where it is no such number.
pub(crate) fn number<N: FromStr>(typed: &str) -> Option<N> {
    plain_digits(typed).parse().ok()
}

/// What was typed, without white space around it: full-width digits as digits, everything else as it is.
pub(crate) fn plain_digits(typed: &str) -> String {
    let plain = |c: char| if is_digit(c) { narrow(c) } else { c };
    typed.trim().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_a_chinese_keyboard_are_digits() {
        assert_eq!(["３", " １２0\u{3000}", "十"].map(plain_digits), ["3", "120", "十"]);
        assert_eq!((number("４８"), number::<u32>("十"), number::<u8>("３００")), (Some(48_u16), None, None));
    }
}
