//! Whom somebody is to the provider by which they sign in, and who is on the way there.

use super::*;

const LINK: &str = "SELECT subject_hash, person_id, issuer, alone, linked_ms FROM provider_link WHERE community_id = ";

pub(crate) async fn put_provider_link(conn: &mut Conn, community: CommunityId, row: &ProviderLinkRow) -> Result<()> {
    let sql = "INSERT INTO provider_link (community_id, subject_hash, person_id, issuer, alone, linked_ms) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.subject_hash).bind(&row.person_id);
    query.bind(&row.issuer).bind(row.alone).bind(row.linked_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn provider_link(
    conn: &mut Conn,
    community: CommunityId,
    subject_hash: &str,
) -> Result<Option<ProviderLinkRow>> {
    let mut query = QueryBuilder::<Db>::new(LINK);
    query.push_bind(community.0).push(" AND subject_hash = ").push_bind(subject_hash);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn provider_link_of(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
) -> Result<Option<ProviderLinkRow>> {
    let mut query = QueryBuilder::<Db>::new(LINK);
    query.push_bind(community.0).push(" AND person_id = ").push_bind(person);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn delete_provider_link_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "DELETE FROM provider_link WHERE community_id = $1 AND person_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_provider_step(
    conn: &mut Conn,
    community: CommunityId,
    state_hash: &str,
    row: &ProviderStepRow,
) -> Result<()> {
    let sql = "INSERT INTO provider_step (community_id, state_hash, purpose, whose, nonce, verifier, back, begun_ms) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(state_hash).bind(&row.purpose).bind(&row.whose);
    let query = query.bind(&row.nonce).bind(&row.verifier).bind(&row.back).bind(row.begun_ms);
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn take_provider_step(
    conn: &mut Conn,
    community: CommunityId,
    state_hash: &str,
) -> Result<Option<ProviderStepRow>> {
    let sql = "DELETE FROM provider_step WHERE community_id = $1 AND state_hash = $2 \
               RETURNING purpose, whose, nonce, verifier, back, begun_ms";
    let query = sqlx::query_as::<Db, ProviderStepRow>(sql).bind(community.0).bind(state_hash);
    Ok(query.fetch_optional(conn).await?)
}

pub(crate) async fn sweep_provider_steps(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM provider_step WHERE community_id = $1 AND begun_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}
