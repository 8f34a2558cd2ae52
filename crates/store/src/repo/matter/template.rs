//! Texts that are kept for writing.

use super::*;

const TEMPLATE: &str = "SELECT template_id, owner, act, name, body, person_id, changed_ms FROM template \
                        WHERE community_id = ";

pub(crate) async fn put_template(conn: &mut Conn, community: CommunityId, row: &TemplateRow) -> Result<()> {
    let sql = "INSERT INTO template (community_id, template_id, owner, act, name, body, person_id, changed_ms) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (community_id, template_id) DO UPDATE SET \
               act = excluded.act, name = excluded.name, body = excluded.body, person_id = excluded.person_id, \
               changed_ms = excluded.changed_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.template_id).bind(&row.owner).bind(&row.act);
    query.bind(&row.name).bind(&row.body).bind(&row.person_id).bind(row.changed_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn templates(
    conn: &mut Conn,
    community: CommunityId,
    owner: &str,
    limit: u32,
) -> Result<Vec<TemplateRow>> {
    let mut query = QueryBuilder::<Db>::new(TEMPLATE);
    query.push_bind(community.0).push(" AND owner = ").push_bind(owner);
    query.push(" ORDER BY act, name, template_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn template(
    conn: &mut Conn,
    community: CommunityId,
    owner: &str,
    id: &str,
) -> Result<Option<TemplateRow>> {
    let mut query = QueryBuilder::<Db>::new(TEMPLATE);
    query.push_bind(community.0).push(" AND owner = ").push_bind(owner);
    query.push(" AND template_id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn count_templates(conn: &mut Conn, community: CommunityId, owner: &str) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM template WHERE community_id = $1 AND owner = $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(owner).fetch_one(conn).await?)
}

pub(crate) async fn delete_template(conn: &mut Conn, community: CommunityId, owner: &str, id: &str) -> Result<bool> {
    let sql = "DELETE FROM template WHERE community_id = $1 AND owner = $2 AND template_id = $3";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(owner).bind(id);
    Ok(query.execute(conn).await?.rows_affected() > 0)
}
