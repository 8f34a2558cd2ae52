//! A vote to be called, and the notice that is posted beside an act.

use super::keys;
use crate::line_result::Silent;
use crate::meeting::wire_call::maybe_matter;
use crate::moment::day;
use crate::problem::Problem;
use crate::roll::keys::HomePart;
use mingtong_app::vote::{NewQuestion, NewVote, Remarks, VoteNotice};
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, HomeNo, PersonId, RollId, VoteId};
use mingtong_domain::motion::{DecidedBy, OwnersMatter};
use mingtong_domain::vote::{Decides, Scope, Window};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A notice to be posted in the same write.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VoteNoticeBody {
    /// What it is called.
    pub title: String,
    /// What it says. Personal data that are found in it are masked.
    pub text: String,
    /// The first day.
    pub from: String,
    /// The last day, until 24:00.
    pub to: String,
}

impl VoteNoticeBody {
    /// The notice.
    pub(super) fn read(self) -> Result<VoteNotice, Problem> {
        let (from, to) = (day("from", &self.from)?, day("to", &self.to)?);
        Ok(VoteNotice { title: self.title, text: self.text, from, to })
    }
}

/// What is asked: one of the three.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBallotBody {
    /// The texts of motions, each for, against or abstain.
    #[serde(default)]
    pub motions: Vec<String>,
    /// Whether 从众 stands beside each motion; for owners only.
    #[serde(default)]
    pub with_majority: bool,
    /// The texts of options, of which some may be ticked; "none of these" stands below them.
    #[serde(default)]
    pub options: Vec<String>,
    /// How many options may be ticked; one unless said otherwise.
    pub most: Option<u32>,
    /// The ids of persons who stand for election.
    #[serde(default)]
    pub candidates: Vec<String>,
    /// For how many seats.
    pub seats: Option<u32>,
}

impl NewBallotBody {
    fn read(self) -> Result<NewQuestion, Problem> {
        match (self.motions.is_empty(), self.options.is_empty(), self.candidates.is_empty()) {
            (false, true, true) => Ok(NewQuestion::Motions(self.motions, self.with_majority)),
            (true, false, true) => Ok(NewQuestion::Approval(self.options, self.most.unwrap_or(1), true)),
            (true, true, false) => {
                let candidates = self.candidates.into_iter().map(PersonId).collect();
                Ok(NewQuestion::Election(candidates, self.seats.unwrap_or(1)))
            }
            _ => Err(Problem::unfit("ballot")),
        }
    }
}

/// A vote to be called.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallVoteBody {
    /// What it is called; 120 characters at most.
    pub title: String,
    /// What it is about, in full.
    pub text: String,
    /// What is asked.
    pub ballot: NewBallotBody,
    /// Who decides: `owners`, `residents_meeting`, `one_project_one_meeting`: those whom a roll of homes
    /// lists.
    pub decided_by: String,
    /// What owners decide on (article 278): `use_fund`, `rebuild` …; for owners only.
    pub matter_of_owners: Option<String>,
    /// The id of the roll from which its electorate is drawn.
    pub roll: String,
    /// The kinds of parts that vote.
    pub parts: Vec<HomePart>,
    /// Buildings or stairwells, as the beginnings of the numbers of their homes; all where none is named.
    #[serde(default)]
    pub within: Vec<String>,
    /// From which floor up.
    pub floor_from: Option<u32>,
    /// To which floor.
    pub floor_to: Option<u32>,
    /// Whom it concerns, in words.
    pub scope: String,
    /// The id of the body that calls it.
    pub body: Option<String>,
    /// The number of the matter that it comes from.
    pub matter: Option<String>,
    /// The id of the vote that had no quorum, of which it is the second.
    pub again_of: Option<String>,
    /// From when ballots are taken, in milliseconds since 1970 UTC.
    pub opens_ms: i64,
    /// From when on none is taken.
    pub closes_ms: i64,
    /// Whether it is known whose a ballot is.
    pub secrecy: keys::Secrecy,
    /// The ways that are allowed.
    pub ways: Vec<keys::Way>,
    /// Which ballot holds where somebody gave several.
    pub across: keys::Across,
    /// What becomes of silent owners; they do not take part unless said otherwise.
    pub silent: Option<Silent>,
    /// The clause on which that rests.
    pub silent_clause: Option<String>,
    /// Whether whoever returned a void paper took part; yes unless said otherwise.
    pub void_takes_part: Option<bool>,
    /// The ids of those who count.
    pub tellers: Vec<String>,
    /// The notice by which people are told: it opens so many days after the first day of it as the rule book says.
    pub notice: Option<VoteNoticeBody>,
}

