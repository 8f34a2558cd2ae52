//! For tests only: a whole application on a real database, with a clock that stands still and chance from a seed.
//!
//! [`sqlite`] and [`postgres`] give an empty installation; [`TestApp::found`] gives it a community with places, units
//! and people. [`on_both!`] runs a test on both databases.
#![warn(missing_docs)]

mod database;
mod town;

pub use database::{Column, Database};
pub use town::Town;

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

/// An application in a PostgreSQL schema.
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

    /// What a table holds of a community, its first rows as text.
    ///
    /// # Panics
    /// There is no such table, or it cannot be read.
    pub async fn stored(&self, town: &Town, table: &str) -> Vec<Vec<Option<String>>> {
        const ROWS_MAX: u32 = 100;
        let table = mingtong_store::tables::TABLES.iter().find(|known| known.name == table).expect("a table");
        let mut reader = self.store().read().await.expect("a reader");
        reader.link().dump(town.hall.id, table, 0, ROWS_MAX).await.expect("the table is read")
    }

    /// Lets time pass.
    pub fn later(&self, ms: i64) {
        self.clock.set(self.clock.now_ms() + ms);
    }
}

/// Makes two tests of each `async fn name(t: TestApp)`: `sqlite::name` and `postgres::name`.
#[macro_export]
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                Box::pin(super::$name($crate::sqlite().await)).await;
            })*
        }

        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                Box::pin(super::$name($crate::postgres().await)).await;
            })*
        }
    };
}
