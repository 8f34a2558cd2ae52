//! People, their accounts and sessions, and what they wait to be told.

mod routes;
mod saved_lists;
mod sessions;
mod tellings;
mod wire;
mod wire_saved;
mod wire_session;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, sessions::ROUTES, tellings::ROUTES, saved_lists::ROUTES];
