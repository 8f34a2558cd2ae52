//! Who asked that an assembly is called 提议召开: enough of those who can, by the rule of the day on which it is called.

use super::figures::WrittenTest;
use super::keys::{AskedBy, TestKind};
use crate::body::{Body, BodyKind};
use crate::context::Context;
use crate::ids::TextRef;
use crate::references::{Refer, References};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use mingtong_methods::Heads;
use serde::{Deserialize, Serialize};

/// That people ask for a meeting, as it is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Who they are.
    pub by: AskedBy,
    /// How many ask.
    pub have: u32,
    /// How many there are; may be left out where the seats say it.
    pub of: Option<u32>,
    /// From where the numbers are known.
    pub source: Option<TextRef>,
}

/// That enough people asked for a meeting, with the arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Who they are.
    pub by: AskedBy,
    /// How many ask, of how many, and how many it takes.
    pub test: WrittenTest,
    /// From where the numbers are known.
    pub source: TextRef,
}

impl Refer for Asked {
    fn refer(&self, to: &mut References) {
        self.source.refer(to);
    }
}

impl AskedBy {
    /// Who can ask that such a body meets; nobody where whoever leads it calls it of their own accord.
    pub fn can_ask_of(kind: BodyKind) -> &'static [AskedBy] {
        match kind {
            BodyKind::ResidentsMeeting => &[AskedBy::Adults, AskedBy::Homes, AskedBy::Groups],
            BodyKind::Representatives => &[AskedBy::Representatives],
            _ => &[],
        }
    }

    /// How many of them it takes.
    pub fn rule(self) -> RuleId {
        match self {
            AskedBy::Adults => RuleId::MeetingAskedByAdults,
            AskedBy::Homes => RuleId::MeetingAskedByHomes,
            AskedBy::Groups => RuleId::MeetingAskedByGroups,
            AskedBy::Representatives => RuleId::MeetingAskedByRepresentatives,
        }
    }
}

/// Counts a request by the rule of the day.
///
/// # Errors
/// They cannot ask for a meeting of this body; a number or its source is missing; more ask than there are; the seats
/// say another number; too few ask.
pub(super) fn asked(body: &Body, request: Request, cx: &Context<'_>) -> Result<Asked, Refusal> {
    let Request { by, have, of, source } = request;
    if !AskedBy::can_ask_of(body.registered.kind).contains(&by) {
        return Err(cx.refuse(Code::AskedElsewhere));
    }
    if have == 0 {
        return Err(cx.refuse(Code::AskedByNobody));
    }
    let of = whole(body, by, of, cx)?;
    let source = source.ok_or_else(|| cx.refuse(Code::AskedWithoutSource))?;
    let too_many = || cx.refuse(Code::AskedByMoreThanAll).with(format!("{have} > {of}"));
    let heads = Heads::new(of.into()).ok().filter(|_| have <= of).ok_or_else(too_many)?;
    let rule = by.rule();
    let asks = cx.requirement(rule)?;
    let threshold = asks.threshold().ok_or_else(|| cx.refuse(Code::NoSuchRule))?;
    let need = threshold.needed(heads).and_then(|need| u32::try_from(need.count()).ok()).ok_or_else(too_many)?;
    let test = WrittenTest { test: TestKind::Asked, rule, have, of, asks, need };
    if !test.holds() {
        let share = threshold.to_string().replace(">=", "≥");
        return Err(cx.refuse(Code::AskedByTooFew).with(format!("{have}/{of} < {need}/{of} ({share})")));
    }
    Ok(Asked { by, test, source })
}

/// How many there are: the seats say it where they do, or else it is entered.
fn whole(body: &Body, by: AskedBy, entered: Option<u32>, cx: &Context<'_>) -> Result<u32, Refusal> {
    let seats = match by {
        AskedBy::Representatives => u32::try_from(body.voting(cx.now.date()).count()).ok().filter(|seats| *seats > 0),
        _ => None,
    };
    match (seats, entered.filter(|of| *of > 0)) {
        (Some(seats), Some(of)) if seats != of => Err(cx.refuse(Code::AskedRollKnows).with(seats)),
        (seats, of) => seats.or(of).ok_or_else(|| cx.refuse(Code::AskedOfNobody)),
    }
}
