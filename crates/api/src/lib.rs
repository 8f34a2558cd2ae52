//! JSON for machines: the same reads and the same acts as the pages, under `/api/v1`.
//!
//! [`routes::TABLE`] lists every route with the act that it needs; the router is made from it. The types on the wire
//! (`wire`) are apart from those of the domain, so that the domain can change while the interface stays. The
//! interface is described in `openapi.json`, which is generated from both and committed.
#![warn(missing_docs)]

mod caller;
mod extract;
mod import_form;
mod openapi;
mod problem;
pub mod routes;
mod speak;
mod wire;

pub use openapi::document;

use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::get;
use axum::{Extension, Json, Router};
use mingtong_app::App;
use problem::Problem;

/// The longest body of a request: a text of 10,000 Han characters in JSON with room for escapes and the other fields.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// Where everything here is served.
pub const BASE: &str = "/api/v1";

/// How the interface is served.
#[derive(Debug, Clone, Copy, Default)]
pub struct Config {
    /// Whether the address of a client stands in `X-Forwarded-For`, because a proxy of ours puts it there.
    pub behind_proxy: bool,
}

/// The interface, to be merged into the server's router.
pub fn router(app: App, config: Config) -> Router {
    let mut router = Router::new().route("/openapi.json", get(|| async { Json(document()) }));
    for route in routes::TABLE {
        router = router.route(route.path, (route.handler)());
    }
    let router = router
        .fallback(|| async { Problem::no_such_route() })
        .method_not_allowed_fallback(|| async { Problem::no_such_method() })
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(Extension(config))
        .layer(from_fn(speak::speak))
        .with_state(app);
    Router::new().nest(BASE, router)
}
