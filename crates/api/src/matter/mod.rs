//! Matters: listed, read, raised, acted on, taken out as a file.

mod acting;
mod acts;
mod alike;
mod drafts;
mod export;
mod kept_texts;
pub(crate) mod keys;
mod list;
pub(crate) mod open_texts;
mod pictures;
mod refused;
mod routes;
mod team;
pub(crate) mod wire;
mod wire_alike;
mod wire_clock;
mod wire_deliberation;
mod wire_desk;
pub(crate) mod wire_list;
mod wire_raise;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[
    list::ROUTES,
    open_texts::ROUTES,
    routes::ROUTES,
    alike::ROUTES,
    acts::ROUTES,
    pictures::ROUTES,
    export::ROUTES,
    kept_texts::ROUTES,
    drafts::ROUTES,
    team::ROUTES,
];
