//! The pages on both databases, one file a subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

mod browser;
mod kept_nowhere;
mod matter;
mod pictures;
mod record;
mod report;
mod tracking;
mod worklist;
