//! A community: its front page, its rule book, its numbers and its log.

mod numbers;
mod open_words;
mod record;
mod routes;
mod street;
mod wire;
mod wire_numbers;
mod wire_record;
mod wire_street;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] =
    &[routes::ROUTES, record::ROUTES, open_words::ROUTES, numbers::ROUTES, street::ROUTES];
