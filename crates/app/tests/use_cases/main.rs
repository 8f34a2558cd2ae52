//! The use cases on both databases: one noun, one file or folder.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

mod account_book;
mod agreement;
mod body;
mod body_erasing;
mod community_figures;
mod community_numbers;
mod community_proof;
mod community_record;
mod community_sweep;
mod fund;
mod letter;
mod matter;
mod meeting;
mod need;
mod need_import;
mod need_orders;
mod notice;
mod person;
mod person_accounts;
mod procedure;
mod project;
mod reception;
mod register;
mod reporting;
mod resolution;
mod resource;
mod roll;
mod telling;
mod telling_hooks;
mod telling_incidents;
mod vote;
