//! The list of doors 上门表 with what became of each ballot, and what two people read differently. What a ballot says
//! stands in neither: before the count nobody sees it but whoever reads the paper.

use super::access::{may_read_papers, may_see_electors};
use super::lines::{DoorLine, ballots, electors, lines, paper_pictures};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::names_behind;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, PersonId, PictureId, Stream, VoteId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::vote::{Ballot, Elector, Paper, Reading};
use mingtong_store::rows::{ElectorFilter, ElectorRow, ElectorsShown};
use mingtong_store::stream_of;

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
    /// Who read what last, and whether it was filled in by whoever holds the proxy; no name where it was erased.
    pub readings: Vec<(Option<String>, Paper, bool)>,
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
        let read = |reading: &Reading| (name(&reading.by), reading.paper.clone(), reading.by_proxy);
        ballot.last_readings().map(read).collect::<Vec<_>>()
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
