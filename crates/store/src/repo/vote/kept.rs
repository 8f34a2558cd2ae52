//! What is kept beside the log: which account votes for whom, slips, and the two halves of secret ballots.

use super::*;
use mingtong_domain::ids::PersonId;

pub(crate) async fn put_elector_owners(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    rows: &[ElectorOwnerRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("INSERT INTO elector_owner (community_id, vote_id, person_id, elector) ");
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(vote).push_bind(&row.person_id).push_bind(row.elector);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn electors_of_person(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    person: &str,
) -> Result<Vec<i64>> {
    let sql = "SELECT elector FROM elector_owner WHERE community_id = $1 AND vote_id = $2 AND person_id = $3 \
               ORDER BY elector";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(vote).bind(person).fetch_all(conn).await?)
}

/// Who may speak for an elector, instead of whoever did; a proxy of somebody who does no longer falls with it.
pub(crate) async fn set_elector_owners(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    elector: i64,
    persons: &[PersonId],
) -> Result<()> {
    let sql = "DELETE FROM elector_owner WHERE community_id = $1 AND vote_id = $2 AND elector = $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(elector).execute(&mut *conn).await?;
    let row = |person: &PersonId| ElectorOwnerRow { person_id: person.0.clone(), elector };
    let rows: Vec<ElectorOwnerRow> = persons.iter().map(row).collect();
    put_elector_owners(conn, community, vote, &rows).await?;
    let sql = "DELETE FROM proxy WHERE community_id = $1 AND vote_id = $2 AND elector = $3 AND giver NOT IN \
               (SELECT person_id FROM elector_owner WHERE community_id = $1 AND vote_id = $2 AND elector = $3)";
    sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(elector).execute(conn).await?;
    Ok(())
}

pub(crate) async fn owners_of_elector(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    elector: i64,
) -> Result<Vec<String>> {
    let sql = "SELECT person_id FROM elector_owner WHERE community_id = $1 AND vote_id = $2 AND elector = $3";
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(vote).bind(elector).fetch_all(conn).await?)
}

pub(crate) async fn electors_held(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    holder: &str,
) -> Result<Vec<i64>> {
    let sql = "SELECT elector FROM proxy WHERE community_id = $1 AND vote_id = $2 AND holder = $3 ORDER BY elector";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(vote).bind(holder).fetch_all(conn).await?)
}

pub(crate) async fn put_household_codes(
    conn: &mut Conn,
    community: CommunityId,
    of: &str,
    rows: &[HouseholdCodeRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("INSERT INTO household_code (community_id, code_hash, of_id, no, used) ");
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(&row.code_hash).push_bind(of).push_bind(row.no);
            values.push_bind(row.used);
        });
        query.push(
            " ON CONFLICT (community_id, of_id, no) DO UPDATE SET code_hash = excluded.code_hash, \
             used = excluded.used, used_before = CASE WHEN household_code.used = 1 \
             THEN 1 ELSE household_code.used_before END",
        );
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn household_code(
    conn: &mut Conn,
    community: CommunityId,
    code_hash: &str,
) -> Result<Option<HouseholdCodeRow>> {
    let sql = "SELECT code_hash, of_id, no, used, used_before, used_ms FROM household_code \
               WHERE community_id = $1 AND code_hash = $2";
    let query = sqlx::query_as::<Db, HouseholdCodeRow>(sql).bind(community.0).bind(code_hash);
    Ok(query.fetch_optional(conn).await?)
}

pub(crate) async fn household_codes(
    conn: &mut Conn,
    community: CommunityId,
    of: &str,
) -> Result<Vec<HouseholdCodeRow>> {
    let sql = "SELECT code_hash, of_id, no, used, used_before, used_ms FROM household_code \
               WHERE community_id = $1 AND of_id = $2 ORDER BY no";
    Ok(sqlx::query_as::<Db, HouseholdCodeRow>(sql).bind(community.0).bind(of).fetch_all(conn).await?)
}

pub(crate) async fn use_household_code(
    conn: &mut Conn,
    community: CommunityId,
    code_hash: &str,
    used_ms: Option<i64>,
) -> Result<()> {
    let sql = "UPDATE household_code SET used = 1, used_ms = $3 WHERE community_id = $1 AND code_hash = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(code_hash).bind(used_ms).execute(conn).await?;
    Ok(())
}

