//! Receptions and roles.

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

pub(crate) async fn receptions(
    conn: &mut Conn,
    community: CommunityId,
    skip: u32,
    limit: u32,
) -> Result<Vec<ReceptionRow>> {
    let mut query = QueryBuilder::<Db>::new(RECEPTION);
    query.push_bind(community.0).push(" ORDER BY starts_ms DESC, reception_id LIMIT ").push_bind(i64::from(limit));
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn put_role(conn: &mut Conn, community: CommunityId, row: &RoleRow) -> Result<()> {
    let sql = "INSERT INTO role_grant (community_id, person_id, role, scope_kind, scope_id, since_ms) \
               VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (community_id, person_id, role, scope_kind, scope_id) DO NOTHING";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.person_id).bind(&row.role);
    query.bind(&row.scope_kind).bind(&row.scope_id).bind(row.since_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn delete_role(conn: &mut Conn, community: CommunityId, row: &RoleRow) -> Result<()> {
    let sql = "DELETE FROM role_grant WHERE community_id = $1 AND person_id = $2 AND role = $3 \
               AND scope_kind = $4 AND scope_id = $5";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.person_id).bind(&row.role);
    query.bind(&row.scope_kind).bind(&row.scope_id).execute(conn).await?;
    Ok(())
}

pub(crate) async fn roles_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<Vec<RoleRow>> {
    let sql = "SELECT person_id, role, scope_kind, scope_id, since_ms FROM role_grant \
               WHERE community_id = $1 AND person_id = $2 ORDER BY since_ms, role, scope_kind, scope_id";
    Ok(sqlx::query_as::<Db, RoleRow>(sql).bind(community.0).bind(person).fetch_all(conn).await?)
}

pub(crate) async fn roles(conn: &mut Conn, community: CommunityId, limit: u32) -> Result<Vec<RoleRow>> {
    let sql = "SELECT person_id, role, scope_kind, scope_id, since_ms FROM role_grant \
               WHERE community_id = $1 ORDER BY person_id, since_ms, role, scope_kind, scope_id LIMIT $2";
    Ok(sqlx::query_as::<Db, RoleRow>(sql).bind(community.0).bind(i64::from(limit)).fetch_all(conn).await?)
}
