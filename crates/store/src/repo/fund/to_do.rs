//! What waits in all funds for somebody: expenses to be approved or paid, pledges that end.

use super::*;

pub(crate) async fn expenses_that_wait(
    conn: &mut Conn,
    community: CommunityId,
    approvals: (i64, i64),
    skip: u32,
    limit: u32,
) -> Result<Vec<ExpenseRow>> {
    let mut query = QueryBuilder::<Db>::new(EXPENSE);
    query.push_bind(community.0).push(" AND state = 'waiting' AND approvals >= ").push_bind(approvals.0);
    query.push(" AND approvals < ").push_bind(approvals.1);
    query.push(" ORDER BY entered_ms, fund_id, expense_id LIMIT ").push_bind(i64::from(limit));
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn pledges_that_end(
    conn: &mut Conn,
    community: CommunityId,
    (after_ms, until_ms): (i64, i64),
    skip: u32,
    limit: u32,
) -> Result<Vec<PledgeRow>> {
    let mut query = QueryBuilder::<Db>::new(PLEDGE);
    query.push_bind(community.0).push(" AND to_come_fen > 0 AND ends_ms > ").push_bind(after_ms);
    query.push(" AND ends_ms <= ").push_bind(until_ms).push(" ORDER BY ends_ms, fund_id, pledge_id LIMIT ");
    query.push_bind(i64::from(limit)).push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}
