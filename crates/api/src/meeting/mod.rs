//! Meetings of bodies.

mod acts;
mod draft;
mod keys;
mod pictures;
mod routes;
mod wire;
mod wire_agenda;
mod wire_call;
mod wire_floor;
mod wire_named;
mod wire_people;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[routes::ROUTES, acts::ROUTES, pictures::ROUTES];
