//! Matters: listed, read, raised, acted on, taken out as a file.

mod acting;
mod acts;
mod alike;
mod export;
pub(crate) mod keys;
mod list;
mod pictures;
mod refused;
mod routes;
pub(crate) mod wire;
mod wire_alike;
mod wire_clock;
mod wire_deliberation;
pub(crate) mod wire_list;
mod wire_raise;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] =
    &[list::ROUTES, routes::ROUTES, alike::ROUTES, acts::ROUTES, pictures::ROUTES, export::ROUTES];
