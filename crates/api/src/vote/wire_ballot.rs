//! Ballots and electors on the wire.

use super::keys;
use crate::matter::keys::PictureSize;
use crate::moment::{maybe_rfc3339, rfc3339};
use crate::problem::Problem;
use mingtong_app::vote::{
    DoorLine, DoorList, GivenBallot, NewBallot, Once, OwnElector, Readings, Voter, WaitingBallot,
};
use mingtong_domain::vote::{Hands, Paper};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What a ballot says: one of the four.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotPaperBody {
    /// A mark for each motion, in their order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<Vec<keys::Mark>>,
    /// The numbers of the options or persons that are ticked, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<Vec<u32>>,
    /// `true` for none of the options.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub none_of_these: Option<bool>,
    /// Why it does not count; on paper only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub void: Option<keys::VoidFor>,
}

impl BallotPaperBody {
    /// The ballot.
    pub(super) fn read(self) -> Result<Paper, Problem> {
        match (self.marks, self.chosen, self.none_of_these, self.void) {
            (Some(marks), None, None, None) => Ok(Paper::Marks(marks.into_iter().map(Into::into).collect())),
            (None, Some(chosen), None, None) => Ok(Paper::Chosen(chosen)),
            (None, None, Some(true), None) => Ok(Paper::NoneOfThese),
            (None, None, None, Some(void)) => Ok(Paper::Void(void.into())),
            _ => Err(Problem::unfit("paper")),
        }
    }
}

impl From<Paper> for BallotPaperBody {
    fn from(paper: Paper) -> Self {
        let none = Self::default();
        match paper {
            Paper::Marks(marks) => Self { marks: Some(marks.into_iter().map(Into::into).collect()), ..none },
            Paper::Chosen(chosen) => Self { chosen: Some(chosen), ..none },
            Paper::NoneOfThese => Self { none_of_these: Some(true), ..none },
            Paper::Void(void) => Self { void: Some(void.into()), ..none },
        }
    }
}

/// A show of hands on one line of the ballot.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallOfHandsBody {
    /// Which line, from 1.
    pub line: u32,
    /// How many were there.
    pub present: u32,
    /// How many agree.
    pub agree: u32,
    /// How many oppose it.
    pub oppose: u32,
    /// How many abstain.
    pub abstain: u32,
}

impl From<Hands> for CallOfHandsBody {
    fn from(it: Hands) -> Self {
        let Hands { line, present, agree, oppose, abstain } = it;
        Self { line, present, agree, oppose, abstain }
    }
}

impl From<CallOfHandsBody> for Hands {
    fn from(it: CallOfHandsBody) -> Self {
        let CallOfHandsBody { line, present, agree, oppose, abstain } = it;
        Self { line, present, agree, oppose, abstain }
    }
}

/// Which electors are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ElectorFields {
    /// `waiting` for those who gave no ballot, `unsettled` for papers that two people have not read alike, `differing`
    /// for those that they read differently, `unconfirmed` for ballots that wait for their witness; all unless asked
    /// otherwise.
    #[param(inline)]
    pub shown: Option<keys::ElectorsShown>,
    /// Those of one building only.
    pub building: Option<String>,
    /// Those after this number; `next` of the page before.
    pub after: Option<u32>,
}

/// Which picture of which ballot is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct BallotPictureFields {
    /// The number of the elector.
    pub elector: Option<u32>,
    /// The whole picture unless asked otherwise.
    #[param(inline)]
    pub size: Option<PictureSize>,
}

impl BallotPictureFields {
    /// How large the picture is wanted.
    pub(super) fn size(&self) -> mingtong_app::matter::PictureSize {
        self.size.unwrap_or(PictureSize::Whole).into()
    }
}

/// An elector with what became of their ballot, without what it says.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ElectorBody {
    /// The number of the elector.
    pub elector: u32,
    /// Which home.
    pub home: String,
    /// Whose voice it is part of: electors of one voice are one head.
    pub voice: u32,
    /// Its area in ten-thousandths of a square metre.
    pub area: Option<i64>,
    /// The number that its paper carries.
    pub paper: String,
    /// Whether a paper was issued.
    pub is_issued: bool,
    /// What was met at the door last.
    pub door: Option<keys::Door>,
    /// How often somebody went there.
    pub visits: usize,
    /// When the paper came back.
    pub returned: Option<String>,
    /// How many people read it.
    pub readings: usize,
    /// Whether they read different things.
    pub differs: bool,
    /// The ways by which ballots were given.
    pub ways: Vec<keys::Way>,
    /// The way of the one that holds.
    pub holds: Option<keys::Way>,
    /// Whether somebody wrote one down that waits for its witness.
    pub waits: bool,
}

impl From<DoorLine> for ElectorBody {
    fn from(line: DoorLine) -> Self {
        let (elector, ballot) = (line.elector, line.ballot);
        Self {
            elector: elector.no,
            home: elector.home.0,
            voice: elector.voice,
            area: elector.area,
            paper: line.paper.to_string(),
            is_issued: ballot.is_issued,
            door: ballot.door.map(Into::into),
            visits: ballot.visits,
            returned: maybe_rfc3339(ballot.returned),
            readings: ballot.readings,
            differs: ballot.differs,
            ways: ballot.ways.into_iter().map(Into::into).collect(),
            holds: ballot.holds.map(Into::into),
            waits: ballot.waits,
        }
    }
}

