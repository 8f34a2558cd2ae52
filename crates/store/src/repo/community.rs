//! Communities, with the heads of their logs.

use super::*;
use mingtong_domain::ids::Area;

const COMMUNITY: &str = "SELECT community_id, slug, head, register_head FROM community WHERE community_id = $1";

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

pub(crate) async fn set_head(conn: &mut Conn, community: CommunityId, head: i64, register_head: i64) -> Result<()> {
    let sql = "UPDATE community SET head = $2, register_head = $3 WHERE community_id = $1";
    sqlx::query::<Db>(sql).bind(community.0).bind(head).bind(register_head).execute(conn).await?;
    Ok(())
}

pub(crate) async fn raise_area_heads(conn: &mut Conn, community: CommunityId, heads: &[(Area, i64)]) -> Result<()> {
    if heads.is_empty() {
        return Ok(());
    }
    let mut query = QueryBuilder::<Db>::new("INSERT INTO area_head (community_id, area, head) ");
    query.push_values(heads, |mut row, (area, head)| {
        row.push_bind(community.0).push_bind(area.key()).push_bind(*head);
    });
    query.push(
        " ON CONFLICT (community_id, area) DO UPDATE SET head = excluded.head WHERE excluded.head > area_head.head",
    );
    query.build().execute(conn).await?;
    Ok(())
}

pub(crate) async fn area_heads(conn: &mut Conn, community: CommunityId) -> Result<Vec<(Area, i64)>> {
    let sql = "SELECT area, head FROM area_head WHERE community_id = $1";
    let rows = sqlx::query_as::<Db, (String, i64)>(sql).bind(community.0).fetch_all(conn).await?;
    // An area that only a newer program knows has no pages here.
    Ok(rows.into_iter().filter_map(|(key, head)| Some((Area::from_key(&key)?, head))).collect())
}