/// The floors above every house.
const FLOORS_MAX: u32 = 999;

impl CallVoteBody {
    /// The vote.
    pub(super) fn read(self) -> Result<NewVote, Problem> {
        let by = DecidedBy::from_key(&self.decided_by).ok_or_else(|| Problem::unfit("decided_by"))?;
        let of_owners = self
            .matter_of_owners
            .map(|key| OwnersMatter::from_key(&key).ok_or_else(|| Problem::unfit("matter_of_owners")));
        let floors = match (self.floor_from, self.floor_to) {
            (None, None) => None,
            (from, to) => Some(from.unwrap_or(1)..=to.unwrap_or(FLOORS_MAX)),
        };
        Ok(NewVote {
            title: self.title,
            text: self.text,
            question: self.ballot.read()?,
            decides: Decides { by, matter: of_owners.transpose()? },
            roll: RollId(self.roll),
            scope: Scope {
                kinds: self.parts.into_iter().map(Into::into).collect(),
                within: self.within.into_iter().map(HomeNo).collect(),
                floors,
            },
            scope_words: self.scope,
            body: self.body.map(BodyId),
            matter: maybe_matter(self.matter)?,
            again_of: self.again_of.map(VoteId),
            window: Window { opens: Millis(self.opens_ms), closes: Millis(self.closes_ms) },
            secrecy: self.secrecy.into(),
            ways: self.ways.into_iter().map(Into::into).collect(),
            across: self.across.into(),
            silent: self.silent.unwrap_or(Silent::NotTakingPart).into(),
            silent_clause: self.silent_clause,
            void_takes_part: self.void_takes_part.unwrap_or(true),
            tellers: self.tellers.into_iter().map(PersonId).collect(),
            notice: self.notice.map(VoteNoticeBody::read).transpose()?,
        })
    }
}

/// A vote goes on for longer.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProlongVoteBody {
    /// Until when, in milliseconds since 1970 UTC.
    pub closes_ms: i64,
    /// Why; public.
    pub reason: String,
    /// The notice by which that is told; without one it is not prolonged.
    pub notice: Option<VoteNoticeBody>,
    /// The `position` of the vote as it was seen: when somebody acted since, nothing is done (409).
    pub seen: Option<i64>,
}

/// The notice of a result: what it says is written from the count.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResultNoticeBody {
    /// Remarks below the numbers. Personal data that are found in them are masked.
    pub remarks: Option<String>,
    /// The first day.
    pub from: String,
    /// The last day, until 24:00.
    pub to: String,
}

impl ResultNoticeBody {
    /// What is said beside the result.
    pub(super) fn read(self) -> Result<Remarks, Problem> {
        let (from, to) = (day("from", &self.from)?, day("to", &self.to)?);
        Ok(Remarks { remarks: self.remarks.unwrap_or_default(), from, to })
    }
}

/// The result of a vote is published.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishVoteBody {
    /// The notice of the result; without one nothing is published.
    pub notice: Option<ResultNoticeBody>,
    /// The `position` of the vote as it was seen: when somebody acted since, nothing is done (409).
    pub seen: Option<i64>,
}

/// An elector, as it is put right.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectedElectorBody {
    /// The number; of one that was missing, the next.
    pub elector: u32,
    /// Which home.
    pub home: String,
    /// Whose voice it is part of.
    pub voice: u32,
    /// Its area in ten-thousandths of a square metre.
    pub area: Option<i64>,
}
