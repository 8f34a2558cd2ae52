//! Reports of units and their staff.

mod acts;
mod keys;
mod of_unit;
mod routes;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, of_unit::ROUTES, acts::ROUTES];
