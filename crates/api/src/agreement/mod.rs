//! Agreements.

mod acts;
mod draft;
pub(crate) mod keys;
mod papers;
mod pieces;
mod routes;
mod slips;
mod wire;
mod wire_new;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] =
    &[routes::ROUTES, slips::ROUTES, draft::ROUTES, acts::ROUTES, papers::ROUTES, pieces::ROUTES];
