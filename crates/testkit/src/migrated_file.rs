//! The SQLite file that every test begins with: the tables of today, and nothing in them.

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteSynchronous};
use sqlx::{Connection, SqliteConnection};
use std::fs;
use std::path::{Path, PathBuf};

static MIGRATIONS: Migrator = sqlx::migrate!("../store/migrations/sqlite");

/// Puts a copy where there is no file yet: all migrations take a hundred times as long.
pub(crate) async fn copy_to(file: &Path) {
    if !file.exists() {
        fs::copy(template().await, file).expect("the template is copied");
    }
}

/// Whoever comes first makes it for all tests on this machine; of two at once both do, and either serves.
async fn template() -> PathBuf {
    let sums = MIGRATIONS.iter().flat_map(|migration| migration.checksum.iter());
    // FNV-1a, which is enough to tell one state of the migrations from another.
    let sum = sums.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
    let template = std::env::temp_dir().join(format!("mingtong-template-{sum:016x}.db"));
    if !template.exists() {
        let dir = tempfile::tempdir_in(std::env::temp_dir()).expect("a temporary directory");
        let made = dir.path().join("mingtong.db");
        migrate(&made).await.expect("the migrations run");
        fs::rename(&made, &template).expect("the template is put in its place");
    }
    template
}

async fn migrate(file: &Path) -> Result<(), sqlx::Error> {
    let options =
        SqliteConnectOptions::new().filename(file).create_if_missing(true).synchronous(SqliteSynchronous::Off);
    let mut conn = SqliteConnection::connect_with(&options).await?;
    MIGRATIONS.run(&mut conn).await?;
    conn.close().await
}
