//! What the demo calls its communities, and the password to them.

/// The short name of the story's community.
pub const COMMUNITY: &str = "mingtong";
/// The short name of the community of real letters.
pub const LETTERS: &str = "shangluo";
/// The password of every account of the demo.
pub const PASSWORD: &str = "mingtong-demo";
