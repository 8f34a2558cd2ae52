//! The invariants of the books of funds, a statement each, over all funds of a community: nothing is said twice by
//! two tables that do not agree. Each gives the first faults only; what comes after has the same cause.
//! Beside them, what is asked of the books of all funds together.

use super::*;

/// Faults of a kind that are named at the most.
const FAULTS_MAX: i64 = 20;

async fn faults(conn: &mut Conn, community: CommunityId, sql: &'static str) -> Result<Vec<BooksFaultRow>> {
    Ok(sqlx::query_as::<Db, BooksFaultRow>(sql).bind(community.0).bind(FAULTS_MAX).fetch_all(conn).await?)
}

pub(crate) async fn unbalanced_bookings(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    // What stands on the left and on the right of a booking, and how much it says that it moves. A line without its
    // booking stands in one that says nothing.
    let sql = "SELECT fund_id, CAST(no AS TEXT) AS what, CAST(SUM(says) AS BIGINT) AS said, \
               CAST(SUM(on_left) AS BIGINT) AS found FROM ( \
               SELECT b.fund_id, b.no, ABS(b.amount_fen) AS says, 0 AS on_left, 0 AS on_right FROM booking b \
               WHERE b.community_id = $1 UNION ALL \
               SELECT l.fund_id, l.no, 0, CASE WHEN l.fen > 0 THEN l.fen ELSE 0 END, \
               CASE WHEN l.fen < 0 THEN -l.fen ELSE 0 END FROM booking_line l \
               WHERE l.community_id = $1) AS sides \
               GROUP BY fund_id, no HAVING SUM(on_left) <> SUM(on_right) OR SUM(says) <> SUM(on_left) \
               OR SUM(on_left) = 0 ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn differing_accounts(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    let sql = "SELECT fund_id, CASE WHEN source = '' THEN account ELSE account || ' ' || source END AS what, \
               CAST(SUM(said) AS BIGINT) AS said, CAST(SUM(booked) AS BIGINT) AS found FROM ( \
               SELECT s.fund_id, s.account, s.source, s.fen AS said, 0 AS booked FROM account_sum s \
               WHERE s.community_id = $1 UNION ALL \
               SELECT l.fund_id, l.account, l.source, 0, l.fen FROM booking_line l \
               WHERE l.community_id = $1) AS sides \
               GROUP BY fund_id, account, source HAVING SUM(said) <> SUM(booked) ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn gaps_in_bookings(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    let sql = "SELECT b.fund_id, '' AS what, MAX(b.no) AS said, COUNT(*) AS found FROM booking b \
               WHERE b.community_id = $1 GROUP BY b.fund_id \
               HAVING MIN(b.no) <> 1 OR MAX(b.no) <> COUNT(*) ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn closed_with_something(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    let sql = "SELECT f.fund_id, l.account AS what, CAST(SUM(l.fen) AS BIGINT) AS said, CAST(0 AS BIGINT) AS found \
               FROM fund f JOIN booking_line l ON l.community_id = f.community_id AND l.fund_id = f.fund_id \
               WHERE f.community_id = $1 AND f.closed_day IS NOT NULL AND l.account IN ('cash', 'held', 'advances') \
               GROUP BY f.fund_id, l.account HAVING SUM(l.fen) <> 0 ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn red_above_booked(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    // Beside an earlier booking of the same thing, or beside nothing.
    let sql = "SELECT r.fund_id, COALESCE(CAST(r.red_of AS TEXT), '') AS what, \
               CAST(SUM(-r.amount_fen) AS BIGINT) AS said, CAST(COALESCE(MAX(b.amount_fen), 0) AS BIGINT) AS found \
               FROM booking r LEFT JOIN booking b ON b.community_id = r.community_id AND b.fund_id = r.fund_id \
               AND b.no = r.red_of AND b.no < r.no AND b.red_of IS NULL AND b.about_kind = r.about_kind \
               AND b.about_id = r.about_id WHERE r.community_id = $1 AND (r.kind = 'red' OR r.red_of IS NOT NULL) \
               GROUP BY r.fund_id, r.red_of HAVING SUM(-r.amount_fen) > COALESCE(MAX(b.amount_fen), 0) \
               OR MAX(r.amount_fen) >= 0 OR COUNT(b.no) <> COUNT(*) ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn received_above_pledged(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    let sql = "SELECT p.fund_id, p.pledge_id AS what, p.received_fen AS said, p.amount_fen AS found FROM pledge p \
               WHERE p.community_id = $1 AND (p.received_fen > p.amount_fen \
               OR p.received_fen < 0 OR p.returned_fen < 0 OR p.returned_fen > p.received_fen \
               OR p.to_come_fen < 0 OR p.to_come_fen > p.amount_fen - p.received_fen) ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn pledges_not_booked(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    // A red entry is below nought and counts where that stands beside which it was made.
    let sql = "SELECT fund_id, what, CAST(SUM(received - returned) AS BIGINT) AS said, \
               CAST(SUM(came - went) AS BIGINT) AS found FROM ( \
               SELECT p.fund_id, p.pledge_id AS what, p.received_fen AS received, p.returned_fen AS returned, \
               0 AS came, 0 AS went FROM pledge p WHERE p.community_id = $1 UNION ALL \
               SELECT b.fund_id, b.about_id, 0, 0, \
               CASE WHEN COALESCE(o.kind, b.kind) = 'received' THEN b.amount_fen ELSE 0 END, \
               CASE WHEN COALESCE(o.kind, b.kind) = 'received' THEN 0 ELSE b.amount_fen END FROM booking b \
               LEFT JOIN booking o ON o.community_id = b.community_id AND o.fund_id = b.fund_id AND o.no = b.red_of \
               WHERE b.community_id = $1 AND b.about_kind = 'pledge') AS sides GROUP BY fund_id, what \
               HAVING SUM(received) <> SUM(came) OR SUM(returned) <> SUM(went) ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn expenses_not_booked(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    let sql = "SELECT fund_id, what, CAST(SUM(net) AS BIGINT) AS said, CAST(SUM(booked) AS BIGINT) AS found FROM ( \
               SELECT e.fund_id, e.expense_id AS what, e.net_fen AS net, 0 AS booked FROM expense e \
               WHERE e.community_id = $1 UNION ALL \
               SELECT b.fund_id, b.about_id, 0, b.amount_fen FROM booking b \
               WHERE b.community_id = $1 AND b.about_kind = 'expense') AS sides \
               GROUP BY fund_id, what HAVING SUM(net) <> SUM(booked) ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn rests_not_carried(conn: &mut Conn, community: CommunityId) -> Result<Vec<BooksFaultRow>> {
    // What a fund was opened with stands on the right of its books, and on the left of those of the closed one.
    let sql = "SELECT fund_id, '' AS what, CAST(SUM(opened_with) AS BIGINT) AS said, \
               CAST(SUM(carried) AS BIGINT) AS found FROM ( \
               SELECT l.fund_id, -l.fen AS opened_with, 0 AS carried FROM booking_line l \
               WHERE l.community_id = $1 AND l.account = 'opening' UNION ALL \
               SELECT f.carried_on, 0, l.fen FROM fund f \
               JOIN booking_line l ON l.community_id = f.community_id AND l.fund_id = f.fund_id \
               WHERE f.community_id = $1 AND f.carried_on IS NOT NULL AND l.account = 'carried_on') AS sides \
               GROUP BY fund_id HAVING SUM(opened_with) <> SUM(carried) ORDER BY 1, 2 LIMIT $2";
    faults(conn, community, sql).await
}

pub(crate) async fn expenses_paid(
    conn: &mut Conn,
    community: CommunityId,
    after: (&str, &str),
    limit: u32,
) -> Result<Vec<ExpenseRow>> {
    let sql = "SELECT fund_id, expense_id, line, amount_fen, net_fen, state, approvals, entered_ms, latest_position \
               FROM expense WHERE community_id = $1 AND state IN ('paid', 'reversed') \
               AND (fund_id > $2 OR (fund_id = $2 AND expense_id > $3)) ORDER BY fund_id, expense_id LIMIT $4";
    let query = sqlx::query_as::<Db, ExpenseRow>(sql).bind(community.0).bind(after.0).bind(after.1);
    Ok(query.bind(i64::from(limit)).fetch_all(conn).await?)
}

pub(crate) async fn paid_by_day(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    day: &str,
    limit: u32,
) -> Result<Vec<BookingRow>> {
    let sql = "SELECT fund_id, no, kind, day, amount_fen, red_of, red_reason, about_kind, about_id FROM booking \
               WHERE community_id = $1 AND fund_id = $2 AND kind = 'paid' AND about_kind = 'expense' AND day <= $3 \
               ORDER BY no LIMIT $4";
    let query = sqlx::query_as::<Db, BookingRow>(sql).bind(community.0).bind(fund).bind(day);
    Ok(query.bind(i64::from(limit)).fetch_all(conn).await?)
}

pub(crate) async fn count_paid_by_day(conn: &mut Conn, community: CommunityId, fund: &str, day: &str) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM booking WHERE community_id = $1 AND fund_id = $2 AND kind = 'paid' \
               AND about_kind = 'expense' AND day <= $3";
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(fund).bind(day);
    Ok(query.fetch_one(conn).await?)
}

pub(crate) async fn funds_taking(
    conn: &mut Conn,
    community: CommunityId,
    source: &str,
    limit: u32,
) -> Result<Vec<FundRow>> {
    let mut query = QueryBuilder::<Db>::new(fund::FUND);
    query.push_bind(community.0).push(" AND ',' || sources || ',' LIKE ").push_bind(format!("%,{source},%"));
    query.push(" ORDER BY CASE WHEN closed_day IS NULL THEN 0 ELSE 1 END, closed_day DESC, opened_ms DESC, ");
    query.push("fund_id LIMIT ").push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn days_paid(
    conn: &mut Conn,
    community: CommunityId,
    funds: &[String],
    line: &str,
    limit: u32,
) -> Result<Vec<DayPaidRow>> {
    let mut query = QueryBuilder::<Db>::new("SELECT fund_id, day FROM account_day WHERE community_id = ");
    query.push_bind(community.0).push(" AND fund_id IN ");
    push_list(&mut query, funds);
    query.push(" AND account = 'expense' AND moved = 'paid' AND fen > 0 AND item = ").push_bind(line.to_owned());
    query.push(" ORDER BY day DESC, fund_id LIMIT ").push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}
