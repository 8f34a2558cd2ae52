//! News on its way to those who are told, and messages on their way out.

use super::person::OUTBOX;
use super::*;

const MESSAGE: &str = "SELECT message_id, way, to_id, body, state, tries, next_ms, lease_ms, error, made_ms, ended_ms, \
                       ended_by FROM message WHERE community_id = ";

pub(crate) async fn people_to_write_to(
    conn: &mut Conn,
    community: CommunityId,
    since_ms: i64,
    limit: u32,
) -> Result<Vec<String>> {
    // News of whoever has a message that still waits goes along with it.
    let sql = "SELECT o.person_id FROM outbox o JOIN person p ON p.community_id = o.community_id \
               AND p.person_id = o.person_id WHERE o.community_id = $1 AND o.told_ms IS NULL AND o.way IS NULL \
               AND p.email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message m WHERE m.community_id = $1 \
               AND m.to_id = o.person_id AND m.state = 'waiting') \
               AND NOT EXISTS (SELECT 1 FROM mail_stop s WHERE s.community_id = $1 AND s.person_id = o.person_id \
               AND s.kind = CASE o.topic WHEN 'work' THEN 'work' ELSE 'matter' END) \
               GROUP BY o.person_id HAVING MIN(o.queued_ms) <= $2 ORDER BY MIN(o.outbox_id) LIMIT $3";
    let query = sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(since_ms).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn handlers_to_write_to(
    conn: &mut Conn,
    community: CommunityId,
    unit: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let sql = "SELECT r.person_id FROM role_grant r JOIN person p ON p.community_id = r.community_id \
               AND p.person_id = r.person_id WHERE r.community_id = $1 AND r.role = 'unit_handler' \
               AND r.scope_kind = 'unit' AND r.scope_id = $2 AND p.email IS NOT NULL ORDER BY r.person_id LIMIT $3";
    let query = sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(unit).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn put_message(conn: &mut Conn, community: CommunityId, row: &MessageRow) -> Result<()> {
    let sql = "INSERT INTO message (community_id, message_id, way, to_id, body, state, tries, next_ms, lease_ms, \
               error, made_ms, ended_ms, ended_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.message_id).bind(&row.way).bind(&row.to_id);
    let query = query.bind(&row.body).bind(&row.state).bind(row.tries).bind(row.next_ms).bind(row.lease_ms);
    query.bind(&row.error).bind(row.made_ms).bind(row.ended_ms).bind(&row.ended_by).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_into_message(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    message: &str,
) -> Result<()> {
    let sql = "UPDATE outbox SET way = 'mail', message_id = $3 \
               WHERE community_id = $1 AND person_id = $2 AND told_ms IS NULL AND way IS NULL \
               AND NOT EXISTS (SELECT 1 FROM mail_stop s WHERE s.community_id = $1 AND s.person_id = outbox.person_id \
               AND s.kind = CASE outbox.topic WHEN 'work' THEN 'work' ELSE 'matter' END)";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(message).execute(conn).await?;
    Ok(())
}

pub(crate) async fn messages_due(
    conn: &mut Conn,
    community: CommunityId,
    way: &str,
    now_ms: i64,
    limit: u32,
) -> Result<Vec<MessageRow>> {
    let mut query = QueryBuilder::<Db>::new(MESSAGE);
    query.push_bind(community.0).push(" AND state = 'waiting' AND next_ms <= ").push_bind(now_ms);
    query.push(" AND way = ").push_bind(way);
    // One for each receiver at a time: who is slow keeps no others waiting.
    query.push(" AND NOT EXISTS (SELECT 1 FROM message e WHERE e.community_id = ").push_bind(community.0);
    query.push(" AND e.to_id = message.to_id AND e.state = 'waiting'");
    query.push(" AND (e.next_ms, e.message_id) < (message.next_ms, message.message_id))");
    query.push(" ORDER BY next_ms, message_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn message(conn: &mut Conn, community: CommunityId, id: &str) -> Result<Option<MessageRow>> {
    let mut query = QueryBuilder::<Db>::new(MESSAGE);
    query.push_bind(community.0).push(" AND message_id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn claim_message(
    conn: &mut Conn,
    community: CommunityId,
    id: &str,
    now_ms: i64,
    lease_ms: i64,
) -> Result<bool> {
    let sql = "UPDATE message SET state = 'sending', lease_ms = $4, tries = tries + 1 \
               WHERE community_id = $1 AND message_id = $2 AND state = 'waiting' AND next_ms <= $3";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(id).bind(now_ms).bind(lease_ms);
    Ok(query.execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn leases_lapsed(conn: &mut Conn, community: CommunityId, now_ms: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM message WHERE community_id = $1 AND state = 'sending' AND lease_ms < $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(now_ms).fetch_one(conn).await?)
}

pub(crate) async fn end_leases(conn: &mut Conn, community: CommunityId, now_ms: i64) -> Result<u64> {
    // A letter that may have arrived is not sent again by itself; who gets a message of a program twice knows it by
    // its id.
    let sql = "UPDATE message SET state = CASE way WHEN 'mail' THEN 'unsure' ELSE 'waiting' END, lease_ms = NULL, \
               next_ms = $2 WHERE community_id = $1 AND state = 'sending' AND lease_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(now_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn end_message(
    conn: &mut Conn,
    community: CommunityId,
    id: &str,
    from: &[String],
    end: &MessageEnd<'_>,
) -> Result<bool> {
    let mut query = QueryBuilder::<Db>::new("UPDATE message SET lease_ms = NULL, state = ");
    query.push_bind(end.state).push(", error = ").push_bind(end.error).push(", next_ms = ").push_bind(end.next_ms);
    query.push(", ended_ms = ").push_bind(end.ended_ms).push(", ended_by = ").push_bind(end.ended_by);
    query.push(" WHERE community_id = ").push_bind(community.0).push(" AND message_id = ").push_bind(id);
    query.push(" AND state IN ");
    push_list(&mut query, from);
    Ok(query.build().execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn renew_tries(conn: &mut Conn, community: CommunityId, id: &str) -> Result<()> {
    let sql = "UPDATE message SET tries = 0 WHERE community_id = $1 AND message_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(id).execute(conn).await?;
    Ok(())
}

pub(crate) async fn dead_messages(conn: &mut Conn, community: CommunityId, limit: u32) -> Result<Vec<MessageRow>> {
    let mut query = QueryBuilder::<Db>::new(MESSAGE);
    query.push_bind(community.0).push(" AND state IN ('dead', 'unsure') ORDER BY made_ms, message_id LIMIT ");
    query.push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn sweep_messages(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM message WHERE community_id = $1 AND state IN ('sent', 'given_up') AND ended_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn news_of_message(conn: &mut Conn, community: CommunityId, message: &str) -> Result<Vec<OutboxRow>> {
    let mut query = QueryBuilder::<Db>::new(OUTBOX);
    query.push_bind(community.0).push(" AND message_id = ").push_bind(message);
    query.push(" AND told_ms IS NULL AND way = 'mail' ORDER BY outbox_id");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn mark_written(conn: &mut Conn, community: CommunityId, message: &str, at_ms: i64) -> Result<()> {
    let sql = "UPDATE outbox SET told_ms = $3, result = 'sent' \
               WHERE community_id = $1 AND message_id = $2 AND told_ms IS NULL AND way = 'mail'";
    sqlx::query::<Db>(sql).bind(community.0).bind(message).bind(at_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn call_instead(conn: &mut Conn, community: CommunityId, message: &str) -> Result<()> {
    let sql = "UPDATE outbox SET way = 'call' WHERE community_id = $1 AND message_id = $2 AND told_ms IS NULL";
    sqlx::query::<Db>(sql).bind(community.0).bind(message).execute(conn).await?;
    Ok(())
}

pub(crate) async fn to_call(conn: &mut Conn, community: CommunityId, asked: &ToCall<'_>) -> Result<Vec<OutboxRow>> {
    if asked.places.is_some_and(<[String]>::is_empty) {
        return Ok(vec![]);
    }
    let mut query = QueryBuilder::<Db>::new(OUTBOX);
    query.push_bind(community.0).push(" AND told_ms IS NULL AND (call_after_ms IS NULL OR call_after_ms <= ");
    query.push_bind(asked.now_ms).push(") AND (way = 'call' OR (");
    if asked.mails {
        query.push("way IS NULL AND (person_id IN (SELECT person_id FROM person WHERE community_id = ");
        query.push_bind(community.0).push(" AND email IS NULL)");
        // Who wants no letters any more is called where they left a number.
        query.push(" OR person_id IN (SELECT s.person_id FROM mail_stop s JOIN person p ");
        query.push("ON p.community_id = s.community_id AND p.person_id = s.person_id WHERE s.community_id = ");
        query.push_bind(community.0).push(" AND s.kind = 'matter' AND p.phone IS NOT NULL))");
    } else {
        // Nobody sends the letters that wait: whoever they are for is called.
        query.push("(way IS NULL OR way = 'mail')");
    }
    // Whoever works sees their work on their list; they are called where a letter failed.
    query.push(" AND topic <> 'work'))");
    // Of whom nothing is kept any more can nobody be told.
    query.push(" AND person_id IN (SELECT person_id FROM person WHERE community_id = ").push_bind(community.0);
    query.push(" AND (phone IS NOT NULL OR email IS NOT NULL))");
    if let Some(person) = asked.person {
        query.push(" AND person_id = ").push_bind(person.to_owned());
    }
    if let Some(places) = asked.places {
        query.push(" AND matter_id IN (SELECT matter_id FROM matter WHERE community_id = ").push_bind(community.0);
        query.push(" AND place_id IN ");
        push_list(&mut query, places);
        query.push(")");
    }
    query.push(" ORDER BY outbox_id LIMIT ").push(asked.limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn mark_called(
    conn: &mut Conn,
    community: CommunityId,
    news: &[i64],
    end: &CallEnd<'_>,
) -> Result<u64> {
    let mut query = QueryBuilder::<Db>::new("UPDATE outbox SET way = 'call', told_ms = ");
    query.push_bind(end.told_ms).push(", told_by = ").push_bind(end.by).push(", result = ").push_bind(end.result);
    query.push(", calls = calls + ").push_bind(end.unanswered).push(", call_after_ms = ").push_bind(end.call_after_ms);
    query.push(" WHERE community_id = ").push_bind(community.0).push(" AND told_ms IS NULL AND outbox_id IN ");
    push_list(&mut query, news);
    Ok(query.build().execute(conn).await?.rows_affected())
}

const HOOK: &str = "SELECT hook_id, kind, name, url, secret, secret_before, rotated_ms, added_ms, added_by, position, \
                    next_ms, off_ms, off_reason FROM hook WHERE community_id = ";

pub(crate) async fn put_hook(conn: &mut Conn, community: CommunityId, row: &HookRow) -> Result<()> {
    let sql = "INSERT INTO hook (community_id, hook_id, kind, name, url, secret, secret_before, rotated_ms, added_ms, \
               added_by, position, next_ms, off_ms, off_reason) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
               ON CONFLICT (community_id, hook_id) DO UPDATE SET secret = excluded.secret, \
               secret_before = excluded.secret_before, rotated_ms = excluded.rotated_ms, \
               position = excluded.position, next_ms = excluded.next_ms, off_ms = excluded.off_ms, \
               off_reason = excluded.off_reason";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.hook_id).bind(&row.kind).bind(&row.name);
    let query = query.bind(&row.url).bind(&row.secret).bind(&row.secret_before).bind(row.rotated_ms);
    let query = query.bind(row.added_ms).bind(&row.added_by).bind(row.position).bind(row.next_ms);
    query.bind(row.off_ms).bind(&row.off_reason).execute(conn).await?;
    Ok(())
}

pub(crate) async fn hooks(conn: &mut Conn, community: CommunityId, limit: u32) -> Result<Vec<HookRow>> {
    let mut query = QueryBuilder::<Db>::new(HOOK);
    query.push_bind(community.0).push(" ORDER BY added_ms, hook_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn hook(conn: &mut Conn, community: CommunityId, id: &str) -> Result<Option<HookRow>> {
    let mut query = QueryBuilder::<Db>::new(HOOK);
    query.push_bind(community.0).push(" AND hook_id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn give_up_messages(conn: &mut Conn, community: CommunityId, to: &str, at_ms: i64) -> Result<()> {
    let sql = "UPDATE message SET state = 'given_up', ended_ms = $3, lease_ms = NULL, error = NULL \
               WHERE community_id = $1 AND to_id = $2 AND state IN ('waiting', 'sending', 'dead', 'unsure')";
    sqlx::query::<Db>(sql).bind(community.0).bind(to).bind(at_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_incident(conn: &mut Conn, community: CommunityId, row: &IncidentRow) -> Result<()> {
    let sql = "INSERT INTO incident (community_id, incident_id, kind, places, body, begins_ms, ends_ms, added_ms, \
               added_by, ended_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.incident_id).bind(&row.kind).bind(&row.places);
    let query = query.bind(&row.body).bind(row.begins_ms).bind(row.ends_ms).bind(row.added_ms);
    query.bind(&row.added_by).bind(&row.ended_by).execute(conn).await?;
    Ok(())
}

pub(crate) async fn incidents(
    conn: &mut Conn,
    community: CommunityId,
    now_ms: i64,
    limit: u32,
) -> Result<Vec<IncidentRow>> {
    let sql = "SELECT incident_id, kind, places, body, begins_ms, ends_ms, added_ms, added_by, ended_by FROM incident \
               WHERE community_id = $1 AND ends_ms > $2 ORDER BY begins_ms, incident_id LIMIT $3";
    let query = sqlx::query_as::<Db, IncidentRow>(sql).bind(community.0).bind(now_ms).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn end_incident(
    conn: &mut Conn,
    community: CommunityId,
    id: &str,
    by: &str,
    at_ms: i64,
) -> Result<bool> {
    let sql = "UPDATE incident SET ends_ms = $4, ended_by = $3 \
               WHERE community_id = $1 AND incident_id = $2 AND ends_ms > $4";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(id).bind(by).bind(at_ms);
    Ok(query.execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn put_mail_code(
    conn: &mut Conn,
    community: CommunityId,
    code_hash: &str,
    row: &MailCodeRow,
) -> Result<()> {
    let sql = "INSERT INTO mail_code (community_id, code_hash, person_id, kind, made_ms) VALUES ($1, $2, $3, $4, $5)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(code_hash).bind(&row.person_id);
    query.bind(&row.kind).bind(row.made_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn mail_code(conn: &mut Conn, community: CommunityId, code_hash: &str) -> Result<Option<MailCodeRow>> {
    let sql = "SELECT person_id, kind, made_ms FROM mail_code WHERE community_id = $1 AND code_hash = $2";
    Ok(sqlx::query_as::<Db, MailCodeRow>(sql).bind(community.0).bind(code_hash).fetch_optional(conn).await?)
}

pub(crate) async fn sweep_mail_codes(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM mail_code WHERE community_id = $1 AND made_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn put_untold(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    person: &str,
    at_ms: i64,
) -> Result<()> {
    let sql = "INSERT INTO untold (community_id, matter_id, person_id, since_ms) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (community_id, matter_id, person_id) DO NOTHING";
    sqlx::query::<Db>(sql).bind(community.0).bind(matter).bind(person).bind(at_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_mail_stop(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    kind: &str,
    at_ms: i64,
) -> Result<()> {
    let sql = "INSERT INTO mail_stop (community_id, person_id, kind, since_ms) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (community_id, person_id, kind) DO NOTHING";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(kind).bind(at_ms).execute(&mut *conn).await?;
    // What waits in a letter goes out of it; the letter, if nothing is left in it, is given up by whoever takes it.
    let sql = "UPDATE outbox SET way = NULL, message_id = NULL WHERE community_id = $1 AND person_id = $2 \
               AND told_ms IS NULL AND way = 'mail' AND CASE topic WHEN 'work' THEN 'work' ELSE 'matter' END = $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(kind).execute(conn).await?;
    Ok(())
}

pub(crate) async fn take_out_of_letters(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "UPDATE outbox SET way = NULL, message_id = NULL WHERE community_id = $1 AND person_id = $2 \
               AND told_ms IS NULL AND way = 'mail'";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}

pub(crate) async fn delete_mail_stop(conn: &mut Conn, community: CommunityId, person: &str, kind: &str) -> Result<()> {
    let sql = "DELETE FROM mail_stop WHERE community_id = $1 AND person_id = $2 AND kind = $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(kind).execute(conn).await?;
    Ok(())
}

pub(crate) async fn mail_stops(conn: &mut Conn, community: CommunityId, person: &str) -> Result<Vec<String>> {
    let sql = "SELECT kind FROM mail_stop WHERE community_id = $1 AND person_id = $2 ORDER BY kind";
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(person).fetch_all(conn).await?)
}
