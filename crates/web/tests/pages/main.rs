//! The pages on both databases: one noun, one file or folder; what holds for every page in files of its own.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

mod account_book;
mod agreement;
mod body;
mod browser;
mod busy;
mod community;
mod every_page;
mod fund;
mod keeping_apart;
mod kept_words;
mod matter;
mod meeting;
mod motion;
mod navigation;
mod need;
mod notice;
mod paper;
mod person;
mod person_erasing;
mod procedure;
mod reachable;
mod reception;
mod resolution;
mod roll;
mod split;
mod vote_calling;
mod vote_cast;
mod vote_desk;
mod vote_floor;
mod vote_papers;
mod vote_polls;
mod vote_privacy;
mod vote_public;
mod vote_resolved;