/// A page of electors.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ElectorsBody {
    /// The electors, in the order of their numbers.
    pub items: Vec<ElectorBody>,
    /// The `after` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<DoorList> for ElectorsBody {
    fn from(list: DoorList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// What one person read on a paper.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReadingBody {
    /// The name of the person.
    pub by: Option<String>,
    /// What they read.
    pub paper: BallotPaperBody,
    /// Whether it was filled in by whoever holds the proxy, as they read it.
    pub by_proxy: bool,
}

/// What people read on one paper, where they differ.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DifferenceBody {
    /// Whose paper.
    pub elector: u32,
    /// Which home.
    pub home: String,
    /// What each read last.
    pub readings: Vec<ReadingBody>,
}

impl From<Readings> for DifferenceBody {
    fn from(it: Readings) -> Self {
        let reading =
            |(by, paper, by_proxy): (Option<String>, Paper, bool)| ReadingBody { by, paper: paper.into(), by_proxy };
        Self { elector: it.elector, home: it.home.0, readings: it.readings.into_iter().map(reading).collect() }
    }
}

/// What people read differently.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DifferencesBody {
    /// Paper by paper.
    pub items: Vec<DifferenceBody>,
}

/// A ballot that was written down for somebody and waits for its witness.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct WaitingBallotBody {
    /// The number of the elector.
    pub elector: u32,
    /// Which home.
    pub home: String,
    /// Which of those that were written down for the elector, from 1.
    pub nth: u32,
    /// What it says.
    pub paper: BallotPaperBody,
    /// When it was written down.
    pub at: String,
    /// The name of whoever wrote it down.
    pub by: Option<String>,
    /// The name of whoever is to confirm it.
    pub witness: Option<String>,
    /// Whether that is whoever asks.
    pub is_witness: bool,
}

impl From<WaitingBallot> for WaitingBallotBody {
    fn from(it: WaitingBallot) -> Self {
        let WaitingBallot { elector, home, nth, paper, at, by, witness, is_witness } = it;
        Self { elector, home: home.0, nth, paper: paper.into(), at: rfc3339(at), by, witness, is_witness }
    }
}

/// Ballots that wait for their witness.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct WaitingBallotsBody {
    /// In the order of the numbers.
    pub items: Vec<WaitingBallotBody>,
}

/// An elector for whom whoever asks may vote.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OwnElectorBody {
    /// The number of the elector.
    pub elector: u32,
    /// Which home.
    pub home: String,
    /// Whether it is the voice of another, by a written proxy.
    pub by_proxy: bool,
    /// Whether a ballot was given.
    pub voted: bool,
    /// How the ballot came that holds, of a named vote.
    pub way: Option<keys::Way>,
    /// What it says.
    pub paper: Option<BallotPaperBody>,
}

impl From<OwnElector> for OwnElectorBody {
    fn from(it: OwnElector) -> Self {
        let (way, paper) = it.holds.unzip();
        Self {
            elector: it.elector,
            home: it.home.0,
            by_proxy: it.by_proxy,
            voted: it.voted,
            way: way.map(Into::into),
            paper: paper.map(Into::into),
        }
    }
}

/// The electors for whom whoever asks may vote.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OwnElectorsBody {
    /// Their own first.
    pub items: Vec<OwnElectorBody>,
}

/// A ballot to be given.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CastBallotBody {
    /// For whom; with a code, for nobody but its household.
    #[serde(default)]
    pub electors: Vec<u32>,
    /// What it says.
    pub paper: BallotPaperBody,
    /// Whether whoever is signed in gives the voice of another, by a written proxy.
    #[serde(default)]
    pub by_proxy: bool,
    /// The code of the slip of a household, instead of a session.
    pub code: Option<String>,
    /// Of a secret ballot: 32 to 64 random hexadecimal digits. The same sent again gives the same receipt. It is not
    /// kept.
    pub once: Option<String>,
}

impl CastBallotBody {
    /// By what somebody votes, and the ballot.
    pub(super) fn read(self) -> Result<(Voter, NewBallot), Problem> {
        let voter = self.code.map_or(Voter::Account, Voter::Slip);
        let once = match self.once {
            Some(sent) => Some(Once::read(&sent).ok_or_else(|| Problem::unfit("once: 0-9 a-f, 32 to 64"))?),
            None => None,
        };
        let paper = self.paper.read()?;
        Ok((voter, NewBallot { electors: self.electors, paper, by_proxy: self.by_proxy, once }))
    }
}

/// A ballot that was given.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct GivenBallotBody {
    /// For whom.
    pub electors: Vec<u32>,
    /// The receipt of a secret ballot: by it, it is found again among those that are published. It is told once,
    /// or again to whoever sends the same key again.
    pub receipt: Option<String>,
}

impl From<GivenBallot> for GivenBallotBody {
    fn from(it: GivenBallot) -> Self {
        Self { electors: it.electors, receipt: it.receipt }
    }
}

/// Somebody puts a paper into the box.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TickOffBody {
    /// The number of the elector.
    pub elector: u32,
    /// On paper, or at the door.
    pub way: keys::Way,
}
