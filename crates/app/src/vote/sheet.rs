//! The sheet of a vote, as it is published: whoever has it counts again, offline.

use super::reckon::{Reckoned, reckon};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{Stream, VoteId};
use mingtong_domain::vote::{Act, Progress, Vote};
use mingtong_store::{Link, stream_of};

/// Whether somebody may see what a vote came to: everybody once it is published, and though it is void since; whoever
/// counts or publishes once it is counted, and nobody before.
pub(super) fn sees_result(who: &Who, vote: &Vote) -> bool {
    match vote.progress {
        Progress::Counted(_) => who.may(Act::Publish) || vote.is_teller(who.actor.person.as_ref()),
        Progress::Uncounted | Progress::Published(..) | Progress::Void(_) => vote.published().is_some(),
    }
}

/// What a vote came to, for whoever may see it; [`Fail::NotFound`] for everybody else.
pub(super) async fn reckoned(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &VoteId) -> Result<Reckoned, Fail> {
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).filter(|vote| sees_result(who, vote)).ok_or(Fail::NotFound)?;
    reckon(link, hall, &vote).await?.ok_or(Fail::NotFound)
}

/// The sheet as it is published: one spelling, of which the digest was recorded when it was counted.
///
/// # Errors
/// [`Fail::NotFound`] also where it is not published yet, or the database failed.
pub async fn vote_sheet(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<String, Fail> {
    let mut reader = app.store.read().await?;
    Ok(reckoned(&mut reader.link(), hall, who, id).await?.canonical)
}
