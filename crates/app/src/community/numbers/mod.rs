//! The numbers of any days, of a place, a unit, a channel, a track, a category: what was heard and what became of it,
//! how long it took, what is left out. Every number is the length of a list that it opens: both ask the database for
//! the same (`crates/store/src/repo/matter/figure.rs`), narrowed by what `who` may see. Nothing here is about a person.
//!
//! What it costs: of days that are named, one reading of the matters of these days for each table, by an index; no
//! matter is loaded. Of everything that was ever heard, the counters that are kept with every event.

mod broken_down;
mod period;
mod tally;
mod took;
mod topics;
mod waiting;

pub use broken_down::{About, Line, ROWS_MAX};
pub use period::{DAYS_MAX, Period, between};
pub use tally::{RATES, Tally};
pub use took::{Measure, PERCENTS, Taken, Timed};
pub use topics::{HotTopic, TITLES_MAX, hot_topics};
pub use waiting::{Courtyard, Level, courtyards, longest_waiting};

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterQuery, filter, satisfied_at_least};
use crate::who::Who;
use broken_down::{by_category, by_channel, by_place, by_track, by_unit};
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::matter::Track;
use mingtong_domain::time::{WorkingDays, day_number};
use mingtong_store::rows::{Between, BrokenDownBy, DatedBy, Figure, FiguresRow, FiguresWanted};
use mingtong_store::{Link, MatterFilter};
use std::collections::HashMap;

/// Private matters that are counted in public, the fewest: of fewer, their number and a place could name somebody.
/// No rule of the book: it guards private people against whoever keeps the community, too, and a number that is lowered
/// for a day would tell afterwards what was kept back.
pub const FEW: i64 = 5;
/// Days that are shown one by one, the most; more are shown month by month.
const DAYS_ONE_BY_ONE: usize = 31;

/// Matters that are not shown to whoever asks. They are told of whole months that are over, of the whole community, and
/// of nothing else: two overlapping spans, a month that still grows, or a sum beside its parts would tell by their
/// difference that somebody was there on a day, or how many a few are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotShown {
    /// Nothing is kept from whoever asks, or nothing was there.
    None,
    /// These days are no month that is over, or it is a part of the community that is asked for.
    NotTold,
    /// Some, but fewer than [`FEW`].
    Few,
    /// So many.
    Many(i64),
}

impl NotShown {
    fn of(count: i64) -> Self {
        match count {
            ..=0 => Self::None,
            1..FEW => Self::Few,
            FEW.. => Self::Many(count),
        }
    }
}

/// A month or a day: what came in, and what was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Its first and its last day.
    pub ends: (Date, Date),
    /// Heard on these days.
    pub received: i64,
    /// Closed after a check on these days.
    pub closed: i64,
}

/// Numbers.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// Of which days.
    pub period: Period,
    /// What of.
    pub narrowed: MatterQuery,
    /// The figures.
    pub tally: Tally,
    /// Those of as many days before; none of all.
    pub before: Option<Tally>,
    /// How long it took; empty of all.
    pub taken: Vec<Taken>,
    /// By place; empty of all, as the others.
    pub places: Vec<Line>,
    /// By unit.
    pub units: Vec<Line>,
    /// By channel.
    pub channels: Vec<Line>,
    /// By track.
    pub tracks: Vec<Line>,
    /// By category.
    pub categories: Vec<Line>,
    /// By day or month.
    pub course: Vec<Moment>,
    /// Received on these days, but not shown to whoever asks.
    pub not_shown: NotShown,
}

/// The numbers of some days as `who` may see them; `narrowed` says of which place, unit, channel, track or category.
///
/// # Errors
/// The database failed.
pub async fn numbers(
    app: &App,
    hall: &Hall,
    who: &Who,
    period: Period,
    narrowed: &MatterQuery,
) -> Result<Numbers, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let filter = filter(hall, who, narrowed, now);
    let mut reading =
        Reading { link: reader.link(), hall, filter, now, satisfied_at_least: satisfied_at_least(hall, now) };
    let mut numbers = Numbers {
        period,
        narrowed: narrowed.clone(),
        tally: reading.tally(period, narrowed).await?,
        before: None,
        taken: vec![],
        places: vec![],
        units: vec![],
        channels: vec![],
        tracks: vec![],
        categories: vec![],
        course: vec![],
        not_shown: NotShown::None,
    };
    numbers.not_shown = reading.not_shown(period, narrowed, &numbers.tally).await?;
    if let Some(before) = period.before() {
        numbers.before = Some(reading.tally(before, narrowed).await?);
        let rows = reading.rows(BrokenDownBy::Place, period, DatedBy::Received).await?;
        numbers.places = by_place(hall, narrowed.place.as_ref(), &rows);
        numbers.units = by_unit(hall, &reading.rows(BrokenDownBy::Unit, period, DatedBy::Received).await?);
        numbers.channels = by_channel(&reading.rows(BrokenDownBy::Channel, period, DatedBy::Received).await?);
        numbers.tracks = by_track(&reading.rows(BrokenDownBy::Track, period, DatedBy::Received).await?);
        let rows = reading.rows(BrokenDownBy::Category, period, DatedBy::Received).await?;
        numbers.categories = by_category(hall, narrowed.category.as_ref(), &rows);
        numbers.course = reading.course(period).await?;
        numbers.taken = reading.taken(app, period, narrowed.track).await?;
    }
    Ok(numbers)
}

