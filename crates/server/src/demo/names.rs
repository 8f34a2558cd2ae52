//! What the demo calls its communities.

/// The short name of the story's community.
pub const COMMUNITY: &str = "mingtong";
/// The short name of the community of real letters.
pub const LETTERS: &str = "shangluo";

/// How a chapter calls a matter or a meeting before it has its number.
pub(super) type Key = String;
