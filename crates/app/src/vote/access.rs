//! Who sees the electors of a vote with their homes, and who reads its papers.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{Stream, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, Vote};
use mingtong_store::{Link, stream_of};

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
