//! Needs, and who takes them up.

mod acts;
mod keys;
mod pictures;
mod routes;
mod wire;
mod wire_new;

pub(crate) use wire::{NeedItemBody, UptakeItemBody};

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, pictures::ROUTES];
