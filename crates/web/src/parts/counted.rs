//! A number and the list that it opens. The address of the list says what is counted, of which days and of what; the
//! list asks for exactly that, so that its length is the number: `counted=waiting&days=2021-06-01..2021-06-30&unit=…`.

use crate::args::text_arg;
use crate::format;
use crate::params::{Params, asked, encoded};
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::community::numbers::{About, between};
use mingtong_app::matter::MatterQuery;
use mingtong_app::rows::{Between, Figure};
use mingtong_domain::ids::{CategoryId, PlaceId, UnitId};
use mingtong_domain::matter::{Channel, Track};
use mingtong_words::Words;

/// What an address says where no place was named, no unit has it, or nobody has said what it is about.
pub(crate) const NONE: &str = "none";
/// What the address of a list says of what it counts.
pub(crate) const ASKED: [&str; 7] = ["counted", "days", "place", "unit", "channel", "track", "category"];

/// A number in a table, and the list of what it counts; nothing is no list.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) count: i64,
    pub(crate) href: Option<String>,
}

/// Of which place, unit, channel, track and category; what says nothing sensible narrows nothing.
pub(crate) fn narrowed(params: &Params) -> MatterQuery {
    let get = |name: &str| Some(asked(params, name).trim()).filter(|value| !value.is_empty());
    let id = |name: &str| get(name).filter(|value| *value != NONE);
    MatterQuery {
        place: id("place").map(PlaceId::from),
        nowhere: get("place") == Some(NONE),
        unit: id("unit").map(UnitId::from),
        with_nobody: get("unit") == Some(NONE),
        channel: get("channel").and_then(Channel::from_key),
        track: get("track").and_then(Track::from_key),
        category: id("category").map(CategoryId::from),
        in_no_category: get("category") == Some(NONE),
        ..MatterQuery::default()
    }
}

/// The same as an address says it.
pub(crate) fn narrowed_pairs(query: &MatterQuery) -> Vec<String> {
    let none = |is_none: bool| is_none.then(|| NONE.to_owned());
    let pairs = [
        ("place", query.place.as_ref().map(|id| id.0.clone()).or(none(query.nowhere))),
        ("unit", query.unit.as_ref().map(|id| id.0.clone()).or(none(query.with_nobody))),
        ("channel", query.channel.map(|channel| channel.key().to_owned())),
        ("track", query.track.map(|track| track.key().to_owned())),
        ("category", query.category.as_ref().map(|id| id.0.clone()).or(none(query.in_no_category))),
    ];
    pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", encoded(&value?)))).collect()
}

/// What the list of an address counts, on which days; none for every other list.
///
/// # Errors
/// The days are none, as the key of a text: a list of all days would be taken for theirs.
pub(crate) fn counted(params: &Params) -> Result<Option<(Figure, Between)>, &'static str> {
    let on = ends(params)?.map_or_else(Between::default, |(from, until)| between(from, until));
    Ok(Figure::from_key(asked(params, "counted")).map(|figure| (figure, on)))
}

/// The first and the last day that an address names; none where it names none.
fn ends(params: &Params) -> Result<Option<(Date, Date)>, &'static str> {
    let days = asked(params, "days").trim();
    if days.is_empty() {
        return Ok(None);
    }
    let day = |text: &str| text.parse::<Date>().ok();
    let read = days.split_once("..").and_then(|(from, until)| day(from).zip(day(until)));
    read.filter(|(from, until)| from <= until).map(Some).ok_or("numbers-wrong-listed")
}

/// What the list of an address counts, in words.
pub(crate) fn counted_words(words: Words, params: &Params) -> Option<String> {
    let figure = words.word("numbers-figure", Figure::from_key(asked(params, "counted"))?.key());
    let Ok(Some((from, until))) = ends(params) else { return Some(figure) };
    let args = [text_arg("figure", figure), text_arg("days", format::period(words, from, until))];
    Some(words.ta("numbers-counted-on", &args))
}

/// How numbers open their lists.
#[derive(Debug, Clone)]
pub(crate) struct Opens {
    /// The page of lists.
    list: String,
    ends: Option<(Date, Date)>,
    narrowed: MatterQuery,
}

impl Opens {
    /// The lists of everybody, or those of whoever works here.
    pub(crate) fn new(visit: &Visit, is_desk: bool, ends: Option<(Date, Date)>, narrowed: &MatterQuery) -> Self {
        let list = visit.link(if is_desk { "/desk/find" } else { "/matters" });
        Self { list, ends, narrowed: narrowed.clone() }
    }

    /// Without a visit.
    #[cfg(test)]
    pub(crate) fn for_test() -> Self {
        Self { list: "/c/x/matters".to_owned(), ends: None, narrowed: MatterQuery::default() }
    }

    /// The same of other days.
    pub(crate) fn on(&self, ends: (Date, Date)) -> Self {
        Self { ends: Some(ends), ..self.clone() }
    }

    /// The same of one place, unit, channel, track or category.
    pub(crate) fn of(&self, about: &About) -> Self {
        let all = self.narrowed.clone();
        let narrowed = match about {
            About::Place(place) => MatterQuery { place: Some(place.clone()), ..all },
            About::Nowhere => MatterQuery { place: None, nowhere: true, ..all },
            About::Unit(unit) => MatterQuery { unit: Some(unit.clone()), ..all },
            About::Nobody => MatterQuery { unit: None, with_nobody: true, ..all },
            About::Channel(channel) => MatterQuery { channel: Some(*channel), ..all },
            About::Track(track) => MatterQuery { track: Some(*track), ..all },
            About::Category(category) => MatterQuery { category: Some(category.clone()), ..all },
            About::Uncategorised => MatterQuery { category: None, in_no_category: true, ..all },
        };
        Self { narrowed, ..self.clone() }
    }

    /// A number with its list.
    pub(crate) fn cell(&self, figure: Figure, count: i64) -> Cell {
        Cell { count, href: (count > 0).then(|| self.list(figure)) }
    }

    /// The list of what a figure counts.
    fn list(&self, figure: Figure) -> String {
        let days = self.ends.map(|(from, until)| format!("days={from}..{until}"));
        let pairs = [format!("counted={}", figure.key())].into_iter().chain(days);
        let pairs: Vec<String> = pairs.chain(narrowed_pairs(&self.narrowed)).collect();
        format!("{}?{}", self.list, pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_are_none_are_no_list_of_all_days() {
        let read = |days: &str| {
            let pairs = [("counted", Figure::Waiting.key()), ("days", days)];
            ends(&pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
        };
        assert_eq!(read(""), Ok(None));
        assert!(matches!(read("2021-06-01..2021-06-01"), Ok(Some(_))));
        for wrong in ["abc", "2021-06-01", "2021-06-01..", "2021-02-30..2021-06-01", "2021-06-02..2021-06-01"] {
            assert_eq!(read(wrong), Err("numbers-wrong-listed"), "{wrong}");
        }
    }
}
