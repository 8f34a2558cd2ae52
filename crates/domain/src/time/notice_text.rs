//! A notice of the State Council as people paste it, line by line in the form of the calendar. What is no day is left
//! out: the letterhead, the closing words, the day on which it was signed, the lunar day in brackets. The weekday and
//! how many days it is are compared with the days.

use super::calendar::{DayKind, is_form_line};
use crate::written::narrow;
use jiff::civil::{Date, Weekday};

/// What a holiday is called that the notice does not name.
const UNNAMED: &str = "节假日";
/// How a notice numbers its holidays.
const NTH: &str = "一二三四五六七八九十";
/// How a weekday is written behind 周 or 星期.
const WEEKDAYS: [(char, Weekday); 8] = [
    ('一', Weekday::Monday),
    ('二', Weekday::Tuesday),
    ('三', Weekday::Wednesday),
    ('四', Weekday::Thursday),
    ('五', Weekday::Friday),
    ('六', Weekday::Saturday),
    ('日', Weekday::Sunday),
    ('天', Weekday::Sunday),
];
/// More days than any range has, so that a year that was mistyped is not counted through.
const DAYS_COUNTED_MAX: usize = 366;

/// Why what was pasted of a notice is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PastedFault {
    /// This line, from 1 on, holds a day that cannot be read, or none where it should.
    Line(usize),
    /// This day has another weekday than the one that stands beside it.
    Weekday(Date),
    /// The holiday that begins on this day ends before it.
    Range(Date),
    /// The holiday that begins on this day has not as many days as it says.
    Total(Date),
}

/// What is wrong with a line; none where it cannot be read.
type Unread = Option<PastedFault>;

const UNREADABLE: Unread = None;

/// The lines `off …` and `work …` of what was pasted for a year. Lines that stand in this form already are taken as
/// they are.
///
/// # Errors
/// What is wrong with the first line that is not taken.
pub fn notice_lines(year: i16, pasted: &str) -> Result<Vec<String>, PastedFault> {
    let mut lines = Vec::new();
    for (at, line) in pasted.lines().map(str::trim).enumerate() {
        if is_form_line(line) {
            lines.push(line.to_owned());
        } else if line.chars().any(is_digit) && !is_around(line) {
            let found = lines_of(year, line).map_err(|fault| fault.unwrap_or(PastedFault::Line(at + 1)))?;
            if found.is_empty() {
                return Err(PastedFault::Line(at + 1));
            }
            lines.extend(found);
        }
    }
    Ok(lines)
}

/// What stands around the holidays on a page from which a notice is pasted.
const PAGE_WORDS: [&str; 7] = ["来源", "发布时间", "发布日期", "成文日期", "发文字号", "索引号", "发文机关"];
/// What is said of a holiday: a line with one of these is never passed over for where it stands.
const HOLIDAY_WORDS: [&str; 5] = ["放假", "上班", "调休", "补班", "休息"];

/// Whether a line is one of those around the holidays, whose years and days are none of them: the number of the notice,
/// its title, the opening words, the day on which it was signed, its source, the number of a page.
fn is_around(line: &str) -> bool {
    let plain: String = line.chars().map(narrow).filter(|letter| !letter.is_whitespace()).collect();
    let plain = plain.trim_end_matches(['。', '：', ':', '.']);
    let names_no_day = || !behind_digits(plain, "月日");
    let is_of_the_page = || begins_as_page(plain) && !HOLIDAY_WORDS.iter().any(|word| plain.contains(word));
    let is_titled = || {
        // On the page of the State Council the title goes on in a second line.
        let is_begun = plain.contains("关于") && plain.ends_with('年');
        (is_begun || plain.ends_with("的通知") || plain.ends_with("通知如下")) && names_no_day()
    };
    is_number_of_notice(plain) || is_titled() || is_signed_day(plain) || is_of_the_page() || is_page_number(plain)
}

/// Whether a line begins as those do: with such a word, or with a day of a year before its source.
fn begins_as_page(plain: &str) -> bool {
    let is_dated = plain.len() > "2025".len() && plain.chars().take("2025".len()).all(is_digit);
    PAGE_WORDS.iter().any(|word| plain.starts_with(word)) || (is_dated && plain.contains("来源"))
}

/// Whether one of these letters stands right behind a digit.
fn behind_digits(plain: &str, letters: &str) -> bool {
    let after = plain.chars().skip(1);
    plain.chars().zip(after).any(|(before, letter)| is_digit(before) && letters.contains(letter))
}

/// `国办发明电〔2025〕7号`, in whatever brackets.
fn is_number_of_notice(plain: &str) -> bool {
    let Some((issuer, rest)) = plain.split_once(['〔', '[', '(', '（', '【', '［']) else { return false };
    let Some((year, nth)) = rest.split_once(['〕', ']', ')', '）', '】', '］']) else { return false };
    let nth = nth.strip_prefix('第').unwrap_or(nth).strip_suffix('号').unwrap_or_default();
    let are_digits = |text: &str| !text.is_empty() && text.chars().all(is_digit);
    !issuer.contains(is_digit) && year.len() == "2025".len() && are_digits(year) && are_digits(nth)
}

