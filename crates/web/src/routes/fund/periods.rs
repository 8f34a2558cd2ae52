//! The time of which accounts are told, in words and as links to others.

use crate::params::{Params, asked, encoded};
use crate::parts::accounts_told::period_name;
use crate::visit::Visit;
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
    pub(super) from: String,
    pub(super) to: String,
}

/// The time that is asked for: that of a word, from a day to a day, or this year.
pub(super) fn asked_period(visit: &Visit, params: &Params) -> Period {
    let typed = || Period::days(asked(params, "from").parse().ok()?, asked(params, "to").parse().ok()?);
    let today = visit.site.app.now().date();
    Period::read(asked(params, "period")).or_else(typed).unwrap_or_else(|| Period::year_of(today))
}

/// What stands behind an address of the same time and place.
pub(super) fn query(period: &Period, place: &str) -> String {
    let place = if place.is_empty() { String::new() } else { format!("&place={}", encoded(place)) };
    format!("?period={}{place}", period.key())
}

impl Periods {
    /// The times around the one that is shown, at this address within the community.
    pub(super) fn around(visit: &Visit, path: &str, shown: &Period, place: &str) -> Self {
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
            from: shown.from.to_string(),
            to: shown.to.to_string(),
        }
    }
}
