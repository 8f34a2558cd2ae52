//! A resolution is drawn up from what a vote decided, by the desk or whoever leads the body that called it. What kind
//! it is nobody chooses: it is what the vote decides by the law of its last day (`vote::legal`). What was not carried
//! becomes none, and least of all the opposite (R08).

use super::case::led_by;
use super::draw::check_points;
use super::kinds::needs_delegation;
use super::vote_stands::VoteStands;
use super::{Act, Around, ByVote, Event, Point};
use crate::context::Context;
use crate::ids::{ResolutionId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::vote::{Legal, Question, Verdict, Vote, legal};
use std::collections::BTreeSet;

/// A resolution to be drawn up from a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawingFromVote {
    /// The number it gets.
    pub resolution: ResolutionId,
    /// What it is called.
    pub title: TextRef,
    /// The lines of the ballot, from 1.
    pub lines: Vec<u32>,
    /// Its points.
    pub points: Vec<Point>,
}

/// Draws it up. `taken` is a resolution in which one of these lines stands already. Whether the body that called the
/// vote still stands is not asked: the electorate decided, not the body.
///
/// # Errors
/// Whoever acts leads the body not; the result is not public, or the vote is void, or somebody asks for that; it
/// elected persons; a line is unknown, named twice, not carried, or in another resolution; the rule book does not
/// know what it decides; a point is incomplete, or about another matter than the vote.
pub fn draw_from_vote(
    drawing: DrawingFromVote,
    vote: &Vote,
    taken: Option<ResolutionId>,
    around: &Around,
    cx: &Context<'_>,
) -> Result<Event, Refusal> {
    let cx = &cx.attempting(Act::Draw);
    let legal = may_rest_on(vote, around, cx)?;
    let DrawingFromVote { resolution, title, lines, points } = drawing;
    if lines.is_empty() {
        return Err(cx.refuse(Code::NoLineChosen));
    }
    let mut seen = BTreeSet::new();
    for line in &lines {
        if !seen.insert(line) {
            return Err(cx.refuse(Code::LineChosenTwice).with(line));
        }
        match verdict(vote, *line) {
            None => return Err(cx.refuse(Code::NoSuchLine).with(line)),
            Some(Verdict::Carried) => {}
            Some(_) => return Err(cx.refuse(Code::LineNotCarried).with(line)),
        }
    }
    if let Some(taken) = taken {
        return Err(cx.refuse(Code::AlreadyResolved).with(taken));
    }
    check_points(&points, cx)?;
    let others = points.iter().filter_map(|point| point.matter).find(|matter| vote.origin.matter != Some(*matter));
    if let Some(other) = others {
        return Err(cx.refuse(Code::MatterNotDecided).with(other));
    }
    let by_vote = ByVote { vote: vote.id.clone(), place: vote.place.clone(), lines };
    Ok(Event::DrawnFromVote { resolution, body: vote.origin.body.clone(), kind: legal.kind, title, by_vote, points })
}

/// The lines of a vote from which whoever asks can draw up a resolution now; `taken` are those that stand in one.
pub fn drawable_lines(vote: &Vote, taken: &[u32], around: &Around, cx: &Context<'_>) -> Vec<u32> {
    let cx = &cx.attempting(Act::Draw);
    if may_rest_on(vote, around, cx).is_err() {
        return vec![];
    }
    let verdicts = vote.tallied().map(|tallied| tallied.verdicts.as_slice()).unwrap_or_default();
    let carried = (1_u32..).zip(verdicts).filter(|(_, verdict)| **verdict == Verdict::Carried);
    carried.map(|(line, _)| line).filter(|line| !taken.contains(line)).collect()
}

/// Whether whoever acts may draw up anything from this vote now, and what that is by law.
fn may_rest_on(vote: &Vote, around: &Around, cx: &Context<'_>) -> Result<Legal, Refusal> {
    cx.authorise()?;
    led_by(vote.origin.body.as_ref(), around.leads.as_ref(), cx)?;
    VoteStands::of(vote).is_public(cx)?;
    // An election has one verdict for all its lines, that seats are filled: of no candidate it says "carried". Who is
    // elected takes a seat in a body, and nothing is left that somebody would have to do until a day.
    if matches!(vote.question, Question::Election { .. }) {
        return Err(cx.refuse(Code::ElectionResolvesNothing));
    }
    let decides = vote.decides;
    let legal = legal(&vote.question, decides, cx.rules, vote.window.last());
    let legal = legal.ok_or_else(|| match decides.rules() {
        Some(rules) => cx.no_such(rules.agree),
        None => cx.refuse(Code::NoSuchRule),
    })?;
    // No vote gives a kind that another meeting has to entrust; one that did would stand on nothing.
    if needs_delegation(legal.kind) {
        return Err(cx.refuse(Code::DelegationMissing));
    }
    Ok(legal)
}

/// What a line came to, as it was recorded with the count.
fn verdict(vote: &Vote, line: u32) -> Option<Verdict> {
    let nth = usize::try_from(line).ok()?.checked_sub(1)?;
    vote.tallied()?.verdicts.get(nth).copied()
}
