//! Opening a backup. The file carries the schema of the program that wrote it; that of an earlier program is copied,
//! and the copy is brought up to today's schema.

use crate::error::{BackupError, StoreError};
use crate::scratch::scratch;
use crate::tables::{Class, TABLES};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use std::path::Path;

/// Whose schema a file carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Schema {
    /// That of today.
    Today,
    /// That of a program of before.
    Before,
}

/// Opens a backup in today's schema, without changing the file; `dir` takes the copy of an older one.
///
/// # Errors
/// The file is not a backup, was written by a newer program, or there is no room for the copy.
pub(crate) async fn open_backup(
    file: &Path,
    dir: &Path,
    migrations: &Migrator,
) -> Result<SqliteConnection, BackupError> {
    let Ok((mut conn, schema)) = opened(file, migrations).await else {
        return Err(BackupError::NotABackup(file.display().to_string()));
    };
    if holds_read_tables(&mut conn).await? {
        return Err(BackupError::CopyOfADatabase(file.display().to_string()));
    }
    match schema {
        Schema::Today => Ok(conn),
        Schema::Before => {
            let copy = dir.join("before.backup");
            // Not the file's bytes: what a database still keeps in its write-ahead log belongs to it.
            let into = sqlx::query("VACUUM INTO $1").bind(copy.to_string_lossy().into_owned());
            into.execute(&mut conn).await.map_err(StoreError::from)?;
            conn.close().await.map_err(StoreError::from)?;
            Ok(scratch(&copy, migrations).await?)
        }
    }
}

/// The file as it is, and whose schema it carries; an error when it is none of ours.
async fn opened(file: &Path, migrations: &Migrator) -> Result<(SqliteConnection, Schema), StoreError> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut conn = options.connect().await?;
    let applied = "SELECT version, checksum FROM _sqlx_migrations WHERE success ORDER BY version";
    let applied: Vec<(i64, Vec<u8>)> = sqlx::query_as(applied).fetch_all(&mut conn).await?;
    sqlx::query("SELECT community_id FROM community").fetch_optional(&mut conn).await?;
    let schema = schema_of(&applied, migrations);
    let schema = schema.ok_or_else(|| StoreError::Inconsistent("migrations that are none of ours".to_owned()))?;
    Ok((conn, schema))
}

/// Whether any table is filled that a backup leaves empty, and every database in use fills.
async fn holds_read_tables(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    for table in TABLES.iter().filter(|table| table.class == Class::Read) {
        let known = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = $1";
        let known: i64 = sqlx::query_scalar(known).bind(table.name).fetch_one(&mut *conn).await?;
        let rows = format!("SELECT EXISTS (SELECT 1 FROM {})", table.name);
        if known > 0 && sqlx::query_scalar::<_, i64>(AssertSqlSafe(rows)).fetch_one(&mut *conn).await? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whose schema the applied migrations make; none when they are not the first ones of ours.
fn schema_of(applied: &[(i64, Vec<u8>)], migrations: &Migrator) -> Option<Schema> {
    let mut ours = migrations.iter().map(|migration| (migration.version, migration.checksum.as_ref()));
    let known = !applied.is_empty() && applied.iter().all(|(version, sum)| ours.next() == Some((*version, sum)));
    known.then(|| if ours.next().is_none() { Schema::Today } else { Schema::Before })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlite::MIGRATIONS;
    use sqlx::SqlSafeStr;
    use sqlx::migrate::{Migration, MigrationType};

    /// The migrations of a program that comes after this one.
    fn tomorrow() -> Migrator {
        let sql = "ALTER TABLE person ADD COLUMN wechat TEXT".into_sql_str();
        let next = Migration::new(9999, "wechat".into(), MigrationType::Simple, sql, false);
        Migrator::with_migrations(MIGRATIONS.iter().cloned().chain([next]).collect())
    }

    async fn written(file: &Path, migrations: &Migrator) {
        let mut conn = scratch(file, migrations).await.unwrap();
        sqlx::query("INSERT INTO person (community_id, person_id, name, added_ms) VALUES (1, 'p', '李社工', 0)")
            .execute(&mut conn)
            .await
            .unwrap();
        conn.close().await.unwrap();
    }

    async fn people(conn: &mut SqliteConnection) -> Vec<(String, Option<String>)> {
        sqlx::query_as("SELECT name, wechat FROM person").fetch_all(conn).await.unwrap()
    }

    #[tokio::test]
    async fn a_backup_of_before_is_brought_up_to_today_and_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("mingtong.backup");
        written(&file, &MIGRATIONS).await;
        let bytes = std::fs::read(&file).unwrap();
        let mut conn = open_backup(&file, dir.path(), &tomorrow()).await.unwrap();
        assert_eq!(people(&mut conn).await, [("李社工".to_owned(), None)]);
        assert!(std::fs::read(&file).unwrap() == bytes, "the file is only read");
    }

    #[tokio::test]
    async fn a_backup_of_today_is_read_where_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("mingtong.backup");
        written(&file, &tomorrow()).await;
        let mut conn = open_backup(&file, &dir.path().join("nowhere"), &tomorrow()).await.unwrap();
        assert_eq!(people(&mut conn).await.len(), 1);
    }

    #[tokio::test]
    async fn a_backup_of_a_newer_program_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("mingtong.backup");
        written(&file, &tomorrow()).await;
        let refused = open_backup(&file, dir.path(), &MIGRATIONS).await;
        assert!(matches!(refused, Err(BackupError::NotABackup(_))), "{refused:?}");
    }
}
