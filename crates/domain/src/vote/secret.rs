//! Secret ballots 无记名. They are no events: who voted and what was voted are kept apart until the count, and only then
//! written down, sorted, in pieces. What is taken is decided here all the same.

use super::act::Act;
use super::ballot::Ballot;
use super::event::{Event, pieces};
use super::guard;
use super::keys::{StageKind, Way};
use super::paper::Paper;
use super::sheet::Secrets;
use super::state::Vote;
use crate::context::Context;
use crate::permission;
use crate::refusal::{Code, Refusal};

/// Whether a secret ballot is taken on a page now, and what it says. It is final: replacing it would need to know
/// which it is.
///
/// # Errors
/// The vote is not open, not secret, or not on a page; the elector has voted; it says what is not on the ballot.
pub fn cast_secretly(vote: &Vote, has_voted: bool, paper: Paper, cx: &Context<'_>) -> Result<Paper, Refusal> {
    let cx = &cx.attempting(Act::Cast);
    permission::authorise(cx.actor.role, cx.act)?;
    is_taken(vote, has_voted, Way::Web, cx)?;
    paper.is_sound(&vote.question).map_err(|misfit| guard::misfit(misfit, cx))?;
    Ok(paper.settled())
}

/// Whether a teller ticks an elector off who puts a paper into the box now. `ballot` is that of the elector; none where
/// there is no such elector.
///
/// # Errors
/// As above; whoever acts does not count here; no paper was issued to the elector.
pub fn tick_off(
    vote: &Vote,
    ballot: Option<&Ballot>,
    has_voted: bool,
    way: Way,
    cx: &Context<'_>,
) -> Result<(), Refusal> {
    let cx = &cx.attempting(Act::ReturnPaper);
    permission::authorise(cx.actor.role, cx.act)?;
    guard::teller(vote, cx)?;
    if !way.is_paper() {
        return Err(cx.refuse(Code::WayNotAllowed));
    }
    is_taken(vote, has_voted, way, cx)?;
    match ballot {
        Some(ballot) if ballot.is_issued => Ok(()),
        Some(_) => Err(cx.refuse(Code::PaperNotIssued)),
        None => Err(cx.refuse(Code::NoSuchElector)),
    }
}

fn is_taken(vote: &Vote, has_voted: bool, way: Way, cx: &Context<'_>) -> Result<(), Refusal> {
    let stage = vote.stage_at(cx.now);
    let code = match stage {
        _ if !vote.is_secret() => Code::BallotIsNamed,
        StageKind::Open if has_voted => Code::VotedAlready,
        StageKind::Open => return guard::allowed(vote, &[way], cx),
        StageKind::Announced => Code::VoteNotOpen,
        StageKind::Over | StageKind::Counted | StageKind::Published => Code::VoteIsOver,
        StageKind::Void => Code::NotInThisState,
    };
    Err(Refusal { from: Some(stage.key()), ..cx.refuse(code) })
}

/// What is written down when it is counted, beside [`Event::Counted`]: those who voted in the order of their numbers,
/// the ballots in that of their receipts, so that neither order tells anything of the other.
pub fn written(secrets: Secrets) -> Vec<Event> {
    let Secrets { mut voted, mut receipts } = secrets;
    voted.sort_unstable();
    receipts.sort_unstable();
    let voted = pieces(&voted).map(|voted| Event::SecretRoll { voted });
    let voted: Vec<Event> = voted.collect();
    voted.into_iter().chain(pieces(&receipts).map(|ballots| Event::SecretBallots { ballots })).collect()
}
