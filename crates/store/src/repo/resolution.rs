//! Resolutions.

use super::*;

pub(crate) async fn put_resolution(conn: &mut Conn, community: CommunityId, row: &ResolutionRow) -> Result<()> {
    let sql = "INSERT INTO resolution (community_id, resolution_id, kind, body_id, title, stage, meeting_id, vote_id, \
               drawn_ms, points, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
               ON CONFLICT (community_id, resolution_id) DO UPDATE SET stage = excluded.stage, \
               latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(row.resolution_id).bind(&row.kind).bind(&row.body_id);
    let query = query.bind(&row.title).bind(&row.stage).bind(&row.meeting_id).bind(&row.vote_id);
    query.bind(row.drawn_ms).bind(row.points).bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_resolved(
    conn: &mut Conn,
    community: CommunityId,
    resolution: i64,
    items: &[(String, i64)],
    matters: &[i64],
) -> Result<()> {
    for (meeting, item) in items {
        let sql = "INSERT INTO resolution_item (community_id, meeting_id, item, resolution_id) \
                   VALUES ($1, $2, $3, $4) ON CONFLICT (community_id, meeting_id, item, resolution_id) DO NOTHING";
        let query = sqlx::query::<Db>(sql).bind(community.0).bind(meeting).bind(item).bind(resolution);
        query.execute(&mut *conn).await?;
    }
    for matter in matters {
        let sql = "INSERT INTO resolution_matter (community_id, matter_id, resolution_id) VALUES ($1, $2, $3) \
                   ON CONFLICT (community_id, matter_id, resolution_id) DO NOTHING";
        sqlx::query::<Db>(sql).bind(community.0).bind(matter).bind(resolution).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn put_resolved_lines(
    conn: &mut Conn,
    community: CommunityId,
    resolution: i64,
    lines: &[(String, i64)],
) -> Result<()> {
    for (vote, line) in lines {
        let sql = "INSERT INTO resolution_line (community_id, vote_id, line, resolution_id) \
                   VALUES ($1, $2, $3, $4) ON CONFLICT (community_id, vote_id, line, resolution_id) DO NOTHING";
        sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(line).bind(resolution).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn resolutions(
    conn: &mut Conn,
    community: CommunityId,
    filter: &ResolutionFilter,
) -> Result<Vec<ResolutionRow>> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT r.resolution_id, r.kind, r.body_id, r.title, r.stage, r.meeting_id, r.vote_id, r.drawn_ms, \
         r.points, r.latest_position FROM resolution r",
    );
    if let Some(matter) = filter.matter {
        query.push(
            " JOIN resolution_matter m ON m.community_id = r.community_id AND m.resolution_id = r.resolution_id \
             AND m.matter_id = ",
        );
        query.push_bind(matter);
    }
    query.push(" WHERE r.community_id = ").push_bind(community.0);
    if let Some(body) = &filter.body {
        query.push(" AND r.body_id = ").push_bind(body);
    }
    if let Some(meeting) = &filter.meeting {
        query.push(" AND r.meeting_id = ").push_bind(meeting);
    }
    if let Some(vote) = &filter.vote {
        query.push(" AND r.vote_id = ").push_bind(vote);
    }
    if let Some(before) = filter.before {
        query.push(" AND r.resolution_id < ").push_bind(before);
    }
    query.push(" ORDER BY r.resolution_id DESC LIMIT ").push(filter.limit);
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn latest_resolution(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    before: i64,
) -> Result<Option<i64>> {
    let sql = "SELECT MAX(resolution_id) FROM resolution WHERE community_id = $1 AND resolution_id >= $2 \
               AND resolution_id < $3";
    let query = sqlx::query_scalar::<Db, Option<i64>>(sql).bind(community.0).bind(from).bind(before);
    Ok(query.fetch_one(conn).await?)
}

pub(crate) async fn resolved_items(
    conn: &mut Conn,
    community: CommunityId,
    meeting: &str,
) -> Result<Vec<(i64, i64, String)>> {
    let sql = "SELECT i.item, i.resolution_id, r.stage FROM resolution_item i JOIN resolution r \
               ON r.community_id = i.community_id AND r.resolution_id = i.resolution_id \
               WHERE i.community_id = $1 AND i.meeting_id = $2 ORDER BY i.item, i.resolution_id DESC";
    Ok(sqlx::query_as::<Db, (i64, i64, String)>(sql).bind(community.0).bind(meeting).fetch_all(conn).await?)
}

pub(crate) async fn resolved_lines(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
) -> Result<Vec<(i64, i64, String)>> {
    let sql = "SELECT l.line, l.resolution_id, r.stage FROM resolution_line l JOIN resolution r \
               ON r.community_id = l.community_id AND r.resolution_id = l.resolution_id \
               WHERE l.community_id = $1 AND l.vote_id = $2 ORDER BY l.line, l.resolution_id DESC";
    Ok(sqlx::query_as::<Db, (i64, i64, String)>(sql).bind(community.0).bind(vote).fetch_all(conn).await?)
}

pub(crate) async fn resting_on_void(
    conn: &mut Conn,
    community: CommunityId,
    first: i64,
    last: i64,
) -> Result<Vec<i64>> {
    let sql = "SELECT r.resolution_id FROM resolution r JOIN vote v \
               ON v.community_id = r.community_id AND v.vote_id = r.vote_id AND v.progress = 'void' \
               WHERE r.community_id = $1 AND r.resolution_id >= $2 AND r.resolution_id <= $3 ORDER BY r.resolution_id";
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(first).bind(last);
    Ok(query.fetch_all(conn).await?)
}
