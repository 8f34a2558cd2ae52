//! Telling people: who is called, what did not arrive, which programs are told; what is out for a while.

mod hooks;
mod incidents;
mod keys;
mod routes;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, hooks::ROUTES, incidents::ROUTES];
