//! What goes over the wire. Times come twice: as RFC 3339 with +08:00 for people, and as `*_ms`, milliseconds since
//! 1970 UTC, for programs.

pub(crate) mod act;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod keys;
pub(crate) mod list;
pub(crate) mod matter;
pub(crate) mod people;
pub(crate) mod place;
pub(crate) mod raise;
pub(crate) mod reception;
pub(crate) mod record;
pub(crate) mod register;
pub(crate) mod session;

use axum::response::{IntoResponse, Response};
use mingtong_domain::Millis;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A moment as people and calendars read it: `2021-06-08T09:30:00+08:00`.
pub(crate) fn rfc3339(moment: Millis) -> String {
    moment.civil().strftime("%Y-%m-%dT%H:%M:%S%.f+08:00").to_string()
}

/// The same of a moment that may be missing.
pub(crate) fn maybe_rfc3339(moment: Option<Millis>) -> Option<String> {
    moment.map(rfc3339)
}

/// The milliseconds of a moment that may be missing.
pub(crate) fn maybe_ms(moment: Option<Millis>) -> Option<i64> {
    moment.map(|moment| moment.0)
}

/// The bytes of a file.
#[derive(Debug, ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct FileBody(pub Vec<u8>);

impl IntoResponse for FileBody {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

/// What was made.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct IdBody {
    /// Its id.
    pub id: String,
}

/// What is to be added, by its name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NameBody {
    /// The name; 60 characters at most.
    pub name: String,
}

/// A running clock.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ClockBody {
    /// What it waits for.
    pub kind: keys::ClockKind,
    /// The last moment that is in time.
    pub due: String,
    /// See `due`.
    pub due_ms: i64,
    /// How it stands now.
    pub colour: Option<keys::Colour>,
}

impl ClockBody {
    /// A clock with its colour.
    pub(crate) fn new(
        deadline: mingtong_domain::time::Deadline,
        colour: Option<mingtong_domain::time::Colour>,
    ) -> Self {
        Self {
            kind: deadline.kind.into(),
            due: rfc3339(deadline.due),
            due_ms: deadline.due.0,
            colour: colour.map(Into::into),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_in_shanghai() {
        assert_eq!(rfc3339(Millis(1_623_115_800_000)), "2021-06-08T09:30:00+08:00");
        assert_eq!(rfc3339(Millis(1_623_115_800_250)), "2021-06-08T09:30:00.25+08:00");
    }
}
