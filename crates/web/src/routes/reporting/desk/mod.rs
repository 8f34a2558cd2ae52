//! What units and the desk do with reports.

pub(super) mod acts;
pub(super) mod list;
pub(super) mod member;
pub(super) mod unit;
pub(super) mod view;
