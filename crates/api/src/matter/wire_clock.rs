//! Clocks that run on a matter.

use super::keys;
use crate::moment::rfc3339;
use mingtong_domain::time::{Colour, Deadline};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A running clock.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ClockBody {
    /// What it waits for.
    pub kind: keys::ClockKind,
    /// From when it counts.
    pub start: String,
    /// See `start`.
    pub start_ms: i64,
    /// The last moment that is in time.
    pub due: String,
    /// See `due`.
    pub due_ms: i64,
    /// How it stands now.
    pub colour: Option<keys::Colour>,
}

impl ClockBody {
    /// A clock with its colour.
    pub(crate) fn new(deadline: Deadline, colour: Option<Colour>) -> Self {
        Self {
            kind: deadline.kind.into(),
            start: rfc3339(deadline.start),
            start_ms: deadline.start.0,
            due: rfc3339(deadline.due),
            due_ms: deadline.due.0,
            colour: colour.map(Into::into),
        }
    }
}
