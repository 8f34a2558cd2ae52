//! Projects.

mod acts;
pub(crate) mod keys;
mod pictures;
mod routes;
mod wire;
mod wire_new;
mod wire_parts;
mod wire_sheet;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, pictures::ROUTES];
