//! What somebody keeps at their own desk: what they have begun to write, and by what they narrow the worklist.

use super::*;

pub(crate) async fn put_own_draft(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    thing: &str,
    row: &OwnDraftRow,
) -> Result<()> {
    let sql = "INSERT INTO own_draft (community_id, person_id, thing, form, fields, touched_ms) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (community_id, person_id, thing, form) DO UPDATE SET \
               fields = excluded.fields, touched_ms = excluded.touched_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(thing).bind(&row.form);
    query.bind(&row.fields).bind(row.touched_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn own_drafts(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    thing: &str,
) -> Result<Vec<OwnDraftRow>> {
    let sql = "SELECT form, fields, touched_ms FROM own_draft \
               WHERE community_id = $1 AND person_id = $2 AND thing = $3 ORDER BY form";
    let query = sqlx::query_as::<Db, OwnDraftRow>(sql).bind(community.0).bind(person).bind(thing);
    Ok(query.fetch_all(conn).await?)
}

/// The latest first.
pub(crate) async fn drafts_of_others(
    conn: &mut Conn,
    community: CommunityId,
    thing: &str,
    person: &str,
    since_ms: i64,
    limit: u32,
) -> Result<Vec<WritingRow>> {
    let sql = "SELECT person_id, form, touched_ms FROM own_draft \
               WHERE community_id = $1 AND thing = $2 AND person_id <> $3 AND touched_ms > $4 \
               ORDER BY touched_ms DESC, person_id, form LIMIT $5";
    let query = sqlx::query_as::<Db, WritingRow>(sql).bind(community.0).bind(thing).bind(person);
    Ok(query.bind(since_ms).bind(i64::from(limit)).fetch_all(conn).await?)
}

pub(crate) async fn delete_own_draft(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    thing: &str,
    form: &str,
) -> Result<()> {
    let sql = "DELETE FROM own_draft WHERE community_id = $1 AND person_id = $2 AND thing = $3 AND form = $4";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(thing).bind(form).execute(conn).await?;
    Ok(())
}

pub(crate) async fn keep_latest_own_drafts(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    most: u32,
) -> Result<()> {
    // The moment before which all but so many were touched; none where there are fewer.
    let sql = "DELETE FROM own_draft WHERE community_id = $1 AND person_id = $2 AND touched_ms < ( \
               SELECT MIN(touched_ms) FROM (SELECT touched_ms FROM own_draft WHERE community_id = $1 \
               AND person_id = $2 ORDER BY touched_ms DESC LIMIT $3) AS latest)";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(i64::from(most)).execute(conn).await?;
    Ok(())
}

pub(crate) async fn sweep_own_drafts(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM own_draft WHERE community_id = $1 AND touched_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn put_own_filter(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    row: &OwnFilterRow,
) -> Result<()> {
    let sql = "INSERT INTO own_filter (community_id, person_id, name, query, saved_ms) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (community_id, person_id, name) DO UPDATE SET query = excluded.query, \
               saved_ms = excluded.saved_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(&row.name).bind(&row.query);
    query.bind(row.saved_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn own_filters(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    limit: u32,
) -> Result<Vec<OwnFilterRow>> {
    let sql = "SELECT name, query, saved_ms FROM own_filter WHERE community_id = $1 AND person_id = $2 \
               ORDER BY name LIMIT $3";
    let query = sqlx::query_as::<Db, OwnFilterRow>(sql).bind(community.0).bind(person);
    Ok(query.bind(i64::from(limit)).fetch_all(conn).await?)
}

pub(crate) async fn delete_own_filter(conn: &mut Conn, community: CommunityId, person: &str, name: &str) -> Result<()> {
    let sql = "DELETE FROM own_filter WHERE community_id = $1 AND person_id = $2 AND name = $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(name).execute(conn).await?;
    Ok(())
}

pub(crate) async fn delete_own_desk(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    for table in ["own_draft", "own_filter", "stand_in"] {
        let mut query = QueryBuilder::<Db>::new(format!("DELETE FROM {table} WHERE community_id = "));
        query.push_bind(community.0).push(" AND person_id = ").push_bind(person);
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn put_stand_in(conn: &mut Conn, community: CommunityId, row: &StandInRow) -> Result<()> {
    let sql = "INSERT INTO stand_in (community_id, person_id, stand_in, from_ms, until_ms) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (community_id, person_id) DO UPDATE SET stand_in = excluded.stand_in, \
               from_ms = excluded.from_ms, until_ms = excluded.until_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.person_id).bind(&row.stand_in);
    query.bind(row.from_ms).bind(row.until_ms).execute(conn).await?;
    Ok(())
}

/// Those that are not over.
pub(crate) async fn stand_ins(
    conn: &mut Conn,
    community: CommunityId,
    now_ms: i64,
    limit: u32,
) -> Result<Vec<StandInRow>> {
    let sql = "SELECT person_id, stand_in, from_ms, until_ms FROM stand_in \
               WHERE community_id = $1 AND until_ms > $2 ORDER BY from_ms, person_id LIMIT $3";
    let query = sqlx::query_as::<Db, StandInRow>(sql).bind(community.0).bind(now_ms).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn delete_stand_in(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "DELETE FROM stand_in WHERE community_id = $1 AND person_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}
