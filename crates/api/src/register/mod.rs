//! The register: places, units, and who holds which office.

pub(crate) mod keys;
mod offices;
mod routes;
mod wire;
pub(crate) mod wire_offices;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, offices::ROUTES];
