//! Who holds which office.

use super::*;

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
