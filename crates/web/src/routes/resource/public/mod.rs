//! Resources and units as everybody reads them.

pub(super) mod list;
pub(super) mod unit;
pub(super) mod units;
pub(super) mod view;
