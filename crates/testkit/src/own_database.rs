//! A PostgreSQL database of its own: for what must not stand in that of a record.

use crate::database::{HINT, URL, run_on};
use mingtong_adapters::Chance;

/// An empty database that is removed when this is dropped.
#[derive(Debug)]
pub struct OwnDatabase {
    server: String,
    name: String,
}

impl OwnDatabase {
    /// One on the server at `$MINGTONG_TEST_POSTGRES_URL`.
    ///
    /// # Panics
    /// There is no such server.
    pub async fn new() -> Self {
        let server = std::env::var(URL).expect(HINT);
        let name = Chance::System.id("d_");
        run_on(&server, format!("CREATE DATABASE {name}")).await.expect(HINT);
        Self { server, name }
    }

    /// Its address.
    pub fn url(&self) -> String {
        let (place, options) = self.server.split_once('?').map_or((self.server.as_str(), None), |(a, b)| (a, Some(b)));
        let host = place.rsplit_once('/').map_or(place, |(host, _)| host);
        let options = options.map(|options| format!("?{options}")).unwrap_or_default();
        format!("{host}/{}{options}", self.name)
    }
}

impl Drop for OwnDatabase {
    /// As well as it goes: one that stays behind disturbs nobody, and the server is thrown away anyway.
    fn drop(&mut self) {
        let (server, statement) = (self.server.clone(), format!("DROP DATABASE {} WITH (FORCE)", self.name));
        // The test's own runtime cannot be waited for within it.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(run_on(&server, statement)).map_err(std::io::Error::other)
        });
        let _ = dropping.join();
    }
}
