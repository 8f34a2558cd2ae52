//! Resources of units.

mod acts;
mod keys;
mod routes;
mod wire;

pub(crate) use wire::ResourceItemBody;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES];
