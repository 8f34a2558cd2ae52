//! The full-text index.

use super::*;
use mingtong_text::search::Query;
use std::collections::BTreeMap;

pub(crate) async fn put_terms(conn: &mut Conn, community: CommunityId, rows: &[(i64, String)]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        dialect::search_put(community, chunk).build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn delete_terms(conn: &mut Conn, community: CommunityId, matters: &[i64]) -> Result<()> {
    for matter in matters {
        dialect::search_delete(community, *matter).build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn clear_terms(conn: &mut Conn, community: CommunityId) -> Result<()> {
    dialect::search_clear(community).build().execute(conn).await?;
    Ok(())
}

/// One statement for all queries. Each ends at its limit, so a word that is everywhere costs no more than a rare one;
/// and it is planned anew each time, because PostgreSQL goes another way for the one than for the other.
pub(crate) async fn latest_with(
    conn: &mut Conn,
    community: CommunityId,
    queries: &[Query],
    limit: u32,
) -> Result<Vec<(i64, i64)>> {
    if queries.is_empty() {
        return Ok(vec![]);
    }
    let mut query = QueryBuilder::<Db>::new("");
    for (nth, sought) in queries.iter().enumerate() {
        query.push(if nth == 0 { "" } else { " UNION ALL " });
        query.push("SELECT nth, matter_id FROM (SELECT CAST(").push(nth).push(" AS BIGINT) AS nth, ");
        dialect::push_latest(&mut query, community, sought);
        query.push(" DESC LIMIT ").push(limit).push(") AS latest");
    }
    Ok(query.build_query_as().persistent(false).fetch_all(conn).await?)
}

pub(crate) async fn merge_terms(conn: &mut Conn, is_first: bool) -> Result<bool> {
    let Some(merge) = dialect::search_merge(is_first) else { return Ok(false) };
    let before = changes(conn).await?;
    sqlx::query::<Db>(merge).execute(&mut *conn).await?;
    // One change is the command itself (SQLite, "The merge command" of FTS5).
    Ok(changes(conn).await? - before > 1)
}

async fn changes(conn: &mut Conn) -> Result<i64> {
    Ok(sqlx::query_scalar::<Db, i64>(dialect::CHANGES).fetch_one(conn).await?)
}

pub(crate) async fn term_sums(conn: &mut Conn, community: CommunityId) -> Result<BTreeMap<i64, u64>> {
    super::super::terms::term_sums(conn, community).await
}
