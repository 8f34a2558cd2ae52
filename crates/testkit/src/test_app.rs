//! An application on a database of its own.

use crate::database::Database;
use mingtong_adapters::totp;
use mingtong_app::{App, Chance, Clock, Store};

/// 2021-06-08 09:30 in Shanghai, a Tuesday: the moment at which every test begins, in ms since 1970 UTC.
pub const START_MS: i64 = 1_623_115_800_000;
/// An hour, in ms.
pub const HOUR_MS: i64 = 3_600_000;
/// A day, in ms.
pub const DAY_MS: i64 = 24 * HOUR_MS;

const SEED: u64 = 20_210_608;

/// An application on a database of its own, which is gone when this is dropped.
#[derive(Debug)]
pub struct TestApp {
    /// The application.
    pub app: App,
    /// Its clock.
    pub clock: Clock,
    /// Its database.
    pub database: Database,
}

/// An application on a SQLite file.
///
/// # Panics
/// The file cannot be made.
pub async fn sqlite() -> TestApp {
    TestApp::on(Database::sqlite()).await
}

/// An application on a PostgreSQL database.
///
/// # Panics
/// There is no server at `$MINGTONG_TEST_POSTGRES_URL`.
pub async fn postgres() -> TestApp {
    TestApp::on(Database::postgres().await).await
}

impl TestApp {
    /// An application on a database that was made ready.
    ///
    /// # Panics
    /// The database cannot be opened.
    pub async fn on(database: Database) -> Self {
        let clock = Clock::set_to(START_MS);
        let app = App::new(database.open().await, clock.clone(), Chance::seeded(SEED));
        Self { app, clock, database }
    }

    /// Ends the application and starts another one on the same database.
    ///
    /// # Panics
    /// The database cannot be opened again.
    pub async fn restarted(mut self) -> Self {
        self.app.store.close().await;
        // Another seed: a process that starts again does not draw the same ids again.
        self.app = App::new(self.database.open().await, self.clock.clone(), Chance::seeded(SEED + 1));
        self
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.app.store
    }

    /// The code that a telephone shows now for a secret.
    ///
    /// # Panics
    /// It is no secret.
    pub fn code_of(&self, secret: &str) -> String {
        totp::code_at(secret, self.clock.now_ms()).expect("it is a secret")
    }

    /// Lets time pass.
    pub fn later(&self, ms: i64) {
        self.clock.set(self.clock.now_ms() + ms);
    }
}
