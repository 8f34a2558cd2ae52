//! Resolutions.

mod acts;
mod from_vote;
pub(crate) mod keys;
mod pictures;
mod routes;
mod wire;
mod wire_new;
mod wire_vote;

pub(crate) use wire::{ResolutionItemBody, StandingBody};

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, from_vote::ROUTES, acts::ROUTES, pictures::ROUTES];
