//! A notice of the State Council as people paste it, line by line in the form of the calendar. What is no day is left
//! out: the closing words, how many days it is, the weekday in brackets.

use super::calendar::{DayKind, is_form_line};
use crate::written::narrow;
use jiff::civil::Date;

/// What a holiday is called that the notice does not name.
const UNNAMED: &str = "节假日";
/// How a notice numbers its holidays.
const NTH: &str = "一二三四五六七八九十";

/// The lines `off …` and `work …` of what was pasted for a year. Lines that stand in this form already are taken as
/// they are.
///
/// # Errors
/// The number of the first line that holds a day which cannot be read, or none where it should.
pub fn notice_lines(year: i16, pasted: &str) -> Result<Vec<String>, usize> {
    let mut lines = Vec::new();
    for (at, line) in pasted.lines().map(str::trim).enumerate() {
        if is_form_line(line) {
            lines.push(line.to_owned());
        } else if line.chars().any(is_digit) {
            lines.extend(lines_of(year, line).filter(|found| !found.is_empty()).ok_or(at + 1)?);
        }
    }
    Ok(lines)
}

/// What a notice in the form of the calendar says, in its order: from which day to which day is off, or is worked.
pub fn notice_days(notice: &str) -> Vec<(DayKind<'_>, Date, Date)> {
    notice.lines().filter_map(days_of).collect()
}

/// The number of a notice in the form of the calendar; none where it is not in that form.
pub fn notice_number(notice: &str) -> Option<&str> {
    notice.lines().find_map(|line| line.strip_prefix("year ")?.split_whitespace().nth(1))
}

/// `off 2026-04-04..2026-04-06 清明节`
fn days_of(line: &str) -> Option<(DayKind<'_>, Date, Date)> {
    let mut words = line.split_whitespace();
    let (word, when, name) = (words.next()?, words.next()?, words.next()?);
    let kind = match word {
        "off" => DayKind::Holiday(name),
        "work" => DayKind::MakeUp(name),
        _ => return None,
    };
    let (from, to) = when.split_once("..").unwrap_or((when, when));
    Some((kind, from.parse().ok()?, to.parse().ok()?))
}

/// `四、清明节：4月4日（周六）至6日（周一）放假，共3天。`
fn lines_of(year: i16, line: &str) -> Option<Vec<String>> {
    let plain = without_brackets(line)?;
    let (head, days) = plain.split_once(['：', ':']).unwrap_or(("", plain.as_str()));
    let name = match head.split_once('、') {
        Some((nth, name)) if !nth.is_empty() && nth.trim().chars().all(|letter| NTH.contains(letter)) => name,
        _ => head,
    };
    let name: String = name.split_whitespace().collect();
    let name = if name.is_empty() { UNNAMED } else { name.as_str() };
    let mut lines = Vec::new();
    for sentence in days.split(['。', '；', ';']) {
        let word = match (sentence.contains("上班"), sentence.contains("放假")) {
            (true, _) => "work",
            (false, true) => "off",
            // A day of which nothing is said that is known is not left out unseen.
            (false, false) if ranges(year, sentence)?.is_empty() => continue,
            (false, false) => return None,
        };
        for (from, to) in ranges(year, sentence)? {
            let to = if from == to { String::new() } else { format!("..{to}") };
            lines.push(format!("{word} {from}{to} {name}"));
        }
    }
    Some(lines)
}

/// None where a bracket is not closed: what comes after it would be lost.
fn without_brackets(line: &str) -> Option<String> {
    let mut depth = 0_u32;
    let mut plain = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            other if depth == 0 => plain.push(other),
            _ => {}
        }
    }
    (depth == 0).then_some(plain)
}

/// The days of a sentence: `2月15日至23日`, `2月14日、2月28日`, `2022年12月31日至2023年1月2日`.
fn ranges(year: i16, sentence: &str) -> Option<Vec<(Date, Date)>> {
    let (mut year, mut month, mut is_end) = (year, None, false);
    let (mut ranges, mut number) = (Vec::<(Date, Date)>::new(), String::new());
    for letter in sentence.chars() {
        match letter {
            digit if is_digit(digit) => {
                number.push(narrow(digit));
                continue;
            }
            '年' if !number.is_empty() => year = number.parse().ok()?,
            '月' if !number.is_empty() => month = Some(number.parse().ok()?),
            '日' if !number.is_empty() => {
                let day = Date::new(year, month?, number.parse().ok()?).ok()?;
                match ranges.last_mut().filter(|_| is_end) {
                    Some(range) => range.1 = day,
                    None => ranges.push((day, day)),
                }
                is_end = false;
            }
            '至' | '到' | '-' | '–' | '—' | '~' => is_end = true,
            _ => {}
        }
        number.clear();
    }
    Some(ranges)
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_day_is_left_out_unseen() {
        let unknown_word = "二、春节：2月15日至23日放假调休。2月14日、2月28日补班。";
        assert_eq!(notice_lines(2026, unknown_word), Err(1));
        let open_bracket = "二、春节：2月15日至23日放假调休。2月14日（周六、2月28日（周六）上班。";
        assert_eq!(notice_lines(2026, open_bracket), Err(1));
    }

    #[test]
    fn what_was_told_is_read_back() {
        let day = |month, day| Date::new(2027, month, day).unwrap();
        let told = "year 2027 国办发明电〔2026〕9号\noff 2027-01-01..2027-01-03 元旦\nwork 2027-01-31 春节";
        assert_eq!(notice_number(told), Some("国办发明电〔2026〕9号"));
        let off = (DayKind::Holiday("元旦"), day(1, 1), day(1, 3));
        assert_eq!(notice_days(told), [off, (DayKind::MakeUp("春节"), day(1, 31), day(1, 31))]);
        assert_eq!((notice_number(""), notice_days("")), (None, vec![]), "it was erased");
    }

    /// The notice for 2026, as it is on the page of the State Council.
    #[test]
    fn a_notice_is_read_as_it_is_pasted() {
        let pasted = "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n\
                      二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。\n\
                      \n\
                      三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n\
                      节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。";
        let expected = [
            "off 2026-01-01..2026-01-03 元旦",
            "work 2026-01-04 元旦",
            "off 2026-02-15..2026-02-23 春节",
            "work 2026-02-14 春节",
            "work 2026-02-28 春节",
            "off 2026-04-04..2026-04-06 清明节",
        ];
        assert_eq!(notice_lines(2026, pasted).unwrap(), expected);
    }

    #[test]
    fn years_widths_and_our_own_form_are_read() {
        let lines = |pasted| notice_lines(2023, pasted);
        assert_eq!(
            lines("元旦：２０２２年１２月３１日至2023年1月2日放假调休，共3天。").unwrap(),
            ["off 2022-12-31..2023-01-02 元旦"]
        );
        assert_eq!(lines("off 2023-01-02 元旦").unwrap(), ["off 2023-01-02 元旦"]);
        assert_eq!(lines("国庆节、中秋节:10月1日放假。").unwrap(), ["off 2023-10-01 国庆节、中秋节"]);
        assert_eq!(lines("\n元旦：2月30日放假。"), Err(2), "there is no such day");
        assert_eq!(lines("元旦：3天"), Err(1), "no day is named");
    }
}
