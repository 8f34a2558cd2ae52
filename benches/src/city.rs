//! Three years of a community of 10,000 matters, lived through the use cases; and a city of 100 such communities, which
//! would take an hour to live, so the rows of the one are copied into the others.

use crate::life::{self, Raised};
use crate::town;
use mingtong_app::{App, Chance, Clock, Store, StoreError};
use mingtong_domain::ids::MatterId;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, Executor, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Matters of a community.
pub const MATTERS: usize = 10_000;
/// Communities of the city.
pub const COMMUNITIES: i64 = 100;

/// Matters of one community that are put into the index in a row.
const INDEXED_AT_A_TIME: usize = 500;
/// Five seconds are more than a reader takes to end.
const TRIES: usize = 100;

/// A database with its communities.
pub struct City {
    pub app: App,
    pub slugs: Vec<String>,
    /// The public matters, the same in every community.
    pub matters: Vec<MatterId>,
}

/// The two databases: one community, and one hundred of the same.
pub async fn raise(dir: &Path) -> anyhow::Result<(City, City)> {
    let (one, many) = (dir.join("one"), dir.join("many"));
    std::fs::create_dir(&one)?;
    std::fs::create_dir(&many)?;
    let clock = Clock::set_to(life::BEGIN_MS);
    let (app, hall) = town::open(&one, clock.clone()).await?;
    let raised = Arc::new(life::live(&app, &hall, &clock, MATTERS).await?);
    app.store.close().await;
    copy_rows(&town::database(&one), &town::database(&many)).await?;
    index_all(&town::database(&many), &raised).await?;
    let matters = raised.iter().filter(|one| one.is_public()).map(|one| one.id).collect::<Vec<_>>();
    let slugs = (1..=COMMUNITIES).map(|ordinal| format!("town-{ordinal}")).collect();
    let open = async |dir: &Path, slugs, matters| {
        let store = Store::open_sqlite(&town::database(dir)).await?;
        anyhow::Ok(City { app: App::new(store, clock.clone(), Chance::System), slugs, matters })
    };
    Ok((open(&one, vec!["town".to_owned()], matters.clone()).await?, open(&many, slugs, matters).await?))
}

/// Copies every row of the one community into every community of the city. Row by row the communities take turns, as
/// they do where all of them live at the same time: so no community has its rows side by side.
async fn copy_rows(from: &Path, to: &Path) -> anyhow::Result<()> {
    Store::open_sqlite(to).await?.close().await;
    let options = SqliteConnectOptions::new().filename(to).synchronous(SqliteSynchronous::Off);
    // Nothing is lost if this is cut short: the file is made anew for every run.
    let options = options.journal_mode(SqliteJournalMode::Off).pragma("cache_size", "-500000");
    let mut conn = alone(&options).await?;
    let from = from.display();
    conn.execute(AssertSqlSafe(format!("ATTACH '{from}' AS one"))).await?;
    let ordinals = format!(
        "CREATE TEMP TABLE city AS WITH RECURSIVE city (ordinal) AS \
         (SELECT 1 UNION ALL SELECT ordinal + 1 FROM city WHERE ordinal < {COMMUNITIES}) SELECT ordinal FROM city"
    );
    conn.execute(AssertSqlSafe(ordinals)).await?;
    let tables = "SELECT t.name, group_concat(c.name) FROM one.sqlite_schema t, pragma_table_info(t.name) c \
                  WHERE t.type = 'table' GROUP BY t.name HAVING sum(c.name = 'community_id') > 0";
    let tables = sqlx::query_as::<_, (String, String)>(tables).fetch_all(&mut conn).await?;
    for (table, columns) in tables {
        let values = columns.split(',').map(|column| match column {
            "community_id" => "city.ordinal".to_owned(),
            "slug" => "one.slug || '-' || city.ordinal".to_owned(),
            column => format!("one.{column}"),
        });
        let values = values.collect::<Vec<_>>().join(", ");
        let sql = format!(
            "INSERT INTO main.{table} ({columns}) SELECT {values} FROM one.{table} AS one CROSS JOIN temp.city AS city"
        );
        conn.execute(AssertSqlSafe(sql)).await?;
    }
    conn.close().await?;
    Ok(())
}

/// A connection that has the file for itself, as leaving the journal asks. The readers of a store that was closed end a
/// moment after it, and nobody is told when.
async fn alone(options: &SqliteConnectOptions) -> anyhow::Result<SqliteConnection> {
    for _ in 1..TRIES {
        if let Ok(conn) = SqliteConnection::connect_with(options).await {
            return Ok(conn);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(SqliteConnection::connect_with(options).await?)
}

/// Puts the texts of all communities into the index. It is no table that can be copied: its words begin with the
/// community.
async fn index_all(database: &Path, raised: &Arc<Vec<Raised>>) -> anyhow::Result<()> {
    let store = Store::open_sqlite(database).await?;
    for begin in (0..raised.len()).step_by(INDEXED_AT_A_TIME) {
        let raised = raised.clone();
        let work = store.write::<_, StoreError>(
            None,
            Box::new(move |tx| {
                Box::pin(async move {
                    let raised = &raised[begin..raised.len().min(begin + INDEXED_AT_A_TIME)];
                    for community in 1..=COMMUNITIES {
                        let terms: Vec<_> = raised.iter().map(|one| one.terms(community)).collect();
                        tx.link().put_terms(mingtong_domain::ids::CommunityId(community), &terms).await?;
                    }
                    Ok(())
                })
            }),
        );
        work.await?;
    }
    store.close().await;
    Ok(())
}
