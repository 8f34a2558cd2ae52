//! The full-text index.

use super::*;

/// The row id that SQLite's index knows a matter by: matter ids have eleven digits at the most.
pub(super) const MATTERS: i64 = 100_000_000_000;

pub(crate) async fn put_terms(conn: &mut Conn, community: CommunityId, rows: &[(i64, String)]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        dialect::search_put(community, chunk).build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn delete_terms(conn: &mut Conn, community: CommunityId, matters: &[i64]) -> Result<()> {
    for matter in matters {
        let query = sqlx::query::<Db>(dialect::SEARCH_DELETE).bind(community.0).bind(matter);
        query.bind(community.0 * MATTERS + matter).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn clear_terms(conn: &mut Conn, community: CommunityId) -> Result<()> {
    let query = sqlx::query::<Db>(dialect::SEARCH_CLEAR).bind(community.0).bind(community.0 * MATTERS);
    query.bind((community.0 + 1) * MATTERS - 1).execute(conn).await?;
    Ok(())
}
