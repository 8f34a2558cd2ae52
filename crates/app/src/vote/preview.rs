//! A vote as it would be called: whether it can be, and who would vote, with what is doubtful about that. Nothing is
//! written.

use super::call::{NewVote, prepare};
use super::electorate::numbers;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, Stream};
use mingtong_domain::roll::Numbers;
use mingtong_domain::vote::{Act, Size, Vote};

/// Who would vote.
#[derive(Debug, Clone)]
pub struct VotePreview {
    /// How large the electorate would be.
    pub size: Size,
    /// What its homes are together, with what is unknown of them.
    pub numbers: Numbers,
    /// Buildings and stairwells that were named, of which the roll has no home.
    pub nowhere: Vec<HomeNo>,
    /// Whether the roll was changed since everybody could object to it.
    pub changed_since_posted: bool,
    /// How large the electorate of the first vote was, where this is the second.
    pub first: Option<Size>,
}

/// Tries whether a vote can be called.
///
/// # Errors
/// What [`super::call_vote`] refuses with.
pub async fn preview_vote(app: &App, hall: &Hall, who: &Who, new: NewVote) -> Result<VotePreview, Fail> {
    app.carry(hall, who, Act::Call, move |it| Box::pin(preview_in(it, new))).await
}

async fn preview_in(mut it: Carrier<'_>, new: NewVote) -> Result<VotePreview, Fail> {
    let (community, roll, scope, again_of) = (it.hall.id, new.roll.clone(), new.scope.clone(), new.again_of.clone());
    let prepared = prepare(&mut it, new).await?;
    let first = match again_of {
        Some(first) => Vote::from_stream(&it.stream(&Stream::Vote(first)).await?),
        None => None,
    };
    let (numbers, nowhere) = numbers(&mut it.link(), community, &roll, &scope).await?;
    Ok(VotePreview {
        size: prepared.size(),
        numbers,
        nowhere,
        changed_since_posted: prepared.roll.changed_since_posted(),
        first: first.map(|first| first.size),
    })
}
