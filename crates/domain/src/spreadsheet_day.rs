//! What a spreadsheet makes of the number of a home where its column is not text: of 1-2 the day 1月2日, of 3-2-5 the
//! day 2005/3/2, of 1:01 a time.

use crate::written::half_width;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a text is what a spreadsheet makes of a number such as 3-2-5 or 3-12: a day. 3-2-5 itself is none.
pub fn is_spreadsheet_day(text: &str) -> bool {
    let text = squeezed(text);
    let is_month = |part: &&str| MONTHS.contains(part);
    let is_year = |part: &str| part.len() == 4 && part.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year));
    let is_short = |part: &&str| part.len() <= 2 && is_number(part);
    let parts: Vec<&str> = text.split(['/', '-', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    let has_month =
        parts.len() >= 2 && parts.iter().any(is_month) && parts.iter().all(|part| is_month(part) || is_number(part));
    let is_of_day = |c: char| c.is_ascii_digit() || "年月日〇一二三四五六七八九十".contains(c);
    let is_whole = text.ends_with(['月', '日']) && !text.starts_with(['年', '月', '日']);
    let is_in_words = is_whole && text.contains('月') && text.chars().all(is_of_day);
    let has_year =
        parts.len() == 3 && parts.first().is_some_and(|part| is_year(part)) && parts.iter().skip(1).all(is_short);
    has_month || is_in_words || has_year
}

/// Whether a text is a time, which a spreadsheet makes of 1:01: 1:01, 1:01:00.
pub fn is_spreadsheet_time(text: &str) -> bool {
    let text = squeezed(text);
    let parts: Vec<&str> = text.split(':').collect();
    let is_below_sixty = |part: &&str| part.len() == 2 && is_number(part) && part.starts_with(|c: char| c < '6');
    let hours = parts.first().is_some_and(|part| (1..=2).contains(&part.len()) && is_number(part));
    (2..=3).contains(&parts.len()) && hours && parts.iter().skip(1).all(is_below_sixty)
}

fn squeezed(text: &str) -> String {
    half_width(text).to_lowercase().chars().filter(|c| !c.is_whitespace()).collect()
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_became_a_day_or_a_time_is_known_as_one() {
        let days = "1月1日 １月２日 2024/1/1 2005-03-02 2024.1.2 2005年3月2日 2005年3月 一月二日 1-Jan Mar-12 1-Jan-24";
        for text in days.split(' ') {
            assert!(is_spreadsheet_day(text) && !is_spreadsheet_time(text), "{text}");
        }
        for text in ["1:01", "1：01", "12:34:00"] {
            assert!(is_spreadsheet_time(text) && !is_spreadsheet_day(text), "{text}");
        }
        let homes =
            "1-1-1 1-2 1-101 3-2-501 10-2-1901 1/101 101 2021幢 2024-101 三月三 日月 12月日料店 Mar-Café May 1:101 1:1";
        for text in homes.split(' ') {
            assert!(!is_spreadsheet_day(text) && !is_spreadsheet_time(text), "{text}");
        }
    }
}
