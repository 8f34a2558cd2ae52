//! The ballots of electors, who gives the voice of another, and how many take part.

use super::*;

const BALLOT: &str = "SELECT elector, issued, door, returned_ms, voted, unsettled, differs, waiting, life \
                      FROM ballot WHERE community_id = ";

pub(crate) async fn put_proxy(conn: &mut Conn, community: CommunityId, vote: &str, row: &ProxyRow) -> Result<()> {
    let sql = "INSERT INTO proxy (community_id, vote_id, elector, giver, holder, pictures) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (community_id, vote_id, elector) DO NOTHING";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(row.elector).bind(&row.giver);
    query.bind(&row.holder).bind(&row.pictures).execute(conn).await?;
    Ok(())
}

pub(crate) async fn proxies(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<ProxyRow>> {
    let sql = "SELECT elector, giver, holder, pictures FROM proxy WHERE community_id = $1 AND vote_id = $2 \
               ORDER BY elector";
    Ok(sqlx::query_as::<Db, ProxyRow>(sql).bind(community.0).bind(vote).fetch_all(conn).await?)
}

pub(crate) async fn proxy_of(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    elector: i64,
) -> Result<Option<ProxyRow>> {
    let sql = "SELECT elector, giver, holder, pictures FROM proxy \
               WHERE community_id = $1 AND vote_id = $2 AND elector = $3";
    let query = sqlx::query_as::<Db, ProxyRow>(sql).bind(community.0).bind(vote).bind(elector);
    Ok(query.fetch_optional(conn).await?)
}

pub(crate) async fn put_ballot(conn: &mut Conn, community: CommunityId, vote: &str, row: &BallotRow) -> Result<()> {
    let sql = "INSERT INTO ballot (community_id, vote_id, elector, issued, door, returned_ms, voted, unsettled, \
               differs, waiting, life) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
               ON CONFLICT (community_id, vote_id, elector) DO UPDATE SET issued = excluded.issued, \
               door = excluded.door, returned_ms = excluded.returned_ms, voted = excluded.voted, \
               unsettled = excluded.unsettled, differs = excluded.differs, waiting = excluded.waiting, \
               life = excluded.life";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(row.elector).bind(row.issued);
    let query = query.bind(&row.door).bind(row.returned_ms).bind(row.voted).bind(row.unsettled).bind(row.differs);
    query.bind(row.waiting).bind(&row.life).execute(conn).await?;
    Ok(())
}

pub(crate) async fn ballots(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<BallotRow>> {
    let mut query = QueryBuilder::<Db>::new(BALLOT);
    query.push_bind(community.0).push(" AND vote_id = ").push_bind(vote).push(" ORDER BY elector");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn ballots_of(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    electors: &[i64],
) -> Result<Vec<BallotRow>> {
    let mut found = Vec::with_capacity(electors.len());
    for chunk in electors.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(BALLOT);
        query.push_bind(community.0).push(" AND vote_id = ").push_bind(vote).push(" AND elector IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<BallotRow>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

pub(crate) async fn unsettled_ballots(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM ballot WHERE community_id = $1 AND vote_id = $2 AND unsettled = 1";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(vote).fetch_one(conn).await?)
}

pub(crate) async fn turnout(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    is_secret: bool,
) -> Result<Vec<TurnoutRow>> {
    let voted = match is_secret {
        true => "CASE WHEN s.elector IS NULL AND w.elector IS NULL THEN 0 ELSE 1 END",
        false => "CASE WHEN b.voted = 1 OR b.returned_ms IS NOT NULL THEN 1 ELSE 0 END",
    };
    let joined = match is_secret {
        true => {
            "LEFT JOIN secret_voter s ON s.community_id = e.community_id AND s.vote_id = e.vote_id \
             AND s.elector = e.no LEFT JOIN voted w ON w.community_id = e.community_id AND w.vote_id = e.vote_id \
             AND w.elector = e.no"
        }
        false => "LEFT JOIN ballot b ON b.community_id = e.community_id AND b.vote_id = e.vote_id AND b.elector = e.no",
    };
    let mut query = QueryBuilder::<Db>::new(format!(
        "SELECT e.building, COUNT(*) AS electors, CAST(SUM({voted}) AS BIGINT) AS voted FROM elector e {joined} \
         WHERE e.community_id = "
    ));
    query.push_bind(community.0).push(" AND e.vote_id = ").push_bind(vote);
    query.push(" GROUP BY e.building ORDER BY MIN(e.no)");
    Ok(query.build_query_as().fetch_all(conn).await?)
}
