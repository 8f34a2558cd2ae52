//! What the desk does.

mod columns;
pub(super) mod list;
pub(super) mod new;
