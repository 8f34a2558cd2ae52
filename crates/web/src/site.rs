//! What every handler shares: the application, and how its pages are served.

use mingtong_app::App;
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

impl Config {
    /// An address of the installation as it is written outside of it; `host` is the one that was asked.
    pub(crate) fn outside(&self, host: &str, address: &str) -> String {
        if self.public_url.is_empty() {
            let scheme = if self.https { "https" } else { "http" };
            return format!("{scheme}://{host}{address}");
        }
        format!("{}{address}", self.public_url.trim_end_matches('/'))
    }
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
}

impl Site {
    pub(crate) fn new(app: App, config: Config) -> Self {
        Self(Arc::new(Shared { app, config }))
    }
}

impl Deref for Site {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}
