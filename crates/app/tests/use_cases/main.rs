//! The use cases on both databases, one file a subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

mod accounts;
mod privacy;
mod private_matters;
mod receptions;
mod record;
mod together;
mod whole_life;