/// `2025年11月4日` and nothing else.
fn is_signed_day(plain: &str) -> bool {
    let parts: Vec<&str> = plain.split_inclusive(['年', '月', '日']).collect();
    let is_part = |(part, unit): (&&str, char)| {
        part.strip_suffix(unit).is_some_and(|number| !number.is_empty() && number.chars().all(is_digit))
    };
    parts.len() == 3 && parts.iter().zip(['年', '月', '日']).all(is_part)
}

/// `- 2 -`, `第2页`, `2`.
fn is_page_number(plain: &str) -> bool {
    const DIGITS_MAX: usize = 3;
    let of_page = plain.strip_prefix('第').and_then(|rest| rest.strip_suffix('页'));
    let number = of_page.unwrap_or_else(|| plain.trim_matches(['-', '–', '—']));
    !number.is_empty() && number.len() <= DIGITS_MAX && number.chars().all(is_digit)
}

/// What a notice in the form of the calendar says, in its order: from which day to which day is off, or is worked.
pub fn notice_days(notice: &str) -> Vec<(DayKind<'_>, Date, Date)> {
    notice.lines().filter_map(days_of).collect()
}

/// The days of a range, one by one, and of one that is too long to be meant its beginning.
pub(crate) fn each_day(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let days = std::iter::successors(Some(from), |day| day.tomorrow().ok());
    days.take_while(move |day| *day <= to).take(DAYS_COUNTED_MAX)
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
fn lines_of(year: i16, line: &str) -> Result<Vec<String>, Unread> {
    let plain = without_brackets(line).ok_or(UNREADABLE)?;
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
            (false, false) => return Err(UNREADABLE),
        };
        let ranges = ranges(year, sentence)?;
        if word == "off" {
            check_total(sentence, &ranges)?;
        }
        for (from, to) in ranges {
            let to = if from == to { String::new() } else { format!("..{to}") };
            lines.push(format!("{word} {from}{to} {name}"));
        }
    }
    Ok(lines)
}

/// How many days a sentence says that it is, `共3天`, beside how many it names.
fn check_total(sentence: &str, ranges: &[(Date, Date)]) -> Result<(), Unread> {
    let (Some(said), Some((first, _))) = (total(sentence), ranges.first()) else { return Ok(()) };
    let named: usize = ranges.iter().map(|(from, to)| each_day(*from, *to).count()).sum();
    if said == named { Ok(()) } else { Err(Some(PastedFault::Total(*first))) }
}

fn total(sentence: &str) -> Option<usize> {
    let (said, _) = sentence.split_once('共')?.1.split_once('天')?;
    let said: String = said.trim().chars().map(narrow).collect();
    let in_words = || NTH.chars().position(|nth| said.chars().eq([nth])).map(|at| at + 1);
    said.parse().ok().or_else(in_words)
}

/// Of what stands in brackets only the weekday behind a day is kept. None where a bracket is not closed: what comes
/// after it would be lost.
fn without_brackets(line: &str) -> Option<String> {
    let mut depth = 0_u32;
    let (mut plain, mut within) = (String::with_capacity(line.len()), String::new());
    for letter in line.chars() {
        match letter {
            '（' | '(' => depth += 1,
            '）' | ')' => {
                depth = depth.saturating_sub(1);
                let bracket = std::mem::take(&mut within);
                if plain.ends_with('日') {
                    plain.extend(weekday_in(&bracket));
                }
            }
            other if depth == 0 => plain.push(other),
            other => within.push(other),
        }
    }
    (depth == 0).then_some(plain)
}

/// The weekday that a bracket names, as `周四`; none where it names none or several.
fn weekday_in(bracket: &str) -> Option<String> {
    let mut named = bracket.char_indices().filter_map(|(at, _)| weekday_letter(&bracket[at..]));
    let only = named.next()?;
    named.next().is_none().then(|| format!("周{only}"))
}

/// The letter of the weekday with which a text begins: of `周四` and of `星期四`.
fn weekday_letter(text: &str) -> Option<char> {
    let named = text.strip_prefix("周").or_else(|| text.strip_prefix("星期"))?.chars().next()?;
    WEEKDAYS.iter().any(|(letter, _)| *letter == named).then_some(named)
}

/// Compares a day with the weekday that stands right behind it.
fn check_weekday(day: Date, behind: &str) -> Result<(), Unread> {
    let Some(said) = weekday_letter(behind) else { return Ok(()) };
    let fits = WEEKDAYS.iter().any(|(letter, weekday)| *letter == said && *weekday == day.weekday());
    if fits { Ok(()) } else { Err(Some(PastedFault::Weekday(day))) }
}

