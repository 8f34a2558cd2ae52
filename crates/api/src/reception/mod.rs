//! Receptions by delegates.

mod keys;
mod routes;
pub(crate) mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES];
