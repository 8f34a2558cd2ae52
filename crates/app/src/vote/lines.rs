//! Electors of a vote with what became of their ballots, read from the tables. What a ballot says stands in none of it.

use super::reckon::voted;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Event as Any;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PictureId, VoteId};
use mingtong_domain::vote::{Ballot, Door, Elector, Event, PaperNo, Vote, Way};
use mingtong_store::Link;
use mingtong_store::rows::{ElectorFilter, ElectorRow, ElectorsShown};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What became of a ballot, without what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BallotBrief {
    /// Whether a paper was issued.
    pub is_issued: bool,
    /// What was met at the door last.
    pub door: Option<Door>,
    /// How often somebody went there.
    pub visits: usize,
    /// When the paper came back.
    pub returned: Option<Millis>,
    /// How many people read it.
    pub readings: usize,
    /// Whether they read different things.
    pub differs: bool,
    /// The ways by which ballots were given, in the order of giving.
    pub ways: Vec<Way>,
    /// The way of the one that holds.
    pub holds: Option<Way>,
    /// Whether somebody wrote one down that waits for its witness.
    pub waits: bool,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorLine {
    /// The elector.
    pub elector: Elector,
    /// The number of its paper.
    pub paper: PaperNo,
    /// What became of its ballot.
    pub ballot: BallotBrief,
}

/// The lines of some electors.
pub(super) async fn lines(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &Vote,
    electors: Vec<Elector>,
) -> Result<Vec<DoorLine>, Fail> {
    let ballots = ballots(link, hall, vote, &electors).await?;
    let secretly = secretly(link, hall, vote).await?;
    let nobody = Ballot::default();
    let line = |elector: Elector| {
        let ballot = ballots.get(&elector.no).unwrap_or(&nobody);
        let mut ballot = brief(vote, ballot);
        if let Some(way) = secretly.get(&elector.no) {
            (ballot.ways, ballot.holds) = (vec![*way], Some(*way));
        }
        DoorLine { paper: PaperNo::of(elector.no), ballot, elector }
    };
    Ok(electors.into_iter().map(line).collect())
}

fn brief(vote: &Vote, ballot: &Ballot) -> BallotBrief {
    BallotBrief {
        is_issued: ballot.is_issued,
        door: ballot.last_door(),
        visits: ballot.standing_visits().count(),
        returned: ballot.returned,
        readings: ballot.last_readings().count(),
        differs: ballot.has_difference(),
        ways: ballot.given.iter().map(|given| given.way).collect(),
        holds: ballot.holding(vote.conduct.across, &vote.question).map(|given| given.way),
        waits: ballot.waiting().is_some(),
    }
}

pub(super) async fn ballots(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &Vote,
    electors: &[Elector],
) -> Result<HashMap<u32, Ballot>, Fail> {
    let numbers: Vec<i64> = electors.iter().map(|elector| i64::from(elector.no)).collect();
    let rows = link.ballots_of(hall.id, vote.id.as_str(), &numbers).await?;
    Ok(rows.iter().filter_map(|row| row.ballot()).map(|ballot| (ballot.elector, ballot)).collect())
}

/// Who voted in secret, and how. Where areas stand beside the ballots, nobody reads that once they are there: it stays
/// in the record, sealed.
async fn secretly(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<BTreeMap<u32, Way>, Fail> {
    if vote.hides_who_voted() && vote.tallied().is_some() {
        return Ok(BTreeMap::new());
    }
    let voted = voted(link, hall, vote).await?;
    Ok(voted.into_iter().map(|voted| (voted.elector, voted.way)).collect())
}

/// Pictures of a paper, by the events of its ballot.
pub(super) fn paper_pictures(events: &[Recorded]) -> Vec<PictureId> {
    let of = |recorded: &Recorded| match &recorded.event {
        Some(Any::Vote(Event::PaperRead { pictures, .. })) => pictures.clone(),
        _ => vec![],
    };
    let all: BTreeSet<PictureId> = events.iter().flat_map(of).collect();
    all.into_iter().collect()
}

/// Electors in the order of their numbers.
pub(super) async fn electors(
    link: &mut Link<'_>,
    hall: &Hall,
    id: &VoteId,
    shown: ElectorsShown,
    building: Option<&str>,
) -> Result<Vec<Elector>, Fail> {
    let filter = ElectorFilter { shown, building, ..ElectorFilter::default() };
    let rows = link.electors(hall.id, id.as_str(), &filter).await?;
    Ok(rows.into_iter().filter_map(ElectorRow::elector).collect())
}

/// The parts of one voice.
pub(super) async fn electors_of(
    link: &mut Link<'_>,
    hall: &Hall,
    id: &VoteId,
    voice: u32,
) -> Result<Vec<Elector>, Fail> {
    let rows = link.electors_of_voice(hall.id, id.as_str(), i64::from(voice)).await?;
    Ok(rows.into_iter().filter_map(ElectorRow::elector).collect())
}