/// The days of a sentence: `2月15日至23日`, `2月14日、2月28日`, `2022年12月31日至2023年1月2日`.
fn ranges(year: i16, sentence: &str) -> Result<Vec<(Date, Date)>, Unread> {
    let (mut year, mut month, mut is_end) = (year, None::<i8>, false);
    let (mut ranges, mut number) = (Vec::<(Date, Date)>::new(), String::new());
    for (at, letter) in sentence.char_indices() {
        match letter {
            digit if is_digit(digit) => {
                number.push(narrow(digit));
                continue;
            }
            '年' if !number.is_empty() => year = number.parse().map_err(|_| UNREADABLE)?,
            '月' if !number.is_empty() => month = Some(number.parse().map_err(|_| UNREADABLE)?),
            '日' if !number.is_empty() => {
                let of_month: i8 = number.parse().map_err(|_| UNREADABLE)?;
                let day = Date::new(year, month.ok_or(UNREADABLE)?, of_month).map_err(|_| UNREADABLE)?;
                check_weekday(day, sentence[at + letter.len_utf8()..].trim_start())?;
                match ranges.last_mut().filter(|_| is_end) {
                    Some((from, _)) if day < *from => return Err(Some(PastedFault::Range(*from))),
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
    Ok(ranges)
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
        assert_eq!(notice_lines(2026, unknown_word), Err(PastedFault::Line(1)));
        let open_bracket = "二、春节：2月15日至23日放假调休。2月14日（周六、2月28日（周六）上班。";
        assert_eq!(notice_lines(2026, open_bracket), Err(PastedFault::Line(1)));
    }

    #[test]
    fn what_contradicts_its_days_is_told_with_the_day() {
        let day = |month, day| Date::new(2026, month, day).unwrap();
        for (pasted, fault) in [
            ("清明节：4月4日（周五）至6日（周一）放假，共3天。", PastedFault::Weekday(day(4, 4))),
            ("清明节：4月4日至6日星期二放假，共3天。", PastedFault::Weekday(day(4, 6))),
            ("春节：2月15日至23日放假。2月14日（农历腊月二十七、星期天）上班。", PastedFault::Weekday(day(2, 14))),
            ("清明节：4月4日至6日放假，共２天。", PastedFault::Total(day(4, 4))),
            ("清明节：4月4日至6日放假，共四天。", PastedFault::Total(day(4, 4))),
            ("清明节：4月6日至4日放假，共3天。", PastedFault::Range(day(4, 6))),
        ] {
            assert_eq!(notice_lines(2026, pasted), Err(fault), "{pasted}");
        }
        let fits = "清明节：4月4日（周六）、5日（星期日）至6日（周六至周一）放假，共三天。";
        assert_eq!(notice_lines(2026, fits).unwrap(), ["off 2026-04-04 清明节", "off 2026-04-05..2026-04-06 清明节"]);
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
    fn what_stands_around_the_holidays_is_passed_over_and_nothing_else() {
        let whole = "来源：中国政府网　发布时间：2025-11-04 11:00\n\
                     国务院办公厅关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n\
                     各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n\
                     \u{3000}\u{3000}经国务院批准，现将2026年元旦、春节、清明节放假调休日期的具体安排通知如下。\n\
                     一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n- 1 -\n第 2 页\n\
                     国务院办公厅\n\u{3000}\u{3000}2025年11月4日\n";
        let lines = ["off 2026-01-01..2026-01-03 元旦", "work 2026-01-04 元旦"];
        assert_eq!(notice_lines(2026, whole).unwrap(), lines);
        for around in [
            "国办发明电[２０２５]７号",
            "国办发明电（2022）第16号",
            "发文字号：国办发明电〔2023〕7号",
            "国务院办公厅关于2024年部分节假日安排的通知",
            "成文日期：2023年10月25日",
            "2023-10-25 11:00 来源：新华社",
            "２０２３年１０月２５日",
            "12",
        ] {
            assert_eq!(notice_lines(2024, around), Ok(vec![]), "{around}");
        }
        let said_of_a_day = "发布时间：1月4日上班";
        assert_eq!(notice_lines(2026, said_of_a_day).unwrap().len(), 1, "what is said of a day is never passed over");
        for refused in [
            "2月14日、2月28日补班",
            "2026-01-01 元旦",
            "2026-01-01",
            "1-4",
            "元旦 2026年1月1日",
            "2月14日照常办公（来源：中国政府网）",
            "元旦：3天",
            "1月1日",
        ] {
            assert!(notice_lines(2026, refused).is_err(), "{refused}");
        }
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
        assert_eq!(lines("\n元旦：2月30日放假。"), Err(PastedFault::Line(2)), "there is no such day");
        assert_eq!(lines("元旦：3天"), Err(PastedFault::Line(1)), "no day is named");
    }
}
