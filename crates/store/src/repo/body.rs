//! Bodies.

use super::*;

const BODY: &str = "SELECT body_id, kind, name, place_id, size, stage, stage_since_ms, seats, meets, \
                    latest_position FROM body WHERE community_id = ";

pub(crate) async fn put_body(conn: &mut Conn, community: CommunityId, row: &BodyRow) -> Result<()> {
    let sql = "INSERT INTO body (community_id, body_id, kind, name, place_id, size, stage, stage_since_ms, seats, \
               meets, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
               ON CONFLICT (community_id, body_id) DO UPDATE SET stage = excluded.stage, \
               stage_since_ms = excluded.stage_since_ms, seats = excluded.seats, meets = excluded.meets, \
               latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.body_id).bind(&row.kind).bind(&row.name);
    let query = query.bind(&row.place_id).bind(row.size).bind(&row.stage).bind(row.stage_since_ms);
    query.bind(&row.seats).bind(&row.meets).bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn body(conn: &mut Conn, community: CommunityId, id: &str) -> Result<Option<BodyRow>> {
    let mut query = QueryBuilder::<Db>::new(BODY);
    query.push_bind(community.0).push(" AND body_id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn bodies(conn: &mut Conn, community: CommunityId) -> Result<Vec<BodyRow>> {
    let mut query = QueryBuilder::<Db>::new(BODY);
    query.push_bind(community.0).push(" ORDER BY body_id");
    Ok(query.build_query_as().fetch_all(conn).await?)
}
