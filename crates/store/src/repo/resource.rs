//! Resources of units.

use super::*;

pub(crate) async fn put_resource(conn: &mut Conn, community: CommunityId, row: &ResourceRow) -> Result<()> {
    let sql = "INSERT INTO resource (community_id, resource_id, unit_id, kind, title, place_id, ends_ms, offered_ms, \
               withdrawn_ms, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (community_id, resource_id) DO UPDATE SET ends_ms = excluded.ends_ms, \
               withdrawn_ms = excluded.withdrawn_ms, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(row.resource_id).bind(&row.unit_id).bind(&row.kind);
    let query = query.bind(&row.title).bind(&row.place_id).bind(row.ends_ms).bind(row.offered_ms);
    query.bind(row.withdrawn_ms).bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn resources(
    conn: &mut Conn,
    community: CommunityId,
    filter: &ResourceFilter,
) -> Result<Vec<ResourceRow>> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT resource_id, unit_id, kind, title, place_id, ends_ms, offered_ms, withdrawn_ms, latest_position \
         FROM resource WHERE community_id = ",
    );
    query.push_bind(community.0);
    if let Some(now_ms) = filter.offered_at_ms {
        query.push(" AND withdrawn_ms IS NULL AND ends_ms > ").push_bind(now_ms);
    }
    if let Some(kind) = &filter.kind {
        query.push(" AND kind = ").push_bind(kind);
    }
    if let Some(unit) = &filter.unit {
        query.push(" AND unit_id = ").push_bind(unit);
    }
    query.push(" ORDER BY resource_id DESC LIMIT ").push(filter.limit);
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn latest_resource(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    before: i64,
) -> Result<Option<i64>> {
    let sql = "SELECT MAX(resource_id) FROM resource WHERE community_id = $1 AND resource_id >= $2 \
               AND resource_id < $3";
    let query = sqlx::query_scalar::<Db, Option<i64>>(sql).bind(community.0).bind(from).bind(before);
    Ok(query.fetch_one(conn).await?)
}
