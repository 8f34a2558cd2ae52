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

pub(crate) async fn note_phone_look(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    person: &str,
    unit: &str,
    at_ms: i64,
) -> Result<()> {
    let sql = "INSERT INTO phone_look (community_id, matter_id, person_id, unit_id, looks, first_ms, latest_ms) \
               VALUES ($1, $2, $3, $4, 1, $5, $5) \
               ON CONFLICT (community_id, matter_id, person_id, unit_id) DO UPDATE SET \
               looks = phone_look.looks + 1, latest_ms = excluded.latest_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(matter).bind(person).bind(unit);
    query.bind(at_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn phone_looks(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    limit: u32,
) -> Result<Vec<PhoneLookRow>> {
    let sql = "SELECT person_id, unit_id, looks, first_ms, latest_ms FROM phone_look \
               WHERE community_id = $1 AND matter_id = $2 ORDER BY latest_ms DESC, person_id LIMIT $3";
    let query = sqlx::query_as::<Db, PhoneLookRow>(sql).bind(community.0).bind(matter);
    Ok(query.bind(i64::from(limit)).fetch_all(conn).await?)
}
