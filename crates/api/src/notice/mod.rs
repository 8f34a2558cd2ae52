//! Notices.

mod acts;
mod keys;
mod object;
mod pictures;
mod routes;
pub(crate) mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, object::ROUTES, pictures::ROUTES];
