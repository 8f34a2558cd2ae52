//! A body is announced before it stands, so that whoever objects can.

use super::{Around, Body, Event};
use crate::context::Context;
use crate::references::Refer;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// The notice that announces a body, in plain words: they are put aside with the notice, not with the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub until: Date,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
}

impl Sheet {
    /// One that says nothing, of one day.
    pub(super) fn empty(day: Date) -> Self {
        Self { from: day, until: day, title: String::new(), text: String::new() }
    }
}

impl Refer for Sheet {}

/// Announces it. For how many days that must be, the notice says ([`crate::notice::post`]).
///
/// # Errors
/// It is announced already, and that was not broken off.
pub(super) fn announce(body: &Body, sheet: &Sheet, around: &Around, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if around.is_announced(body) {
        return Err(cx.refuse(Code::NotInThisState));
    }
    Ok(vec![Event::Announced { until: sheet.until, notice: around.posted.clone() }])
}
