//! Resolutions.

mod acts;
pub(crate) mod keys;
mod pictures;
mod routes;
mod wire;
mod wire_new;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, pictures::ROUTES];
