//! Ballots that were written down for somebody and wait for their witness: the tellers see all of them, whoever wrote
//! one down and whoever is to confirm it see that one, with what it says. What waits at the end does not count.

use super::lines::{ballots, electors};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::names_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{HomeNo, PersonId, Stream, VoteId};
use mingtong_domain::vote::{Act, Ballot, Paper, Told, Vote};
use mingtong_store::rows::ElectorsShown;
use mingtong_store::{Link, stream_of};

/// A ballot that waits for its witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingBallot {
    /// The elector.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// Which of those that were written down for the elector, from 1.
    pub nth: u32,
    /// What it says.
    pub paper: Paper,
    /// When it was written down.
    pub at: Millis,
    /// Who wrote it down, by name; none where that was erased.
    pub by: Option<String>,
    /// Who is to confirm it, by name; none where that was erased.
    pub witness: Option<String>,
    /// Whether that is whoever asks.
    pub is_witness: bool,
}

/// Those that whoever asks may see, in the order of the numbers.
///
/// # Errors
/// The role may not, there is no such vote, or the database failed.
pub async fn waiting_ballots(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<WaitingBallot>, Fail> {
    who.authorise(Act::ConfirmOnBehalf)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = Vote::from_stream(&stream_of(link, hall.id, &Stream::Vote(id.clone())).await?).ok_or(Fail::NotFound)?;
    waiting_in(link, hall, who, &vote).await
}

/// The same, of a vote that is at hand.
pub(super) async fn waiting_in(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    vote: &Vote,
) -> Result<Vec<WaitingBallot>, Fail> {
    let Some(own) = who.actor.person.as_ref().filter(|_| who.may(Act::ConfirmOnBehalf)) else { return Ok(vec![]) };
    let electors = electors(link, hall, &vote.id, ElectorsShown::Unconfirmed, None).await?;
    let ballots = ballots(link, hall, vote, &electors).await?;
    let sees = |told: &Told| vote.is_teller(Some(own)) || told.by.as_ref() == Some(own) || told.witness == *own;
    let of = |no: &u32| ballots.get(no).and_then(Ballot::waiting).filter(|(_, told)| sees(told));
    let people: Vec<&PersonId> = electors
        .iter()
        .filter_map(|it| of(&it.no))
        .flat_map(|(_, told)| told.by.iter().chain([&told.witness]))
        .collect();
    let names = names_behind(link, hall.id, people).await?;
    let name = |person: &PersonId| names.get(person).filter(|name| !name.is_empty()).cloned();
    let waiting = electors.iter().filter_map(|elector| {
        let (nth, told) = of(&elector.no)?;
        Some(WaitingBallot {
            elector: elector.no,
            home: elector.home.clone(),
            nth,
            paper: told.paper.clone(),
            at: told.at,
            by: told.by.as_ref().and_then(name),
            witness: name(&told.witness),
            is_witness: told.witness == *own,
        })
    });
    Ok(waiting.collect())
}
