//! Resources of units, and what a unit has offered and done.

mod acts;
mod keys;
mod routes;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES];
