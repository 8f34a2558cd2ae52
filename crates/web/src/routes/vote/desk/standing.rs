//! How far a home is, as the floor shows it: in one word, one letter and one colour.

use mingtong_app::vote::BallotBrief;
use mingtong_domain::vote::{Door, Way};

/// How far a home is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HomeStanding {
    /// No paper was issued.
    NoPaper,
    /// A paper was issued, and nobody was there yet.
    ToVisit,
    NobodyThere,
    Delivered,
    Refused,
    /// The paper is back.
    Returned,
    /// Two people read it differently.
    Differs,
    /// They voted on paper.
    Paper,
    /// They voted on a page.
    Web,
    /// Somebody wrote it down for them.
    OnBehalf,
}

/// Which homes are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    All,
    /// Where somebody has to go, or to go again.
    ToVisit,
    /// Of whom nothing came back.
    NotReturned,
    Differing,
}

impl HomeStanding {
    pub(super) const ALL: [Self; 10] = [
        Self::NoPaper,
        Self::ToVisit,
        Self::NobodyThere,
        Self::Delivered,
        Self::Refused,
        Self::Returned,
        Self::Differs,
        Self::Paper,
        Self::Web,
        Self::OnBehalf,
    ];

    pub(super) fn of(ballot: &BallotBrief) -> Self {
        match (ballot.holds, ballot.door) {
            (Some(Way::Web), _) => Self::Web,
            (Some(Way::OnBehalf), _) => Self::OnBehalf,
            (Some(_), _) => Self::Paper,
            _ if ballot.differs => Self::Differs,
            _ if ballot.returned.is_some() => Self::Returned,
            (None, Some(Door::Delivered)) => Self::Delivered,
            (None, Some(Door::Refused)) => Self::Refused,
            (None, Some(Door::NobodyThere)) => Self::NobodyThere,
            (None, None) if ballot.is_issued => Self::ToVisit,
            (None, None) => Self::NoPaper,
        }
    }

    /// The key of its words and of its colour.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::NoPaper => "no-paper",
            Self::ToVisit => "to-visit",
            Self::NobodyThere => "nobody-there",
            Self::Delivered => "delivered",
            Self::Refused => "refused",
            Self::Returned => "returned",
            Self::Differs => "differs",
            Self::Paper => "paper",
            Self::Web => "web",
            Self::OnBehalf => "on-behalf",
        }
    }
}

impl Shown {
    pub(super) const ALL: [Self; 4] = [Self::All, Self::ToVisit, Self::NotReturned, Self::Differing];

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::ToVisit => "to-visit",
            Self::NotReturned => "not-returned",
            Self::Differing => "differing",
        }
    }

    pub(super) fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|shown| shown.key() == key).unwrap_or(Self::All)
    }

    pub(super) fn holds(self, home: HomeStanding) -> bool {
        use HomeStanding::*;
        match self {
            Self::All => true,
            Self::ToVisit => matches!(home, NoPaper | ToVisit | NobodyThere),
            Self::NotReturned => matches!(home, NoPaper | ToVisit | NobodyThere | Delivered | Refused),
            Self::Differing => home == Differs,
        }
    }
}
