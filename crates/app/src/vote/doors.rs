//! The list of doors 上门表 with what became of each ballot, and what two people read differently. What a ballot says
//! stands in neither: before the count nobody sees it but whoever reads the paper.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::names_behind;
use crate::who::Who;
use mingtong_domain::Event as Any;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{HomeNo, PersonId, PictureId, Stream, VoteId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, Ballot, Door, Elector, Event, Paper, PaperNo, Vote, Way};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::{ElectorFilter, ElectorRow, ElectorsShown};
use mingtong_store::{Link, stream_of};
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

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorList {
    /// Its lines, in the order of the numbers.
    pub items: Vec<DoorLine>,
    /// The number after which the next page begins; none on the last.
    pub next: Option<u32>,
}

/// Which electors are asked for.
#[derive(Debug, Clone, Default)]
pub struct DoorQuery {
    /// Which.
    pub shown: ElectorsShown,
    /// Those of one building only.
    pub building: Option<String>,
    /// Those after this number.
    pub after: u32,
}

/// What people read on one paper, where they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readings {
    /// Whose paper.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// Who read what last; no name where it was erased.
    pub readings: Vec<(Option<String>, Paper)>,
    /// Pictures of the paper.
    pub pictures: Vec<PictureId>,
}

/// The list of doors, a page of it.
///
/// # Errors
/// The role may not see the electors, there is no such vote, or the database failed.
pub async fn view_doors(app: &App, hall: &Hall, who: &Who, id: &VoteId, query: &DoorQuery) -> Result<DoorList, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_see_electors(link, hall, who, id).await?;
    let filter = ElectorFilter {
        shown: query.shown,
        building: query.building.as_deref(),
        after: i64::from(query.after),
        limit: Some(PAGE_ROWS_MAX + 1),
    };
    let mut rows = link.electors(hall.id, id.as_str(), &filter).await?;
    let is_more = rows.len() > PAGE_ROWS_MAX as usize;
    rows.truncate(PAGE_ROWS_MAX as usize);
    let electors: Vec<Elector> = rows.into_iter().filter_map(ElectorRow::elector).collect();
    let next = electors.last().map(|elector| elector.no).filter(|_| is_more);
    Ok(DoorList { items: lines(link, hall, &vote, electors).await?, next })
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
        door: ballot.visits.last().map(|visit| visit.door),
        visits: ballot.visits.len(),
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

/// Who voted in secret, and how.
async fn secretly(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<BTreeMap<u32, Way>, Fail> {
    let voted = super::reckon::secrets(link, hall, vote).await?.voted;
    Ok(voted.into_iter().map(|voted| (voted.elector, voted.way)).collect())
}

/// What two people read differently, for those who count.
///
/// # Errors
/// Whoever asks does not count here, there is no such vote, or the database failed.
pub async fn differences(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<Readings>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_read_papers(link, hall, who, id).await?;
    let electors = electors(link, hall, id, ElectorsShown::Differing, None).await?;
    let ballots = ballots(link, hall, &vote, &electors).await?;
    let people = ballots.values().flat_map(Ballot::last_readings).filter_map(|reading| reading.by.as_ref());
    let people: Vec<PersonId> = people.cloned().collect();
    let names = names_behind(link, hall.id, &people).await?;
    let name = |person: &Option<PersonId>| names.get(person.as_ref()?).cloned();
    let readings = |ballot: &Ballot| {
        ballot.last_readings().map(|reading| (name(&reading.by), reading.paper.clone())).collect::<Vec<_>>()
    };
    let mut found = Vec::with_capacity(electors.len());
    for elector in electors {
        if let Some(ballot) = ballots.get(&elector.no) {
            let events = stream_of(link, hall.id, &Stream::Ballot(id.clone(), elector.no)).await?;
            let (readings, pictures) = (readings(ballot), paper_pictures(&events));
            found.push(Readings { elector: elector.no, home: elector.home, readings, pictures });
        }
    }
    Ok(found)
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

/// The vote, for whoever was named to count it: they read papers, and nobody else.
pub(super) async fn may_read_papers(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vote, Fail> {
    let vote = may_see_electors(link, hall, who, id).await?;
    if vote.is_teller(who.actor.person.as_ref()) {
        return Ok(vote);
    }
    Err(Refusal::new(Code::NotATeller, Act::EnterPaper).into())
}

/// The vote, for whoever may see its electors with their homes: who works with them where it is, and who counts.
pub(super) async fn may_see_electors(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vote, Fail> {
    who.authorise(Act::ReadElectors)?;
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    if sees_electors(hall, who, &vote) { Ok(vote) } else { Err(Fail::NotFound) }
}

/// Whether somebody may see the electors of a vote.
pub(super) fn sees_electors(hall: &Hall, who: &Who, vote: &Vote) -> bool {
    let is_here = who.may_at(Act::ReadElectors, &hall.register, vote.place.as_ref());
    is_here || (who.may(Act::ReadElectors) && vote.is_teller(who.actor.person.as_ref()))
}
