//! What the address of a page of numbers asks for: which days, and of what.

use crate::args::{count_arg, text_arg};
use crate::format;
use crate::params::{Params, asked, encoded};
use crate::parts::counted::{narrowed, narrowed_pairs};
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::Fail;
use mingtong_app::community::numbers::Period;
use mingtong_app::gate::Pass;
use mingtong_app::matter::MatterQuery;
use mingtong_domain::Millis;
use mingtong_words::Words;

/// What the address of a page of numbers asks for.
pub(crate) struct Asked {
    pub(crate) period: Period,
    pub(crate) narrowed: MatterQuery,
    /// The days as they were typed.
    pub(crate) from: String,
    pub(crate) until: String,
    /// What is wrong with them: the key of its text.
    pub(crate) wrong: Option<&'static str>,
}

impl Asked {
    /// Where nothing sensible is asked for it is `default`. Of a part of the community the numbers are of named days:
    /// those of this year.
    pub(crate) fn read(params: &Params, now: Millis, default: Period) -> Self {
        let narrowed = narrowed(params);
        let (from, until) = (asked(params, "from").trim().to_owned(), asked(params, "until").trim().to_owned());
        let (typed, wrong) = match typed(&from, &until) {
            Ok(typed) => (typed, None),
            Err(wrong) => (None, Some(wrong)),
        };
        let word = asked(params, "period").trim();
        let named = Period::parse(word);
        let is_no_period = typed.is_none() && named.is_none() && !word.is_empty();
        let wrong = wrong.or(is_no_period.then_some("numbers-wrong-period"));
        let period = typed.or(named).unwrap_or(default);
        let period = match period {
            Period::All if !narrowed.is_whole() => Period::Year(now.year()),
            period => period,
        };
        Self { period, narrowed, from, until, wrong }
    }

    /// What an address says of other days and the same part of the community.
    pub(crate) fn query_of(&self, period: Period) -> String {
        let days = match (period.key(), period.ends()) {
            (Some(key), _) => vec![format!("period={key}")],
            (None, Some((from, until))) => vec![format!("from={from}"), format!("until={until}")],
            (None, None) => vec![],
        };
        days.into_iter().chain(narrowed_pairs(&self.narrowed)).collect::<Vec<_>>().join("&")
    }
}

/// The days that were typed; none where nothing was.
fn typed(from: &str, until: &str) -> Result<Option<Period>, &'static str> {
    if from.is_empty() && until.is_empty() {
        return Ok(None);
    }
    let day = |text: &str| text.parse::<Date>().map_err(|_| "numbers-wrong-day");
    Period::days(day(from)?, day(until)?).map(Some).ok_or("numbers-wrong-days")
}

/// Waits until few others have numbers made. A page of numbers is kept in no cache: what is overdue now and how long
/// something has waited changes without anything happening, and a number is the length of its list at that moment.
pub(crate) async fn enter(visit: &Visit) -> Result<Pass, Problem> {
    let pass = visit.site.app.gates.searching.enter().await;
    pass.map_err(|busy| visit.problem(Fail::from(busy)))
}

/// What the days are called.
pub(crate) fn period_words(words: Words, period: Period) -> String {
    match period {
        Period::All => words.t("numbers-all").to_owned(),
        Period::Month(year, month) => words.ta("numbers-month", &[text_arg("year", year), count_arg("n", month)]),
        Period::Quarter(year, n) => words.ta("numbers-quarter", &[text_arg("year", year), text_arg("n", n)]),
        Period::Year(year) => words.ta("numbers-year", &[text_arg("year", year)]),
        Period::Days(from, until) => format::period(words, from, until),
    }
}

/// A path with a query, which may be empty.
pub(crate) fn at(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A month as an address says it, for a page of one month; this one where it says none.
///
/// # Errors
/// It says something else: another month would be taken for the one that was asked for.
pub(crate) fn month_asked(visit: &Visit, params: &Params) -> Result<Period, Problem> {
    match (asked(params, "period").trim(), visit.site.app.now()) {
        ("", now) => Ok(Period::month_of(now)),
        (word, _) => match Period::parse(word) {
            Some(month @ Period::Month(..)) => Ok(month),
            _ => Err(visit.because(Cause::Wrong("numbers-wrong-month"))),
        },
    }
}

/// The month of which the report is that belongs to some days: that month, or this one.
fn month_of(period: Period, now: Millis) -> Period {
    match period {
        Period::Month(..) => period,
        _ => Period::month_of(now),
    }
}

/// The report that belongs to some days: its address, and words that say of which month it is, since it may be another
/// than is looked at.
pub(crate) fn report_of(words: Words, base: &str, period: Period, now: Millis) -> (String, String) {
    let month = month_of(period, now);
    let query = if month == Period::month_of(now) { String::new() } else { month_query(month) };
    let said = words.ta("monthly-link-of", &[text_arg("month", period_words(words, month))]);
    (at(&format!("{base}/report.html"), &query), said)
}

/// What an address says of a month.
pub(crate) fn month_query(month: Period) -> String {
    month.key().map(|key| format!("period={}", encoded(&key))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(pairs: &[(&str, &str)]) -> Asked {
        let params = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Asked::read(&params, Millis::from_date(date(2021, 6, 8)), Period::All)
    }

    #[test]
    fn days_are_read_and_said_again() {
        assert_eq!(read(&[]).period, Period::All);
        assert_eq!(read(&[("unit", "u1")]).period, Period::Year(2021));
        let asked = read(&[("period", "2021-Q2"), ("unit", "none"), ("track", "hazard")]);
        assert_eq!(asked.query_of(asked.period), "period=2021-Q2&unit=none&track=hazard");
        let asked = read(&[("from", "2021-06-01"), ("until", "2021-06-08")]);
        assert_eq!(asked.query_of(asked.period), "from=2021-06-01&until=2021-06-08");
    }

    #[test]
    fn what_is_no_period_is_told() {
        for word in ["2021-13", "2021-Q5", "soon"] {
            assert_eq!(read(&[("period", word)]).wrong, Some("numbers-wrong-period"), "{word}");
        }
        assert_eq!(read(&[("period", "2021-06")]).wrong, None);
    }

    #[test]
    fn what_is_no_day_is_kept_and_told() {
        for (from, until, wrong) in [
            ("gestern", "2021-06-08", "numbers-wrong-day"),
            ("2021-06-01", "", "numbers-wrong-day"),
            ("2021-06-08", "2021-06-01", "numbers-wrong-days"),
            ("1999-01-01", "2021-06-01", "numbers-wrong-days"),
        ] {
            let asked = read(&[("from", from), ("until", until)]);
            assert_eq!((asked.wrong, asked.from.as_str(), asked.until.as_str()), (Some(wrong), from, until));
            assert_eq!(asked.period, Period::All);
        }
    }
}
