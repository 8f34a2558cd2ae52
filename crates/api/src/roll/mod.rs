//! Rolls: listed, read, filled from files, corrected, posted.

mod files;
mod homes;
mod keys;
mod refused;
mod routes;
mod wire;
mod wire_file;
mod wire_home;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, homes::ROUTES, files::ROUTES];
