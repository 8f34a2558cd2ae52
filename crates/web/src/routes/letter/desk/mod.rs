//! What the desk does.

mod columns;
mod known;
pub(super) mod list;
pub(super) mod new;
