//! The numbers of the community, for everybody and at the desk: the page, what its address asks for, hot topics, and
//! the report of a month that is written from the same words.

pub(super) mod asked;
pub(super) mod desk;
mod page;
pub(super) mod public;
mod report;
pub(super) mod topics;
