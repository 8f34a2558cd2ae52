//! What is done with projects.

pub(super) mod acts;
pub(super) mod new;
