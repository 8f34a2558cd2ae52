//! Needs, and who takes them up.

use super::*;

const NEED: &str = "SELECT need_id, kind, source_kind, source_id, class, measure, total, held, met, title, place_id, \
                    serves, wanted_ms, stage, lapses_ms, to_answer, to_judge, proposed_ms, published_ms, ended_ms, \
                    latest_position FROM need WHERE community_id = ";

/// Parties of an agreement that holds bear something of it.
const BORNE: &str = "measure = 'money' AND EXISTS (SELECT 1 FROM agreement a WHERE a.community_id = need.community_id \
                     AND a.need_id = need.need_id AND a.counts IS NOT NULL)";

pub(crate) async fn put_need(conn: &mut Conn, community: CommunityId, row: &NeedRow) -> Result<()> {
    let sql = "INSERT INTO need (community_id, need_id, kind, source_kind, source_id, class, measure, total, held, \
               met, title, place_id, serves, wanted_ms, stage, lapses_ms, to_answer, to_judge, proposed_ms, \
               published_ms, ended_ms, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
               $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) \
               ON CONFLICT (community_id, need_id) DO UPDATE SET class = excluded.class, measure = excluded.measure, \
               total = excluded.total, title = excluded.title, held = excluded.held, met = excluded.met, \
               stage = excluded.stage, lapses_ms = excluded.lapses_ms, to_answer = excluded.to_answer, \
               to_judge = excluded.to_judge, published_ms = excluded.published_ms, ended_ms = excluded.ended_ms, \
               latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(row.need_id).bind(&row.kind).bind(&row.source_kind);
    let query = query.bind(&row.source_id).bind(&row.class).bind(&row.measure).bind(row.total).bind(row.held);
    let query = query.bind(row.met).bind(&row.title).bind(&row.place_id).bind(row.serves).bind(row.wanted_ms);
    let query = query.bind(&row.stage).bind(row.lapses_ms).bind(row.to_answer).bind(row.to_judge);
    let query = query.bind(row.proposed_ms).bind(row.published_ms).bind(row.ended_ms).bind(row.latest_position);
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_uptakes(conn: &mut Conn, community: CommunityId, rows: &[UptakeRow]) -> Result<()> {
    for row in rows {
        let sql = "INSERT INTO uptake (community_id, need_id, number, unit_id, amount, until_ms, lapses_ms, stage, \
                   asked_ms, ended_ms, resource_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
                   ON CONFLICT (community_id, need_id, number) DO UPDATE SET until_ms = excluded.until_ms, \
                   lapses_ms = excluded.lapses_ms, stage = excluded.stage, ended_ms = excluded.ended_ms";
        let query = sqlx::query::<Db>(sql).bind(community.0).bind(row.need_id).bind(row.number).bind(&row.unit_id);
        let query = query.bind(row.amount).bind(row.until_ms).bind(row.lapses_ms).bind(&row.stage);
        let query = query.bind(row.asked_ms).bind(row.ended_ms).bind(row.resource_id);
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// A share of it is free: it was so at the latest event, or has become so since.
fn push_open(query: &mut QueryBuilder<Db>, now_ms: i64) {
    query.push("stage = 'listed' AND (held < total OR lapses_ms <= ").push_bind(now_ms).push(")");
}

fn push_filter(query: &mut QueryBuilder<Db>, filter: &NeedFilter) {
    query.push(" AND ");
    match filter.shown {
        NeedsShown::Published => {
            query.push("published_ms IS NOT NULL");
        }
        NeedsShown::Open => push_open(query, filter.now_ms),
        NeedsShown::Taken => {
            query.push("stage = 'listed' AND (NOT (");
            query.push("held < total OR COALESCE(lapses_ms, ").push_bind(i64::MAX).push(") <= ");
            query.push_bind(filter.now_ms).push(")");
            // What parties of an agreement bear may fill it: whoever lists it reads how much that is.
            query.push(" OR (").push(BORNE).push(")").push(")");
        }
        NeedsShown::Settled => {
            query.push("stage = 'settled'");
        }
        NeedsShown::Proposed => {
            query.push("stage = 'proposed'");
        }
        NeedsShown::ToWorkOn => {
            query
                .push("(stage = 'proposed' OR stage = 'listed' AND (to_answer > 0 OR to_judge > 0 OR met = total OR (");
            query.push(BORNE).push(")))");
        }
    }
    if let Some(kind) = &filter.kind {
        query.push(" AND kind = ").push_bind(kind.clone());
    }
    if let Some(class) = &filter.class {
        query.push(" AND class = ").push_bind(class.clone());
    }
    if let Some((kind, id)) = &filter.source {
        query.push(" AND source_kind = ").push_bind(kind.clone());
        if !id.is_empty() {
            query.push(" AND source_id = ").push_bind(id.clone());
        }
    }
}

pub(crate) async fn needs(conn: &mut Conn, community: CommunityId, filter: &NeedFilter) -> Result<Vec<NeedRow>> {
    let mut query = QueryBuilder::<Db>::new(NEED);
    query.push_bind(community.0);
    push_filter(&mut query, filter);
    if let Some(places) = &filter.places {
        query.push(" AND place_id IN ");
        push_list(&mut query, places);
    }
    // What waits longest is done first.
    let order = if filter.shown == NeedsShown::ToWorkOn { "" } else { " DESC" };
    query.push(" ORDER BY need_id").push(order).push(" LIMIT ").push(filter.limit);
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn latest_need(
    conn: &mut Conn,
    community: CommunityId,
    from: i64,
    before: i64,
) -> Result<Option<i64>> {
    let sql = "SELECT MAX(need_id) FROM need WHERE community_id = $1 AND need_id >= $2 AND need_id < $3";
    let query = sqlx::query_scalar::<Db, Option<i64>>(sql).bind(community.0).bind(from).bind(before);
    Ok(query.fetch_one(conn).await?)
}

pub(crate) async fn uptakes(conn: &mut Conn, community: CommunityId, filter: &UptakeFilter) -> Result<Vec<UptakeRow>> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT u.need_id, u.number, u.unit_id, u.amount, u.until_ms, u.lapses_ms, u.stage, u.asked_ms, u.ended_ms, \
         u.resource_id, n.title, n.measure, n.place_id FROM uptake u \
         JOIN need n ON n.community_id = u.community_id AND n.need_id = u.need_id \
         WHERE n.published_ms IS NOT NULL AND u.community_id = ",
    );
    query.push_bind(community.0);
    if let Some(unit) = &filter.unit {
        query.push(" AND u.unit_id = ").push_bind(unit);
    }
    query.push(" ORDER BY u.asked_ms DESC, u.need_id DESC, u.number DESC LIMIT ").push(filter.limit);
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}
