//! What offices posted of their accounts: listed, read, posted from a file, taken back.

mod keys;
mod routes;
mod texts;
mod wire;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, texts::ROUTES];
