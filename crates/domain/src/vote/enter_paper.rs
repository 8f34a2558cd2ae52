//! What a paper says is entered 录入选票, by two people who each look at it. It is cast once two of them read it alike;
//! where they differ, one of them looks again, or a third does. Nobody enters a paper alone.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::keys::{BallotState, StageKind, VoidFor, Way};
use super::paper::Paper;
use super::state::Vote;
use crate::context::Context;
use crate::ids::PictureId;
use crate::limits;
use crate::refusal::{Code, Refusal};

/// # Errors
/// Whoever acts does not count here; nobody is to know whose a ballot is; it was not issued; the vote is over and it
/// was not back by then; two people read it alike already, or whoever acts reads it as before; it cannot say this;
/// the same owner says something else for another part.
pub(super) fn enter_paper(
    vote: &Vote,
    around: &Around,
    (paper, by_proxy, pictures): (Paper, bool, Vec<PictureId>),
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    guard::teller(vote, cx)?;
    guard::not_secret(vote, cx)?;
    guard::allowed(vote, &[Way::Paper, Way::Doors], cx)?;
    let (_, ballot) = guard::subject(around, cx)?;
    if !ballot.is_issued {
        return Err(cx.refuse(Code::PaperNotIssued));
    }
    if ballot.returned.is_none() && vote.stage_at(cx.now) == StageKind::Over {
        return Err(cx.refuse(Code::PaperLate));
    }
    if ballot.is_read() {
        return Err(cx.refuse(Code::PaperIsRead));
    }
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    if paper == Paper::Void(VoidFor::NotInBox) {
        return Err(cx.refuse(Code::NotOnTheBallot));
    }
    paper.fits(&vote.question).map_err(|misfit| guard::misfit(misfit, cx))?;
    let paper = paper.settled();
    if by_proxy {
        guard::named_proxy(around, None, cx)?;
    }
    let own = ballot.last_readings().find(|reading| reading.by == cx.actor.person);
    if own.is_some_and(|own| (&own.paper, own.by_proxy) == (&paper, by_proxy)) {
        return Err(cx.refuse(Code::AnotherReads));
    }
    if paper.state(&vote.question) == BallotState::Cast {
        guard::one_voice(vote, around, &paper, cx)?;
    }
    Ok(vec![Event::PaperRead { paper, by_proxy, pictures }])
}
