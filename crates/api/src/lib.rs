//! JSON for machines: the same reads and the same acts as the pages, under `/api/v1`.
//!
//! A noun is a folder with its routes and its types on the wire. [`routes`] lists every route with the act that it
//! needs; the router and `openapi.json`, which is committed, are made from the same tables. The types on the wire are
//! apart from those of the domain, so that the domain can change while the interface stays.
#![warn(missing_docs)]

mod account_book;
mod acting;
mod agreement;
mod as_written;
mod body;
mod caller;
mod community;
mod extract;
mod fund;
mod keys;
mod letter;
mod line_result;
mod matter;
mod meeting;
mod moment;
pub mod motion;
mod need;
mod notice;
mod nouns;
mod office_words;
mod openapi;
mod paging;
mod person;
mod pieces;
mod problem;
mod procedure;
mod project;
mod ranges;
mod reception;
mod refusable;
mod register;
mod reporting;
mod resolution;
mod resource;
mod roll;
mod route;
mod speak;
pub mod split;
mod telling;
mod upload;
pub mod vote;
mod whole_numbers;
mod wire;

pub use caller::Config;
pub use extract::BODY_BYTES_MAX;
pub use openapi::document;
pub use route::Route;
pub use wire::SALT_HEADER;

use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::middleware::from_fn;
use axum::routing::get;
use axum::{Extension, Json, Router};
use mingtong_app::App;
use problem::Problem;

/// Where everything here is served.
pub const BASE: &str = "/api/v1";

/// Every route, noun by noun. What may be seen or done beyond the act's roles is decided in `domain` and the queries.
pub fn routes() -> Vec<Route> {
    nouns::lines().flat_map(route::routes_of).collect()
}

/// What whoever has too many connections is told, on every route.
pub fn crowded() -> Router {
    let crowded = Router::new().fallback(|| async { ([(header::CONNECTION, "close")], Problem::crowded()) });
    Router::new().nest(BASE, crowded.layer(from_fn(speak::speak)))
}

/// The interface, to be merged into the server's router.
pub fn router(app: App, config: Config) -> Router {
    let routes: Router<App> = openapi::described().into();
    let router = routes
        .route("/openapi.json", get(|| async { Json(document()) }))
        .fallback(|| async { Problem::no_such_route() })
        .method_not_allowed_fallback(|| async { Problem::no_such_method() })
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(Extension(config))
        .layer(from_fn(speak::speak))
        .with_state(app);
    Router::new().nest(BASE, router)
}
