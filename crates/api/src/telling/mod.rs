//! Telling people: who is called, what did not arrive, which programs are told.

mod hooks;
mod keys;
mod routes;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, hooks::ROUTES];
