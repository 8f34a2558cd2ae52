//! Numbers as they go over the wire.

use super::wire_record::ShareBody;
use crate::matter::keys;
use mingtong_app::Hall;
use mingtong_app::community::numbers::{About, FEW, Line, Moment, NotShown, Numbers, RATES, Taken, Tally};
use mingtong_app::rows::{Figure, Took};
use mingtong_words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// What the rates are called, in their order.
const RATE_NAMES: [&str; RATES.len()] =
    ["response", "response_in_time", "resolution", "finished_in_time", "satisfaction"];
/// What is left out of the rates, each with the text that says why.
const LEFT_OUT: [(Figure, &str); 4] = [
    (Figure::Withdrawn, "numbers-left-out-withdrawn"),
    (Figure::Imported, "numbers-left-out-imported"),
    (Figure::Merged, "numbers-left-out-merged"),
    (Figure::Declined, "numbers-left-out-declined"),
];

/// Of which days, and of what.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct NumbersFields {
    /// `2021-06`, `2021-Q2`, `2021`, or `all`, which it is unless asked otherwise. Of a part of the community `all` is
    /// this year.
    pub period: Option<String>,
    /// From this day on, with `until` and without `period`; 1,100 days at most.
    pub from: Option<String>,
    /// Until this day.
    pub until: Option<String>,
    /// The id of a place: there or inside it; `none` for what lies at no place.
    pub place: Option<String>,
    /// The id of the unit that has or last had it; `none` for what no unit had.
    pub unit: Option<String>,
    /// Through this channel.
    pub channel: Option<keys::Channel>,
    /// Ordinary or hazard.
    pub track: Option<keys::Track>,
    /// The id of a category: about that, or what stands under it; `none` for what nobody has given one.
    pub category: Option<String>,
}

/// How many matters each figure counts, by its name.
fn figures(tally: &Tally) -> BTreeMap<String, i64> {
    Figure::ALL.iter().map(|figure| (name(*figure), tally.of(*figure))).collect()
}

/// The name of a figure on the wire.
fn name(figure: Figure) -> String {
    figure.key().replace('-', "_")
}

/// A rate between two figures.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NumbersRateBody {
    /// `response`, `response_in_time`, `resolution`, `finished_in_time`, `satisfaction`.
    pub name: String,
    /// The figure that is the part.
    pub part: String,
    /// The figure that is the whole.
    pub whole: String,
    /// The rate itself.
    pub share: ShareBody,
}

/// What is left out of the rates.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LeftOutBody {
    /// The figure that counts it.
    pub figure: String,
    /// How many.
    pub matters: i64,
    /// Why, in words.
    pub why: String,
}

/// Matters that are not shown to whoever asks, and counted nowhere here.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NotShownBody {
    /// `none`; `few` and `many` of a whole month that is over; `not_told` of everything else, so that no two spans of
    /// days tell by their difference that somebody was there.
    pub told: String,
    /// How many, where there are many.
    pub matters: Option<i64>,
    /// Fewer than so many, where there are few.
    pub fewer_than: Option<i64>,
}

impl From<NotShown> for NotShownBody {
    fn from(not_shown: NotShown) -> Self {
        let (told, matters, fewer_than) = match not_shown {
            NotShown::None => ("none", None, None),
            NotShown::NotTold => ("not_told", None, None),
            NotShown::Few => ("few", None, Some(FEW)),
            NotShown::Many(count) => ("many", Some(count), None),
        };
        Self { told: told.to_owned(), matters, fewer_than }
    }
}

/// How long something took.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TookBody {
    /// `reply`: from when it was heard to the first public reply; `finish`: from when it was handed over until it was
    /// done.
    pub clock: String,
    /// On which track; none where it is the same on both.
    pub track: Option<keys::Track>,
    /// In what it is measured, by the rule of now: `hours`, `days`, `working_days`.
    pub measure: String,
    /// How much of it the rule gives.
    pub allowed: u32,
    /// How many matters were measured.
    pub matters: i64,
    /// How many more are older than the calendar of working days, and are not among them.
    pub unknown: i64,
    /// Half of them took no longer; none where nothing was measured.
    pub within_50: Option<i64>,
    /// Four of five took no longer.
    pub within_80: Option<i64>,
    /// Nine of ten took no longer.
    pub within_90: Option<i64>,
}

impl From<&Taken> for TookBody {
    fn from(taken: &Taken) -> Self {
        let clock = match taken.timed.took {
            Took::Reply => "reply",
            Took::Finish => "finish",
        };
        let [within_50, within_80, within_90] = taken.within.map_or([None; 3], |within| within.map(Some));
        Self {
            clock: clock.to_owned(),
            track: taken.timed.track.map(Into::into),
            measure: taken.measure.key().replace('-', "_"),
            allowed: taken.allowed,
            matters: taken.matters,
            unknown: taken.unknown,
            within_50,
            within_80,
            within_90,
        }
    }
}

