//! Votes 表决 on a roll.

mod acts;
mod ballots;
mod electors;
mod keys;
mod pictures;
mod published;
mod result;
mod routes;
mod slips;
mod spoken;
mod wire;
mod wire_ballot;
mod wire_box;
mod wire_call;
mod wire_law;
mod wire_slip;

pub use result::{RecountedBody, ResultBody};
pub use spoken::Spoken;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[
    routes::ROUTES,
    acts::ROUTES,
    electors::ROUTES,
    ballots::ROUTES,
    slips::ROUTES,
    published::ROUTES,
    pictures::ROUTES,
];
