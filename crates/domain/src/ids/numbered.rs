//! Ids that people read: the year and the place in it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

macro_rules! numbered_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// As a number it is `year × 1,000,000 + place`, so that newer ones have greater numbers.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(i64);

        impl $name {
            /// The greatest place in a year.
            pub const SEQUENCE_MAX: u32 = 999_999;

            /// The `sequence`-th (from 1) of `year`; none outside 1900–9999 or 1–[`Self::SEQUENCE_MAX`].
            pub fn new(year: i16, sequence: u32) -> Option<Self> {
                let fits = (1900..=9999).contains(&year) && (1..=Self::SEQUENCE_MAX).contains(&sequence);
                fits.then(|| Self(i64::from(year) * 1_000_000 + i64::from(sequence)))
            }

            /// The numbers of `year` as they are kept in the database, from its first to before the one after its last.
            pub fn numbers_of(year: i16) -> Range<i64> {
                let first = i64::from(year) * 1_000_000 + 1;
                first..first + i64::from(Self::SEQUENCE_MAX)
            }

            /// The one after the `latest` number of `year`, or its first; none when that year has no more.
            pub fn next_in(year: i16, latest: Option<i64>) -> Option<Self> {
                let next = latest.map_or(Self::numbers_of(year).start, |latest| latest.saturating_add(1));
                Self::from_number(next)
            }

            /// From the number kept in the database.
            pub fn from_number(number: i64) -> Option<Self> {
                Self::new(i16::try_from(number / 1_000_000).ok()?, u32::try_from(number % 1_000_000).ok()?)
            }

            /// The number kept in the database.
            pub fn number(self) -> i64 {
                self.0
            }

            /// Its year.
            pub fn year(self) -> i64 {
                self.0 / 1_000_000
            }

            /// Reads `2026-0031`, also behind a prefix (`明通2026-0031`) and with full-width digits or hyphens left out.
            pub fn parse(text: &str) -> Option<Self> {
                let start = text.find(|c: char| c.is_ascii_digit())?;
                let (year, sequence) = text.get(start..)?.trim().split_once(['-', '－', '–'])?;
                let digits = |s: &str| !s.is_empty() && s.len() <= 6 && s.bytes().all(|b| b.is_ascii_digit());
                if !digits(year) || !digits(sequence) {
                    return None;
                }
                Self::new(year.parse().ok()?, sequence.parse().ok()?)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}-{:04}", self.0 / 1_000_000, self.0 % 1_000_000)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                Self::parse(&text).ok_or_else(|| format!("not a number of this kind: {text}"))
            }
        }
    };
}

numbered_id! {
    /// A matter, by the year in which it was received (Asia/Shanghai) and its place in that year: `2026-0031`.
    MatterId
}
numbered_id! {
    /// A resolution, by the year in which it was drawn up (Asia/Shanghai) and its place in that year: `2026-0003`.
    ResolutionId
}
numbered_id! {
    /// A project, by the year in which it was opened (Asia/Shanghai) and its place in that year: `2026-0003`.
    ProjectId
}
numbered_id! {
    /// A need, by the year in which it was written down (Asia/Shanghai) and its place in that year: `2026-0007`.
    NeedId
}
numbered_id! {
    /// A resource, by the year in which it was offered (Asia/Shanghai) and its place in that year: `2026-0012`.
    ResourceId
}

numbered_id! {
    /// A report of a unit or of somebody of its staff, by the year in which it was written down (Asia/Shanghai) and its
    /// place in that year: `2026-0003`.
    ReportingId
}

impl MatterId {
    /// The matter before it in its year, or after the first: an example that is not itself.
    pub fn neighbour(self) -> Self {
        if self.0 % 1_000_000 == 1 { Self(self.0 + 1) } else { Self(self.0 - 1) }
    }
}
