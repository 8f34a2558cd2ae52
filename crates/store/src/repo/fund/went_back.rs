//! What went back to whoever gave it, without being entered as given back.

use super::*;

pub(crate) async fn went_back_by_red(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
) -> Result<Vec<(String, i64)>> {
    // What was a mistake or a duplicate never came, and nobody got it; what stands beside something given back came in.
    let sql = "SELECT r.about_id, CAST(SUM(-r.amount_fen) AS BIGINT) FROM booking r JOIN booking b \
               ON b.community_id = r.community_id AND b.fund_id = r.fund_id AND b.no = r.red_of \
               WHERE r.community_id = $1 AND r.fund_id = $2 AND r.red_reason IN ('refund', 'dispute') \
               AND r.about_kind = 'pledge' AND b.kind = 'received' GROUP BY r.about_id ORDER BY r.about_id";
    Ok(sqlx::query_as::<Db, (String, i64)>(sql).bind(community.0).bind(fund).fetch_all(conn).await?)
}
