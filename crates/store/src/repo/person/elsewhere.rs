//! Whoever signs in in one community and works in another. The right is kept where it was given; where they sign in
//! there is only a note of where else to look.

use super::*;

const ELSEWHERE: &str = "SELECT person_id, home, login, home_person_id, role, scope_kind, scope_id, ends_ms, agreed_ms \
                         FROM account_elsewhere WHERE community_id = ";

pub(crate) async fn put_account_elsewhere(
    conn: &mut Conn,
    community: CommunityId,
    row: &AccountElsewhereRow,
) -> Result<()> {
    let sql = "INSERT INTO account_elsewhere (community_id, person_id, home, login, home_person_id, role, scope_kind, \
               scope_id, ends_ms, agreed_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (community_id, person_id) DO UPDATE SET home = excluded.home, login = excluded.login, \
               home_person_id = excluded.home_person_id, role = excluded.role, scope_kind = excluded.scope_kind, \
               scope_id = excluded.scope_id, ends_ms = excluded.ends_ms, agreed_ms = excluded.agreed_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.person_id).bind(&row.home).bind(&row.login);
    let query = query.bind(&row.home_person_id).bind(&row.role).bind(&row.scope_kind).bind(&row.scope_id);
    query.bind(row.ends_ms).bind(row.agreed_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn account_elsewhere(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
) -> Result<Option<AccountElsewhereRow>> {
    let mut query = QueryBuilder::<Db>::new(ELSEWHERE);
    query.push_bind(community.0).push(" AND person_id = ").push_bind(person.to_owned());
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn account_elsewhere_by(
    conn: &mut Conn,
    community: CommunityId,
    home: &str,
    login: &str,
) -> Result<Option<AccountElsewhereRow>> {
    let mut query = QueryBuilder::<Db>::new(ELSEWHERE);
    query.push_bind(community.0).push(" AND home = ").push_bind(home.to_owned());
    query.push(" AND login = ").push_bind(login.to_owned());
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn account_elsewhere_of(
    conn: &mut Conn,
    community: CommunityId,
    home: &str,
    home_person: &str,
) -> Result<Option<AccountElsewhereRow>> {
    let mut query = QueryBuilder::<Db>::new(ELSEWHERE);
    query.push_bind(community.0).push(" AND home = ").push_bind(home.to_owned());
    query.push(" AND home_person_id = ").push_bind(home_person.to_owned());
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn accounts_elsewhere(
    conn: &mut Conn,
    community: CommunityId,
    limit: u32,
) -> Result<Vec<AccountElsewhereRow>> {
    let mut query = QueryBuilder::<Db>::new(ELSEWHERE);
    query.push_bind(community.0).push(" ORDER BY person_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn delete_account_elsewhere(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "DELETE FROM account_elsewhere WHERE community_id = $1 AND person_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_work_elsewhere(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    there: &str,
) -> Result<()> {
    let sql = "INSERT INTO work_elsewhere (community_id, person_id, there) VALUES ($1, $2, $3) \
               ON CONFLICT (community_id, person_id, there) DO NOTHING";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).bind(there).execute(conn).await?;
    Ok(())
}

pub(crate) async fn work_elsewhere(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let sql = "SELECT there FROM work_elsewhere WHERE community_id = $1 AND person_id = $2 ORDER BY there LIMIT $3";
    let query = sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(person).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn delete_work_elsewhere(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    there: Option<&str>,
) -> Result<()> {
    let mut query = QueryBuilder::<Db>::new("DELETE FROM work_elsewhere WHERE community_id = ");
    query.push_bind(community.0).push(" AND person_id = ").push_bind(person.to_owned());
    if let Some(there) = there {
        query.push(" AND there = ").push_bind(there.to_owned());
    }
    query.build().execute(conn).await?;
    Ok(())
}
