//! Files of letters: taken in and taken back.

mod form;
mod keys;
mod refused;
mod routes;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES];