/// The figures of one place with everything inside it, of one unit, channel, track or category.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NumbersLineBody {
    /// Its id, or the key of a channel or track; none where no place was named, no unit had it, or nobody has said what
    /// it is about.
    pub id: Option<String>,
    /// Its name, in words.
    pub name: String,
    /// Its figures.
    pub figures: BTreeMap<String, i64>,
}

impl NumbersLineBody {
    fn of(hall: &Hall, words: Words, line: &Line) -> Self {
        let (id, name) = match &line.about {
            About::Place(place) => (Some(place.0.clone()), hall.place_name(place)),
            About::Nowhere => (None, words.t("numbers-nowhere").to_owned()),
            About::Unit(unit) => (Some(unit.0.clone()), hall.unit_name(unit).to_owned()),
            About::Nobody => (None, words.t("numbers-nobody").to_owned()),
            About::Channel(channel) => (Some(channel.key().to_owned()), words.word("channel", channel.key())),
            About::Track(track) => (Some(track.key().to_owned()), words.word("track", track.key())),
            About::Category(category) => (Some(category.0.clone()), hall.category_in_full(category, false)),
            About::Uncategorised => (None, words.t("numbers-uncategorised").to_owned()),
        };
        Self { id, name, figures: figures(&line.tally) }
    }
}

/// A day, or a month where there are many days.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CourseBody {
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub until: String,
    /// Heard on these days.
    pub received: i64,
    /// Closed after a check on these days.
    pub closed: i64,
}

impl From<&Moment> for CourseBody {
    fn from(moment: &Moment) -> Self {
        let (from, until) = moment.ends;
        Self { from: from.to_string(), until: until.to_string(), received: moment.received, closed: moment.closed }
    }
}

/// The numbers of some days.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NumbersBody {
    /// Of which days: `all`, `2021`, `2021-Q2`, `2021-06`; none for days from one to another.
    pub period: Option<String>,
    /// The first day; none of all.
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
    /// How many matters each figure counts, by its name: `received`, `owed`, `answered`, `waiting`, `solved` and so on.
    /// Most are about what was heard on these days and how it stands now; `answered_then` and `closed_then` are about
    /// what happened on these days.
    pub figures: BTreeMap<String, i64>,
    /// Those of as many days before; none of all.
    pub before: Option<BTreeMap<String, i64>>,
    /// The rates between them.
    pub rates: Vec<NumbersRateBody>,
    /// What is left out of the rates, and why.
    pub left_out: Vec<LeftOutBody>,
    /// What is not shown to whoever asks.
    pub not_shown: NotShownBody,
    /// How long it took; empty of all, as all that follows.
    pub took: Vec<TookBody>,
    /// By place, by name; 300 at most.
    pub places: Vec<NumbersLineBody>,
    /// By unit, by name; 300 at most.
    pub units: Vec<NumbersLineBody>,
    /// By channel.
    pub channels: Vec<NumbersLineBody>,
    /// By track.
    pub tracks: Vec<NumbersLineBody>,
    /// By category: the major ones, or what stands under the one that is asked for.
    pub categories: Vec<NumbersLineBody>,
    /// Day by day, or month by month where there are more than 31.
    pub course: Vec<CourseBody>,
}

impl NumbersBody {
    pub(super) fn of(hall: &Hall, words: Words, numbers: &Numbers) -> Self {
        let ends = numbers.period.ends();
        let lines = |lines: &[Line]| lines.iter().map(|line| NumbersLineBody::of(hall, words, line)).collect();
        let rate = |((part, whole), called): ((Figure, Figure), &str)| NumbersRateBody {
            name: called.to_owned(),
            part: name(part),
            whole: name(whole),
            share: numbers.tally.rate(part, whole).into(),
        };
        let left_out = |(figure, why): (Figure, &str)| LeftOutBody {
            figure: name(figure),
            matters: numbers.tally.of(figure),
            why: words.t(why).to_owned(),
        };
        Self {
            period: numbers.period.key(),
            from: ends.map(|(from, _)| from.to_string()),
            until: ends.map(|(_, until)| until.to_string()),
            figures: figures(&numbers.tally),
            before: numbers.before.as_ref().map(figures),
            rates: RATES.into_iter().zip(RATE_NAMES).map(rate).collect(),
            left_out: LEFT_OUT.into_iter().map(left_out).collect(),
            not_shown: numbers.not_shown.into(),
            took: numbers.taken.iter().map(Into::into).collect(),
            places: lines(&numbers.places),
            units: lines(&numbers.units),
            channels: lines(&numbers.channels),
            tracks: lines(&numbers.tracks),
            categories: lines(&numbers.categories),
            course: numbers.course.iter().map(Into::into).collect(),
        }
    }
}
