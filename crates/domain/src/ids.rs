//! Names of things: typed, opaque where a person is behind them.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A community's ordinal in this installation, from 1. It leads every primary key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommunityId(pub i64);

impl From<i64> for CommunityId {
    fn from(ordinal: i64) -> Self {
        Self(ordinal)
    }
}

impl fmt::Display for CommunityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    };
}

opaque_id! {
    /// A person of one community: a random id that says nothing about them.
    PersonId
}
opaque_id! {
    /// An organisation that can be given or can claim work.
    UnitId
}
opaque_id! {
    /// A node of the place tree.
    PlaceId
}
opaque_id! {
    /// A deliberating body: council, courtyard group.
    BodyId
}
opaque_id! {
    /// A meeting of a body.
    MeetingId
}
opaque_id! {
    /// A notice that is public from a day to a day.
    NoticeId
}
opaque_id! {
    /// A weighty question on its way through six steps.
    ProcedureId
}
opaque_id! {
    /// A reception of residents by delegates.
    ReceptionId
}
opaque_id! {
    /// The roll of a place: its homes with their areas and owners.
    RollId
}
opaque_id! {
    /// A home within its roll: building, entrance and room, joined by hyphens (`3-2-501`); what a place does not have
    /// is left empty (`3--501`).
    HomeNo
}
opaque_id! {
    /// A question put to an electorate.
    VoteId
}
opaque_id! {
    /// One import of a file.
    BatchId
}
opaque_id! {
    /// A picture, by the SHA-256 digest (hex) of a random salt, its thumbnail and its re-encoded bytes; of before, of
    /// salt and bytes, or of its bytes alone.
    PictureId
}
opaque_id! {
    /// A text that stands apart from the log: the SHA-256 digest (hex) of a random salt and the text.
    ///
    /// The log can stay public and permanent, while the text behind the reference can be erased.
    TextRef
}

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

impl MatterId {
    /// The matter before it in its year, or after the first: an example that is not itself.
    pub fn neighbour(self) -> Self {
        if self.0 % 1_000_000 == 1 { Self(self.0 + 1) } else { Self(self.0 - 1) }
    }
}

/// A stream of the log: the events of one thing, short by design.
///
/// What grows with the crowd (supports) has a stream of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// The community itself: its founding and its rules.
    Community,
    /// The register: places, units, bodies, roles.
    Register,
    /// One matter.
    Matter(MatterId),
    /// Who else met the same: "me too" of one matter.
    Support(MatterId),
    /// One notice.
    Notice(NoticeId),
    /// One reception.
    Reception(ReceptionId),
    /// One body: how it came to be, and who sits in it.
    Body(BodyId),
    /// One meeting.
    Meeting(MeetingId),
    /// Who comes to one meeting and goes.
    Presence(MeetingId),
    /// Who speaks at one meeting.
    Floor(MeetingId),
    /// One resolution.
    Resolution(ResolutionId),
    /// One procedure.
    Procedure(ProcedureId),
    /// One project.
    Project(ProjectId),
    /// One vote.
    Vote(VoteId),
    /// The electorate of one vote: who may vote, frozen when it was called.
    Electorate(VoteId),
    /// The ballot of one elector of a vote, by their number.
    Ballot(VoteId, u32),
    /// One roll.
    Roll(RollId),
}

macro_rules! stream_of_its_own {
    ($($id:ident => $stream:ident,)*) => { $(
        impl From<$id> for Stream {
            fn from(id: $id) -> Self {
                Self::$stream(id)
            }
        }
    )* };
}

stream_of_its_own! {
    MatterId => Matter,
    NoticeId => Notice,
    MeetingId => Meeting,
    ResolutionId => Resolution,
    ProcedureId => Procedure,
    ProjectId => Project,
    BodyId => Body,
    ReceptionId => Reception,
    RollId => Roll,
    VoteId => Vote,
}

impl Stream {
    /// Reads what [`fmt::Display`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            None if text == "community" => Some(Self::Community),
            None if text == "register" => Some(Self::Register),
            Some(("matter", id)) => MatterId::parse(id).map(Self::Matter),
            Some(("support", id)) => MatterId::parse(id).map(Self::Support),
            Some(("notice", id)) => Some(Self::Notice(id.into())),
            Some(("reception", id)) => Some(Self::Reception(id.into())),
            Some(("body", id)) => Some(Self::Body(id.into())),
            Some(("meeting", id)) => Some(Self::Meeting(id.into())),
            Some(("presence", id)) => Some(Self::Presence(id.into())),
            Some(("floor", id)) => Some(Self::Floor(id.into())),
            Some(("resolution", id)) => ResolutionId::parse(id).map(Self::Resolution),
            Some(("procedure", id)) => Some(Self::Procedure(id.into())),
            Some(("project", id)) => ProjectId::parse(id).map(Self::Project),
            Some(("vote", id)) => Some(Self::Vote(id.into())),
            Some(("electorate", id)) => Some(Self::Electorate(id.into())),
            Some(("ballot", id)) => {
                let (vote, elector) = id.rsplit_once('/')?;
                Some(Self::Ballot(vote.into(), elector.parse().ok()?))
            }
            Some(("roll", id)) => Some(Self::Roll(id.into())),
            _ => None,
        }
    }
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Community => f.write_str("community"),
            Self::Register => f.write_str("register"),
            Self::Matter(id) => write!(f, "matter/{id}"),
            Self::Support(id) => write!(f, "support/{id}"),
            Self::Notice(id) => write!(f, "notice/{id}"),
            Self::Reception(id) => write!(f, "reception/{id}"),
            Self::Body(id) => write!(f, "body/{id}"),
            Self::Meeting(id) => write!(f, "meeting/{id}"),
            Self::Presence(id) => write!(f, "presence/{id}"),
            Self::Floor(id) => write!(f, "floor/{id}"),
            Self::Resolution(id) => write!(f, "resolution/{id}"),
            Self::Procedure(id) => write!(f, "procedure/{id}"),
            Self::Project(id) => write!(f, "project/{id}"),
            Self::Vote(id) => write!(f, "vote/{id}"),
            Self::Electorate(id) => write!(f, "electorate/{id}"),
            Self::Ballot(id, elector) => write!(f, "ballot/{id}/{elector}"),
            Self::Roll(id) => write!(f, "roll/{id}"),
        }
    }
}

keyed! {
    /// An area of a community's log, to which streams belong. A page depends on the areas that it shows, so that what a
    /// crowd writes in one of them does not spoil the pages of the others.
    Area {
        /// The register and the rule book, which stand behind every page.
        Register = "register",
        /// Matters.
        Matter = "matter",
        /// Who met the same.
        Support = "support",
        /// Notices.
        Notice = "notice",
        /// Receptions.
        Reception = "reception",
        /// Bodies.
        Body = "body",
        /// Meetings.
        Meeting = "meeting",
        /// Who comes to them and goes, and who speaks.
        Presence = "presence",
        /// Resolutions.
        Resolution = "resolution",
        /// Procedures.
        Procedure = "procedure",
        /// Projects.
        Project = "project",
        /// Votes and their electorates.
        Vote = "vote",
        /// Ballots.
        Ballot = "ballot",
        /// Rolls.
        Roll = "roll",
    }
}

#[cfg(test)]
mod tests;
