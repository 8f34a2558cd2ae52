//! Which pages there are, for search engines (sitemaps.org 0.9): an index of the communities of the installation, and the
//! public pages of each. Only what everybody may open stands here; nobody is led to what is not public.

use crate::params::Params;
use crate::preferences::language;
use crate::problem::{Cause, Problem};
use crate::site::Site;
use crate::visit::Visit;
use crate::xml::escaped;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::matter::{MatterQuery, list_matters};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::Area;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_words::Words;

/// What it shows.
const AREAS: &[Area] = &[Area::Register, Area::Matter];

/// Addresses in an index, as the protocol limits them.
const INDEXED_MAX: usize = 50_000;
/// Matters of a community, the latest: they are read a page of the list at a time. The protocol would allow 50,000
/// addresses; what is older is found from the lists.
const MATTERS_MAX: usize = 10_000;

/// Pages that every community has for everybody.
const PAGES: [&str; 17] = [
    "",
    "/matters",
    "/open",
    "/open-data",
    "/numbers",
    "/overview",
    "/record",
    "/about",
    "/deliberation",
    "/resolutions",
    "/notices",
    "/meetings",
    "/bodies",
    "/receptions",
    "/funds",
    "/accounts",
    "/votes",
];
