//! People's own data: changed and let go, who looked at them, what is asked for about them.

use super::*;
use mingtong_domain::matter::StageKind;
use sqlx::AssertSqlSafe;

pub(crate) async fn set_contact(conn: &mut Conn, community: CommunityId, row: &PersonRow) -> Result<bool> {
    let sql = "UPDATE person SET name = $3, phone = $4, email = $5 \
               WHERE community_id = $1 AND person_id = $2 AND erased_ms IS NULL";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.person_id).bind(&row.name);
    Ok(query.bind(&row.phone).bind(&row.email).execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn forget_beside_person(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    for table in ["guardian", "phone_consent", "mail_code", "mail_stop", "untold"] {
        let mut query = QueryBuilder::<Db>::new(format!("DELETE FROM {table} WHERE community_id = "));
        query.push_bind(community.0).push(" AND person_id = ").push_bind(person).build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn sweep_contacts(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let m = not_ended_before("m");
    // Whoever works here, owns a home or waits to be told something is kept for another reason; what nobody could be
    // told in all that time is no reason any more.
    let sql = format!(
        "UPDATE person SET name = NULL, phone = NULL, email = NULL WHERE community_id = $1 AND added_ms < $2 \
         AND (name IS NOT NULL OR phone IS NOT NULL OR email IS NOT NULL) \
         AND person_id NOT IN (SELECT person_id FROM account WHERE community_id = $1) \
         AND person_id NOT IN (SELECT person_id FROM role_grant WHERE community_id = $1) \
         AND person_id NOT IN (SELECT person_id FROM home_owner WHERE community_id = $1) \
         AND person_id NOT IN (SELECT person_id FROM outbox WHERE community_id = $1 AND told_ms IS NULL \
         AND queued_ms >= $2) \
         AND (person_id IN (SELECT raiser FROM matter WHERE community_id = $1 AND raiser IS NOT NULL) \
         OR person_id IN (SELECT person_id FROM support WHERE community_id = $1)) \
         AND person_id NOT IN (SELECT m.raiser FROM matter m WHERE m.community_id = $1 AND m.raiser IS NOT NULL \
         AND {m}) \
         AND person_id NOT IN (SELECT s.person_id FROM support s JOIN matter m ON m.community_id = s.community_id \
         AND m.matter_id = s.matter_id WHERE s.community_id = $1 AND {m})"
    );
    let query = sqlx::query::<Db>(AssertSqlSafe(sql)).bind(community.0).bind(before_ms);
    let swept = query.execute(&mut *conn).await?.rows_affected();
    for table in ["guardian", "phone_consent"] {
        let sql = format!(
            "DELETE FROM {table} WHERE community_id = $1 AND person_id IN (SELECT person_id FROM person \
             WHERE community_id = $1 AND name IS NULL AND phone IS NULL AND email IS NULL)"
        );
        sqlx::query::<Db>(AssertSqlSafe(sql)).bind(community.0).execute(&mut *conn).await?;
    }
    Ok(swept)
}

/// That a matter had not ended before `$2`, in whatever way; one that was merged ends with the one in which it goes on.
fn not_ended_before(m: &str) -> String {
    let ended = StageKind::ALL.iter().filter(|stage| stage.has_ended());
    let ended: Vec<String> = ended.map(|stage| format!("'{}'", stage.key())).collect();
    let goes_on =
        |m: &str| format!("{m}.stage NOT IN ({}) OR COALESCE({m}.closed_ms, {m}.latest_ms) >= $2", ended.join(", "));
    let into = format!("SELECT t.matter_id FROM matter t WHERE t.community_id = $1 AND ({})", goes_on("t"));
    format!("({} OR {m}.merged_into IN ({into}))", goes_on(m))
}

pub(crate) async fn put_guardian(conn: &mut Conn, community: CommunityId, row: &GuardianRow) -> Result<()> {
    let sql = "INSERT INTO guardian (community_id, person_id, name, relation, given_ms) VALUES ($1, $2, $3, $4, $5)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.person_id).bind(&row.name);
    query.bind(&row.relation).bind(row.given_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn guardian(conn: &mut Conn, community: CommunityId, person: &str) -> Result<Option<GuardianRow>> {
    let sql = "SELECT person_id, name, relation, given_ms FROM guardian WHERE community_id = $1 AND person_id = $2";
    Ok(sqlx::query_as::<Db, GuardianRow>(sql).bind(community.0).bind(person).fetch_optional(conn).await?)
}

pub(crate) async fn note_looks(conn: &mut Conn, community: CommunityId, rows: &[DataLookRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO data_look (community_id, subject_id, what, matter_id, person_id, role, unit_id, day, looks, \
             first_ms, latest_ms) ",
        );
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(&row.subject_id).push_bind(&row.what).push_bind(row.matter_id);
            values.push_bind(&row.person_id).push_bind(&row.role).push_bind(&row.unit_id).push_bind(row.day);
            values.push_bind(row.looks).push_bind(row.first_ms).push_bind(row.latest_ms);
        });
        query.push(
            " ON CONFLICT (community_id, subject_id, what, matter_id, person_id, role, unit_id, day) DO UPDATE SET \
             looks = data_look.looks + excluded.looks, latest_ms = excluded.latest_ms",
        );
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn looked_at_since(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    what: &str,
    since_ms: i64,
) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT subject_id FROM data_look \
               WHERE community_id = $1 AND person_id = $2 AND what = $3 AND latest_ms > $4";
    let query = sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(person).bind(what).bind(since_ms);
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn looks(
    conn: &mut Conn,
    community: CommunityId,
    filter: &LookFilter<'_>,
) -> Result<Vec<DataLookRow>> {
    if [filter.by, filter.subjects].into_iter().flatten().any(<[String]>::is_empty) {
        return Ok(vec![]);
    }
    let mut query = QueryBuilder::<Db>::new(
        "SELECT subject_id, what, matter_id, person_id, role, unit_id, day, looks, first_ms, latest_ms \
         FROM data_look WHERE community_id = ",
    );
    query.push_bind(community.0);
    for (column, people) in [("person_id", filter.by), ("subject_id", filter.subjects)] {
        if let Some(people) = people {
            query.push(format_args!(" AND {column} IN "));
            push_list(&mut query, people);
        }
    }
    query.push(" ORDER BY latest_ms DESC, subject_id, what, matter_id, person_id, role, unit_id LIMIT ");
    query.push(filter.limit).push(" OFFSET ").push(filter.skip);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn sweep_looks(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM data_look WHERE community_id = $1 AND latest_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

const REQUEST: &str = "SELECT request_id, kind, holder_kind, holder_id, body, asked_ms, due_ms, answered_ms, result, \
                       answer, answered_by FROM data_request WHERE community_id = ";

pub(crate) async fn put_data_request(conn: &mut Conn, community: CommunityId, row: &DataRequestRow) -> Result<()> {
    let sql = "INSERT INTO data_request (community_id, request_id, kind, holder_kind, holder_id, body, asked_ms, \
               due_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.request_id).bind(&row.kind);
    let query = query.bind(&row.holder_kind).bind(&row.holder_id).bind(&row.body);
    query.bind(row.asked_ms).bind(row.due_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn data_request(conn: &mut Conn, community: CommunityId, id: &str) -> Result<Option<DataRequestRow>> {
    let mut query = QueryBuilder::<Db>::new(REQUEST);
    query.push_bind(community.0).push(" AND request_id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn data_requests_of(
    conn: &mut Conn,
    community: CommunityId,
    kind: &str,
    id: &str,
    limit: u32,
) -> Result<Vec<DataRequestRow>> {
    let mut query = QueryBuilder::<Db>::new(REQUEST);
    query.push_bind(community.0).push(" AND holder_kind = ").push_bind(kind).push(" AND holder_id = ").push_bind(id);
    query.push(" ORDER BY asked_ms DESC, request_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn data_requests(
    conn: &mut Conn,
    community: CommunityId,
    skip: u32,
    limit: u32,
) -> Result<Vec<DataRequestRow>> {
    let mut query = QueryBuilder::<Db>::new(REQUEST);
    query.push_bind(community.0).push(" ORDER BY CASE WHEN answered_ms IS NULL THEN 0 ELSE 1 END, ");
    query.push("CASE WHEN answered_ms IS NULL THEN due_ms ELSE -answered_ms END, request_id LIMIT ");
    query.push(limit).push(" OFFSET ").push(skip);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn count_data_requests(conn: &mut Conn, community: CommunityId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM data_request WHERE community_id = $1 AND answered_ms IS NULL";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).fetch_one(conn).await?)
}

pub(crate) async fn answer_data_request(conn: &mut Conn, community: CommunityId, row: &DataRequestRow) -> Result<bool> {
    let sql = "UPDATE data_request SET answered_ms = $3, result = $4, answer = $5, answered_by = $6 \
               WHERE community_id = $1 AND request_id = $2 AND answered_ms IS NULL";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.request_id).bind(row.answered_ms);
    let query = query.bind(&row.result).bind(&row.answer).bind(&row.answered_by);
    Ok(query.execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn sweep_data_requests(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM data_request WHERE community_id = $1 AND answered_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}
