//! What a vote came to. Page, Word, API and command line take every number from one count.

use super::keys;
use crate::line_result::{VoteLineBody, VoteTestBody, VoteVerdict};
use mingtong_app::vote::Recounted;
use mingtong_domain::vote::{Ballots, Elected, Needed, NoneOfThese, Reconciled, Uncountable, VoteResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Somebody who stands, with their votes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VotesForBody {
    /// The line of the ballot on which they stand, from 1.
    pub candidate: u32,
    /// How many papers name them.
    pub votes: u64,
}

/// On how many papers somebody has to be named to be elected.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NeededBody {
    /// The rule.
    pub rule: String,
    /// Which share of whom: `>1/2 all`.
    pub asks: String,
    /// Of how many.
    pub of: u64,
    /// The fewest papers that are enough.
    pub need: Option<u64>,
}

impl From<Needed> for NeededBody {
    fn from(it: Needed) -> Self {
        Self { rule: it.rule.to_string(), asks: it.asks.to_string(), of: it.of, need: it.need }
    }
}

/// What an election came to.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteElectionBody {
    /// How many seats.
    pub seats: u32,
    /// Papers that came back,
    pub papers: u64,
    /// of these void,
    pub void: u64,
    /// and of these without a name.
    pub blank: u64,
    /// Everybody who was named, most votes first.
    pub votes: Vec<VotesForBody>,
    /// Who is elected, by the lines of the ballot.
    pub elected: Vec<u32>,
    /// Who has equal votes for the last seats.
    pub tied: Vec<u32>,
    /// Seats that nobody has.
    pub left: u32,
    /// On how many papers somebody has to be named; null where the rules ask for nothing.
    pub needed: Option<NeededBody>,
    /// The test of attendance.
    pub tests: Vec<VoteTestBody>,
    /// What follows.
    pub verdict: VoteVerdict,
}

impl From<Elected> for VoteElectionBody {
    fn from(it: Elected) -> Self {
        let votes = it.votes.into_iter().map(|votes| VotesForBody { candidate: votes.candidate, votes: votes.votes });
        Self {
            seats: it.seats,
            papers: it.papers,
            void: it.void,
            blank: it.blank,
            votes: votes.collect(),
            elected: it.elected,
            tied: it.tied,
            left: it.left,
            needed: it.needed.map(Into::into),
            tests: it.tests.into_iter().map(Into::into).collect(),
            verdict: it.verdict.into(),
        }
    }
}

/// Who ticked that none of the options will do.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NoneOfTheseBody {
    /// In heads.
    pub heads: Option<u64>,
    /// In ten-thousandths of a square metre, where areas count.
    pub area: Option<u64>,
}

impl From<NoneOfThese> for NoneOfTheseBody {
    fn from(it: NoneOfThese) -> Self {
        Self { heads: it.heads, area: it.area }
    }
}

/// What became of the ballots of one way.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReconciledBody {
    /// Which way.
    pub way: keys::Way,
    /// Papers issued; elsewhere ballots that were given.
    pub issued: u64,
    /// That hold and say something.
    pub cast: u64,
    /// That hold and are blank.
    pub blank: u64,
    /// That hold and are void.
    pub void: u64,
    /// Cast in secret.
    pub secret: u64,
    /// That came back while a ballot that came another way holds.
    pub aside: u64,
    /// That did not come back.
    pub not_returned: u64,
    /// Whether nothing is missing and nothing too many.
    pub balances: bool,
}

impl From<Reconciled> for ReconciledBody {
    fn from(it: Reconciled) -> Self {
        Self {
            way: it.way.into(),
            issued: it.issued,
            cast: it.cast,
            blank: it.blank,
            void: it.void,
            secret: it.secret,
            aside: it.aside,
            not_returned: it.not_returned,
            balances: it.balances(),
        }
    }
}

/// How many ballots are in which state.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BallotsBody {
    /// All: as many as electors.
    pub electors: u64,
    /// Heads.
    pub voices: u64,
    /// 有效票.
    pub cast: u64,
    /// 未选.
    pub blank: u64,
    /// 废票.
    pub void: u64,
    /// 已送达未回收.
    pub not_returned: u64,
    /// Of these without a proof of delivery.
    pub unproven: u64,
    /// 拒收.
    pub refused: u64,
    /// 未送达.
    pub not_delivered: u64,
}

impl From<Ballots> for BallotsBody {
    fn from(it: Ballots) -> Self {
        Self {
            electors: it.electors,
            voices: it.voices,
            cast: it.cast,
            blank: it.blank,
            void: it.void,
            not_returned: it.not_returned,
            unproven: it.unproven,
            refused: it.refused,
            not_delivered: it.not_delivered,
        }
    }
}

/// What a vote came to.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ResultBody {
    /// How many ballots are in which state.
    pub ballots: BallotsBody,
    /// What each line of the ballot came to; empty for an election.
    pub items: Vec<VoteLineBody>,
    /// Who ticked that none of the options will do; null where that is not on the ballot.
    pub none_of_these: Option<NoneOfTheseBody>,
    /// What an election came to.
    pub election: Option<VoteElectionBody>,
    /// One line for each way.
    pub ways: Vec<ReconciledBody>,
    /// Whether the setting for silent owners could not hold, because some have no proof of delivery.
    pub is_unproven: bool,
    /// Whether voices given by others count.
    pub proxies_count: bool,
}

impl From<VoteResult> for ResultBody {
    fn from(it: VoteResult) -> Self {
        Self {
            ballots: it.ballots.into(),
            items: it.items.into_iter().map(Into::into).collect(),
            none_of_these: it.none_of_these.map(Into::into),
            election: it.election.map(Into::into),
            ways: it.ways.into_iter().map(Into::into).collect(),
            is_unproven: it.is_unproven,
            proxies_count: it.proxies_count,
        }
    }
}

/// A vote that was counted again from its sheet.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RecountedBody {
    /// The id of the vote.
    pub vote: String,
    /// The digest of the sheet.
    pub sheet: String,
    /// What each line came to; one for an election.
    pub verdicts: Vec<VoteVerdict>,
    /// What it came to; null where the sheet cannot be counted.
    pub result: Option<ResultBody>,
    /// Why it cannot be counted, as a key: `elector_twice`, `receipts` …
    pub uncountable: Option<String>,
    /// The number of the elector or of the voice that is at fault.
    pub number: Option<u32>,
    /// Whether that is what was recorded; null where only the sheet was asked.
    pub agrees: Option<bool>,
    /// Whether the vote was declared void since; null where only the sheet was asked.
    pub is_void: Option<bool>,
}

impl From<Recounted> for RecountedBody {
    fn from(it: Recounted) -> Self {
        let uncountable = it.result.as_ref().err().map(|why| why.key().to_owned());
        let number = it.result.as_ref().err().and_then(Uncountable::number);
        let verdicts = it.result.as_ref().map(VoteResult::verdicts).unwrap_or_default();
        Self {
            vote: it.sheet.vote.0,
            sheet: it.digest,
            verdicts: verdicts.into_iter().map(Into::into).collect(),
            result: it.result.ok().map(Into::into),
            uncountable,
            number,
            agrees: it.agrees,
            is_void: it.is_void,
        }
    }
}
