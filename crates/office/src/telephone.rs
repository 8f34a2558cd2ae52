//! The telephone of whoever wrote a letter, and what is odd about it.

use mingtong_domain::written;
use mingtong_text::telephone::is_phone;

use crate::clean::{quote, squeeze};
use crate::exponent::exponent;
use crate::finding::Doubt;

/// Digits of the shortest number that can be one with a slip in it: a local line has seven.
const DIGITS_MIN: usize = 7;

/// What leads to a way of being reached that is no telephone.
const OTHER_WAYS: [&str; 8] = ["微信", "v信", "wechat", "weixin", "qq", "邮箱", "电子邮箱", "email"];

/// What is kept of a telephone's cell: its text, unless it is no number at all.
pub(crate) fn telephone(text: &str, doubts: &mut Vec<Doubt>) -> Option<String> {
    let kept = as_typed(text);
    let digits = kept.chars().filter(char::is_ascii_digit).count();
    if is_phone(&kept) || is_another_way(&kept) {
        return Some(kept);
    }
    let text = quote(text);
    let has_lost_digits = exponent(&squeeze(&kept)).is_some();
    if digits < DIGITS_MIN || has_lost_digits {
        doubts.push(Doubt::NoPhone { text });
        return None;
    }
    doubts.push(Doubt::PhoneUnlikely { text });
    Some(kept)
}

/// As somebody would type it: with narrow digits, and without what a spreadsheet makes of a number.
fn as_typed(text: &str) -> String {
    let narrow: String = text.chars().map(narrow).collect();
    if let Some((digits, 0)) = exponent(&narrow) {
        return digits;
    }
    let whole = narrow.split_once('.').filter(|(_, fraction)| fraction.chars().all(|c| c == '0'));
    let whole = whole.map(|(digits, _)| digits).filter(|digits| digits.chars().all(|c| c.is_ascii_digit()));
    whole.unwrap_or(&narrow).to_owned()
}

/// Digits and the signs within numbers in half width; words beside them stay as they are.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' | '＋' | '－' | '．' | '＊' | 'Ｅ' => written::narrow(c),
        c => c,
    }
}

/// 微信 abc123, a@b.cn: nobody is called by it, but it reaches them.
fn is_another_way(text: &str) -> bool {
    let text = squeeze(text).to_lowercase();
    let name = OTHER_WAYS.iter().find_map(|way| text.strip_prefix(way));
    text.contains('@') || name.is_some_and(|name| name.chars().any(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<String>, Vec<Doubt>) {
        let mut doubts = vec![];
        (telephone(text, &mut doubts), doubts)
    }

    #[test]
    fn a_number_is_kept_in_narrow_digits() {
        for (text, kept) in [
            ("13800138000", "13800138000"),
            ("１３８００１３８０００", "13800138000"),
            ("13800138000.0", "13800138000"),
            ("１３８００１３８０００．０", "13800138000"),
            ("1.3800138000E+10", "13800138000"),
            ("138 0013 8000", "138 0013 8000"),
            ("13800138000（张女士）", "13800138000（张女士）"),
            ("0871-63123456转8001", "0871-63123456转8001"),
            ("微信 abc123", "微信 abc123"),
            ("a@b.cn", "a@b.cn"),
        ] {
            assert_eq!(read(text), (Some(kept.to_owned()), vec![]), "{text}");
        }
    }

    #[test]
    fn an_impossible_number_is_a_doubt() {
        for text in ["1380013800", "138001380000", "23800138000", "138****8000", "010-12345678", "张三1380013800"] {
            let doubt = Doubt::PhoneUnlikely { text: text.to_owned() };
            assert_eq!(read(text), (Some(text.to_owned()), vec![doubt]), "{text}");
        }
        assert_eq!(read("１３８００１３８００").0.as_deref(), Some("1380013800"));
    }

    #[test]
    fn what_is_no_number_is_not_kept() {
        for text in ["12345", "1.38E+10", "1.3800138E+10", "0", "保密", "不愿透露", "微信同号", "138****"] {
            assert_eq!(read(text), (None, vec![Doubt::NoPhone { text: text.to_owned() }]), "{text}");
        }
    }
}
