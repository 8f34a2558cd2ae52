//! What the desk, units and those who asked do with needs.

pub(super) mod acts;
pub(super) mod import;
pub(super) mod list;
pub(super) mod sheets;
