//! The sheet of a vote: everything that its count rests on, as it is published. Whoever has it counts again, offline,
//! and finds the same: the count that is shown knows nothing else.

use super::asked::Asked;
use super::ballot::Ballot;
use super::electorate::Electorate;
use super::keys::{BallotState, Way};
use super::legal::Legal;
use super::paper::Paper;
use super::question::{Decides, Question};
use super::receipt::{Receipt, Voted};
use super::state::{Hands, Vote};
use crate::ids::VoteId;
use crate::motion::Silent;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What became of one ballot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Standing {
    /// Nobody was given it.
    NotDelivered,
    /// It was refused at the door.
    Refused,
    /// It was given to them and did not come back.
    NotReturned {
        /// Whether it is proven that they were given it.
        proven: bool,
    },
    /// It came back.
    Returned {
        /// How.
        way: Way,
        /// Whether another gave it, by a proxy.
        by_proxy: bool,
        /// What it says.
        paper: Paper,
    },
    /// They voted in secret: what, stands among the receipts.
    Voted {
        /// How.
        way: Way,
    },
}

/// One elector with what became of their ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Their number; where areas stand beside secret ballots a number of this sheet alone, which names nobody.
    pub elector: u32,
    /// Whose voice it is part of.
    pub voice: u32,
    /// Its area in ten-thousandths of a square metre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<i64>,
    /// How a paper was brought to them, where one was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Way>,
    /// What holds.
    pub standing: Standing,
    /// How other ballots came that do not hold, because this one does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Way>,
}

/// Everything that the count of a vote rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Of which vote.
    pub vote: VoteId,
    /// What was asked.
    pub question: Question,
    /// By which rule it is decided.
    pub decides: Decides,
    /// What that asks, by the law of its last day.
    pub asked: Asked,
    /// What kind of decision it is by law, and whom it binds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal: Option<Legal>,
    /// What becomes of silent owners, by the setting of the vote.
    pub silent: Silent,
    /// Whether whoever returned a void paper took part.
    pub void_takes_part: bool,
    /// Whether voices given by others count.
    pub proxies_count: bool,
    /// The electorate, in the order of its numbers.
    pub lines: Vec<Line>,
    /// Shows of hands, where it was decided by them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hands: Vec<Hands>,
    /// Secret ballots, in the order of their receipts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<Receipt>,
}

/// What a secret vote comes to at its end, from the tables that are kept beside the log until then.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Secrets {
    /// Who voted.
    pub voted: Vec<Voted>,
    /// What was voted.
    pub receipts: Vec<Receipt>,
}

/// The sheet of a vote. `ballots` are those that have a stream; of all others nobody was given one.
pub fn sheet(
    vote: &Vote,
    electorate: &Electorate,
    ballots: &BTreeMap<u32, Ballot>,
    secrets: Secrets,
    (asked, legal): (Asked, Option<Legal>),
) -> Sheet {
    let voted: BTreeMap<u32, Way> = secrets.voted.iter().map(|voted| (voted.elector, voted.way)).collect();
    let nobody = Ballot::default();
    let lines = electorate.electors.iter().map(|elector| {
        let ballot = ballots.get(&elector.no).unwrap_or(&nobody);
        let standing = match voted.get(&elector.no) {
            Some(way) => Standing::Voted { way: *way },
            None => standing(vote, ballot),
        };
        let issued = ballot.is_issued.then(|| brought_by(voted.get(&elector.no).copied(), ballot));
        let (voice, area) = (elector.voice, elector.area);
        Line { elector: elector.no, voice, area, issued, standing, aside: aside(vote, ballot) }
    });
    let mut lines: Vec<Line> = lines.collect();
    if vote.hides_who_voted() {
        lines = without_names(lines);
    }
    let mut receipts = secrets.receipts;
    receipts.sort_unstable();
    Sheet {
        vote: vote.id.clone(),
        question: vote.question.clone(),
        decides: vote.decides,
        asked,
        legal,
        silent: vote.conduct.silent.silent,
        void_takes_part: vote.conduct.void_takes_part,
        proxies_count: vote.conduct.proxies_count,
        lines,
        hands: vote.hands.clone(),
        receipts,
    }
}

/// How a paper was brought that was issued: as it came back, where it did.
fn brought_by(voted: Option<Way>, ballot: &Ballot) -> Way {
    let came = voted.into_iter().chain(ballot.given.iter().map(|given| given.way)).find(|way| way.is_paper());
    came.unwrap_or_else(|| ballot.delivered_by())
}

/// Of each area how many voted and how many did not, and not who: sorted, and numbered anew. Every elector of a secret
/// vote is a voice of their own, so that it comes to the same.
fn without_names(mut lines: Vec<Line>) -> Vec<Line> {
    let facts = |line: &Line| (line.area, line.standing.clone(), line.issued, line.aside.clone());
    lines.sort_by_cached_key(facts);
    let numbered = (1_u32..).zip(lines);
    numbered.map(|(no, line)| Line { elector: no, voice: no, ..line }).collect()
}

fn standing(vote: &Vote, ballot: &Ballot) -> Standing {
    if let Some(given) = ballot.holding(vote.conduct.across, &vote.question) {
        return Standing::Returned { way: given.way, by_proxy: given.by_proxy, paper: given.paper.clone() };
    }
    match ballot.state(vote.conduct.across, &vote.question) {
        BallotState::Refused => Standing::Refused,
        BallotState::NotReturned => Standing::NotReturned { proven: ballot.delivery_is_proven() },
        BallotState::NotDelivered | BallotState::Void | BallotState::Blank | BallotState::Cast => {
            Standing::NotDelivered
        }
    }
}

/// How the ballots came that do not hold. One that its giver changed by the same way is no other ballot.
fn aside(vote: &Vote, ballot: &Ballot) -> Vec<Way> {
    let holds = ballot.holding(vote.conduct.across, &vote.question).map(|given| given.way);
    let mut ways: Vec<Way> = ballot.given.iter().map(|given| given.way).filter(|way| Some(*way) != holds).collect();
    ways.sort_unstable();
    ways.dedup();
    ways
}

impl Sheet {
    /// As it is published, and as its digest is taken: one spelling, no space, fields in one order.
    ///
    /// # Errors
    /// None that could happen: every value has a spelling.
    pub fn canonical(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads what was published.
    ///
    /// # Errors
    /// It is no such sheet.
    pub fn read(text: &str) -> Result<Sheet, serde_json::Error> {
        serde_json::from_str(text)
    }
}
