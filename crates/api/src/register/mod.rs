//! The register: places, units, and who holds which office.

pub(crate) mod keys;
mod offices;
mod routes;
mod wire;
pub(crate) mod wire_offices;
mod wire_unit;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, offices::ROUTES];
