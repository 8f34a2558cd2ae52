//! Procedures 四议两公开.

mod acts;
mod disclose;
mod keys;
mod pictures;
mod routes;
mod wire;
mod wire_sheet;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, disclose::ROUTES, pictures::ROUTES];
