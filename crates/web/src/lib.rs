//! Pages for people: server-rendered HTML that works without script, in zh-CN and English, on old phones and in print.
//!
//! `routes/<area>/<page>.rs` has its template in `templates/<area>/<page>.html`. [`visit::Visit`] is what a handler
//! knows of a request: the community, the language, who is signed in. [`page::Page`] is what a template knows.
//! Nothing here decides or stores: a handler reads a form, calls one use case, and shows what came of it.

mod assets;
mod cache;
mod cookies;
pub mod form;
pub mod format;
mod guard;
pub mod page;
mod problem;
mod routes;
pub mod visit;

pub use problem::Problem;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use mingtong_app::App;
use mingtong_domain::limits;
use std::ops::Deref;
use std::sync::Arc;

/// How the pages are served.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// Whether the address of a visitor stands in `X-Forwarded-For`, because a proxy of ours puts it there.
    pub behind_proxy: bool,
    /// Whether cookies are only sent over HTTPS.
    pub https: bool,
    /// The address under which people reach the pages, for QR codes; taken from the request when empty.
    pub public_url: String,
}

/// What every handler shares.
#[derive(Debug, Clone)]
pub struct Site(Arc<Shared>);

/// See [`Site`], which is cheap to clone: every layer of every request does.
#[derive(Debug)]
pub struct Shared {
    /// The application.
    pub app: App,
    /// How the pages are served.
    pub config: Config,
    cache: cache::Cache,
}

impl Deref for Site {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// The pages.
pub fn router(app: App, config: Config) -> Router {
    let site = Site(Arc::new(Shared { app, config, cache: cache::Cache::default() }));
    let pages = Router::new()
        .merge(routes::router())
        .route("/static/{file}", axum::routing::get(assets::asset))
        .fallback(problem::not_found)
        .layer(DefaultBodyLimit::max(limits::FORM_BYTES_MAX))
        .with_state(site.clone());
    // Around the routes, not within each: a page that is kept is answered before any of them is looked for.
    Router::new()
        .fallback_service(pages)
        .layer(middleware::from_fn_with_state(site, cache::serve))
        .layer(middleware::from_fn(problem::caught))
        .layer(middleware::from_fn(guard::headers))
        .layer(middleware::from_fn(visit::preferences))
}
