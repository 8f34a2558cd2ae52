//! A copy of everything that is not a read table, in one SQLite file, whatever the engine: the log, the texts, the
//! pictures, the people. Made while the program serves; restored into an empty database of either engine, where the
//! read tables are made again from the log. So a backup is also the way from SQLite to PostgreSQL and back.

use crate::error::StoreError;
use crate::link::{Owned, Reader, Tx};
use crate::rebuild::rebuild;
use crate::store::{Store, Work, scratch};
use sqlx::{QueryBuilder, Row};
use std::path::Path;

/// Rows copied at a time; pictures weigh up to a megabyte, so fewer of these.
const ROWS: i64 = 500;
const PICTURES: i64 = 20;

/// The tables that are copied, with their key; [`crate::rebuild`] makes the others.
const TABLES: &[(&str, &[&str])] = &[
    ("community", &["community_id"]),
    ("event", &["community_id", "position"]),
    ("content", &["community_id", "content_id"]),
    ("picture", &["community_id", "picture_id"]),
    ("person", &["community_id", "person_id"]),
    ("tracking", &["community_id", "code_hash"]),
    ("account", &["community_id", "login"]),
    ("session", &["community_id", "token_hash"]),
    ("draft", &["community_id", "draft_id"]),
    ("outbox", &["community_id", "outbox_id"]),
    ("import_batch", &["community_id", "batch_id"]),
    ("import_letter", &["community_id", "fingerprint"]),
];

/// Why a backup or a restore was not done.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file to write exists already.
    #[error("{0} exists already")]
    Exists(String),
    /// The file to read is not a backup.
    #[error("{0} is not a backup of this program")]
    NotABackup(String),
    /// The database to restore into holds communities already.
    #[error("the database to restore into is not empty")]
    NotEmpty,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Copies the store into a new file, as it is at one moment.
///
/// # Errors
/// The file exists, or a database failed; the unfinished file is then removed.
pub async fn backup(store: &Store, file: &Path) -> Result<(), BackupError> {
    if file.exists() {
        return Err(BackupError::Exists(file.display().to_string()));
    }
    // Written beside and renamed at the end: a file under its final name is a whole backup.
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = std::path::PathBuf::from(unfinished);
    let _ = std::fs::remove_file(&unfinished);
    let copied = copy_out(store, &unfinished).await;
    match copied {
        Ok(()) => std::fs::rename(&unfinished, file)
            .map_err(|error| StoreError::Unavailable(format!("{}: {error}", file.display())).into()),
        Err(error) => {
            let _ = std::fs::remove_file(&unfinished);
            Err(error.into())
        }
    }
}

async fn copy_out(store: &Store, file: &Path) -> Result<(), StoreError> {
    let mut reader = store.snapshot().await?;
    let target = scratch(file).await?;
    let mut target = Tx::new(Owned::SqliteWriter(target));
    for (table, key) in TABLES {
        copy_table(&mut reader, &mut target, table, key).await?;
    }
    if let Owned::SqliteWriter(mut conn) = target.owned {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).await?;
        sqlx::Connection::close(conn).await?;
    }
    let synced = std::fs::File::open(file).and_then(|file| file.sync_all());
    synced.map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Copies a backup into an empty store and makes its read tables.
///
/// # Errors
/// The file is not a backup, the store is not empty, or a database failed. What is copied is kept whole or not at all;
/// when only the making of the read tables failed, `mingtong rebuild` makes them.
pub async fn restore(store: &Store, file: &Path) -> Result<(), BackupError> {
    if !store.read().await?.link().communities().await?.is_empty() {
        return Err(BackupError::NotEmpty);
    }
    let not_a_backup = || BackupError::NotABackup(file.display().to_string());
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).read_only(true);
    let conn = sqlx::ConnectOptions::connect(&options).await.map_err(|_| not_a_backup())?;
    let mut source = Reader(Owned::SqliteWriter(conn));
    source.link().communities().await.map_err(|_| not_a_backup())?;
    let copy: Work<(), StoreError> = Box::new(move |tx| {
        Box::pin(async move {
            for (table, key) in TABLES {
                copy_table(&mut source, tx, table, key).await?;
            }
            Ok(())
        })
    });
    store.write(None, copy).await?;
    rebuild(store).await?;
    store.refresh_heads().await?;
    Ok(())
}

enum Value {
    Null,
    Integer(i64),
    Text(String),
    Bytes(Vec<u8>),
}

