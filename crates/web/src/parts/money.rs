//! Money in yuan, as people type it; exact to the fen. How it is written: `mingtong_domain::money::yuan`.

use mingtong_domain::money::read_yuan;
use mingtong_office::split::{Kind, plain_number};

/// Reads `300`, `300.5`, `300,000.00`, `¥300元`, with full-width digits too; none where it is no such amount.
pub(crate) fn fen(text: &str) -> Option<i64> {
    read_yuan(&plain_number(text, Kind::Money)).ok()
}

/// Reads a whole number that is no money: `12`, with full-width digits too; none where it is no such number.
pub(crate) fn whole(text: &str) -> Option<i64> {
    let hundredths = read_yuan(&plain_number(text, Kind::Bare)).ok()?;
    (hundredths % 100 == 0).then_some(hundredths / 100)
}

/// Whether a character is a digit, of either width.
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Whether a list with commas may hold a number that is torn: `6,500` is six thousand five hundred to whoever types
/// it, and two numbers to whoever splits it.
pub(crate) fn is_torn(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| chars.get(at).copied().is_some_and(is_digit);
    let is_cut = |at: usize| at > 0 && is_digit(at - 1) && (1..=3).all(|nth| is_digit(at + nth)) && !is_digit(at + 4);
    (0..chars.len()).any(|at| matches!(chars[at], ',' | '，') && is_cut(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_comma_for_its_thousands_is_torn_by_a_list() {
        for text in ["6,500", "6,500 6,800", "1,234,567", "1，085.2", "甲店，出资，1,500元", "６，５００"]
        {
            assert!(is_torn(text), "{text}");
        }
        for text in ["", "6500,6800", "6500, 680", "甲店，出资，300元", "300，20%", "住户，1-1-101，出资", "1,50"]
        {
            assert!(!is_torn(text), "{text}");
        }
    }
    use mingtong_domain::money::yuan;

    #[test]
    fn an_amount_is_read_to_the_fen() {
        for (text, amount) in [
            ("300", 30_000),
            ("300.5", 30_050),
            ("300.50", 30_050),
            ("０．０１", 1),
            (" 7 ", 700),
            ("1,000", 100_000),
            ("３００，０００．００", 30_000_000),
            ("¥1,234.5元", 123_450),
            ("人民币300元整", 30_000),
            (".5", 50),
        ] {
            assert_eq!(fen(text), Some(amount), "{text}");
        }
        for text in ["", ".", "-1", "-0.00", "−1", "1.234", "1,00", "三百", "1e3", "12 34", "300%", "1234567890123"]
        {
            assert_eq!(fen(text), None, "{text}");
        }
        assert_eq!((whole("１2"), whole("12.00"), whole("1.5"), whole("300元")), (Some(12), Some(12), None, None));
    }

    #[test]
    fn what_is_written_reads_back() {
        for amount in [1, 10, 99, 100, 30_050, 10_000_000_000] {
            assert_eq!(fen(&yuan(amount)), Some(amount));
        }
    }
}
