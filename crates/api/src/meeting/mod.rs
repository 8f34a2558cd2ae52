//! Meetings of bodies.

mod acts;
mod draft;
pub(crate) mod keys;
mod pictures;
mod routes;
mod wire;
pub(crate) mod wire_agenda;
pub(crate) mod wire_call;
mod wire_floor;
mod wire_named;
mod wire_next;
mod wire_people;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, pictures::ROUTES];
