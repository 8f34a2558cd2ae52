//! Telling people: who is called, and what did not arrive.

mod keys;
mod routes;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES];
