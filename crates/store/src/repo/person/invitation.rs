//! Links with which somebody chooses their password.

use super::*;

pub(crate) async fn put_invitation(conn: &mut Conn, community: CommunityId, row: &InvitationRow) -> Result<()> {
    let sql = "INSERT INTO invitation (community_id, code_hash, person_id, login, made_ms, ends_ms) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.code_hash).bind(&row.person_id).bind(&row.login);
    query.bind(row.made_ms).bind(row.ends_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn invitation(
    conn: &mut Conn,
    community: CommunityId,
    code_hash: &str,
) -> Result<Option<InvitationRow>> {
    let sql = "SELECT code_hash, person_id, login, made_ms, ends_ms FROM invitation \
               WHERE community_id = $1 AND code_hash = $2";
    Ok(sqlx::query_as::<Db, InvitationRow>(sql).bind(community.0).bind(code_hash).fetch_optional(conn).await?)
}

pub(crate) async fn invitations_of_login(
    conn: &mut Conn,
    community: CommunityId,
    login: &str,
    after_ms: i64,
) -> Result<Vec<InvitationRow>> {
    let sql = "SELECT code_hash, person_id, login, made_ms, ends_ms FROM invitation \
               WHERE community_id = $1 AND login = $2 AND ends_ms > $3";
    let query = sqlx::query_as::<Db, InvitationRow>(sql).bind(community.0).bind(login).bind(after_ms);
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn invitation_of(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
) -> Result<Option<InvitationRow>> {
    let sql = "SELECT code_hash, person_id, login, made_ms, ends_ms FROM invitation \
               WHERE community_id = $1 AND person_id = $2";
    Ok(sqlx::query_as::<Db, InvitationRow>(sql).bind(community.0).bind(person).fetch_optional(conn).await?)
}

pub(crate) async fn delete_invitation_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<()> {
    let sql = "DELETE FROM invitation WHERE community_id = $1 AND person_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(person).execute(conn).await?;
    Ok(())
}

pub(crate) async fn sweep_invitations(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM invitation WHERE community_id = $1 AND ends_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}
