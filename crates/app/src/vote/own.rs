//! For whom an account may vote.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, Stream, VoteId};
use mingtong_domain::vote::{Elector, Paper, Vote, Way};
use mingtong_store::rows::ElectorRow;
use mingtong_store::{Link, stream_of};

/// An elector for whom somebody may vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnElector {
    /// Their number.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// Whether somebody gives the voice of another, by a written proxy.
    pub by_proxy: bool,
    /// Whether a ballot was given; of a secret vote, that is all that is known.
    pub voted: bool,
    /// What holds of a named vote, and how it came.
    pub holds: Option<(Way, Paper)>,
}

/// The electors for whom the account that is signed in may vote, their own first.
///
/// # Errors
/// There is no such vote, or the database failed.
pub async fn own_electors(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<OwnElector>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    let Some(person) = &who.actor.person else { return Ok(vec![]) };
    let own = link.electors_of_person(hall.id, id.as_str(), person.as_str()).await?;
    let held = link.electors_held(hall.id, id.as_str(), person.as_str()).await?;
    let mut electors = Vec::with_capacity(own.len() + held.len());
    for (no, by_proxy) in own.into_iter().map(|no| (no, false)).chain(held.into_iter().map(|no| (no, true))) {
        let row = link.elector(hall.id, id.as_str(), no).await?.and_then(ElectorRow::elector);
        if let Some(elector) = row {
            electors.push(one(link, hall, &vote, elector, by_proxy).await?);
        }
    }
    Ok(electors)
}

async fn one(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &Vote,
    elector: Elector,
    by_proxy: bool,
) -> Result<OwnElector, Fail> {
    let (id, no) = (vote.id.as_str(), i64::from(elector.no));
    let secretly = match vote.tallied() {
        _ if !vote.is_secret() => false,
        None => link.secret_voter(hall.id, id, no).await?.is_some(),
        Some(_) => link.voted(hall.id, id).await?.iter().any(|voted| voted.elector == no),
    };
    let ballot = link.ballots_of(hall.id, id, &[no]).await?.iter().find_map(|row| row.ballot());
    let held = ballot.as_ref().and_then(|ballot| ballot.holding(vote.conduct.across, &vote.question));
    let holds = held.map(|given| (given.way, given.paper.clone()));
    let voted = secretly || holds.is_some();
    Ok(OwnElector { elector: elector.no, home: elector.home, by_proxy, voted, holds })
}
