//! Files of letters: taken in and taken back.

mod keys;
mod refused;
mod routes;
pub(crate) mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES];
