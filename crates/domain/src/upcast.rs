//! Older versions of events, brought to today's.
//!
//! An upcaster is a pure function from the data of one version to the data of the next. Versions are never skipped.

use crate::event::Event;
use serde_json::Value;

/// From the data of one version of one kind to the data of the next version.
pub type Upcaster = fn(Value) -> Value;

/// The upcasters: `(kind, from version, function)`. Version 1 is the first release, so there are none yet.
pub const UPCASTERS: &[(&str, u32, Upcaster)] = &[];

/// What an event on disk cannot be read for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A newer program wrote it.
    #[error("event {kind} version {version} was written by a newer program")]
    Newer {
        /// The kind of the event.
        kind: String,
        /// The version on disk.
        version: u32,
    },
    /// It is not what its kind and version promise.
    #[error("event {kind} version {version}: {error}")]
    Malformed {
        /// The kind of the event.
        kind: String,
        /// The version on disk.
        version: u32,
        /// What does not fit.
        error: String,
    },
}

/// Reads an event of `kind` in `version` with its `data`.
pub fn read(kind: &str, version: u32, data: Value) -> Result<Event, Unreadable> {
    read_with(UPCASTERS, Event::VERSION, kind, version, data)
}

fn read_with(
    upcasters: &[(&str, u32, Upcaster)],
    today: u32,
    kind: &str,
    version: u32,
    mut data: Value,
) -> Result<Event, Unreadable> {
    if version > today || version == 0 {
        return Err(Unreadable::Newer { kind: kind.to_owned(), version });
    }
    for step in version..today {
        // A kind that did not change between two versions has no upcaster for that step.
        if let Some((_, _, upcast)) = upcasters.iter().find(|(name, from, _)| *name == kind && *from == step) {
            data = upcast(data);
        }
    }
    Event::read(kind, data).map_err(|error| Unreadable::Malformed { kind: kind.to_owned(), version, error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matter;
    use serde_json::json;

    #[test]
    fn older_versions_are_brought_forward_step_by_step() {
        let upcasters: &[(&str, u32, Upcaster)] = &[
            ("matter.noted", 1, |data| json!({ "words": data["note"] })),
            ("matter.noted", 2, |data| json!({ "text": data["words"] })),
        ];
        let event = read_with(upcasters, 3, "matter.noted", 1, json!({ "note": "abc" })).unwrap();
        assert_eq!(event, Event::from(matter::Event::Noted { text: "abc".into() }));
        let event = read_with(upcasters, 3, "matter.noted", 2, json!({ "words": "abc" })).unwrap();
        assert_eq!(event, Event::from(matter::Event::Noted { text: "abc".into() }));
    }

    #[test]
    fn what_a_newer_program_wrote_is_not_guessed() {
        let error = read("matter.noted", Event::VERSION + 1, json!({ "text": "abc" })).unwrap_err();
        assert!(matches!(error, Unreadable::Newer { .. }));
        assert!(matches!(read("matter.noted", 1, json!({})).unwrap_err(), Unreadable::Malformed { .. }));
        assert!(matches!(read("no.such", 1, json!({})).unwrap_err(), Unreadable::Malformed { .. }));
    }
}
