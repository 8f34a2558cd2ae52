//! The full-text index.

use super::*;

/// The row id that SQLite's index knows a matter by: matter ids have eleven digits at the most.
pub(super) const MATTERS: i64 = 100_000_000_000;

pub(crate) async fn put_terms(conn: &mut Conn, community: i64, rows: &[(i64, String)]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        dialect::search_put(community, chunk).build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn delete_terms(conn: &mut Conn, community: i64, matters: &[i64]) -> Result<()> {
    for matter in matters {
        let query = sqlx::query::<Db>(dialect::SEARCH_DELETE).bind(community).bind(matter);
        query.bind(community * MATTERS + matter).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn clear_terms(conn: &mut Conn, community: i64) -> Result<()> {
    let query = sqlx::query::<Db>(dialect::SEARCH_CLEAR).bind(community).bind(community * MATTERS);
    query.bind((community + 1) * MATTERS - 1).execute(conn).await?;
    Ok(())
}
