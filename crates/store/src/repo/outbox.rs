//! What has to be told to whom.

use super::*;

pub(crate) async fn put_outbox(conn: &mut Conn, community: CommunityId, rows: &[OutboxRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO outbox (community_id, outbox_id, person_id, matter_id, topic, queued_ms, told_ms, told_by) ",
        );
        query.push_values(chunk, |mut row, item| {
            row.push_bind(community.0).push_bind(item.outbox_id).push_bind(&item.person_id).push_bind(item.matter_id);
            row.push_bind(&item.topic).push_bind(item.queued_ms).push_bind(item.told_ms).push_bind(&item.told_by);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn outbox_waiting(conn: &mut Conn, community: CommunityId, limit: u32) -> Result<Vec<OutboxRow>> {
    let sql = "SELECT outbox_id, person_id, matter_id, topic, queued_ms, told_ms, told_by FROM outbox \
               WHERE community_id = $1 AND told_ms IS NULL ORDER BY outbox_id LIMIT $2";
    Ok(sqlx::query_as::<Db, OutboxRow>(sql).bind(community.0).bind(i64::from(limit)).fetch_all(conn).await?)
}

pub(crate) async fn mark_told(
    conn: &mut Conn,
    community: CommunityId,
    outbox: i64,
    by: &str,
    at_ms: i64,
) -> Result<bool> {
    let sql = "UPDATE outbox SET told_ms = $4, told_by = $3 \
               WHERE community_id = $1 AND outbox_id = $2 AND told_ms IS NULL";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(outbox).bind(by).bind(at_ms);
    Ok(query.execute(conn).await?.rows_affected() > 0)
}
