//! Public pages that cost nothing: a page is a function of community, log position and language, so a rendered one
//! serves everybody until the log grows, or until a clock on it changes its colour.
//!
//! A handler marks its answer (`mark.rs`), a rendered page is kept in memory (`pages.rs`), and whoever asks next is
//! served from there (`serve.rs`). One that many look at is made anew by one of them, the others wait for that.

pub(crate) mod mark;
pub(crate) mod pages;
pub(crate) mod serve;
