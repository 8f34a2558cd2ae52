//! Receptions.

use super::*;

const RECEPTION: &str = "SELECT reception_id, place_id, title, starts_ms, ends_ms, notice, delegates, closed_ms \
                         FROM reception WHERE community_id = ";

pub(crate) async fn put_reception(conn: &mut Conn, community: CommunityId, row: &ReceptionRow) -> Result<()> {
    let sql = "INSERT INTO reception (community_id, reception_id, place_id, title, starts_ms, ends_ms, notice, \
               delegates, closed_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
               ON CONFLICT (community_id, reception_id) DO UPDATE SET closed_ms = excluded.closed_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.reception_id).bind(&row.place_id).bind(&row.title);
    let query = query.bind(row.starts_ms).bind(row.ends_ms).bind(&row.notice).bind(&row.delegates);
    query.bind(row.closed_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn reception(conn: &mut Conn, community: CommunityId, id: &str) -> Result<Option<ReceptionRow>> {
    let mut query = QueryBuilder::<Db>::new(RECEPTION);
    query.push_bind(community.0).push(" AND reception_id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn receptions_ahead(
    conn: &mut Conn,
    community: CommunityId,
    now_ms: i64,
    limit: u32,
) -> Result<Vec<ReceptionRow>> {
    let mut query = QueryBuilder::<Db>::new(RECEPTION);
    query.push_bind(community.0).push(" AND closed_ms IS NULL AND ends_ms >= ").push_bind(now_ms);
    query.push(" ORDER BY starts_ms, reception_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn receptions(
    conn: &mut Conn,
    community: CommunityId,
    skip: u32,
    limit: u32,
) -> Result<Vec<ReceptionRow>> {
    let mut query = QueryBuilder::<Db>::new(RECEPTION);
    query.push_bind(community.0).push(" ORDER BY starts_ms DESC, reception_id LIMIT ").push(limit);
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}