/// Empties what is kept of a vote until it is counted.
pub(crate) async fn empty_vote(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<()> {
    let tables = [
        ("household_code", "of_id"),
        ("secret_voter", "vote_id"),
        ("secret_ballot", "vote_id"),
        ("box_paper", "vote_id"),
    ];
    for (table, id) in tables {
        let mut query = QueryBuilder::<Db>::new(format!("DELETE FROM {table} WHERE community_id = "));
        query.push_bind(community.0).push(format!(" AND {id} = ")).push_bind(vote).build().execute(&mut *conn).await?;
    }
    Ok(())
}

async fn put_voters(conn: &mut Conn, table: &str, community: CommunityId, vote: &str, rows: &[VotedRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(format!("INSERT INTO {table} (community_id, vote_id, elector, way) "));
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(vote).push_bind(row.elector).push_bind(&row.way);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

async fn put_receipts(
    conn: &mut Conn,
    table: &str,
    community: CommunityId,
    vote: &str,
    rows: &[ReceiptRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new(format!("INSERT INTO {table} (community_id, vote_id, receipt, area_cm2, paper) "));
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(vote).push_bind(&row.receipt).push_bind(row.area_cm2);
            values.push_bind(&row.paper);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

async fn voters_in(conn: &mut Conn, table: &str, community: CommunityId, vote: &str) -> Result<Vec<VotedRow>> {
    let mut query = QueryBuilder::<Db>::new(format!("SELECT elector, way FROM {table} WHERE community_id = "));
    query.push_bind(community.0).push(" AND vote_id = ").push_bind(vote).push(" ORDER BY elector");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

async fn receipts_in(conn: &mut Conn, table: &str, community: CommunityId, vote: &str) -> Result<Vec<ReceiptRow>> {
    let mut query =
        QueryBuilder::<Db>::new(format!("SELECT receipt, area_cm2, paper FROM {table} WHERE community_id = "));
    query.push_bind(community.0).push(" AND vote_id = ").push_bind(vote).push(" ORDER BY receipt");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn put_voted(conn: &mut Conn, community: CommunityId, vote: &str, rows: &[VotedRow]) -> Result<()> {
    put_voters(conn, "voted", community, vote, rows).await
}

pub(crate) async fn put_receipted(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    rows: &[ReceiptRow],
) -> Result<()> {
    put_receipts(conn, "receipt", community, vote, rows).await
}

pub(crate) async fn voted(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<VotedRow>> {
    voters_in(conn, "voted", community, vote).await
}

pub(crate) async fn receipts(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<ReceiptRow>> {
    receipts_in(conn, "receipt", community, vote).await
}

pub(crate) async fn put_secret_voter(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    row: &VotedRow,
) -> Result<()> {
    put_voters(conn, "secret_voter", community, vote, std::slice::from_ref(row)).await
}

pub(crate) async fn put_secret_ballot(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    row: &ReceiptRow,
) -> Result<()> {
    put_receipts(conn, "secret_ballot", community, vote, std::slice::from_ref(row)).await
}

pub(crate) async fn secret_voter(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    elector: i64,
) -> Result<Option<VotedRow>> {
    let sql = "SELECT elector, way FROM secret_voter WHERE community_id = $1 AND vote_id = $2 AND elector = $3";
    let query = sqlx::query_as::<Db, VotedRow>(sql).bind(community.0).bind(vote).bind(elector);
    Ok(query.fetch_optional(conn).await?)
}

pub(crate) async fn secret_voters(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<VotedRow>> {
    voters_in(conn, "secret_voter", community, vote).await
}

pub(crate) async fn secret_ballots(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<ReceiptRow>> {
    receipts_in(conn, "secret_ballot", community, vote).await
}

pub(crate) async fn put_box_paper(
    conn: &mut Conn,
    community: CommunityId,
    vote: &str,
    row: &BoxPaperRow,
) -> Result<()> {
    let sql = "INSERT INTO box_paper (community_id, vote_id, receipt, sent, readings) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (community_id, vote_id, receipt) DO UPDATE SET readings = excluded.readings";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(&row.receipt).bind(&row.sent);
    query.bind(&row.readings).execute(conn).await?;
    Ok(())
}

pub(crate) async fn drop_box_paper(conn: &mut Conn, community: CommunityId, vote: &str, receipt: &str) -> Result<()> {
    let sql = "DELETE FROM box_paper WHERE community_id = $1 AND vote_id = $2 AND receipt = $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(vote).bind(receipt).execute(conn).await?;
    Ok(())
}

pub(crate) async fn box_papers(conn: &mut Conn, community: CommunityId, vote: &str) -> Result<Vec<BoxPaperRow>> {
    let sql = "SELECT receipt, sent, readings FROM box_paper WHERE community_id = $1 AND vote_id = $2 ORDER BY receipt";
    Ok(sqlx::query_as::<Db, BoxPaperRow>(sql).bind(community.0).bind(vote).fetch_all(conn).await?)
}
