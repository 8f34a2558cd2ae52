//! The papers that wait to be read by two people alike, for those who count. What anybody read stands in none of it:
//! whoever reads a paper second reads it for themself.

use super::access::may_read_papers;
use super::lines::{ballots, electors};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, VoteId};
use mingtong_domain::vote::{Elector, PaperNo};
use mingtong_store::rows::ElectorsShown;

/// A paper that came back and is not settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperWaiting {
    /// Whose paper.
    pub elector: u32,
    /// Its number.
    pub paper: PaperNo,
    /// Which home.
    pub home: HomeNo,
    /// How many people read it.
    pub readings: usize,
    /// Whether whoever asks is one of them.
    pub is_own: bool,
    /// Whether they read different things.
    pub differs: bool,
}

/// The papers that wait, in the order of their numbers.
///
/// # Errors
/// Whoever asks does not count here, there is no such vote, or the database failed.
pub async fn papers_waiting(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<PaperWaiting>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_read_papers(link, hall, who, id).await?;
    let electors = electors(link, hall, id, ElectorsShown::Unsettled, None).await?;
    let ballots = ballots(link, hall, &vote, &electors).await?;
    let waiting = |elector: Elector| {
        let ballot = ballots.get(&elector.no)?;
        Some(PaperWaiting {
            elector: elector.no,
            paper: PaperNo::of(elector.no),
            home: elector.home,
            readings: ballot.last_readings().count(),
            is_own: ballot.last_readings().any(|reading| reading.by == who.actor.person),
            differs: ballot.has_difference(),
        })
    };
    Ok(electors.into_iter().filter_map(waiting).collect())
}
