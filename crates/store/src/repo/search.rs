//! The full-text index.

use super::*;

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

pub(crate) async fn dump_terms(
    conn: &mut Conn,
    community: CommunityId,
    skip: u32,
    limit: u32,
) -> Result<Vec<(i64, String, i64)>> {
    Ok(dialect::search_dump(community, skip, limit).build_query_as().fetch_all(conn).await?)
}
