//! Votes, their electorates, and the ballots of electors.

use mingtong_domain::ids::{HomeNo, PersonId, PictureId};
use mingtong_domain::vote::{Ballot, BoxPaper, Elector, Proxy, Receipt, Voted, Way};
use sqlx::FromRow;

/// A vote; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct VoteRow {
    pub vote_id: String,
    pub year: i64,
    pub number: i64,
    pub title: String,
    pub place_id: Option<String>,
    pub decided_by: String,
    pub secrecy: String,
    pub opens_ms: i64,
    pub closes_ms: i64,
    pub progress: String,
    pub electors: i64,
    pub voices: i64,
    pub called_ms: i64,
    pub latest_position: i64,
    pub matter_id: Option<i64>,
    pub again_of: Option<String>,
    pub counted_ms: Option<i64>,
    pub void_reason: Option<String>,
    pub elects: i64,
    pub verdicts: Option<String>,
}

/// That an electorate was put right; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct CorrectionRow {
    pub position: i64,
    pub at_ms: i64,
    pub role: String,
    pub kind: String,
    pub reason: String,
}

/// An elector; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ElectorRow {
    pub no: i64,
    pub home_no: String,
    pub building: String,
    pub voice: i64,
    pub area_cm2: Option<i64>,
}

impl ElectorRow {
    /// The row of an elector.
    pub fn of(elector: &Elector) -> Self {
        Self {
            no: i64::from(elector.no),
            home_no: elector.home.0.clone(),
            building: elector.home.building().to_owned(),
            voice: i64::from(elector.voice),
            area_cm2: elector.area,
        }
    }

    /// The elector; none for what no program of ours wrote.
    pub fn elector(self) -> Option<Elector> {
        Some(Elector {
            no: u32::try_from(self.no).ok()?,
            home: HomeNo(self.home_no),
            voice: u32::try_from(self.voice).ok()?,
            area: self.area_cm2,
        })
    }
}

/// Who gives the voice of another; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ProxyRow {
    pub elector: i64,
    pub giver: String,
    pub holder: String,
    pub pictures: String,
}

impl ProxyRow {
    /// The proxy; none for what no program of ours wrote.
    pub fn proxy(self) -> Option<Proxy> {
        let pictures: Vec<PictureId> = serde_json::from_str(&self.pictures).ok()?;
        let (giver, holder) = (PersonId(self.giver), PersonId(self.holder));
        Some(Proxy { elector: u32::try_from(self.elector).ok()?, giver, holder, pictures })
    }
}

/// The ballot of an elector; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct BallotRow {
    pub elector: i64,
    pub issued: i64,
    pub door: Option<String>,
    pub returned_ms: Option<i64>,
    pub voted: i64,
    pub unsettled: i64,
    pub differs: i64,
    pub waiting: i64,
    pub life: String,
}

impl BallotRow {
    /// The ballot; none for what no program of ours wrote.
    pub fn ballot(&self) -> Option<Ballot> {
        serde_json::from_str(&self.life).ok()
    }
}

/// That an elector voted in secret; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct VotedRow {
    pub elector: i64,
    pub way: String,
}

impl VotedRow {
    /// The row of a voter.
    pub fn of(voted: &Voted) -> Self {
        Self { elector: i64::from(voted.elector), way: voted.way.key().to_owned() }
    }

    /// Who voted; none for what no program of ours wrote.
    pub fn voted(self) -> Option<Voted> {
        Some(Voted { elector: u32::try_from(self.elector).ok()?, way: Way::from_key(&self.way)? })
    }
}

/// A secret ballot; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ReceiptRow {
    pub receipt: String,
    pub area_cm2: Option<i64>,
    pub paper: String,
}

impl ReceiptRow {
    /// The ballot; none for what no program of ours wrote.
    pub fn receipt(self) -> Option<Receipt> {
        let paper = serde_json::from_str(&self.paper).ok()?;
        Some(Receipt { receipt: self.receipt, area: self.area_cm2, paper })
    }
}

/// A paper from the box of a secret vote; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct BoxPaperRow {
    pub receipt: String,
    pub sent: String,
    pub readings: String,
}

impl BoxPaperRow {
    /// The paper; none for what no program of ours wrote.
    pub fn paper(&self) -> Option<BoxPaper> {
        serde_json::from_str(&self.readings).ok()
    }
}

/// What a slip of paper lets somebody do; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct HouseholdCodeRow {
    pub code_hash: String,
    pub of_id: String,
    pub no: i64,
    pub used: i64,
    pub used_before: i64,
    pub used_ms: Option<i64>,
}

impl HouseholdCodeRow {
    /// A slip that was just issued: of a vote or of a version of an agreement, for the elector or the party `no`.
    pub fn new(code_hash: String, of_id: &str, no: u32) -> Self {
        Self { code_hash, of_id: of_id.to_owned(), no: i64::from(no), used: 0, used_before: 0, used_ms: None }
    }
}

/// An account that may vote for an elector.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ElectorOwnerRow {
    pub person_id: String,
    pub elector: i64,
}

/// How many of a building take part.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct TurnoutRow {
    /// The building.
    pub building: String,
    /// Electors of it.
    pub electors: i64,
    /// Of these who gave a ballot, or whose paper came back.
    pub voted: i64,
}

/// Which electors of a vote are asked for, in the order of their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ElectorsShown {
    /// All.
    #[default]
    All,
    /// Those who gave no ballot, and whose paper did not come back.
    Waiting,
    /// Those whose paper waits to be read by two people alike.
    Unsettled,
    /// Those whose paper two people read differently.
    Differing,
    /// Those for whom somebody wrote a ballot down that waits for its witness.
    Unconfirmed,
}

/// Which electors of a vote are asked for, in the order of their numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct ElectorFilter<'f> {
    /// Which.
    pub shown: ElectorsShown,
    /// Those of one building only.
    pub building: Option<&'f str>,
    /// Those after this number.
    pub after: i64,
    /// So many at most; none for all.
    pub limit: Option<u32>,
}

/// Which votes a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VotesShown {
    /// Those that are told of, open, or wait for their count or publication: what closes first before the others.
    Ahead,
    /// Those that are published or void: the latest first.
    Past,
    /// All: the latest first.
    All,
}

/// A list of votes.
#[derive(Debug, Clone, Copy)]
pub struct VoteFilter<'a> {
    /// Which.
    pub shown: VotesShown,
    /// Those of one place only.
    pub place: Option<&'a str>,
    /// Those about one matter only.
    pub matter: Option<i64>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
