//! Projects.

use super::*;

pub(crate) async fn put_project(conn: &mut Conn, community: CommunityId, row: &ProjectRow) -> Result<()> {
    let sql = "INSERT INTO project (community_id, project_id, title, place_id, origin_kind, origin_id, doer_kind, \
               doer_id, contractor_id, stage, due_ms, until_ms, guarantee_ms, agreed_fen, opened_ms, latest_position) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
               ON CONFLICT (community_id, project_id) DO UPDATE SET contractor_id = excluded.contractor_id, \
               stage = excluded.stage, due_ms = excluded.due_ms, until_ms = excluded.until_ms, \
               guarantee_ms = excluded.guarantee_ms, agreed_fen = excluded.agreed_fen, \
               latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(row.project_id).bind(&row.title).bind(&row.place_id);
    let query = query.bind(&row.origin_kind).bind(&row.origin_id).bind(&row.doer_kind).bind(&row.doer_id);
    let query = query.bind(&row.contractor_id).bind(&row.stage).bind(row.due_ms).bind(row.until_ms);
    let query = query.bind(row.guarantee_ms).bind(row.agreed_fen).bind(row.opened_ms).bind(row.latest_position);
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_project_matters(
    conn: &mut Conn,
    community: CommunityId,
    project: i64,
    matters: &[i64],
) -> Result<()> {
    for matter in matters {
        let sql = "INSERT INTO project_matter (community_id, matter_id, project_id) VALUES ($1, $2, $3) \
                   ON CONFLICT (community_id, matter_id, project_id) DO NOTHING";
        sqlx::query::<Db>(sql).bind(community.0).bind(matter).bind(project).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn projects(
    conn: &mut Conn,
    community: CommunityId,
    filter: &ProjectFilter,
) -> Result<Vec<ProjectRow>> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT p.project_id, p.title, p.place_id, p.origin_kind, p.origin_id, p.doer_kind, p.doer_id, \
         p.contractor_id, p.stage, p.due_ms, p.until_ms, p.guarantee_ms, p.agreed_fen, p.opened_ms, \
         p.latest_position FROM project p",
    );
    if let Some(matter) = filter.matter {
        query.push(
            " JOIN project_matter m ON m.community_id = p.community_id AND m.project_id = p.project_id \
             AND m.matter_id = ",
        );
        query.push_bind(matter);
    }
    query.push(" WHERE p.community_id = ").push_bind(community.0);
    if let Some((kind, id)) = &filter.origin {
        query.push(" AND p.origin_kind = ").push_bind(*kind).push(" AND p.origin_id = ").push_bind(id);
    }
    if let Some(stage) = filter.stage {
        query.push(" AND p.stage = ").push_bind(stage);
    }
    if let Some(unit) = &filter.unit {
        query.push(" AND ((p.doer_kind = 'unit' AND p.doer_id = ").push_bind(unit);
        query.push(") OR p.contractor_id = ").push_bind(unit).push(")");
    }
    query.push(" ORDER BY p.project_id DESC LIMIT ").push(filter.limit);
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn latest_project(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    before: i64,
) -> Result<Option<i64>> {
    let sql = "SELECT MAX(project_id) FROM project WHERE community_id = $1 AND project_id >= $2 AND project_id < $3";
    let query = sqlx::query_scalar::<Db, Option<i64>>(sql).bind(community.0).bind(from).bind(before);
    Ok(query.fetch_one(conn).await?)
}
