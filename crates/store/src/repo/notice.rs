//! Notices.

use super::*;

const NOTICE: &str = "SELECT notice_id, kind, about_kind, about_id, title, place_id, begins_ms, ends_ms, objections, \
                      unanswered, answer_due_ms, taken_down_ms, latest_position, covers_from, covers_to FROM notice \
                      WHERE community_id = ";

pub(crate) async fn put_notice(conn: &mut Conn, community: CommunityId, row: &NoticeRow) -> Result<()> {
    let sql = "INSERT INTO notice (community_id, notice_id, kind, about_kind, about_id, title, place_id, begins_ms, \
               ends_ms, objections, unanswered, answer_due_ms, taken_down_ms, latest_position, covers_from, covers_to) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
               ON CONFLICT (community_id, notice_id) DO UPDATE SET objections = excluded.objections, \
               unanswered = excluded.unanswered, answer_due_ms = excluded.answer_due_ms, \
               taken_down_ms = excluded.taken_down_ms, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.notice_id).bind(&row.kind).bind(&row.about_kind);
    let query = query.bind(&row.about_id).bind(&row.title).bind(&row.place_id).bind(row.begins_ms).bind(row.ends_ms);
    let query = query.bind(row.objections).bind(row.unanswered).bind(row.answer_due_ms).bind(row.taken_down_ms);
    query.bind(row.latest_position).bind(&row.covers_from).bind(&row.covers_to).execute(conn).await?;
    Ok(())
}

pub(crate) async fn notices(
    conn: &mut Conn,
    community: CommunityId,
    now_ms: i64,
    skip: u32,
    limit: u32,
) -> Result<Vec<NoticeRow>> {
    let mut query = QueryBuilder::<Db>::new(NOTICE);
    query.push_bind(community.0).push(" ORDER BY CASE WHEN taken_down_ms IS NULL AND ends_ms > ").push_bind(now_ms);
    query.push(" THEN 0 ELSE 1 END, CASE WHEN taken_down_ms IS NULL AND ends_ms > ").push_bind(now_ms);
    query.push(" THEN ends_ms ELSE -ends_ms END, notice_id LIMIT ").push(limit);
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn notices_to_work_on(
    conn: &mut Conn,
    community: CommunityId,
    places: Option<&[String]>,
    now_ms: i64,
    skip: u32,
    limit: u32,
) -> Result<Vec<NoticeRow>> {
    let mut query = QueryBuilder::<Db>::new(NOTICE);
    query.push_bind(community.0).push(" AND (taken_down_ms IS NULL OR unanswered > 0)");
    if let Some(places) = places {
        query.push(" AND place_id IN ");
        push_list(&mut query, places);
    }
    query.push(" ORDER BY CASE WHEN unanswered > 0 THEN 0 WHEN ends_ms <= ").push_bind(now_ms);
    query.push(" THEN 1 ELSE 2 END, COALESCE(answer_due_ms, ends_ms), notice_id LIMIT ").push(limit);
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn notices_about(
    conn: &mut Conn,
    community: CommunityId,
    kind: &str,
    about: (&str, &[String]),
    limit: u32,
) -> Result<Vec<NoticeRow>> {
    let mut query = QueryBuilder::<Db>::new(NOTICE);
    query.push_bind(community.0).push(" AND about_kind = ").push_bind(about.0.to_owned()).push(" AND about_id IN ");
    push_list(&mut query, about.1);
    query.push(" AND kind = ").push_bind(kind.to_owned());
    query.push(" AND (taken_down_ms IS NULL OR taken_down_ms >= ends_ms) ORDER BY begins_ms DESC, notice_id LIMIT ");
    query.push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}
