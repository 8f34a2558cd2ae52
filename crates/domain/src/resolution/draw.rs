//! A resolution is drawn up by whoever leads the body, from what a meeting of it carried. What was not carried becomes
//! none, and least of all the opposite.

use super::case::led_by;
use super::kinds::{may_adopt, needs_delegation};
use super::{Act, Around, Decided, Doer, Event, Point, ResolutionKind};
use crate::body::{self, Body};
use crate::context::Context;
use crate::ids::{MatterId, ResolutionId, TextRef};
use crate::limits;
use crate::matter::Outcome;
use crate::meeting::{ItemState, Meeting, StageKind, Verdict};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};

/// A resolution to be drawn up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The number it gets.
    pub resolution: ResolutionId,
    /// What it is by law.
    pub kind: ResolutionKind,
    /// What it is called.
    pub title: TextRef,
    /// The decisions it rests on.
    pub decided: Decided,
    /// Which meeting entrusted it to the body.
    pub delegation: Option<TextRef>,
    /// Its points.
    pub points: Vec<Point>,
}

/// Draws it up. `taken` is an item of these that stands in another resolution already.
///
/// # Errors
/// Whoever acts leads the body not; the body ended, or the meeting is not over; an item is unknown, not carried, or in
/// another resolution; the body may not adopt this kind, or nobody entrusted it to; a point is incomplete.
pub fn draw(
    drawing: Drawing,
    meeting: &Meeting,
    body: &Body,
    taken: Option<ResolutionId>,
    around: &Around,
    cx: &Context<'_>,
) -> Result<Event, Refusal> {
    let cx = &cx.attempting(Act::Draw);
    cx.authorise()?;
    led_by(Some(&body.registered.id), around.leads.as_ref(), cx)?;
    if body.stage != body::StageKind::Active {
        return Err(cx.refuse(Code::BodyNotActive));
    }
    let matters = carried(&drawing.decided, meeting, cx)?;
    if let Some(taken) = taken {
        return Err(cx.refuse(Code::AlreadyResolved).with(taken));
    }
    let Drawing { resolution, kind, title, decided, delegation, points } = drawing;
    if !may_adopt(body.registered.kind, cx)?.contains(&kind) {
        return Err(cx.refuse(Code::KindNotOfBody));
    }
    if needs_delegation(kind) && delegation.is_none() {
        return Err(cx.refuse(Code::DelegationMissing));
    }
    check_points(&points, cx)?;
    if let Some(other) = points.iter().filter_map(|point| point.matter).find(|matter| !matters.contains(matter)) {
        return Err(cx.refuse(Code::MatterNotDecided).with(other));
    }
    let delegation = delegation.filter(|_| needs_delegation(kind));
    let decided = Decided { items: without_repeats(decided.items), ..decided };
    let body = body.registered.id.clone();
    Ok(Event::Drawn { resolution, body, kind, title, decided, delegation, points })
}

/// The matters of the items, each of which was carried.
fn carried(decided: &Decided, meeting: &Meeting, cx: &Context<'_>) -> Result<Vec<MatterId>, Refusal> {
    if decided.items.is_empty() {
        return Err(cx.refuse(Code::NoItemChosen));
    }
    if !matches!(meeting.stage, StageKind::Ended | StageKind::Minuted | StageKind::Frozen) {
        return Err(cx.refuse(Code::MeetingNotEnded));
    }
    let mut matters = Vec::new();
    for id in &decided.items {
        let item = meeting.item(*id).ok_or_else(|| cx.refuse(Code::NoSuchItem).with(id))?;
        if item.state != ItemState::Decided(Verdict::Carried) {
            return Err(cx.refuse(Code::NotCarried).with(id));
        }
        matters.extend(item.new.matter);
    }
    Ok(matters)
}

/// Leaves out what was named before.
fn without_repeats<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    let mut once = Vec::with_capacity(items.len());
    items.into_iter().for_each(|item| {
        if !once.contains(&item) {
            once.push(item)
        }
    });
    once
}

/// Each says what is done, by whom and until when; each matter stands in one of them.
pub(super) fn check_points(points: &[Point], cx: &Context<'_>) -> Result<(), Refusal> {
    if points.is_empty() {
        return Err(cx.refuse(Code::NoPoints));
    }
    if points.len() > limits::RESOLUTION_POINTS_MAX {
        return Err(cx.refuse(Code::TooManyPoints).with(limits::RESOLUTION_POINTS_MAX));
    }
    let mut seen = Vec::new();
    for (point, nth) in points.iter().zip(1_usize..) {
        if let Some(matter) = point.matter {
            if seen.contains(&matter) {
                return Err(cx.refuse(Code::MatterTwice).with(matter));
            }
            seen.push(matter);
        }
        check_point(point, nth, cx)?;
    }
    Ok(())
}

fn check_point(point: &Point, nth: usize, cx: &Context<'_>) -> Result<(), Refusal> {
    match (&point.closes, point.until) {
        (Some(closing), _) => {
            let is_told = matches!(closing.outcome, Outcome::Explained | Outcome::SettledElsewhere);
            if !is_told || point.matter.is_none() || point.by != Doer::Community {
                return Err(cx.refuse(Code::PointCloses).with(nth));
            }
        }
        (None, None) => return Err(cx.refuse(Code::PointWithoutDay).with(nth)),
        (None, Some(until)) => {
            let days = cx.integer(RuleId::ResolutionLongestDays)?;
            let last = Millis(cx.now.0.saturating_add(days.saturating_mul(DAY_MS))).date();
            if until < cx.now.date() || until > last {
                return Err(cx.refuse(Code::PointDay).with(days));
            }
        }
    }
    match &point.money {
        Some(money) if !(1..=limits::RESOLUTION_FEN_MAX).contains(&money.amount_fen) => {
            Err(cx.refuse(Code::PointMoney).with(nth))
        }
        _ => Ok(()),
    }
}
