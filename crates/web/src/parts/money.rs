//! Money in yuan, as people type it; exact to the fen. How it is written: `mingtong_domain::money::yuan`.

/// Reads `300`, `300.5`, `300.50`, with full-width digits too; none where it is no such amount.
pub(crate) fn fen(text: &str) -> Option<i64> {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '．' => '.',
        c => c,
    };
    let text: String = text.trim().chars().map(narrow).collect();
    let (yuan, rest) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if yuan.is_empty() || yuan.len() > 12 || rest.len() > 2 || !digits(yuan) || !digits(rest) {
        return None;
    }
    let rest = format!("{rest:0<2}");
    Some(yuan.parse::<i64>().ok()? * 100 + rest.parse::<i64>().ok()?)
}

/// Whether a list with commas may hold a number that is torn: `6,500` is six thousand five hundred to whoever types
/// it, and two numbers to whoever splits it.
pub(crate) fn is_torn(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let is_cut = |at: usize| at > 0 && is_digit(at - 1) && (1..=3).all(|nth| is_digit(at + nth)) && !is_digit(at + 4);
    (0..chars.len()).any(|at| matches!(chars[at], ',' | '，') && is_cut(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_comma_for_its_thousands_is_torn_by_a_list() {
        for text in ["6,500", "6,500 6,800", "1,234,567", "1，085.2", "甲店，出资，1,500元"] {
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
        for (text, amount) in [("300", 30_000), ("300.5", 30_050), ("300.50", 30_050), ("０．０１", 1), (" 7 ", 700)]
        {
            assert_eq!(fen(text), Some(amount), "{text}");
        }
        for text in ["", ".", ".5", "-1", "1.234", "1,000", "三百", "1e3", "1234567890123"] {
            assert_eq!(fen(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for amount in [1, 10, 99, 100, 30_050, 10_000_000_000] {
            assert_eq!(fen(&yuan(amount)), Some(amount));
        }
    }
}
