//! The register: places, units, categories, and who holds which office.

mod categories;
pub(crate) mod keys;
mod offices;
mod routes;
mod wire;
mod wire_categories;
pub(crate) mod wire_offices;
mod wire_unit;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, categories::ROUTES, offices::ROUTES];
