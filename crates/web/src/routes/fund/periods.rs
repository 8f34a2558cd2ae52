//! The time of which accounts are told, in words and as links to others.

use crate::params::{Params, asked, encoded};
use crate::parts::accounts_told::period_name;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::http::StatusCode;
use jiff::civil::Date;
use mingtong_app::fund::{Period, PeriodKind};

/// A time to choose; the one that is shown has no address.
pub(super) struct PeriodLink {
    pub(super) href: Option<String>,
    pub(super) label: String,
}

/// Times to choose from.
pub(super) struct Periods {
    pub(super) years: Vec<PeriodLink>,
    pub(super) parts: Vec<PeriodLink>,
    /// The page itself, for days that are typed.
    pub(super) action: String,
    /// What else its address says.
    pub(super) place: String,
    /// The days that are shown.
    pub(super) from: String,
    pub(super) to: String,
    /// The days that were typed; those that are shown where they are right.
    pub(super) typed: [String; 2],
    /// What is wrong with them: the key of its text.
    pub(super) wrong: Option<&'static str>,
}

/// The time that an address asks for.
pub(super) struct AskedPeriod {
    /// That time; this year where it is none.
    pub(super) period: Period,
    /// The days as they were typed, and what is wrong with them or with the word: the key of its text.
    wrong: Option<([String; 2], &'static str)>,
}

impl AskedPeriod {
    pub(super) fn read(visit: &Visit, params: &Params) -> Self {
        let (read, year) = (asked_for(params), Period::year_of(visit.site.app.now().date()));
        let typed = || ["from", "to"].map(|name| asked(params, name).to_owned());
        Self { period: read.ok().flatten().unwrap_or(year), wrong: read.err().map(|key| (typed(), key)) }
    }

    /// What the page is answered with.
    pub(super) fn status(&self) -> StatusCode {
        if self.wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
    }
}

/// The time that is asked for, where what is answered has no form in which it could be put right.
///
/// # Errors
/// What is asked for is no time.
pub(super) fn asked_period(visit: &Visit, params: &Params) -> Result<Period, Problem> {
    let read = asked_for(params).map_err(|key| visit.because(Cause::Wrong(key)))?;
    Ok(read.unwrap_or_else(|| Period::year_of(visit.site.app.now().date())))
}

/// That of a word, or from a day to a day; none where nothing is asked for. In place of another time nothing is shown:
/// whoever asked would take its figures for theirs.
fn asked_for(params: &Params) -> Result<Option<Period>, &'static str> {
    let [word, from, to] = ["period", "from", "to"].map(|name| asked(params, name).trim());
    if !word.is_empty() {
        return Period::read(word).map(Some).ok_or("accounts-wrong-period");
    }
    if from.is_empty() && to.is_empty() {
        return Ok(None);
    }
    let day = |text: &str| text.parse::<Date>().map_err(|_| "accounts-wrong-day");
    Period::days(day(from)?, day(to)?).map(Some).ok_or("accounts-wrong-days")
}

/// What stands behind an address of the same time and place.
pub(super) fn query(period: &Period, place: &str) -> String {
    let place = if place.is_empty() { String::new() } else { format!("&place={}", encoded(place)) };
    format!("?period={}{place}", period.key())
}

impl Periods {
    /// The times around the one that is shown, at this address within the community.
    pub(super) fn around(visit: &Visit, path: &str, asked: &AskedPeriod, place: &str) -> Self {
        let shown = &asked.period;
        let days = [shown.from.to_string(), shown.to.to_string()];
        let (typed, wrong) = match &asked.wrong {
            Some((typed, key)) if typed.iter().any(|day| !day.is_empty()) => (typed.clone(), Some(*key)),
            Some((_, key)) => (days.clone(), Some(*key)),
            None => (days.clone(), None),
        };
        let [from, to] = days;
        let link = |period: Period| PeriodLink {
            href: (period != *shown).then(|| visit.link(&format!("{path}{}", query(&period, place)))),
            label: period_name(visit.words, &period),
        };
        let (years, parts): (Vec<Period>, Vec<Period>) =
            shown.around().into_iter().partition(|period| period.kind == PeriodKind::Year);
        let mut years: Vec<Period> = years.into_iter().chain(shown.years_beside()).collect();
        years.sort_by_key(|period| period.from);
        Self {
            years: years.into_iter().map(link).collect(),
            parts: parts.into_iter().map(link).collect(),
            action: visit.link(path),
            place: place.to_owned(),
            from,
            to,
            typed,
            wrong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_time_is_no_other_time() {
        let read = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            asked_for(&pairs.collect()).map(|period| period.map(|period| period.key()))
        };
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&[("from", ""), ("to", "")]), Ok(None));
        assert_eq!(
            read(&[("from", "2021-06-01"), ("to", "2021-06-01")]),
            Ok(Some("2021-06-01..2021-06-01".to_owned()))
        );
        assert_eq!(read(&[("period", "2021-13")]), Err("accounts-wrong-period"));
        for (from, to, wrong) in [
            ("2021-06-01", "", "accounts-wrong-day"),
            ("2021-02-30", "2021-06-01", "accounts-wrong-day"),
            ("2021-06-02", "2021-06-01", "accounts-wrong-days"),
        ] {
            assert_eq!(read(&[("from", from), ("to", to)]), Err(wrong), "{from} {to}");
        }
    }
}
