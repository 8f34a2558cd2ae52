//! What a feed holds, in whatever form it goes out.

use mingtong_domain::Millis;

/// Something new.
pub(super) struct Entry {
    /// What tells it from every other, for ever; where people read of it.
    pub(super) url: String,
    pub(super) title: String,
    /// What was said; empty where nothing was.
    pub(super) words: String,
    pub(super) published: Millis,
    pub(super) updated: Millis,
}

/// What is new of one sort, the latest first.
pub(super) struct Feed {
    pub(super) title: String,
    /// Where people read of it, and where the feed is.
    pub(super) home: String,
    pub(super) own: String,
    pub(super) entries: Vec<Entry>,
}
