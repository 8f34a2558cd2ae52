//! Procedures.

use super::*;

pub(crate) async fn put_procedure(conn: &mut Conn, community: CommunityId, row: &ProcedureRow) -> Result<()> {
    let sql = "INSERT INTO procedure (community_id, procedure_id, title, place_id, matter_id, stage, steps, notice_id, \
               begun_ms, changed_ms, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
               ON CONFLICT (community_id, procedure_id) DO UPDATE SET stage = excluded.stage, \
               matter_id = excluded.matter_id, steps = excluded.steps, notice_id = excluded.notice_id, \
               changed_ms = excluded.changed_ms, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.procedure_id).bind(&row.title).bind(&row.place_id);
    let query = query
        .bind(row.matter_id)
        .bind(&row.stage)
        .bind(row.steps)
        .bind(&row.notice_id)
        .bind(row.begun_ms)
        .bind(row.changed_ms);
    query.bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn procedures(
    conn: &mut Conn,
    community: CommunityId,
    filter: &ProcedureFilter,
) -> Result<Vec<ProcedureRow>> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT p.procedure_id, p.title, p.place_id, p.matter_id, p.stage, p.steps, p.notice_id, p.begun_ms, \
         p.changed_ms, p.latest_position, n.ends_ms, n.taken_down_ms, n.unanswered FROM procedure p \
         LEFT JOIN notice n ON n.community_id = p.community_id AND n.notice_id = p.notice_id WHERE p.community_id = ",
    );
    query.push_bind(community.0);
    if let Some(matter) = filter.matter {
        query.push(" AND p.matter_id = ").push_bind(matter);
    }
    query.push(" ORDER BY CASE WHEN p.stage = 'under_way' THEN 0 ELSE 1 END, p.changed_ms DESC, p.procedure_id LIMIT ");
    query.push_bind(i64::from(filter.limit)).push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}
