//! Who agreed to be called about a matter, and who has looked at their number.

use super::*;

pub(crate) async fn put_phone_consent(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    person: &str,
    at_ms: i64,
) -> Result<()> {
    let sql = "INSERT INTO phone_consent (community_id, matter_id, person_id, given_ms) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (community_id, matter_id) DO UPDATE SET person_id = excluded.person_id, \
               given_ms = excluded.given_ms";
    sqlx::query::<Db>(sql).bind(community.0).bind(matter).bind(person).bind(at_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn phone_consent(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<Option<String>> {
    let sql = "SELECT person_id FROM phone_consent WHERE community_id = $1 AND matter_id = $2";
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(matter).fetch_optional(conn).await?)
}

pub(crate) async fn delete_phone_consent(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<bool> {
    let sql = "DELETE FROM phone_consent WHERE community_id = $1 AND matter_id = $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(matter).execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn phone_consent_of(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
) -> Result<Option<(String, i64)>> {
    let sql = "SELECT person_id, given_ms FROM phone_consent WHERE community_id = $1 AND matter_id = $2";
    Ok(sqlx::query_as::<Db, (String, i64)>(sql).bind(community.0).bind(matter).fetch_optional(conn).await?)
}

pub(crate) async fn phone_looks(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    limit: u32,
) -> Result<Vec<PhoneLookRow>> {
    let sql = "SELECT person_id, unit_id, CAST(SUM(looks) AS BIGINT) AS looks, MIN(first_ms) AS first_ms, \
               MAX(latest_ms) AS latest_ms FROM data_look \
               WHERE community_id = $1 AND matter_id = $2 AND what = 'telephone' GROUP BY person_id, unit_id \
               ORDER BY MAX(latest_ms) DESC, person_id LIMIT $3";
    let query = sqlx::query_as::<Db, PhoneLookRow>(sql).bind(community.0).bind(matter);
    Ok(query.bind(i64::from(limit)).fetch_all(conn).await?)
}
