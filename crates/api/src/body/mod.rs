//! Deliberating bodies.

mod acts;
mod keys;
mod pictures;
mod routes;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, pictures::ROUTES];
