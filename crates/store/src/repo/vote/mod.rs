//! Votes and their electorates; ballots, and what is kept until the count, each in a file.

mod ballot;
mod kept;

pub(crate) use ballot::*;
pub(crate) use kept::*;

use super::*;

const VOTE: &str = "SELECT vote_id, year, number, title, place_id, decided_by, secrecy, opens_ms, closes_ms, progress, \
                    electors, voices, called_ms, latest_position, matter_id, again_of, counted_ms, void_reason, \
                    elects, verdicts FROM vote WHERE community_id = ";
const ELECTOR: &str = "SELECT e.no, e.home_no, e.building, e.voice, e.area_cm2 FROM elector e ";

pub(crate) async fn put_vote(conn: &mut Conn, community: CommunityId, row: &VoteRow) -> Result<()> {
    let sql = "INSERT INTO vote (community_id, vote_id, year, number, title, place_id, decided_by, secrecy, opens_ms, \
               closes_ms, progress, electors, voices, called_ms, latest_position, matter_id, again_of, counted_ms, \
               void_reason, elects, verdicts) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) \
               ON CONFLICT (community_id, vote_id) DO UPDATE SET closes_ms = excluded.closes_ms, \
               progress = excluded.progress, latest_position = excluded.latest_position, \
               counted_ms = excluded.counted_ms, void_reason = excluded.void_reason, verdicts = excluded.verdicts";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.vote_id).bind(row.year).bind(row.number);
    let query = query.bind(&row.title).bind(&row.place_id).bind(&row.decided_by).bind(&row.secrecy);
    let query = query.bind(row.opens_ms).bind(row.closes_ms).bind(&row.progress).bind(row.electors);
    let query = query.bind(row.voices).bind(row.called_ms).bind(row.latest_position).bind(row.matter_id);
    let query = query.bind(&row.again_of).bind(row.counted_ms).bind(&row.void_reason).bind(row.elects);
    query.bind(&row.verdicts).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_correction(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    row: &CorrectionRow,
) -> Result<()> {
    let sql = "INSERT INTO vote_correction (community_id, vote_id, position, at_ms, role, kind, reason) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(row.position).bind(row.at_ms);
    query.bind(&row.role).bind(&row.kind).bind(&row.reason).execute(conn).await?;
    Ok(())
}

pub(crate) async fn corrections(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<CorrectionRow>> {
    let sql = "SELECT position, at_ms, role, kind, reason FROM vote_correction \
               WHERE community_id = $1 AND vote_id = $2 ORDER BY position";
    Ok(sqlx::query_as::<Db, CorrectionRow>(sql).bind(community.0).bind(vote).fetch_all(conn).await?)
}

pub(crate) async fn vote_again(conn: &mut Conn, community: CommunityId, first: &str) -> Result<Option<String>> {
    let sql = "SELECT vote_id FROM vote WHERE community_id = $1 AND again_of = $2 AND progress <> 'void' \
               ORDER BY called_ms DESC, vote_id LIMIT 1";
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(first).fetch_optional(conn).await?)
}

pub(crate) async fn votes(conn: &mut Conn, community: CommunityId, filter: &VoteFilter<'_>) -> Result<Vec<VoteRow>> {
    let mut query = QueryBuilder::<Db>::new(VOTE);
    query.push_bind(community.0);
    if let Some(place) = filter.place {
        query.push(" AND place_id = ").push_bind(place);
    }
    if let Some(matter) = filter.matter {
        query.push(" AND matter_id = ").push_bind(matter);
    }
    query.push(match filter.shown {
        VotesShown::Ahead => " AND progress IN ('uncounted', 'counted') ORDER BY closes_ms, vote_id",
        VotesShown::Past => " AND progress IN ('published', 'void') ORDER BY closes_ms DESC, vote_id",
        VotesShown::All => " ORDER BY closes_ms DESC, vote_id",
    });
    query.push(" LIMIT ").push_bind(i64::from(filter.limit)).push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

/// The votes of which the result was published, also those that are void since: what was made public stays so. Of a
/// vote that was void before nothing is counted.
pub(crate) async fn published_votes(conn: &mut Conn, community: CommunityId) -> Result<Vec<String>> {
    let sql = "SELECT vote_id FROM vote WHERE community_id = $1 \
               AND (progress = 'published' OR (progress = 'void' AND counted_ms IS NOT NULL))";
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).fetch_all(conn).await?)
}

