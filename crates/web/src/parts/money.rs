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

#[cfg(test)]
mod tests {
    use super::*;
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
