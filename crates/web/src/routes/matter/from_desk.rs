//! Where in the worklist a matter was opened, as addresses carry it on.

use crate::format::day_ends;
use crate::params::{Params, are_wrong_days, asked, encoded, skipped};
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::matter::{Shown, WorkQuery};
use mingtong_domain::Millis;
use mingtong_domain::ids::{CategoryId, PlaceId, UnitId};
use mingtong_domain::limits::TITLE_CHARS_MAX;
use mingtong_domain::matter::{Act, Channel, Track};

/// By what the worklist is narrowed, as addresses call it.
const NARROWED_BY: [&str; 8] = ["words", "place", "unit", "channel", "track", "category", "since", "until"];

/// Where in the worklist a matter was opened: in which of its lists, narrowed by what, so many entries in. It stands in
/// the address, so that whoever acts on the matter comes back to the same place: `from=desk&shown=overdue&skip=100`.
#[derive(Debug, Clone)]
pub(crate) struct FromDesk {
    pub(crate) query: WorkQuery,
    /// By what it is narrowed, as the address says it.
    narrowed: String,
}

impl FromDesk {
    /// What the address says; none for a matter that was found elsewhere, or for somebody without a worklist.
    pub(crate) fn of(visit: &Visit, query: &Params) -> Option<Self> {
        let is_theirs = asked(query, "from") == "desk" && visit.who().may(Act::ReadWork);
        is_theirs.then(|| Self::read(query))
    }

    /// What the address of the worklist asks for; what says nothing sensible asks for nothing.
    pub(crate) fn read(params: &Params) -> Self {
        let get = |name: &str| Some(asked(params, name).trim()).filter(|value| !value.is_empty());
        let are_wrong = are_wrong_days(asked(params, "since"), asked(params, "until"));
        let day = |name: &str| get(name).filter(|_| !are_wrong).and_then(|day| day.parse::<Date>().ok());
        let query = WorkQuery {
            shown: Shown::of(asked(params, "shown")),
            words: get("words").unwrap_or_default().chars().take(TITLE_CHARS_MAX).collect(),
            place: get("place").map(PlaceId::from),
            unit: get("unit").map(UnitId::from),
            channel: get("channel").and_then(Channel::from_key),
            track: get("track").and_then(Track::from_key),
            category: get("category").map(CategoryId::from),
            received_from: day("since").map(Millis::from_date),
            received_before: day("until").map(day_ends),
            skip: skipped(params),
        };
        let is_read = [
            !query.words.is_empty(),
            query.place.is_some(),
            query.unit.is_some(),
            query.channel.is_some(),
            query.track.is_some(),
            query.category.is_some(),
            query.received_from.is_some(),
            query.received_before.is_some(),
        ];
        let read = NARROWED_BY.iter().zip(is_read).filter(|(_, is_read)| *is_read);
        let pairs = read.filter_map(|(name, _)| Some(format!("{name}={}", encoded(get(name)?))));
        Self { query, narrowed: pairs.collect::<Vec<_>>().join("&") }
    }

    /// Another of the lists, narrowed alike.
    pub(crate) fn other(&self, shown: Shown) -> Self {
        Self { query: WorkQuery { shown, skip: 0, ..self.query.clone() }, narrowed: self.narrowed.clone() }
    }

    /// The same list, so many entries in.
    pub(crate) fn at(&self, skip: u32) -> Self {
        Self { query: WorkQuery { skip, ..self.query.clone() }, narrowed: self.narrowed.clone() }
    }

    /// Whether it is narrowed by anything.
    pub(crate) fn is_narrowed(&self) -> bool {
        !self.narrowed.is_empty()
    }

    /// The list, narrowed, from its beginning: what is saved of it.
    pub(crate) fn saved(&self) -> String {
        self.at(0).list()
    }

    fn list(&self) -> String {
        let shown = match self.query.shown.key() {
            "" => String::new(),
            key => format!("shown={key}"),
        };
        let skip = if self.query.skip == 0 { String::new() } else { format!("skip={}", self.query.skip) };
        joined(&[&shown, &self.narrowed, &skip])
    }
}

/// The path of a matter, or of an act on it, with the place in the worklist and with what else there is to say.
pub(crate) fn onto(path: &str, from_desk: Option<&FromDesk>, more: &str) -> String {
    let place = from_desk.map(|from_desk| joined(&["from=desk", &from_desk.list()])).unwrap_or_default();
    with_query(path, &[&place, more])
}

/// The path of the worklist at that place, with what else there is to say.
pub(crate) fn back(from_desk: Option<&FromDesk>, more: &str) -> String {
    with_query("/desk", &[&from_desk.map(FromDesk::list).unwrap_or_default(), more])
}

fn joined(pairs: &[&str]) -> String {
    pairs.iter().copied().filter(|pair| !pair.is_empty()).collect::<Vec<_>>().join("&")
}

fn with_query(path: &str, pairs: &[&str]) -> String {
    match joined(pairs).as_str() {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}
