//! Names of things: typed, opaque where a person is behind them.

mod numbered;
mod typed;

pub use numbered::{MatterId, NeedId, ProjectId, ReportingId, ResolutionId, ResourceId};
pub use typed::TypedNumber;

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
    /// What matters are about: an entry of the two-level list of a community.
    CategoryId
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
    /// An agreement on who bears what.
    AgreementId
}
opaque_id! {
    /// What the log calls a party of a version of an agreement: at random, so that nobody reads from it which home it
    /// is. In a record of before such keys it is the number of the party.
    PartyKey
}
opaque_id! {
    /// A fund.
    FundId
}
opaque_id! {
    /// A posted sheet of an office's accounts.
    AccountBookId
}
opaque_id! {
    /// A pledge to a fund; whoever gives it makes the id, at random: it stands in the public log.
    PledgeId
}
opaque_id! {
    /// An expense of a fund; whoever enters it makes the id.
    ExpenseId
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
    /// One agreement: its versions, and what became of them.
    Agreement(AgreementId),
    /// The parties of one agreement, version by version.
    Parties(AgreementId),
    /// What a party of an agreement answers to a version: the version, and what the log calls the party in it.
    Consent(AgreementId, u32, PartyKey),
    /// One roll.
    Roll(RollId),
    /// One need, and who takes it up.
    Need(NeedId),
    /// One resource.
    Resource(ResourceId),
    /// One report of a unit, or of somebody of its staff.
    Reporting(ReportingId),
    /// One fund.
    Fund(FundId),
    /// One pledge to a fund.
    Pledge(FundId, PledgeId),
    /// One expense of a fund.
    Expense(FundId, ExpenseId),
    /// One posted sheet of an office's accounts.
    AccountBook(AccountBookId),
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
    AgreementId => Agreement,
    VoteId => Vote,
    NeedId => Need,
    ResourceId => Resource,
    ReportingId => Reporting,
    FundId => Fund,
    AccountBookId => AccountBook,
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
            Some(("agreement", id)) => Some(Self::Agreement(id.into())),
            Some(("parties", id)) => Some(Self::Parties(id.into())),
            Some(("consent", id)) => {
                let (id, party) = id.rsplit_once('/')?;
                let (agreement, version) = id.rsplit_once('/')?;
                Some(Self::Consent(agreement.into(), version.parse().ok()?, party.into()))
            }
            Some(("roll", id)) => Some(Self::Roll(id.into())),
            Some(("need", id)) => NeedId::parse(id).map(Self::Need),
            Some(("resource", id)) => ResourceId::parse(id).map(Self::Resource),
            Some(("reporting", id)) => ReportingId::parse(id).map(Self::Reporting),
            Some(("fund", id)) => Some(Self::Fund(id.into())),
            Some(("pledge", id)) => id.rsplit_once('/').map(|(fund, id)| Self::Pledge(fund.into(), id.into())),
            Some(("account_book", id)) => Some(Self::AccountBook(id.into())),
            Some(("expense", id)) => id.rsplit_once('/').map(|(fund, id)| Self::Expense(fund.into(), id.into())),
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
            Self::Agreement(id) => write!(f, "agreement/{id}"),
            Self::Parties(id) => write!(f, "parties/{id}"),
            Self::Consent(id, version, party) => write!(f, "consent/{id}/{version}/{party}"),
            Self::Roll(id) => write!(f, "roll/{id}"),
            Self::Need(id) => write!(f, "need/{id}"),
            Self::Resource(id) => write!(f, "resource/{id}"),
            Self::Reporting(id) => write!(f, "reporting/{id}"),
            Self::Fund(id) => write!(f, "fund/{id}"),
            Self::Pledge(fund, id) => write!(f, "pledge/{fund}/{id}"),
            Self::AccountBook(id) => write!(f, "account_book/{id}"),
            Self::Expense(fund, id) => write!(f, "expense/{fund}/{id}"),
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
        /// Agreements and their parties.
        Agreement = "agreement",
        /// What parties of agreements answer.
        Consent = "consent",
        /// Rolls.
        Roll = "roll",
        /// Needs.
        Need = "need",
        /// Resources.
        Resource = "resource",
        /// Reports of units and their staff.
        Reporting = "reporting",
        /// Funds and their expenses.
        Fund = "fund",
        /// What is pledged to them.
        Pledge = "pledge",
        /// Posted sheets of the accounts of offices.
        AccountBook = "account_book",
    }
}

#[cfg(test)]
mod tests;