async fn copy_table(source: &mut Reader, target: &mut Tx, table: &str, key: &[&str]) -> Result<(), StoreError> {
    let at_a_time = if table == "picture" { PICTURES } else { ROWS };
    let mut after: Option<Vec<Value>> = None;
    loop {
        let (columns, rows) = read_page(source, table, key, after.as_deref(), at_a_time).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(key_of(&columns, key, last));
        write_page(target, table, &columns, &rows).await?;
        if (rows.len() as i64) < at_a_time {
            return Ok(());
        }
    }
}

fn key_of(columns: &[String], key: &[&str], row: &[Value]) -> Vec<Value> {
    let value = |name: &&str| columns.iter().position(|column| column == name).and_then(|at| row.get(at));
    key.iter()
        .map(|name| match value(name) {
            Some(Value::Integer(number)) => Value::Integer(*number),
            Some(Value::Text(text)) => Value::Text(text.clone()),
            _ => Value::Null,
        })
        .collect()
}

macro_rules! read_page_of {
    ($db:ty, $conn:expr, $table:expr, $key:expr, $after:expr, $limit:expr, $order:expr) => {{
        let mut query = QueryBuilder::<$db>::new(format!("SELECT * FROM {}", $table));
        if let Some(after) = $after {
            let columns: Vec<String> = $key.iter().map(|k| ordered(k, $order)).collect();
            query.push(format!(" WHERE ({}) > (", columns.join(", ")));
            let mut list = query.separated(", ");
            for value in after {
                match value {
                    Value::Integer(number) => list.push_bind(*number),
                    Value::Text(text) => list.push_bind(text.clone()),
                    Value::Bytes(_) | Value::Null => list.push("NULL"),
                };
            }
            query.push(")");
        }
        let order: Vec<String> = $key.iter().map(|k| ordered(k, $order)).collect();
        query.push(format!(" ORDER BY {} LIMIT ", order.join(", "))).push_bind($limit);
        let rows = query.build().fetch_all($conn).await?;
        let mut columns = Vec::new();
        let mut values = Vec::with_capacity(rows.len());
        for row in &rows {
            columns = sqlx::Row::columns(row).iter().map(|c| sqlx::Column::name(c).to_owned()).collect();
            let mut cells = Vec::with_capacity(columns.len());
            for at in 0..columns.len() {
                cells.push(if let Ok(number) = row.try_get::<Option<i64>, _>(at) {
                    number.map_or(Value::Null, Value::Integer)
                } else if let Ok(text) = row.try_get::<Option<String>, _>(at) {
                    text.map_or(Value::Null, Value::Text)
                } else {
                    row.try_get::<Option<Vec<u8>>, _>(at)?.map_or(Value::Null, Value::Bytes)
                });
            }
            values.push(cells);
        }
        Ok((columns, values))
    }};
}

/// Text keys in the order of their bytes on both engines; numbers as numbers.
fn ordered(column: &str, byte_order: &str) -> String {
    match column {
        "community_id" | "position" | "outbox_id" => column.to_owned(),
        _ => format!("{column} {byte_order}"),
    }
}

type Page = (Vec<String>, Vec<Vec<Value>>);

async fn read_page(
    source: &mut Reader,
    table: &str,
    key: &[&str],
    after: Option<&[Value]>,
    limit: i64,
) -> Result<Page, StoreError> {
    match source.link() {
        crate::Link::Sqlite(conn) => {
            read_page_of!(sqlx::Sqlite, conn, table, key, after, limit, crate::sqlite::dialect::BYTE_ORDER)
        }
        crate::Link::Postgres(conn) => {
            read_page_of!(sqlx::Postgres, conn, table, key, after, limit, crate::postgres::dialect::BYTE_ORDER)
        }
    }
}

macro_rules! write_page_to {
    ($db:ty, $conn:expr, $table:expr, $columns:expr, $rows:expr) => {{
        let mut query = QueryBuilder::<$db>::new(format!("INSERT INTO {} ({}) ", $table, $columns.join(", ")));
        query.push_values($rows, |mut row, cells: &Vec<Value>| {
            for cell in cells {
                match cell {
                    Value::Null => row.push("NULL"),
                    Value::Integer(number) => row.push_bind(*number),
                    Value::Text(text) => row.push_bind(text.clone()),
                    Value::Bytes(bytes) => row.push_bind(bytes.clone()),
                };
            }
        });
        query.build().execute($conn).await?;
        Ok(())
    }};
}

async fn write_page(target: &mut Tx, table: &str, columns: &[String], rows: &[Vec<Value>]) -> Result<(), StoreError> {
    match target.link() {
        crate::Link::Sqlite(conn) => write_page_to!(sqlx::Sqlite, conn, table, columns, rows),
        crate::Link::Postgres(conn) => write_page_to!(sqlx::Postgres, conn, table, columns, rows),
    }
}
