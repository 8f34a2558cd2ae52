//! The log and its head.

use super::*;

const COMMUNITY: &str = "SELECT community_id, slug, head, register_head FROM community WHERE community_id = $1";
const EVENT_COLUMNS: &str = "SELECT position, stream, canonical, leaf_hash FROM event WHERE community_id = ";

pub(crate) async fn communities(conn: &mut Conn) -> Result<Vec<CommunityRow>> {
    let sql = "SELECT community_id, slug, head, register_head FROM community ORDER BY community_id";
    Ok(sqlx::query_as::<Db, CommunityRow>(sql).fetch_all(conn).await?)
}

pub(crate) async fn community(conn: &mut Conn, community: CommunityId) -> Result<Option<CommunityRow>> {
    Ok(sqlx::query_as::<Db, CommunityRow>(COMMUNITY).bind(community.0).fetch_optional(conn).await?)
}

pub(crate) async fn community_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<CommunityRow>> {
    let sql = "SELECT community_id, slug, head, register_head FROM community WHERE slug = $1";
    Ok(sqlx::query_as::<Db, CommunityRow>(sql).bind(slug).fetch_optional(conn).await?)
}

pub(crate) async fn lock_head(conn: &mut Conn, community: CommunityId) -> Result<Option<CommunityRow>> {
    Ok(sqlx::query_as::<Db, CommunityRow>(dialect::LOCK_HEAD).bind(community.0).fetch_optional(conn).await?)
}

pub(crate) async fn add_community(conn: &mut Conn, slug: &str) -> Result<CommunityId> {
    let sql = "INSERT INTO community (community_id, slug, head, register_head) \
               SELECT COALESCE(MAX(community_id), 0) + 1, $1, 0, 0 FROM community RETURNING community_id";
    Ok(CommunityId(sqlx::query_scalar::<Db, i64>(sql).bind(slug).fetch_one(conn).await?))
}

pub(crate) async fn put_community(conn: &mut Conn, row: &CommunityRow) -> Result<()> {
    let sql = "INSERT INTO community (community_id, slug, head, register_head) VALUES ($1, $2, $3, $4)";
    let query = sqlx::query::<Db>(sql).bind(row.community_id.0).bind(&row.slug).bind(row.head).bind(row.register_head);
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn append_events(conn: &mut Conn, community: CommunityId, rows: &[EventRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("INSERT INTO event (community_id, position, stream, canonical, leaf_hash) ");
        query.push_values(chunk, |mut row, event| {
            row.push_bind(community.0).push_bind(event.position).push_bind(&event.stream);
            row.push_bind(&event.canonical).push_bind(&event.leaf_hash);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn set_head(conn: &mut Conn, community: CommunityId, head: i64, register_head: i64) -> Result<()> {
    let sql = "UPDATE community SET head = $2, register_head = $3 WHERE community_id = $1";
    sqlx::query::<Db>(sql).bind(community.0).bind(head).bind(register_head).execute(conn).await?;
    Ok(())
}

pub(crate) async fn stream_rows(conn: &mut Conn, community: CommunityId, stream: &str) -> Result<Vec<EventRow>> {
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND stream = ").push_bind(stream).push(" ORDER BY position");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn range_rows(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    limit: u32,
) -> Result<Vec<EventRow>> {
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND position >= ").push_bind(from);
    query.push(" ORDER BY position LIMIT ").push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn rows_at(conn: &mut Conn, community: CommunityId, positions: &[i64]) -> Result<Vec<EventRow>> {
    let mut found = Vec::with_capacity(positions.len());
    for chunk in positions.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
        query.push_bind(community.0).push(" AND position IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<EventRow>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

pub(crate) async fn register_rows(conn: &mut Conn, community: CommunityId, from: i64) -> Result<Vec<EventRow>> {
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND stream IN ('community', 'register') AND position >= ").push_bind(from);
    query.push(" ORDER BY position");
    Ok(query.build_query_as().fetch_all(conn).await?)
}
