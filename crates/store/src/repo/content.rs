//! Texts and pictures, apart from the log.

use super::*;

pub(crate) async fn put_contents(conn: &mut Conn, community: CommunityId, rows: &[ContentRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("INSERT INTO content (community_id, content_id, salt, body, erased_ms) ");
        query.push_values(chunk, |mut row, content| {
            row.push_bind(community.0).push_bind(&content.content_id).push_bind(&content.salt);
            row.push_bind(&content.body).push_bind(content.erased_ms);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn contents(conn: &mut Conn, community: CommunityId, ids: &[String]) -> Result<Vec<ContentRow>> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("SELECT content_id, salt, body, erased_ms FROM content WHERE community_id = ");
        query.push_bind(community.0).push(" AND content_id IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<ContentRow>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

pub(crate) async fn erase_content(conn: &mut Conn, community: CommunityId, id: &str, at_ms: i64) -> Result<u64> {
    // The salt goes too: a digest whose salt is known could confirm a guess.
    let sql = "UPDATE content SET body = NULL, salt = $4, erased_ms = $3 \
               WHERE community_id = $1 AND content_id = $2 AND erased_ms IS NULL";
    let no_salt: &[u8] = &[];
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(id).bind(at_ms).bind(no_salt);
    Ok(query.execute(conn).await?.rows_affected())
}

pub(crate) async fn put_picture(
    conn: &mut Conn,
    community: CommunityId,
    row: &PictureRow,
    jpeg: &[u8],
    thumbnail: &[u8],
    salt: &[u8],
    at_ms: i64,
) -> Result<()> {
    let sql = "INSERT INTO picture (community_id, picture_id, jpeg, thumbnail, width_px, height_px, added_ms, \
               salt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (community_id, picture_id) DO NOTHING";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.picture_id).bind(jpeg).bind(thumbnail);
    query.bind(row.width_px).bind(row.height_px).bind(at_ms).bind(salt).execute(conn).await?;
    Ok(())
}

pub(crate) async fn attach_pictures(
    conn: &mut Conn,
    community: CommunityId,
    ids: &[String],
    at_ms: i64,
) -> Result<u64> {
    if ids.is_empty() {
        return Ok(0);
    }
    let mut query = QueryBuilder::<Db>::new("UPDATE picture SET attached_ms = COALESCE(attached_ms, ");
    query.push_bind(at_ms).push(") WHERE community_id = ").push_bind(community.0).push(" AND picture_id IN ");
    push_list(&mut query, ids);
    Ok(query.build().execute(conn).await?.rows_affected())
}

pub(crate) async fn sweep_pictures(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM picture WHERE community_id = $1 AND attached_ms IS NULL AND added_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn delete_picture(conn: &mut Conn, community: CommunityId, id: &str) -> Result<u64> {
    let sql = "DELETE FROM picture WHERE community_id = $1 AND picture_id = $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(id).execute(conn).await?.rows_affected())
}

pub(crate) async fn pictures(conn: &mut Conn, community: CommunityId, ids: &[String]) -> Result<Vec<PictureRow>> {
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let mut query =
        QueryBuilder::<Db>::new("SELECT picture_id, width_px, height_px FROM picture WHERE community_id = ");
    query.push_bind(community.0).push(" AND picture_id IN ");
    push_list(&mut query, ids);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn picture_bytes(
    conn: &mut Conn,
    community: CommunityId,
    id: &str,
    thumbnail: bool,
) -> Result<Option<StoredPicture>> {
    let sql = if thumbnail {
        "SELECT thumbnail AS jpeg, salt FROM picture WHERE community_id = $1 AND picture_id = $2"
    } else {
        "SELECT jpeg, salt FROM picture WHERE community_id = $1 AND picture_id = $2"
    };
    Ok(sqlx::query_as::<Db, StoredPicture>(sql).bind(community.0).bind(id).fetch_optional(conn).await?)
}