pub(crate) async fn position_of_vote(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Option<i64>> {
    let sql = "SELECT latest_position FROM vote WHERE community_id = $1 AND vote_id = $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(vote).fetch_optional(conn).await?)
}

pub(crate) async fn latest_vote(conn: &mut Conn, community: CommunityId, year: i64) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(number), 0) FROM vote WHERE community_id = $1 AND year = $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(year).fetch_one(conn).await?)
}

pub(crate) async fn put_electors(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    rows: &[ElectorRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO elector (community_id, vote_id, no, home_no, building, voice, area_cm2) ",
        );
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(vote).push_bind(row.no).push_bind(&row.home_no);
            values.push_bind(&row.building).push_bind(row.voice).push_bind(row.area_cm2);
        });
        query.push(
            " ON CONFLICT (community_id, vote_id, no) DO UPDATE SET home_no = excluded.home_no, \
             building = excluded.building, voice = excluded.voice, area_cm2 = excluded.area_cm2",
        );
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn strike_elector(conn: &mut Conn, community: CommunityId, vote: &str, no: i64) -> Result<()> {
    let sql = "DELETE FROM elector WHERE community_id = $1 AND vote_id = $2 AND no = $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(no).execute(conn).await?;
    Ok(())
}

pub(crate) async fn elector(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    no: i64,
) -> Result<Option<ElectorRow>> {
    let mut query = QueryBuilder::<Db>::new(ELECTOR);
    query.push("WHERE e.community_id = ").push_bind(community.0).push(" AND e.vote_id = ").push_bind(vote);
    query.push(" AND e.no = ").push_bind(no);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn elector_of_home(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    home: &str,
) -> Result<Option<ElectorRow>> {
    let mut query = QueryBuilder::<Db>::new(ELECTOR);
    query.push("WHERE e.community_id = ").push_bind(community.0).push(" AND e.vote_id = ").push_bind(vote);
    query.push(" AND e.home_no = ").push_bind(home);
    Ok(in_order(query.build_query_as().fetch_all(conn).await?).into_iter().next())
}

pub(crate) async fn electors_beside(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    no: i64,
) -> Result<Vec<ElectorRow>> {
    let mut query = QueryBuilder::<Db>::new(ELECTOR);
    query.push("WHERE e.community_id = ").push_bind(community.0).push(" AND e.vote_id = ").push_bind(vote);
    query.push(" AND e.voice = (SELECT voice FROM elector WHERE community_id = ").push_bind(community.0);
    query.push(" AND vote_id = ").push_bind(vote).push(" AND no = ").push_bind(no).push(")");
    Ok(in_order(query.build_query_as().fetch_all(conn).await?))
}

pub(crate) async fn electors_of_voice(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    voice: i64,
) -> Result<Vec<ElectorRow>> {
    let mut query = QueryBuilder::<Db>::new(ELECTOR);
    query.push("WHERE e.community_id = ").push_bind(community.0).push(" AND e.vote_id = ").push_bind(vote);
    query.push(" AND e.voice = ").push_bind(voice);
    Ok(in_order(query.build_query_as().fetch_all(conn).await?))
}

/// Few electors by their numbers. Asked for that order, SQLite would go through the whole electorate in it.
fn in_order(mut rows: Vec<ElectorRow>) -> Vec<ElectorRow> {
    rows.sort_unstable_by_key(|row| row.no);
    rows
}

pub(crate) async fn last_elector(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(no), 0) FROM elector WHERE community_id = $1 AND vote_id = $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(vote).fetch_one(conn).await?)
}

pub(crate) async fn electors(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    filter: &ElectorFilter<'_>,
) -> Result<Vec<ElectorRow>> {
    let mut query = QueryBuilder::<Db>::new(ELECTOR);
    query.push(
        "LEFT JOIN ballot b ON b.community_id = e.community_id AND b.vote_id = e.vote_id AND b.elector = e.no \
         WHERE e.community_id = ",
    );
    query.push_bind(community.0).push(" AND e.vote_id = ").push_bind(vote).push(" AND e.no > ");
    query.push_bind(filter.after).push(match filter.shown {
        ElectorsShown::All => "",
        ElectorsShown::Waiting => " AND COALESCE(b.voted, 0) = 0 AND b.returned_ms IS NULL",
        ElectorsShown::Unsettled => " AND b.unsettled = 1",
        ElectorsShown::Differing => " AND b.differs = 1",
        ElectorsShown::Unconfirmed => " AND b.waiting = 1",
    });
    if let Some(building) = filter.building {
        query.push(" AND e.building = ").push_bind(building);
    }
    query.push(" ORDER BY e.no");
    if let Some(limit) = filter.limit {
        query.push(" LIMIT ").push_bind(i64::from(limit));
    }
    Ok(query.build_query_as().fetch_all(conn).await?)
}
