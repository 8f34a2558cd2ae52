//! What the desk does with notices.

pub(super) mod acts;
pub(super) mod list;
pub(super) mod post;
