//! What tells anybody by itself: feeds, and the receptions for a calendar.

mod atom;
mod feed;
pub(super) mod feeds;
pub(super) mod index;
pub(super) mod letters_end;
pub(super) mod receptions;
