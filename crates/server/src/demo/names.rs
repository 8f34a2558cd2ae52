//! What the demo calls its communities.

/// The short name of the story's community.
pub const COMMUNITY: &str = "mingtong";
/// The short name of the community of real letters.
pub const LETTERS: &str = "shangluo";
