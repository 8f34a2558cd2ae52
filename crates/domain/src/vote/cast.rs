//! A ballot is given on a page, and what holds for every ballot that is given without a paper.

use super::around::Around;
use super::ballot::Word;
use super::event::Event;
use super::guard;
use super::keys::{Across, Way};
use super::paper::Paper;
use super::state::Vote;
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// On a page 网上投票. That whoever acts may speak for the elector is known to whoever carries the command.
///
/// # Errors
/// This way is not open; nobody is to know whose a ballot is; and as [`given`].
pub(super) fn cast(
    vote: &Vote,
    around: &Around,
    paper: Paper,
    by_proxy: bool,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    guard::not_secret(vote, cx)?;
    guard::allowed(vote, &[Way::Web], cx)?;
    if by_proxy {
        let holder = cx.actor.person.as_ref().ok_or_else(|| cx.refuse(Code::NoSuchProxy))?;
        guard::named_proxy(around, Some(holder), cx)?;
    }
    let paper = given(vote, around, (paper, Word::of(Way::Web, by_proxy)), cx)?;
    Ok(vec![Event::Cast { paper, by_proxy }])
}

/// What a ballot says that is given now.
///
/// # Errors
/// It says what is not on the ballot; where the first holds, there is one; the elector voted, and this is given for
/// them; it was changed too often; the same owner says something else for another part.
pub(super) fn given(
    vote: &Vote,
    around: &Around,
    (paper, word): (Paper, Word),
    cx: &Context<'_>,
) -> Result<Paper, Refusal> {
    let (_, ballot) = guard::subject(around, cx)?;
    paper.is_sound(&vote.question).map_err(|misfit| guard::misfit(misfit, cx))?;
    let paper = paper.settled();
    let has_own = ballot.has_own(&vote.question);
    if word == Word::Proxy && has_own {
        return Err(cx.refuse(Code::GiverVoted));
    }
    let stays = vote.conduct.across == Across::FirstHolds;
    if stays && ballot.given.iter().any(|it| it.word() == word && it.says_something(&vote.question)) {
        return Err(cx.refuse(Code::VotedAlready));
    }
    if ballot.given.len() >= limits::BALLOT_CHANGES_MAX {
        return Err(cx.refuse(Code::ChangedTooOften).with(limits::BALLOT_CHANGES_MAX));
    }
    guard::one_voice(vote, around, &paper, cx)?;
    Ok(paper)
}
