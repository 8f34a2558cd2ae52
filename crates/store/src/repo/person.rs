//! People, their accounts and sessions, and what is to be told to them: personal data apart from the record.

mod data;
mod elsewhere;
mod invitation;
mod own;
mod provider;

use super::*;
pub(crate) use data::*;
pub(crate) use elsewhere::*;
pub(crate) use invitation::*;
pub(crate) use own::*;
pub(crate) use provider::*;

pub(crate) async fn put_person(conn: &mut Conn, community: CommunityId, row: &PersonRow) -> Result<()> {
    put_persons(conn, community, std::slice::from_ref(row)).await
}

pub(crate) async fn put_persons(conn: &mut Conn, community: CommunityId, rows: &[PersonRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO person (community_id, person_id, name, phone, email, added_ms, erased_ms) ",
        );
        query.push_values(chunk, |mut row, person| {
            row.push_bind(community.0).push_bind(&person.person_id).push_bind(&person.name);
            row.push_bind(&person.phone).push_bind(&person.email).push_bind(person.added_ms);
            row.push_bind(person.erased_ms);
        });
        // Who supports a matter and leaves a telephone number says nothing about the name we know.
        query
            .push(" ON CONFLICT (community_id, person_id) DO UPDATE SET name = COALESCE(excluded.name, person.name), ");
        query.push("phone = COALESCE(excluded.phone, person.phone), email = COALESCE(excluded.email, person.email), ");
        query.push("erased_ms = excluded.erased_ms");
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn persons(conn: &mut Conn, community: CommunityId, ids: &[String]) -> Result<Vec<PersonRow>> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "SELECT person_id, name, phone, email, added_ms, erased_ms FROM person WHERE community_id = ",
        );
        query.push_bind(community.0).push(" AND person_id IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<PersonRow>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

/// What may stand between the digits of a telephone number, narrow and wide.
const GAPS: &str = " -–—−‐‑.·()/_+　－．（）／＿＋";
const WIDE_DIGITS: &str = "０１２３４５６７８９";

/// The digits of a telephone number as it was written down, with the words that stand between several.
fn digits_of_phone() -> String {
    let without_gaps = GAPS.chars().fold("phone".to_owned(), |sql, gap| format!("REPLACE({sql}, '{gap}', '')"));
    WIDE_DIGITS
        .chars()
        .zip('0'..='9')
        .fold(without_gaps, |sql, (wide, digit)| format!("REPLACE({sql}, '{wide}', '{digit}')"))
}

/// A pattern for what holds these words, with `!` before what would mean something else in it.
fn holding(words: &str) -> String {
    let escaped = words.chars().fold(String::new(), |mut pattern, c| {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
        pattern
    });
    format!("%{escaped}%")
}

async fn persons_where(
    conn: &mut Conn,
    community: CommunityId,
    written: &str,
    pattern: String,
    limit: u32,
) -> Result<Vec<String>> {
    let mut query = QueryBuilder::<Db>::new("SELECT person_id FROM person WHERE community_id = ");
    query.push_bind(community.0).push(format_args!(" AND {written} LIKE ")).push_bind(pattern);
    query.push(" ESCAPE '!' ORDER BY added_ms DESC, person_id LIMIT ").push(limit);
    Ok(query.build_query_scalar().fetch_all(conn).await?)
}

pub(crate) async fn persons_by_phone(
    conn: &mut Conn,
    community: CommunityId,
    digits: &str,
    limit: u32,
) -> Result<Vec<String>> {
    persons_where(conn, community, &digits_of_phone(), holding(digits), limit).await
}

pub(crate) async fn persons_by_name(
    conn: &mut Conn,
    community: CommunityId,
    name: &str,
    limit: u32,
) -> Result<Vec<String>> {
    persons_where(conn, community, "LOWER(name)", holding(name), limit).await
}

pub(crate) async fn set_email(conn: &mut Conn, community: CommunityId, id: &str, email: Option<&str>) -> Result<()> {
    let sql = "UPDATE person SET email = $3 WHERE community_id = $1 AND person_id = $2 AND erased_ms IS NULL";
    sqlx::query::<Db>(sql).bind(community.0).bind(id).bind(email).execute(conn).await?;
    Ok(())
}

pub(crate) async fn erase_person(conn: &mut Conn, community: CommunityId, id: &str, at_ms: i64) -> Result<u64> {
    let sql = "UPDATE person SET name = NULL, phone = NULL, email = NULL, erased_ms = $3 \
               WHERE community_id = $1 AND person_id = $2 AND erased_ms IS NULL";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(id).bind(at_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn put_account(conn: &mut Conn, community: CommunityId, row: &AccountRow) -> Result<()> {
    let sql = "INSERT INTO account (community_id, login, person_id, password_hash, disabled_ms) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT (community_id, login) DO UPDATE SET \
               password_hash = excluded.password_hash, disabled_ms = excluded.disabled_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.login).bind(&row.person_id);
    query.bind(&row.password_hash).bind(row.disabled_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn account(conn: &mut Conn, community: CommunityId, login: &str) -> Result<Option<AccountRow>> {
    let sql = "SELECT login, person_id, password_hash, disabled_ms FROM account \
               WHERE community_id = $1 AND login = $2";
    Ok(sqlx::query_as::<Db, AccountRow>(sql).bind(community.0).bind(login).fetch_optional(conn).await?)
}

pub(crate) async fn accounts(conn: &mut Conn, community: CommunityId, limit: u32) -> Result<Vec<AccountRow>> {
    let sql = "SELECT login, person_id, password_hash, disabled_ms FROM account \
               WHERE community_id = $1 ORDER BY login LIMIT $2";
    Ok(sqlx::query_as::<Db, AccountRow>(sql).bind(community.0).bind(i64::from(limit)).fetch_all(conn).await?)
}

pub(crate) async fn account_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<Option<AccountRow>> {
    let sql = "SELECT login, person_id, password_hash, disabled_ms FROM account \
               WHERE community_id = $1 AND person_id = $2";
    Ok(sqlx::query_as::<Db, AccountRow>(sql).bind(community.0).bind(person).fetch_optional(conn).await?)
}

pub(crate) async fn delete_account_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "DELETE FROM account WHERE community_id = $1 AND person_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_session(
    conn: &mut Conn,
    community: CommunityId,
    token_hash: &str,
    row: &SessionRow,
) -> Result<()> {
    let sql = "INSERT INTO session (community_id, token_hash, person_id, csrf, role, scope_kind, scope_id, \
               begun_ms, seen_ms, device) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(token_hash).bind(&row.person_id).bind(&row.csrf);
    let query = query.bind(&row.role).bind(&row.scope_kind).bind(&row.scope_id);
    query.bind(row.begun_ms).bind(row.seen_ms).bind(&row.device).execute(conn).await?;
    Ok(())
}

pub(crate) async fn session(conn: &mut Conn, community: CommunityId, token_hash: &str) -> Result<Option<SessionRow>> {
    let sql = "SELECT person_id, csrf, role, scope_kind, scope_id, begun_ms, seen_ms, device FROM session \
               WHERE community_id = $1 AND token_hash = $2";
    Ok(sqlx::query_as::<Db, SessionRow>(sql).bind(community.0).bind(token_hash).fetch_optional(conn).await?)
}

pub(crate) async fn touch_session(
    conn: &mut Conn,
    community: CommunityId,
    token_hash: &str,
    row: &SessionRow,
) -> Result<()> {
    let sql = "UPDATE session SET role = $3, scope_kind = $4, scope_id = $5, seen_ms = $6 \
               WHERE community_id = $1 AND token_hash = $2";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(token_hash).bind(&row.role).bind(&row.scope_kind);
    query.bind(&row.scope_id).bind(row.seen_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn delete_session(conn: &mut Conn, community: CommunityId, token_hash: &str) -> Result<()> {
    let sql = "DELETE FROM session WHERE community_id = $1 AND token_hash = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(token_hash).execute(conn).await?;
    Ok(())
}

pub(crate) async fn delete_sessions_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "DELETE FROM session WHERE community_id = $1 AND person_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}

pub(crate) async fn sessions_of(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    limit: u32,
) -> Result<Vec<OpenSessionRow>> {
    let sql = "SELECT token_hash, begun_ms, seen_ms, device FROM session \
               WHERE community_id = $1 AND person_id = $2 ORDER BY seen_ms DESC, token_hash LIMIT $3";
    let query = sqlx::query_as::<Db, OpenSessionRow>(sql).bind(community.0).bind(person).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn delete_sessions_but(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    kept_hash: &str,
) -> Result<()> {
    let sql = "DELETE FROM session WHERE community_id = $1 AND person_id = $2 AND token_hash <> $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(kept_hash).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_sign_in_step(
    conn: &mut Conn,
    community: CommunityId,
    token_hash: &str,
    row: &SignInStepRow,
) -> Result<()> {
    let sql = "INSERT INTO sign_in_step (community_id, token_hash, person_id, device, begun_ms) \
               VALUES ($1, $2, $3, $4, $5)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(token_hash).bind(&row.person_id);
    query.bind(&row.device).bind(row.begun_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn sign_in_step(
    conn: &mut Conn,
    community: CommunityId,
    token_hash: &str,
) -> Result<Option<SignInStepRow>> {
    let sql = "SELECT person_id, device, begun_ms FROM sign_in_step WHERE community_id = $1 AND token_hash = $2";
    Ok(sqlx::query_as::<Db, SignInStepRow>(sql).bind(community.0).bind(token_hash).fetch_optional(conn).await?)
}

pub(crate) async fn delete_sign_in_steps_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "DELETE FROM sign_in_step WHERE community_id = $1 AND person_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}

pub(crate) async fn sweep_sign_in_steps(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM sign_in_step WHERE community_id = $1 AND begun_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn put_second_factor(conn: &mut Conn, community: CommunityId, row: &SecondFactorRow) -> Result<()> {
    let sql = "INSERT INTO second_factor (community_id, person_id, secret, on_ms, last_step, wrong, wrong_ms) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (community_id, person_id) DO UPDATE SET \
               secret = excluded.secret, on_ms = excluded.on_ms, last_step = excluded.last_step, \
               wrong = excluded.wrong, wrong_ms = excluded.wrong_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.person_id).bind(&row.secret).bind(row.on_ms);
    query.bind(row.last_step).bind(row.wrong).bind(row.wrong_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn second_factor(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
) -> Result<Option<SecondFactorRow>> {
    let sql = "SELECT person_id, secret, on_ms, last_step, wrong, wrong_ms FROM second_factor \
               WHERE community_id = $1 AND person_id = $2";
    Ok(sqlx::query_as::<Db, SecondFactorRow>(sql).bind(community.0).bind(person).fetch_optional(conn).await?)
}

pub(crate) async fn delete_second_factor(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    for sql in [
        "DELETE FROM second_factor WHERE community_id = $1 AND person_id = $2",
        "DELETE FROM recovery_code WHERE community_id = $1 AND person_id = $2",
    ] {
        sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn put_recovery_codes(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    hashes: &[String],
) -> Result<()> {
    let sql = "INSERT INTO recovery_code (community_id, person_id, code_hash) VALUES ($1, $2, $3)";
    for hash in hashes {
        sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(hash).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn take_recovery_code(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    code_hash: &str,
) -> Result<bool> {
    let sql = "DELETE FROM recovery_code WHERE community_id = $1 AND person_id = $2 AND code_hash = $3";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(code_hash);
    Ok(query.execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn sweep_sessions(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM session WHERE community_id = $1 AND seen_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

pub(crate) async fn put_outbox(conn: &mut Conn, community: CommunityId, rows: &[OutboxRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO outbox (community_id, outbox_id, person_id, matter_id, topic, queued_ms, told_ms, told_by) ",
        );
        query.push_values(chunk, |mut row, item| {
            row.push_bind(community.0).push_bind(item.outbox_id).push_bind(&item.person_id).push_bind(item.matter_id);
            row.push_bind(&item.topic).push_bind(item.queued_ms).push_bind(item.told_ms).push_bind(&item.told_by);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(super) const OUTBOX: &str = "SELECT outbox_id, person_id, matter_id, topic, queued_ms, told_ms, told_by, way, \
                                 calls FROM outbox WHERE community_id = ";

pub(crate) async fn outbox_waiting(
    conn: &mut Conn,
    community: CommunityId,
    places: Option<&[String]>,
    limit: u32,
) -> Result<Vec<OutboxRow>> {
    if places.is_some_and(<[String]>::is_empty) {
        return Ok(vec![]);
    }
    let mut query = QueryBuilder::<Db>::new(OUTBOX);
    query.push_bind(community.0).push(" AND told_ms IS NULL AND (way IS NULL OR way = 'call')");
    if let Some(places) = places {
        query.push(" AND matter_id IN (SELECT matter_id FROM matter WHERE community_id = ").push_bind(community.0);
        query.push(" AND place_id IN ");
        push_list(&mut query, places);
        query.push(")");
    }
    query.push(" ORDER BY outbox_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn outbox(conn: &mut Conn, community: CommunityId, outbox: i64) -> Result<Option<OutboxRow>> {
    let mut query = QueryBuilder::<Db>::new(OUTBOX);
    query.push_bind(community.0).push(" AND outbox_id = ").push_bind(outbox);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn mark_told(
    conn: &mut Conn,
    community: CommunityId,
    outbox: i64,
    by: &str,
    at_ms: i64,
) -> Result<bool> {
    let sql = "UPDATE outbox SET told_ms = $4, told_by = $3 \
               WHERE community_id = $1 AND outbox_id = $2 AND told_ms IS NULL";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(outbox).bind(by).bind(at_ms);
    Ok(query.execute(conn).await?.rows_affected() > 0)
}
