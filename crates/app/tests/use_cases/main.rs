//! The use cases on both databases: one noun, one file or folder.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

mod body;
mod body_erasing;
mod community_numbers;
mod community_record;
mod community_sweep;
mod letter;
mod matter;
mod meeting;
mod notice;
mod person;
mod procedure;
mod project;
mod reception;
mod register;
mod resolution;
mod roll;
mod vote;
