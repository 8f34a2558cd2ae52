//! Pages for people: server-rendered HTML that works without script, in zh-CN and English, on old phones and in print.
//!
//! `routes/<noun>/mod.rs` lists the addresses of a noun. Its pages for everybody stand in `public/`, those for whoever
//! works here in `desk/`, what both show beside them; the template of a page has the same path below `templates/`. What
//! pages of several nouns show stands in `parts/`. `visit::Visit` is what a handler knows of a request: the
//! community, the language, who is signed in. `page::Page` is what a template knows. Nothing here decides or stores:
//! a handler reads a form, calls one use case, and shows what came of it.

mod args;
mod assets;
mod at_home;
mod cache;
mod called;
mod cookies;
mod entrance;
mod fields;
mod form;
mod format;
mod frame;
mod guard;
mod kept;
pub mod mirror;
pub mod navigation;
mod page;
mod params;
mod parts;
mod preferences;
mod problem;
mod problem_page;
mod render;
mod role_words;
mod routes;
mod site;
mod visit;
mod xml;

pub use parts::data_package::{AsOf, data_package_beside};
pub use parts::spoken::Spoken;
pub use site::Config;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, get};
use cache::serve::Cache;
use mingtong_app::App;
use mingtong_domain::limits;
use site::Site;

/// What whoever has too many connections is told, on every page.
pub fn crowded() -> Router {
    Router::new().fallback(problem_page::crowded).layer(from_fn(problem_page::caught)).layer(from_fn(guard::headers))
}

/// The pages.
pub fn router(app: App, config: Config) -> Router {
    let site = Site::new(app, config);
    let pages = Router::new()
        .merge(routes::router())
        .route("/c/{community}/", any(problem_page::not_found_within))
        .route("/c/{community}/{*rest}", any(problem_page::not_found_within))
        .route("/static/{file}", get(assets::asset))
        .fallback(problem_page::not_found)
        .layer(DefaultBodyLimit::max(limits::FORM_BYTES_MAX))
        .with_state(site.clone());
    // Around the routes, not within each: a page that is kept is answered before any of them is looked for.
    Router::new()
        .fallback_service(pages)
        .layer(from_fn_with_state(Cache::of(site), cache::serve::serve))
        .layer(from_fn(problem_page::caught))
        .layer(from_fn(guard::headers))
        .layer(from_fn(preferences::remember))
}
