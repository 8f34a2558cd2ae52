//! Figures: what of the matters is counted, and how it is asked for. A figure and the list that it opens are one
//! condition (`repo/matter/figure.rs`), so that a number is the length of its list.

use sqlx::FromRow;

/// Which day of a matter a figure goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatedBy {
    /// The day on which the voice was heard.
    Received,
    /// The day of the first public reply.
    Replied,
    /// The day on which it was closed.
    Closed,
}

impl DatedBy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Received, Self::Replied, Self::Closed];
}

macro_rules! figures {
    ($($(#[$doc:meta])* $figure:ident = $key:literal by $dated:ident;)*) => {
        /// What of the matters is counted.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Figure {
            $($(#[$doc])* $figure,)*
        }

        impl Figure {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$figure),*];

            /// Its key in addresses and texts.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$figure => $key,)*
                }
            }

            /// Which day of a matter it goes by.
            pub fn dated_by(self) -> DatedBy {
                match self {
                    $(Self::$figure => DatedBy::$dated,)*
                }
            }
        }
    };
}

figures! {
    /// Received, merged and withdrawn ones included.
    Received = "received" by Received;
    /// Of these: owed a reply, which those are not that their raisers withdrew.
    Owed = "owed" by Received;
    /// Of these: with a public reply, and not withdrawn.
    Answered = "answered" by Received;
    /// Of these: without a public reply, and not withdrawn.
    Waiting = "waiting" by Received;
    /// Of these: withdrawn by their raisers, who are owed no reply.
    Withdrawn = "withdrawn" by Received;
    /// Of these: with a clock to reply that has ended: replied, or over.
    ReplyClocks = "reply-clocks" by Received;
    /// Of these: replied in time.
    RepliedInTime = "replied-in-time" by Received;
    /// With a clock to reply, and a reply: of what the time to reply is measured.
    ReplyMeasured = "reply-measured" by Received;
    /// Closed after a check.
    Closed = "closed" by Received;
    /// Of these: solved.
    Solved = "solved" by Received;
    /// Of these: explained.
    Explained = "explained" by Received;
    /// Of these: settled elsewhere.
    SettledElsewhere = "settled-elsewhere" by Received;
    /// Of these: honestly not solved.
    NotSolved = "not-solved" by Received;
    /// With a clock to finish that has ended: done, or over.
    FinishClocks = "finish-clocks" by Received;
    /// Of these: done in time.
    FinishedInTime = "finished-in-time" by Received;
    /// Done, and by a clock: of what the time to finish is measured.
    FinishMeasured = "finish-measured" by Received;
    /// Closed, and rated by their raisers since.
    Rated = "rated" by Received;
    /// Of these: satisfied.
    Satisfied = "satisfied" by Received;
    /// Open now.
    Open = "open" by Received;
    /// Overdue now.
    Overdue = "overdue" by Received;
    /// Opened again at least once.
    Reopened = "reopened" by Received;
    /// Came with a file: nobody here checked the outcome.
    Imported = "imported" by Received;
    /// Merged into others.
    Merged = "merged" by Received;
    /// Declined.
    Declined = "declined" by Received;
    /// Answered for the first time on one of the days, whenever it was heard.
    AnsweredThen = "answered-then" by Replied;
    /// Closed after a check on one of the days, whenever it was heard.
    ClosedThen = "closed-then" by Closed;
}

impl Figure {
    /// The figure of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|figure| figure.key() == key)
    }
}

/// From a moment on, before another one; without end where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Between {
    /// From this moment on.
    pub from_ms: Option<i64>,
    /// Before this moment.
    pub before_ms: Option<i64>,
}

/// The matters that a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The figure.
    pub figure: Figure,
    /// On these days.
    pub between: Between,
    /// Ratings from here on are satisfied.
    pub satisfied_at_least: i64,
}

/// By what figures are broken down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenDownBy {
    /// Not at all: one row with an empty key.
    Nothing,
    /// By place, each for itself and without what lies inside it.
    Place,
    /// By the unit that has or last had it.
    Unit,
    /// By channel.
    Channel,
    /// By track.
    Track,
    /// By what it is about, each category for itself and without what stands under it.
    Category,
    /// By the civil day in Shanghai, as days since 1970-01-01.
    Day,
}

/// Which figures are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiguresWanted {
    /// All that go by this day.
    pub dated_by: DatedBy,
    /// Broken down by this.
    pub by: BrokenDownBy,
    /// On these days.
    pub between: Between,
    /// Ratings from here on are satisfied.
    pub satisfied_at_least: i64,
}

/// Figures of one place, unit, channel, track, category or day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresRow {
    /// Its id or key; empty where there is none.
    pub key: String,
    /// How many matters each counts.
    pub figures: Vec<(Figure, i64)>,
}

/// Which time is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// From when the voice was heard to the first public reply.
    Reply,
    /// From when it was handed over to be done until it was done.
    Finish,
}

impl Took {
    /// The figure that counts what is measured.
    pub fn figure(self) -> Figure {
        match self {
            Self::Reply => Figure::ReplyMeasured,
            Self::Finish => Figure::FinishMeasured,
        }
    }
}

/// How many matters took from this day to that one, in days since 1970-01-01 in Shanghai, or so many hours begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct TookRow {
    /// The day on which it began; 0 where hours are counted.
    pub start_day: i64,
    /// The day on which it ended; 0 where hours are counted.
    pub stop_day: i64,
    /// Hours begun; 0 where days are counted.
    pub hours: i64,
    /// So many matters.
    pub matters: i64,
}

/// How many of something a unit has.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct CountedRow {
    /// The unit.
    pub key: String,
    /// So many matters.
    pub counted: i64,
}

/// What waits at one place, without what lies inside it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct WaitingRow {
    /// The place; empty where none was named.
    pub key: String,
    /// Without a public reply.
    pub waiting: i64,
    /// With a clock that is over.
    pub overdue: i64,
    /// Since when the one waits that waits longest; none where none does.
    pub since_ms: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_is_read_back() {
        for figure in Figure::ALL {
            assert_eq!(Figure::from_key(figure.key()), Some(*figure));
        }
        assert_eq!(Figure::from_key("nonsense"), None);
    }
}
