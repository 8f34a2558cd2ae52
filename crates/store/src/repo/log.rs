//! The log.

use super::*;
use crate::streams;

const EVENT_COLUMNS: &str = "SELECT position, stream, canonical, leaf_hash FROM event WHERE community_id = ";

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

pub(crate) async fn stream_rows(conn: &mut Conn, community: CommunityId, stream: &str) -> Result<Vec<EventRow>> {
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND stream = ").push_bind(stream).push(" ORDER BY position");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn first_of_stream(conn: &mut Conn, community: CommunityId, stream: &str) -> Result<Option<EventRow>> {
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND stream = ").push_bind(stream).push(" ORDER BY position LIMIT 1");
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn rows_of_streams(
    conn: &mut Conn,
    community: CommunityId,
    streams: &[String],
) -> Result<Vec<EventRow>> {
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND stream IN ");
    push_list(&mut query, streams);
    in_order(query.build_query_as().fetch_all(conn).await?)
}

/// Events of several streams in the order of the log. Asked for that order, SQLite would go through the whole log in
/// it.
fn in_order(mut rows: Vec<EventRow>) -> Result<Vec<EventRow>> {
    rows.sort_unstable_by_key(|row| row.position);
    Ok(rows)
}

pub(crate) async fn range_rows(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    limit: u32,
) -> Result<Vec<EventRow>> {
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND position >= ").push_bind(from);
    query.push(" ORDER BY position LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn leaf_hashes(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    to: i64,
) -> Result<Vec<(i64, Vec<u8>)>> {
    let mut query = QueryBuilder::<Db>::new("SELECT position, leaf_hash FROM event WHERE community_id = ");
    query.push_bind(community.0).push(" AND position >= ").push_bind(from);
    query.push(" AND position < ").push_bind(to).push(" ORDER BY position");
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

pub(crate) async fn names_actors(conn: &mut Conn, community: CommunityId) -> Result<bool> {
    // Word for word what the index `event_names_actor` holds.
    let sql = "SELECT COUNT(*) FROM (SELECT 1 FROM event WHERE community_id = $1 \
               AND canonical LIKE '%\"kind\":\"sealed\"%' AND canonical NOT LIKE '{\"actor\":null%' LIMIT 1) AS found";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).fetch_one(conn).await? > 0)
}

pub(crate) async fn register_rows(conn: &mut Conn, community: CommunityId, from: i64) -> Result<Vec<EventRow>> {
    let streams = streams::REGISTER.map(|stream| stream.to_string());
    let mut query = QueryBuilder::<Db>::new(EVENT_COLUMNS);
    query.push_bind(community.0).push(" AND stream IN ");
    push_list(&mut query, &streams);
    query.push(" AND position >= ").push_bind(from);
    in_order(query.build_query_as().fetch_all(conn).await?)
}
