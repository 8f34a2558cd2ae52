//! Counters: what the rates are made of.

use super::*;
use crate::fold::counted::{Counter, bucket, bucket_begins};

pub(crate) async fn change_counters(conn: &mut Conn, community: CommunityId, rows: &[(Counter, i64)]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new("INSERT INTO counter (community_id, visibility, name, bucket, value) ");
        query.push_values(chunk, |mut row, ((visibility, name, bucket), by)| {
            row.push_bind(community.0).push_bind(visibility).push_bind(name).push_bind(*bucket).push_bind(*by);
        });
        query.push(" ON CONFLICT (community_id, visibility, name, bucket) ");
        query.push("DO UPDATE SET value = counter.value + excluded.value");
        query.build().execute(&mut *conn).await?;
    }
    if rows.iter().any(|(_, by)| *by < 0) {
        // A counter that counts nothing is not there: a rebuilt table would not have it.
        let sql = "DELETE FROM counter WHERE community_id = $1 AND value = 0";
        sqlx::query::<Db>(sql).bind(community.0).execute(conn).await?;
    }
    Ok(())
}

/// Everything but the clocks of the bucket of now, whose ends are over one by one.
const COUNTERS: &str = "SELECT name, CAST(SUM(value) AS BIGINT) FROM counter \
    WHERE community_id = $1 AND visibility IN ('public', $2) AND bucket < $3 GROUP BY name";

/// The clocks of the bucket of now that are over: to reply, to finish, whichever comes next.
const OVER_NOW: &str = "SELECT \
    (SELECT COUNT(*) FROM matter WHERE community_id = $1 AND visibility IN ('public', $2) \
        AND reply_stop_ms IS NULL AND reply_due_ms >= $3 AND reply_due_ms < $4), \
    (SELECT COUNT(*) FROM matter WHERE community_id = $1 AND visibility IN ('public', $2) \
        AND finish_stop_ms IS NULL AND finish_due_ms >= $3 AND finish_due_ms < $4), \
    (SELECT COUNT(*) FROM matter WHERE community_id = $1 AND visibility IN ('public', $2) \
        AND next_due_ms >= $3 AND next_due_ms < $4)";

pub(crate) async fn counts(
    conn: &mut Conn,
    community: CommunityId,
    public_only: bool,
    now_ms: i64,
    satisfied_at_least: i64,
) -> Result<Counts> {
    let other = if public_only { "public" } else { "private" };
    let now = bucket(now_ms);
    let query = sqlx::query_as::<Db, (String, i64)>(COUNTERS).bind(community.0).bind(other).bind(now);
    let mut counts = Counts::default();
    for (name, value) in query.fetch_all(&mut *conn).await? {
        counts.add(&name, value, satisfied_at_least);
    }
    let query = sqlx::query_as::<Db, (i64, i64, i64)>(OVER_NOW).bind(community.0).bind(other);
    let (reply, finish, next) = query.bind(bucket_begins(now)).bind(now_ms).fetch_one(&mut *conn).await?;
    counts.reply_clocks += reply;
    counts.finish_clocks += finish;
    counts.overdue += next;
    for visibility in if public_only { &["public"][..] } else { &["public", "private"] } {
        let since = waiting_since(conn, community, visibility).await?;
        counts.waiting_since_ms = counts.waiting_since_ms.into_iter().chain(since).min();
    }
    Ok(counts)
}

async fn waiting_since(conn: &mut Conn, community: CommunityId, visibility: &str) -> Result<Option<i64>> {
    let sql = "SELECT received_ms FROM matter WHERE community_id = $1 AND visibility = $2 AND replies = 0 \
               AND stage <> 'withdrawn' ORDER BY received_ms LIMIT 1";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(visibility).fetch_optional(conn).await?)
}

/// The number of public matters, as a statement of one value; none where there were never any.
pub(crate) fn push_public_matters(query: &mut QueryBuilder<Db>, community: CommunityId) {
    query.push("SELECT value FROM counter WHERE visibility = 'public' AND name = 'received' AND bucket = 0");
    query.push(" AND community_id = ").push_bind(community.0);
}
