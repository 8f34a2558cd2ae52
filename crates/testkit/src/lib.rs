//! For tests only: a whole application on a real database, with a clock that stands still and chance from a seed.
//!
//! [`sqlite`] and [`postgres`] give an empty installation; [`TestApp::found`] gives it a community with places, units
//! and people. [`on_both!`] runs a test on both databases, [`on_both_databases!`] one of the programs themselves.
#![warn(missing_docs)]

mod courtyard;
mod database;
mod fund;
mod migrated_file;
mod minutes;
mod own_database;
mod picture;
mod polls;
mod stored;
mod test_app;
mod town;

pub use courtyard::{CLOSES, Courtyard, EIGHT_PARTS, OPENS, told};
pub use database::{Column, Database};
pub use fund::new_fund;
pub use minutes::minutes_stand;
pub use own_database::OwnDatabase;
pub use picture::{png, png_of};
pub use polls::{OpenVote, Polls};
pub use test_app::{DAY_MS, HOUR_MS, START_MS, TestApp, postgres, sqlite};
pub use tokio::runtime::Runtime;
pub use town::Town;

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

/// The same of each `fn name(runtime: &Runtime, database: &Database)`, for what runs programs on an empty database.
#[macro_export]
macro_rules! on_both_databases {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[test]
            fn $name() {
                let runtime = $crate::Runtime::new().expect("a runtime");
                super::$name(&runtime, &$crate::Database::sqlite());
            })*
        }

        mod postgres {
            $(#[test]
            fn $name() {
                let runtime = $crate::Runtime::new().expect("a runtime");
                let database = $crate::Database::Postgres(runtime.block_on($crate::OwnDatabase::new()));
                super::$name(&runtime, &database);
            })*
        }
    };
}
