//! PostgreSQL databases: each test has one of its own.

use mingtong_adapters::Chance;
use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

const URL: &str = "MINGTONG_TEST_POSTGRES_URL";
pub(crate) const HINT: &str = "no PostgreSQL to test with; run: scripts/with-postgres cargo nextest run";

static MIGRATIONS: Migrator = sqlx::migrate!("../store/migrations/postgres");
/// What a test holds while it makes the template, and the others wait for: any number that nothing else takes.
const TEMPLATE_LOCK: i64 = 20_210_608;

/// A database that is removed when this is dropped.
#[derive(Debug)]
pub struct OwnDatabase {
    server: String,
    name: String,
}

impl OwnDatabase {
    /// An empty one on the server at `$MINGTONG_TEST_POSTGRES_URL`.
    ///
    /// # Panics
    /// There is no such server.
    pub async fn new() -> Self {
        let server = server();
        let mut conn = PgConnection::connect(&server).await.expect(HINT);
        Self::copied(server, &mut conn, "template0").await
    }

    /// One with the tables of today: a copy, which the server makes in a tenth of the time that the migrations take it.
    ///
    /// # Panics
    /// There is no such server.
    pub async fn migrated() -> Self {
        let server = server();
        let mut conn = PgConnection::connect(&server).await.expect(HINT);
        let template = migrated_template(&server, &mut conn).await.expect("the migrations run");
        Self::copied(server, &mut conn, &template).await
    }

    async fn copied(server: String, conn: &mut PgConnection, template: &str) -> Self {
        let name = Chance::System.id("t_");
        // Page by page through its log, as it does by itself, takes the server nearly twice as long.
        let making = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        run_in(conn, making).await.expect("a database is made");
        Self { server, name }
    }

    /// Its address.
    pub fn url(&self) -> String {
        url_of(&self.server, &self.name)
    }

    /// For a store within the test: the server outlives it, so that no commit has to wait for the disk. A program of
    /// its own, which may be killed together with the server, waits as it does everywhere.
    pub(crate) fn url_unsynced(&self) -> String {
        let url = self.url();
        let joint = if url.contains('?') { '&' } else { '?' };
        format!("{url}{joint}options=-c%20synchronous_commit%3Doff")
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

fn server() -> String {
    std::env::var(URL).expect(HINT)
}

fn url_of(server: &str, name: &str) -> String {
    let (place, options) = server.split_once('?').map_or((server, None), |(place, options)| (place, Some(options)));
    let host = place.rsplit_once('/').map_or(place, |(host, _)| host);
    let options = options.map(|options| format!("?{options}")).unwrap_or_default();
    format!("{host}/{name}{options}")
}

/// The name of the database with the tables of today and nothing in them. Whoever comes first makes it.
async fn migrated_template(server: &str, conn: &mut PgConnection) -> Result<String, sqlx::Error> {
    let newest = MIGRATIONS.iter().last().expect("there are migrations");
    let sum = newest.checksum.iter().take(4).map(|byte| format!("{byte:02x}")).collect::<String>();
    let name = format!("template_{}_{sum}", newest.version);
    sqlx::query("SELECT pg_advisory_lock($1)").bind(TEMPLATE_LOCK).execute(&mut *conn).await?;
    let whole = "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1 AND datistemplate)";
    let whole: bool = sqlx::query_scalar(whole).bind(&name).fetch_one(&mut *conn).await?;
    if !whole {
        run_in(conn, format!("DROP DATABASE IF EXISTS {name}")).await?;
        run_in(conn, format!("CREATE DATABASE {name} TEMPLATE template0")).await?;
        let mut inside = PgConnection::connect(&url_of(server, &name)).await?;
        MIGRATIONS.run(&mut inside).await?;
        inside.close().await?;
        run_in(conn, format!("ALTER DATABASE {name} IS_TEMPLATE true")).await?;
    }
    sqlx::query("SELECT pg_advisory_unlock($1)").bind(TEMPLATE_LOCK).execute(conn).await?;
    Ok(name)
}

pub(crate) async fn run_on(url: &str, statements: String) -> Result<(), sqlx::Error> {
    let mut conn = PgConnection::connect(url).await?;
    run_in(&mut conn, statements).await?;
    conn.close().await
}

async fn run_in(conn: &mut PgConnection, statements: String) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(AssertSqlSafe(statements)).execute(conn).await.map(drop)
}
