//! The holidays and worked weekends of a year are told, as the State Council arranged them.

use super::Act;
use crate::limits::NAME_CHARS_MAX;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::register::Register;
use crate::role::Actor;
use crate::time::calendar::is_weekend;
use crate::time::{Calendar, DayKind, PastedFault, each_day, notice_days, notice_lines};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Days that are off in every year, whatever else is arranged: 全国年节及纪念日放假办法, art. 2. A notice without one of
/// them is not whole.
const ALWAYS_OFF: [(i8, i8); 5] = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)];

/// The notice of a year in the form of the calendar, from what was pasted of it; the event carries it as a reference.
///
/// # Errors
/// The role may not; the program knows the year already; the year before it is not known; a line cannot be read, or
/// what it says of a day contradicts itself, which the refusal names; the year is arranged so already; or it cannot be
/// a notice of that year.
pub fn arrange_year(
    register: &Register,
    year: u32,
    number: &str,
    pasted: &str,
    actor: &Actor,
) -> Result<String, Refusal> {
    permission::authorise(actor.role, Act::ArrangeYear)?;
    let refuse = |code| Refusal::new(code, Act::ArrangeYear);
    let number: String = number.split_whitespace().collect();
    if number.is_empty() {
        return Err(refuse(Code::TextMissing));
    }
    if number.chars().count() > NAME_CHARS_MAX {
        return Err(refuse(Code::TextTooLong).with(NAME_CHARS_MAX));
    }
    let wrong = || refuse(Code::BadCalendar).with(year);
    let year = i16::try_from(year).map_err(|_| wrong())?;
    if year <= Calendar::state_council().last().year() {
        return Err(wrong());
    }
    let lines = notice_lines(year, pasted).map_err(|fault| match fault {
        PastedFault::Line(line) => refuse(Code::CalendarLine).with(line),
        PastedFault::Weekday(day) => refuse(Code::CalendarWeekday).with(day),
        PastedFault::Range(day) => refuse(Code::CalendarRange).with(day),
        PastedFault::Total(day) => refuse(Code::CalendarTotal).with(day),
    })?;
    let notice = format!("year {year} {number}\n{}", lines.join("\n"));
    if let Some((code, day)) = contradiction(&notice) {
        return Err(refuse(code).with(day));
    }
    if register.year_told(year) == Some(notice.as_str()) {
        return Err(refuse(Code::CalendarUnchanged).with(year));
    }
    let calendar = register.calendar_with(year, &notice).map_err(|_| wrong())?;
    let is_off = |(month, day): &(i8, i8)| {
        Date::new(year, *month, *day).is_ok_and(|day| calendar.is_working_day(day) == Ok(false))
    };
    if calendar.last().year() < year || !ALWAYS_OFF.iter().all(is_off) {
        return Err(wrong());
    }
    Ok(notice)
}

/// What a notice says against itself, and of which day.
fn contradiction(notice: &str) -> Option<(Code, Date)> {
    let mut told = BTreeMap::new();
    for (kind, from, to) in notice_days(notice) {
        if to < from {
            return Some((Code::CalendarRange, from));
        }
        let is_off = matches!(kind, DayKind::Holiday(_));
        for day in each_day(from, to) {
            match told.insert(day, is_off) {
                Some(before) if before != is_off => return Some((Code::CalendarBothWays, day)),
                Some(_) => return Some((Code::CalendarDayTwice, day)),
                None if !is_off && !is_weekend(day) => return Some((Code::CalendarWorkday, day)),
                None => {}
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::{Role, Scope};

    fn told(year: u32, pasted: &str) -> Result<String, Code> {
        let admin = Actor { person: None, role: Role::Admin, scope: Scope::Community };
        arrange_year(&Register::default(), year, "国办发明电 〔2026〕1号", pasted, &admin)
            .map_err(|refusal| refusal.code)
    }

    #[test]
    fn the_next_year_is_told_and_nonsense_refused() {
        let next = u32::try_from(Calendar::state_council().last().year() + 1).unwrap();
        let whole = "元旦：1月1日放假。\n劳动节：5月1日放假。\n国庆节：10月1日至7日放假，共7天。";
        let notice = told(next, whole).unwrap();
        assert!(notice.starts_with(&format!("year {next} 国办发明电〔2026〕1号\noff {next}-01-01 元旦")), "{notice}");
        assert_eq!(told(next, "元旦：1月1日放假。"), Err(Code::BadCalendar), "not whole");
        assert_eq!(told(next + 1, whole), Err(Code::BadCalendar), "a year is left out");
        assert_eq!(told(next - 1, whole), Err(Code::BadCalendar), "the program knows it");
        assert_eq!(told(next, &format!("{whole}\n端午节：13月1日放假。")), Err(Code::CalendarLine));
        assert_eq!(told(next, &format!("{whole}\n元旦：1月1日放假。")), Err(Code::CalendarDayTwice));
        let worked = format!("{whole}\n春节：2月15日至20日放假。2月16日上班。");
        assert_eq!(told(next, &worked), Err(Code::CalendarBothWays), "worked within its own holiday");
        let before = format!("work {next}-02-01..{next}-02-07 春节\n{whole}");
        assert_eq!(told(next, &before), Err(Code::CalendarWorkday));
        assert_eq!(told(next, &format!("{whole}\noff {next}-04-06..{next}-04-04 清明节")), Err(Code::CalendarRange));
    }
}
