//! A vote as it would be called: whether it can be, and who would vote, with what is doubtful about that. Nothing is
//! written.

use super::call::{NewQuestion, NewVote, prepare};
use super::electorate::numbers;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::names_behind;
use crate::who::Who;
use mingtong_domain::ids::{PersonId, Stream};
use mingtong_domain::roll::Numbers;
use mingtong_domain::vote::{Act, Conduct, Question, Size, Vote};

/// Who would vote.
#[derive(Debug, Clone)]
pub struct VotePreview {
    /// How large the electorate would be.
    pub size: Size,
    /// The form of the ballot.
    pub question: Question,
    /// How ballots would come.
    pub conduct: Conduct,
    /// The lines of the ballot; of candidates the names.
    pub lines: Vec<String>,
    /// The names of those who would count.
    pub tellers: Vec<String>,
    /// What its homes are together, with what is unknown of them.
    pub numbers: Numbers,
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
    let (community, tried) = (it.hall.id, new.clone());
    let prepared = prepare(&mut it, new).await?;
    let scope = prepared.scope.clone();
    let called = prepared.called().ok_or_else(|| Fail::Fault("a call without its event".to_owned()))?;
    let first = match tried.again_of {
        Some(first) => Vote::from_stream(&it.stream(&Stream::Vote(first)).await?),
        None => None,
    };
    let numbers = numbers(&mut it.link(), community, &tried.roll, &scope).await?;
    let lines = match tried.question {
        NewQuestion::Motions(texts, _) | NewQuestion::Approval(texts, ..) => texts,
        NewQuestion::Election(candidates, _) => names(&mut it, &candidates).await?,
    };
    let tellers = names(&mut it, &tried.tellers).await?;
    let (size, question, conduct) = called;
    let first = first.map(|first| first.size);
    Ok(VotePreview { size, question, conduct, lines, tellers, numbers, first })
}

async fn names(it: &mut Carrier<'_>, people: &[PersonId]) -> Result<Vec<String>, Fail> {
    let community = it.hall.id;
    let names = names_behind(&mut it.link(), community, people).await?;
    Ok(people.iter().map(|person| names.get(person).cloned().unwrap_or_default()).collect())
}