/// What the sums are read by.
struct Reading<'r> {
    link: Link<'r>,
    hall: &'r Hall,
    filter: MatterFilter,
    now: Millis,
    satisfied_at_least: i64,
}

impl Reading<'_> {
    async fn rows(&mut self, by: BrokenDownBy, period: Period, dated_by: DatedBy) -> Result<Vec<FiguresRow>, Fail> {
        self.rows_of(&self.filter.clone(), by, period.between(), dated_by).await
    }

    async fn rows_of(
        &mut self,
        filter: &MatterFilter,
        by: BrokenDownBy,
        between: Between,
        dated_by: DatedBy,
    ) -> Result<Vec<FiguresRow>, Fail> {
        let wanted = FiguresWanted { dated_by, by, between, satisfied_at_least: self.satisfied_at_least };
        Ok(self.link.figures(self.hall.id, filter, &wanted).await?)
    }

    /// All figures of some days.
    async fn tally(&mut self, period: Period, narrowed: &MatterQuery) -> Result<Tally, Fail> {
        if let Some(public_only) = self.is_counted(period, narrowed) {
            let counts = self.link.counts(self.hall.id, public_only, self.now.0, self.satisfied_at_least);
            return Ok(Tally::of_counts(&counts.await?));
        }
        let mut tally = Tally::default();
        for dated_by in DatedBy::ALL {
            tally.add_all(&Tally::sum(&self.rows(BrokenDownBy::Nothing, period, dated_by).await?));
        }
        Ok(tally)
    }

    /// Whether it is counted already, and of the public ones only: everything of all days, or everything public.
    fn is_counted(&self, period: Period, narrowed: &MatterQuery) -> Option<bool> {
        let sees_some = !self.filter.or_private_at.is_empty() || self.filter.or_private_of.is_some();
        (period == Period::All && narrowed.is_whole() && !sees_some).then_some(self.filter.public_only)
    }

    /// How many were received on these days and are not seen, where that is told.
    async fn not_shown(&mut self, period: Period, narrowed: &MatterQuery, seen: &Tally) -> Result<NotShown, Fail> {
        if !self.filter.public_only {
            return Ok(NotShown::None);
        }
        if !narrowed.is_whole() || !period.is_month_before(self.now) {
            return Ok(NotShown::NotTold);
        }
        let filter = MatterFilter { now_ms: self.now.0, ..MatterFilter::default() };
        let rows = self.rows_of(&filter, BrokenDownBy::Nothing, period.between(), DatedBy::Received).await?;
        Ok(NotShown::of(Tally::sum(&rows).of(Figure::Received) - seen.of(Figure::Received)))
    }

    /// Day by day, or month by month where there are more.
    async fn course(&mut self, period: Period) -> Result<Vec<Moment>, Fail> {
        let received = by_day(&self.rows(BrokenDownBy::Day, period, DatedBy::Received).await?, Figure::Received);
        let closed = by_day(&self.rows(BrokenDownBy::Day, period, DatedBy::Closed).await?, Figure::ClosedThen);
        let days = period.each_day();
        let moments = if days.len() > DAYS_ONE_BY_ONE { period.months() } else { days };
        let moment = |ends: (Date, Date)| {
            let [first, last] = [ends.0, ends.1].map(|day| day_number(Millis::from_date(day)));
            let sum = |days: &HashMap<i64, i64>| (first..=last).filter_map(|day| days.get(&day)).sum::<i64>();
            Moment { ends, received: sum(&received), closed: sum(&closed) }
        };
        Ok(moments.into_iter().map(moment).collect())
    }

    /// How long it took, each in the measure of its rule of now. A clock of the other track has nothing to tell.
    async fn taken(&mut self, app: &App, period: Period, track: Option<Track>) -> Result<Vec<Taken>, Fail> {
        let days = WorkingDays::of(app.calendar);
        let mut taken = Vec::new();
        for timed in Timed::ALL {
            let Some(rule) = timed.rule(&self.hall.register.rules, self.now) else { continue };
            let only = timed.track.or(track);
            if track.is_some() && only != track {
                continue;
            }
            let filter = MatterFilter { track: only.map(Track::key), ..self.filter.clone() };
            let in_hours = rule.0 == Measure::Hours;
            let rows = self.link.took(self.hall.id, &filter, timed.took, in_hours, period.between()).await?;
            taken.push(Taken::of(timed, rule, &days, &rows));
        }
        Ok(taken)
    }
}

/// How many on each day.
fn by_day(rows: &[FiguresRow], figure: Figure) -> HashMap<i64, i64> {
    let of = |row: &FiguresRow| row.figures.iter().find(|(counted, _)| *counted == figure).map_or(0, |(_, n)| *n);
    rows.iter().filter_map(|row| Some((row.key.parse().ok()?, of(row)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_not_counted_in_public() {
        let shown = [-1, 0, 1, 4, 5].map(NotShown::of);
        assert_eq!(shown, [NotShown::None, NotShown::None, NotShown::Few, NotShown::Few, NotShown::Many(5)]);
    }
}
