//! Amounts of money in fen, read and written as yuan. Everything that keeps money keeps whole fen.

use crate::written::narrow;
pub use mingtong_methods::AmountFault;
use mingtong_methods::Fen;

/// Fen in whole yuan, as the rule book counts them.
pub fn of_yuan(yuan: i64) -> i64 {
    const FEN_OF_A_YUAN: i64 = 100;
    yuan.saturating_mul(FEN_OF_A_YUAN)
}

/// Reads yuan with at most two decimals, in fen, in either width: there is no third decimal, no sign, no exponent.
///
/// # Errors
/// It is no such number.
pub fn read_yuan(text: &str) -> Result<i64, AmountFault> {
    let fen: Fen = text.chars().map(narrow).collect::<String>().parse()?;
    i64::try_from(fen.count()).map_err(|_| AmountFault::TooLarge)
}

/// Fen as yuan with two decimals: `-300.00`.
pub fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}", Fen::sum(fen.unsigned_abs()))
}

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
/// A group of four digits, and the sign of its myriads.
const MYRIADS: [&str; 5] = ["", "万", "亿", "万亿", "亿亿"];

/// Fen in capital figures, as a receipt has them, so that nobody adds a stroke: 柒佰元整. Written after 会计基础工作规范
/// art. 52: 零 stands once for noughts between figures, 整 where no fen follow.
pub fn in_capitals(fen: i64) -> String {
    let sign = if fen < 0 { "负" } else { "" };
    let fen = fen.unsigned_abs();
    let (whole, jiao, rest) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut text = sign.to_owned();
    if whole > 0 || fen == 0 {
        text.push_str(&whole_in_capitals(whole));
        text.push('元');
    }
    if jiao > 0 {
        text.push(digit(jiao));
        text.push('角');
    } else if whole > 0 && rest > 0 {
        text.push('零');
    }
    if rest > 0 {
        text.push(digit(rest));
        text.push('分');
    } else {
        text.push('整');
    }
    text
}

fn digit(figure: u64) -> char {
    usize::try_from(figure % 10).ok().and_then(|figure| DIGITS.get(figure)).copied().unwrap_or('零')
}

fn whole_in_capitals(whole: u64) -> String {
    if whole == 0 {
        return "零".to_owned();
    }
    let groups: Vec<u64> = std::iter::successors(Some(whole), |rest| Some(rest / 10_000).filter(|rest| *rest > 0))
        .map(|rest| rest % 10_000)
        .collect();
    let mut text = String::new();
    for (group, myriad) in groups.iter().zip(MYRIADS).rev() {
        let has_gap = !text.is_empty() && *group < 1000;
        if *group > 0 {
            if has_gap && !text.ends_with('零') {
                text.push('零');
            }
            text.push_str(&group_in_capitals(*group));
            text.push_str(myriad);
        } else if has_gap && !text.ends_with('零') {
            text.push('零');
        }
    }
    text.trim_end_matches('零').to_owned()
}

fn group_in_capitals(group: u64) -> String {
    let mut text = String::new();
    for (place, sign) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
        let figure = group / place % 10;
        if figure > 0 {
            text.push(digit(figure));
            text.push_str(sign);
        } else if !text.is_empty() && !text.ends_with('零') {
            text.push('零');
        }
    }
    text.trim_end_matches('零').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_and_less_than_nothing_has_its_sign() {
        for fen in [0, 1, 10, 100, 30_001, 1_470_588] {
            assert_eq!(read_yuan(&yuan(fen)), Ok(fen));
        }
        assert_eq!(yuan(-30_000), "-300.00");
    }

    #[test]
    fn an_amount_is_read_in_either_width() {
        assert_eq!((read_yuan("１００．５"), read_yuan("1０.０1")), (Ok(10_050), Ok(1_001)));
        assert_eq!(
            (read_yuan("－１"), read_yuan("１ｅ３")),
            (Err(AmountFault::Negative), Err(AmountFault::NotANumber))
        );
    }

    #[test]
    fn capital_figures_have_one_nought_for_many_and_end_where_no_fen_follow() {
        let cases = [
            (0, "零元整"),
            (70_000, "柒佰元整"),
            (1_010, "壹拾元壹角整"),
            (5, "伍分"),
            (50, "伍角整"),
            (30_005, "叁佰元零伍分"),
            (10_000_005, "壹拾万元零伍分"),
            (100_100, "壹仟零壹元整"),
            (1_000_100, "壹万零壹元整"),
            (1_070_000, "壹万零柒佰元整"),
            (10_000_000_000, "壹亿元整"),
            (10_000_100_000, "壹亿零壹仟元整"),
            (1_680_032, "壹万陆仟捌佰元叁角贰分"),
            (40_010_050, "肆拾万零壹佰元伍角整"),
            (-70_000, "负柒佰元整"),
        ];
        for (fen, text) in cases {
            assert_eq!(in_capitals(fen), text);
        }
    }
}
