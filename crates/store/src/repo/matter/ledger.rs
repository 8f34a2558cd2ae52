//! Templates of ledgers: which columns an office wants, in which order.

use super::*;

pub(crate) async fn put_ledger(
    conn: &mut Conn,
    community: CommunityId,
    name: &str,
    columns: &str,
    saved_ms: i64,
) -> Result<()> {
    let sql = "INSERT INTO ledger_template (community_id, name, columns, saved_ms) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (community_id, name) DO UPDATE SET columns = excluded.columns, \
               saved_ms = excluded.saved_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(name).bind(columns).bind(saved_ms);
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn delete_ledger(conn: &mut Conn, community: CommunityId, name: &str) -> Result<bool> {
    let sql = "DELETE FROM ledger_template WHERE community_id = $1 AND name = $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(name).execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn ledgers(conn: &mut Conn, community: CommunityId) -> Result<Vec<LedgerRow>> {
    let sql = "SELECT name, columns FROM ledger_template WHERE community_id = $1 ORDER BY saved_ms, name";
    Ok(sqlx::query_as::<Db, LedgerRow>(sql).bind(community.0).fetch_all(conn).await?)
}
