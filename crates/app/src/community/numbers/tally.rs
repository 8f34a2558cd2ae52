//! How many matters each figure counts, and the rates between them.

use crate::community::rates::Rate;
use mingtong_store::rows::{Counts, Figure, FiguresRow};
use std::collections::BTreeMap;

/// The rates: response, response in time, resolution, finished in time, satisfaction; each a part of a whole.
pub const RATES: [(Figure, Figure); 5] = [
    (Figure::Answered, Figure::Owed),
    (Figure::RepliedInTime, Figure::ReplyClocks),
    (Figure::Solved, Figure::Closed),
    (Figure::FinishedInTime, Figure::FinishClocks),
    (Figure::Satisfied, Figure::Rated),
];

/// How many matters each figure counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Figure, i64>);

impl Tally {
    /// How many matters a figure counts.
    pub fn of(&self, figure: Figure) -> i64 {
        self.0.get(&figure).copied().unwrap_or(0)
    }

    /// A rate between two figures.
    pub fn rate(&self, of: Figure, all: Figure) -> Rate {
        Rate { of: self.of(of), all: self.of(all) }
    }

    /// Whether nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|count| *count == 0)
    }

    pub(super) fn add(&mut self, figures: &[(Figure, i64)]) {
        for (figure, count) in figures {
            *self.0.entry(*figure).or_default() += count;
        }
    }

    pub(super) fn add_all(&mut self, other: &Tally) {
        for (figure, count) in &other.0 {
            *self.0.entry(*figure).or_default() += count;
        }
    }

    /// The sum of rows.
    pub(super) fn sum<'r>(rows: impl IntoIterator<Item = &'r FiguresRow>) -> Self {
        rows.into_iter().fold(Self::default(), |mut sum, row| {
            sum.add(&row.figures);
            sum
        })
    }

    /// Of everything that was ever heard, as it is counted with every event: no matter is looked at.
    pub(super) fn of_counts(counts: &Counts) -> Self {
        let figures = [
            (Figure::Received, counts.received),
            (Figure::Owed, counts.received - counts.withdrawn),
            (Figure::Answered, counts.replied),
            (Figure::AnsweredThen, counts.replied),
            (Figure::Waiting, counts.waiting),
            (Figure::Withdrawn, counts.withdrawn),
            (Figure::ReplyClocks, counts.reply_clocks),
            (Figure::RepliedInTime, counts.replied_in_time),
            (Figure::Closed, counts.closed),
            (Figure::ClosedThen, counts.closed),
            (Figure::Solved, counts.solved),
            (Figure::Explained, counts.explained),
            (Figure::SettledElsewhere, counts.settled_elsewhere),
            (Figure::NotSolved, counts.not_solved),
            (Figure::FinishClocks, counts.finish_clocks),
            (Figure::FinishedInTime, counts.finished_in_time),
            (Figure::Rated, counts.rated),
            (Figure::Satisfied, counts.satisfied),
            (Figure::Open, counts.open),
            (Figure::Overdue, counts.overdue),
            (Figure::Reopened, counts.reopened),
            (Figure::Imported, counts.imported),
            (Figure::Merged, counts.merged),
            (Figure::Declined, counts.declined),
        ];
        Self(figures.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_summed_figure_by_figure() {
        let row = |received, waiting| FiguresRow {
            key: String::new(),
            figures: vec![(Figure::Received, received), (Figure::Waiting, waiting)],
        };
        let sum = Tally::sum(&[row(3, 1), row(2, 0)]);
        assert_eq!((sum.of(Figure::Received), sum.of(Figure::Waiting), sum.of(Figure::Solved)), (5, 1, 0));
        assert_eq!(sum.rate(Figure::Waiting, Figure::Received).percent(), "20.0%");
        assert!(Tally::default().is_empty() && !sum.is_empty());
    }
}
