//! Procedures 四议两公开.

mod acts;
mod keys;
mod pictures;
mod publish;
mod routes;
mod wire;
mod wire_sheet;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, publish::ROUTES, pictures::ROUTES];
