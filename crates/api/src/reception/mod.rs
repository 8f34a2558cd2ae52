//! Receptions by delegates.

mod keys;
mod routes;
mod texts;
pub(crate) mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, texts::ROUTES];
