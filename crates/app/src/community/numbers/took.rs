//! How long it took, in the measure of the clock: working days where the rule counts working days, hours where it
//! counts hours. The middle, and what four of five and nine of ten stayed within.

use mingtong_domain::matter::Track;
use mingtong_domain::rules::{RuleBook, RuleId};
use mingtong_domain::time::{Millis, Span, WorkingDays};
use mingtong_store::rows::{Took, TookRow};

/// Of a hundred, in the order in which they are shown.
pub const PERCENTS: [i64; 3] = [50, 80, 90];

/// In what a clock is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Hours begun, through nights and holidays.
    Hours,
    /// Calendar days.
    Days,
    /// Working days.
    WorkingDays,
}

impl Measure {
    /// Its key in texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::WorkingDays => "working-days",
        }
    }
}

/// A time that is measured: of which clock, on which track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timed {
    /// The clock.
    pub took: Took,
    /// The track; none where the clock is the same on both.
    pub track: Option<Track>,
    rule: RuleId,
}

impl Timed {
    /// Every time that is measured.
    pub const ALL: [Self; 3] = [
        Self { took: Took::Reply, track: None, rule: RuleId::ClockFirstReply },
        Self { took: Took::Finish, track: Some(Track::Ordinary), rule: RuleId::ClockFinish },
        Self { took: Took::Finish, track: Some(Track::Hazard), rule: RuleId::ClockFinishHazard },
    ];

    /// In what the rule of now counts, and how many of it.
    pub(super) fn rule(self, rules: &RuleBook, now: Millis) -> Option<(Measure, u32)> {
        Some(match rules.span(self.rule, now).ok()? {
            Span::Hours(count) => (Measure::Hours, count),
            Span::Days(count) => (Measure::Days, count),
            Span::WorkingDays(count) => (Measure::WorkingDays, count),
        })
    }
}

/// How long something took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// What was measured.
    pub timed: Timed,
    /// In what.
    pub measure: Measure,
    /// How much of it the rule gives.
    pub allowed: u32,
    /// How many matters were measured.
    pub matters: i64,
    /// How many more took longer than the calendar of working days knows, and are not among them.
    pub unknown: i64,
    /// What so many of a hundred stayed within, in the order of [`PERCENTS`]; none where nothing was measured.
    pub within: Option<[i64; 3]>,
}

impl Taken {
    pub(super) fn of(timed: Timed, (measure, allowed): (Measure, u32), days: &WorkingDays, rows: &[TookRow]) -> Self {
        let (mut known, mut unknown) = (Vec::with_capacity(rows.len()), 0);
        for row in rows {
            let took = match measure {
                Measure::Hours => Some(row.hours.max(0)),
                Measure::Days => Some((row.stop_day - row.start_day).max(0)),
                Measure::WorkingDays => days.between(row.start_day, row.stop_day),
            };
            match took {
                Some(took) => known.push((took, row.matters)),
                None => unknown += row.matters,
            }
        }
        known.sort_unstable();
        let matters: i64 = known.iter().map(|(_, matters)| matters).sum();
        let within = (matters > 0).then(|| PERCENTS.map(|percent| percentile(&known, percent)));
        Self { timed, measure, allowed, matters, unknown, within }
    }
}

/// The smallest value that so many of a hundred do not exceed (nearest rank); 0 of nothing. `values`: each with how
/// often it stands there, the smallest first.
fn percentile(values: &[(i64, i64)], percent: i64) -> i64 {
    let all: i64 = values.iter().map(|(_, count)| count).sum();
    let rank = (all * percent + 99) / 100;
    let mut passed = 0;
    let reached = values.iter().find(|(_, count)| {
        passed += count;
        passed >= rank
    });
    reached.map_or(0, |(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::time::Calendar;

    #[test]
    fn the_nearest_rank_is_a_value_that_was_there() {
        let ten: Vec<(i64, i64)> = (1..=10).map(|value| (value, 1)).collect();
        assert_eq!(PERCENTS.map(|percent| percentile(&ten, percent)), [5, 8, 9]);
        assert_eq!(PERCENTS.map(|percent| percentile(&[(7, 1)], percent)), [7, 7, 7]);
        assert_eq!(PERCENTS.map(|percent| percentile(&[(1, 2), (30, 1)], percent)), [1, 30, 30]);
        assert_eq!(PERCENTS.map(|percent| percentile(&[(0, 9), (4, 1)], percent)), [0, 0, 0]);
        assert_eq!(percentile(&[], 50), 0);
    }

    #[test]
    fn days_that_no_calendar_knows_are_told_apart() {
        let days = WorkingDays::of(Calendar::state_council());
        let row = |start_day, stop_day, matters| TookRow { start_day, stop_day, hours: 0, matters };
        // 8 June 2021 is day 18,786; a week later there were four working days, because of a festival.
        let rows = [row(18_786, 18_793, 2), row(18_786, 18_786, 1), row(0, 5, 4)];
        let taken = Taken::of(Timed::ALL[0], (Measure::WorkingDays, 5), &days, &rows);
        assert_eq!((taken.matters, taken.unknown, taken.within), (3, 4, Some([4, 4, 4])));
        let nothing = Taken::of(Timed::ALL[1], (Measure::Hours, 48), &days, &[]);
        assert_eq!((nothing.matters, nothing.within), (0, None));
    }
}
