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
pub(crate) fn counted(params: &Params) -> Option<(Figure, Between)> {
    let figure = Figure::from_key(asked(params, "counted"))?;
    Some((figure, ends(params).map_or_else(Between::default, |(from, until)| between(from, until))))
}

fn ends(params: &Params) -> Option<(Date, Date)> {
    let (from, until) = asked(params, "days").split_once("..")?;
    Some((from.parse().ok()?, until.parse().ok()?))
}

/// What the list of an address counts, in words.
pub(crate) fn counted_words(words: Words, params: &Params) -> Option<String> {
    let (figure, _) = counted(params)?;
    let figure = words.word("numbers-figure", figure.key());
    let Some((from, until)) = ends(params) else { return Some(figure) };
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
