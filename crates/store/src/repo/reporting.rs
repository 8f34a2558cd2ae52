//! Reports of units and their staff, and what they did.

use super::*;

pub(crate) async fn put_reporting(conn: &mut Conn, community: CommunityId, row: &ReportingRow) -> Result<()> {
    let sql = "INSERT INTO reporting (community_id, reporting_id, kind, unit_id, name, text, place_id, since_ms, \
               ends_ms, stage, to_evaluate, reported_ms, latest_position) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
               ON CONFLICT (community_id, reporting_id) DO UPDATE SET ends_ms = excluded.ends_ms, \
               stage = excluded.stage, to_evaluate = excluded.to_evaluate, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(row.reporting_id).bind(&row.kind).bind(&row.unit_id);
    let query = query.bind(&row.name).bind(&row.text).bind(&row.place_id).bind(row.since_ms).bind(row.ends_ms);
    let query = query.bind(&row.stage);
    query.bind(row.to_evaluate).bind(row.reported_ms).bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_services(conn: &mut Conn, community: CommunityId, rows: &[ServiceRow]) -> Result<()> {
    for row in rows {
        let sql = "INSERT INTO service (community_id, reporting_id, number, unit_id, kind, day_ms, text, need_id, \
                   matter_id, evaluation) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
                   ON CONFLICT (community_id, reporting_id, number) DO UPDATE SET evaluation = excluded.evaluation";
        let query = sqlx::query::<Db>(sql).bind(community.0).bind(row.reporting_id).bind(row.number);
        let query = query.bind(&row.unit_id).bind(&row.kind).bind(row.day_ms).bind(&row.text).bind(row.need_id);
        query.bind(row.matter_id).bind(&row.evaluation).execute(&mut *conn).await?;
    }
    Ok(())
}

fn push_filter(query: &mut QueryBuilder<Db>, filter: &ReportingFilter) {
    let now = filter.now_ms;
    match filter.shown {
        ReportingsShown::All => {}
        ReportingsShown::ToWorkOn => {
            query.push(" AND (stage = 'waiting' OR to_evaluate > 0)");
        }
        ReportingsShown::Listed => {
            query.push(" AND stage = 'listed' AND (ends_ms IS NULL OR ends_ms > ").push_bind(now).push(")");
        }
        ReportingsShown::Past => {
            query.push(" AND (stage IN ('declined', 'ended') OR stage = 'listed' AND ends_ms <= ").push_bind(now);
            query.push(")");
        }
    }
    if let Some(kind) = &filter.kind {
        query.push(" AND kind = ").push_bind(kind.clone());
    }
    if let Some(unit) = &filter.unit {
        query.push(" AND unit_id = ").push_bind(unit.clone());
    }
    if let Some(places) = &filter.places {
        query.push(" AND place_id IN ");
        push_list(query, places);
    }
}

pub(crate) async fn reportings(
    conn: &mut Conn,
    community: CommunityId,
    filter: &ReportingFilter,
) -> Result<Vec<ReportingRow>> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT reporting_id, kind, unit_id, name, text, place_id, since_ms, ends_ms, stage, to_evaluate, reported_ms, \
         latest_position FROM reporting WHERE community_id = ",
    );
    query.push_bind(community.0);
    push_filter(&mut query, filter);
    query.push(match filter.shown {
        ReportingsShown::All | ReportingsShown::Past => " ORDER BY reporting_id DESC LIMIT ",
        ReportingsShown::ToWorkOn => " ORDER BY reporting_id LIMIT ",
        ReportingsShown::Listed => " ORDER BY ends_ms IS NULL, ends_ms, reporting_id DESC LIMIT ",
    });
    query.push(filter.limit).push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn count_reportings(conn: &mut Conn, community: CommunityId, filter: &ReportingFilter) -> Result<i64> {
    let mut query = QueryBuilder::<Db>::new("SELECT COUNT(*) FROM reporting WHERE community_id = ");
    query.push_bind(community.0);
    push_filter(&mut query, filter);
    Ok(query.build_query_scalar().fetch_one(conn).await?)
}

pub(crate) async fn latest_reporting(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    before: i64,
) -> Result<Option<i64>> {
    let sql = "SELECT MAX(reporting_id) FROM reporting WHERE community_id = $1 AND reporting_id >= $2 \
               AND reporting_id < $3";
    let query = sqlx::query_scalar::<Db, Option<i64>>(sql).bind(community.0).bind(from).bind(before);
    Ok(query.fetch_one(conn).await?)
}

pub(crate) async fn services(
    conn: &mut Conn,
    community: CommunityId,
    unit: &str,
    from_ms: i64,
    before_ms: i64,
    limit: u32,
) -> Result<Vec<ServiceRow>> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT reporting_id, number, unit_id, kind, day_ms, text, need_id, matter_id, evaluation FROM service \
         WHERE community_id = ",
    );
    query.push_bind(community.0).push(" AND unit_id = ").push_bind(unit.to_owned());
    query.push(" AND day_ms >= ").push_bind(from_ms).push(" AND day_ms < ").push_bind(before_ms);
    query.push(" ORDER BY day_ms DESC, reporting_id DESC, number DESC LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}
