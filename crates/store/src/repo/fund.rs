//! Funds.

mod to_do;
mod voucher;
mod went_back;

use super::*;
use std::collections::BTreeMap;
pub(crate) use to_do::*;
pub(crate) use voucher::*;
pub(crate) use went_back::*;

pub(crate) async fn put_fund(conn: &mut Conn, community: CommunityId, row: &FundRow) -> Result<()> {
    let sql = "INSERT INTO fund (community_id, fund_id, purpose, place_id, sources, class, target_fen, opened_ms, \
               closed_day, carried_on, latest_position, origin_kind, origin_id, budget) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
               ON CONFLICT (community_id, fund_id) DO UPDATE SET closed_day = excluded.closed_day, \
               carried_on = excluded.carried_on, budget = excluded.budget, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.fund_id).bind(&row.purpose).bind(&row.place_id);
    let query = query.bind(&row.sources).bind(&row.class).bind(row.target_fen).bind(row.opened_ms);
    let query = query.bind(&row.closed_day).bind(&row.carried_on).bind(row.latest_position);
    query.bind(&row.origin_kind).bind(&row.origin_id).bind(&row.budget).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_pledge(conn: &mut Conn, community: CommunityId, row: &PledgeRow) -> Result<()> {
    let sql = "INSERT INTO pledge (community_id, fund_id, pledge_id, source, form, amount_fen, received_fen, \
               returned_fen, to_come_fen, ends_ms, person_id, unit_id, reserved_ms, latest_position) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
               ON CONFLICT (community_id, fund_id, pledge_id) DO UPDATE SET received_fen = excluded.received_fen, \
               returned_fen = excluded.returned_fen, to_come_fen = excluded.to_come_fen, \
               latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.fund_id).bind(&row.pledge_id).bind(&row.source);
    let query = query.bind(&row.form).bind(row.amount_fen).bind(row.received_fen).bind(row.returned_fen);
    let query = query.bind(row.to_come_fen).bind(row.ends_ms).bind(&row.person_id).bind(&row.unit_id);
    query.bind(row.reserved_ms).bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_expense(conn: &mut Conn, community: CommunityId, row: &ExpenseRow) -> Result<()> {
    let sql = "INSERT INTO expense (community_id, fund_id, expense_id, line, amount_fen, net_fen, state, approvals, \
               entered_ms, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (community_id, fund_id, expense_id) DO UPDATE SET line = excluded.line, \
               amount_fen = excluded.amount_fen, net_fen = excluded.net_fen, state = excluded.state, \
               approvals = excluded.approvals, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.fund_id).bind(&row.expense_id).bind(&row.line);
    let query = query.bind(row.amount_fen).bind(row.net_fen).bind(&row.state).bind(row.approvals);
    query.bind(row.entered_ms).bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn book(
    conn: &mut Conn,
    community: CommunityId,
    row: &BookingRow,
    lines: &[BookingLineRow],
) -> Result<()> {
    let sql = "INSERT INTO booking (community_id, fund_id, no, kind, day, amount_fen, red_of, red_reason, about_kind, \
               about_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (community_id, fund_id, no) DO NOTHING";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.fund_id).bind(row.no).bind(&row.kind);
    let query = query.bind(&row.day).bind(row.amount_fen).bind(row.red_of).bind(&row.red_reason);
    let booked = query.bind(&row.about_kind).bind(&row.about_id).execute(&mut *conn).await?.rows_affected();
    // A stream is folded as a whole each time; what was booked is booked once.
    if booked == 0 {
        return Ok(());
    }
    let mut query = QueryBuilder::<Db>::new(
        "INSERT INTO booking_line (community_id, fund_id, no, line, account, source, fen, item, moved, day) ",
    );
    query.push_values((1_i64..).zip(lines), |mut values, (nth, line)| {
        values.push_bind(community.0).push_bind(&row.fund_id).push_bind(row.no).push_bind(nth);
        values.push_bind(&line.account).push_bind(&line.source).push_bind(line.fen);
        values.push_bind(&line.item).push_bind(&line.moved).push_bind(&row.day);
    });
    query.build().execute(&mut *conn).await?;
    add_to_sums(conn, community, &row.fund_id, lines).await?;
    add_to_days(conn, community, row, lines).await
}

/// What lines of one key come to together: one statement changes no row twice.
fn summed<'l, K: Ord>(lines: &'l [BookingLineRow], key: impl Fn(&'l BookingLineRow) -> K) -> BTreeMap<K, i64> {
    let mut sums = BTreeMap::new();
    for line in lines {
        *sums.entry(key(line)).or_default() += line.fen;
    }
    sums
}

async fn add_to_sums(conn: &mut Conn, community: CommunityId, fund: &str, lines: &[BookingLineRow]) -> Result<()> {
    let sums = summed(lines, |line| (line.account.clone(), line.source.clone()));
    let mut query = QueryBuilder::<Db>::new("INSERT INTO account_sum (community_id, fund_id, account, source, fen) ");
    query.push_values(sums, |mut values, ((account, source), fen)| {
        values.push_bind(community.0).push_bind(fund).push_bind(account).push_bind(source).push_bind(fen);
    });
    query.push(" ON CONFLICT (community_id, fund_id, account, source) ");
    query.push("DO UPDATE SET fen = account_sum.fen + excluded.fen").build().execute(conn).await?;
    Ok(())
}

async fn add_to_days(
    conn: &mut Conn,
    community: CommunityId,
    BookingRow { fund_id, day, .. }: &BookingRow,
    lines: &[BookingLineRow],
) -> Result<()> {
    let sums = summed(lines, |line| (line.account.clone(), line.item.clone(), line.moved.clone()));
    let mut query =
        QueryBuilder::<Db>::new("INSERT INTO account_day (community_id, fund_id, day, account, item, moved, fen) ");
    query.push_values(sums, |mut values, ((account, item, moved), fen)| {
        values.push_bind(community.0).push_bind(fund_id).push_bind(day);
        values.push_bind(account).push_bind(item).push_bind(moved).push_bind(fen);
    });
    query.push(" ON CONFLICT (community_id, fund_id, day, account, item, moved) ");
    query.push("DO UPDATE SET fen = account_day.fen + excluded.fen").build().execute(conn).await?;
    Ok(())
}

pub(super) const FUND: &str = "SELECT fund_id, purpose, place_id, sources, class, target_fen, opened_ms, closed_day, \
    carried_on, latest_position, origin_kind, origin_id, budget FROM fund WHERE community_id = ";
const EXPENSE: &str = "SELECT fund_id, expense_id, line, amount_fen, net_fen, state, approvals, entered_ms, \
    latest_position FROM expense WHERE community_id = ";
const PLEDGE: &str = "SELECT fund_id, pledge_id, source, form, amount_fen, received_fen, returned_fen, to_come_fen, \
                      ends_ms, person_id, unit_id, reserved_ms, latest_position FROM pledge WHERE community_id = ";

pub(crate) async fn funds(conn: &mut Conn, community: CommunityId, filter: &FundFilter) -> Result<Vec<FundRow>> {
    let mut query = QueryBuilder::<Db>::new(FUND);
    query.push_bind(community.0);
    if let Some(places) = &filter.places {
        query.push(" AND place_id IN ");
        push_list(&mut query, places);
    }
    if let Some((day, after_ms)) = &filter.until {
        query.push(" AND (opened_ms < ").push_bind(*after_ms).push(" OR EXISTS (SELECT 1 FROM account_day d ");
        query.push("WHERE d.community_id = fund.community_id AND d.fund_id = fund.fund_id AND d.day <= ");
        query.push_bind(day).push("))");
    }
    query.push(" ORDER BY CASE WHEN closed_day IS NULL THEN 0 ELSE 1 END, opened_ms DESC, ");
    query.push("fund_id LIMIT ").push_bind(i64::from(filter.limit));
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn funds_from(
    conn: &mut Conn,
    community: CommunityId,
    origin: (&str, &str),
    limit: u32,
) -> Result<Vec<FundRow>> {
    let mut query = QueryBuilder::<Db>::new(FUND);
    query.push_bind(community.0).push(" AND origin_kind = ").push_bind(origin.0.to_owned());
    query.push(" AND origin_id = ").push_bind(origin.1.to_owned());
    query.push(" ORDER BY opened_ms, fund_id LIMIT ").push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn funds_to_carry_on(conn: &mut Conn, community: CommunityId, limit: u32) -> Result<Vec<FundRow>> {
    let mut query = QueryBuilder::<Db>::new(FUND);
    query.push_bind(community.0).push(" AND carried_on IS NULL AND EXISTS (SELECT 1 FROM account_sum s WHERE ");
    query.push("s.community_id = fund.community_id AND s.fund_id = fund.fund_id AND s.account = 'carried_on' ");
    query.push("AND s.fen <> 0) ORDER BY closed_day DESC, fund_id LIMIT ").push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn pledges(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    of: Option<(&str, &str)>,
    skip: u32,
    limit: u32,
) -> Result<Vec<PledgeRow>> {
    let mut query = QueryBuilder::<Db>::new(PLEDGE);
    query.push_bind(community.0).push(" AND fund_id = ").push_bind(fund.to_owned());
    if let Some((person, unit)) = of {
        query.push(" AND (person_id = ").push_bind(person.to_owned());
        query.push(" OR unit_id = ").push_bind(unit.to_owned()).push(")");
    }
    query.push(" ORDER BY reserved_ms, pledge_id LIMIT ").push_bind(i64::from(limit));
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn pledges_kept(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    limit: u32,
) -> Result<Vec<PledgeRow>> {
    let kept = "form = 'gift' AND source NOT IN ('in_kind', 'discount') AND received_fen > returned_fen";
    pledges_in_order(conn, (community, fund), kept, limit).await
}

pub(crate) async fn pledges_given_back(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    limit: u32,
) -> Result<Vec<PledgeRow>> {
    pledges_in_order(conn, (community, fund), "returned_fen > 0", limit).await
}

/// The pledges of a fund of which something holds, in the order in which they were made.
async fn pledges_in_order(
    conn: &mut Conn,
    (community, fund): (CommunityId, &str),
    holds: &'static str,
    limit: u32,
) -> Result<Vec<PledgeRow>> {
    let mut query = QueryBuilder::<Db>::new(PLEDGE);
    query.push_bind(community.0).push(" AND fund_id = ").push_bind(fund.to_owned()).push(" AND ").push(holds);
    query.push(" ORDER BY reserved_ms, pledge_id LIMIT ").push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn to_come(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    now_ms: i64,
) -> Result<Vec<ToComeRow>> {
    let sql = "SELECT source, form, CAST(SUM(to_come_fen) AS BIGINT) AS fen, COUNT(*) AS pledges FROM pledge \
               WHERE community_id = $1 AND fund_id = $2 AND to_come_fen > 0 AND ends_ms > $3 GROUP BY source, form";
    Ok(sqlx::query_as::<Db, ToComeRow>(sql).bind(community.0).bind(fund).bind(now_ms).fetch_all(conn).await?)
}

pub(crate) async fn expenses(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    skip: u32,
    limit: u32,
) -> Result<Vec<ExpenseRow>> {
    let mut query = QueryBuilder::<Db>::new(EXPENSE);
    query.push_bind(community.0).push(" AND fund_id = ").push_bind(fund);
    query.push(" ORDER BY entered_ms DESC, expense_id LIMIT ").push_bind(i64::from(limit));
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn expenses_of_line(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    line: &str,
    since_ms: i64,
    limit: u32,
) -> Result<Vec<ExpenseRow>> {
    let mut query = QueryBuilder::<Db>::new(EXPENSE);
    query.push_bind(community.0).push(" AND fund_id = ").push_bind(fund).push(" AND line = ").push_bind(line);
    query.push(" AND entered_ms >= ").push_bind(since_ms).push(" AND state IN ('waiting', 'paid')");
    query.push(" ORDER BY entered_ms DESC, expense_id LIMIT ").push_bind(i64::from(limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn cash_from(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    day: &str,
    without_held: bool,
) -> Result<Vec<i64>> {
    // What is held stands below nought beside the cash that it is.
    let also = if without_held { "held" } else { "cash" };
    let sql = "SELECT CAST(COALESCE(SUM(fen), 0) AS BIGINT) FROM account_day \
               WHERE community_id = $1 AND fund_id = $2 AND account IN ('cash', $3) AND day <= $4";
    let then = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(fund).bind(also).bind(day);
    let then = then.fetch_one(&mut *conn).await?;
    let sql = "SELECT CAST(SUM(fen) AS BIGINT) FROM account_day WHERE community_id = $1 AND fund_id = $2 \
               AND account IN ('cash', $3) AND day > $4 GROUP BY day ORDER BY day";
    let after = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(fund).bind(also).bind(day);
    Ok(std::iter::once(then).chain(after.fetch_all(conn).await?).collect())
}

pub(crate) async fn expenses_waiting(conn: &mut Conn, community: CommunityId, fund: &str) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM expense WHERE community_id = $1 AND fund_id = $2 AND state = 'waiting'";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(fund).fetch_one(conn).await?)
}

pub(crate) async fn expenses_approved(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    needed: i64,
    most_fen: i64,
) -> Result<i64> {
    let sql = "SELECT CAST(COALESCE(SUM(amount_fen), 0) AS BIGINT) FROM expense \
               WHERE community_id = $1 AND fund_id = $2 AND state = 'waiting' AND approvals >= $3 AND amount_fen <= $4";
    let sum = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(fund).bind(needed).bind(most_fen);
    Ok(sum.fetch_one(conn).await?)
}

pub(crate) async fn expenses_waiting_by_line(
    conn: &mut Conn,
    community: CommunityId,
    funds: &[String],
    before_ms: i64,
) -> Result<Vec<WaitingSumRow>> {
    let mut query = QueryBuilder::<Db>::new("SELECT fund_id, line, CAST(SUM(amount_fen) AS BIGINT) AS fen ");
    query.push("FROM expense WHERE community_id = ").push_bind(community.0).push(" AND fund_id IN ");
    push_list(&mut query, funds);
    query.push(" AND state = 'waiting' AND entered_ms < ").push_bind(before_ms).push(" GROUP BY fund_id, line");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn spent_by_line(conn: &mut Conn, community: CommunityId, fund: &str) -> Result<Vec<LineSumRow>> {
    let sql = "SELECT item AS line, CAST(SUM(fen) AS BIGINT) AS fen FROM account_day \
               WHERE community_id = $1 AND fund_id = $2 AND account IN ('expense', 'tax') GROUP BY item";
    Ok(sqlx::query_as::<Db, LineSumRow>(sql).bind(community.0).bind(fund).fetch_all(conn).await?)
}

pub(crate) async fn bookings(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    skip: u32,
    limit: u32,
) -> Result<Vec<BookingRow>> {
    let sql = "SELECT fund_id, no, kind, day, amount_fen, red_of, red_reason, about_kind, about_id FROM booking \
               WHERE community_id = $1 AND fund_id = $2 ORDER BY no DESC LIMIT $3 OFFSET $4";
    let query = sqlx::query_as::<Db, BookingRow>(sql).bind(community.0).bind(fund);
    Ok(query.bind(i64::from(limit)).bind(i64::from(skip)).fetch_all(conn).await?)
}

pub(crate) async fn account_sums(conn: &mut Conn, community: CommunityId, fund: &str) -> Result<Vec<StandingSumRow>> {
    let sql = "SELECT account, source, fen, (SELECT COALESCE(MAX(no), 0) FROM booking \
               WHERE community_id = $1 AND fund_id = $2) AS last_booking FROM account_sum \
               WHERE community_id = $1 AND fund_id = $2 ORDER BY account, source";
    Ok(sqlx::query_as::<Db, StandingSumRow>(sql).bind(community.0).bind(fund).fetch_all(conn).await?)
}

pub(crate) async fn booking_lines(
    conn: &mut Conn,
    community: CommunityId,
    fund: &str,
    no: i64,
) -> Result<Vec<AccountSumRow>> {
    let sql = "SELECT account, source, fen FROM booking_line WHERE community_id = $1 AND fund_id = $2 AND no = $3 \
               ORDER BY line";
    Ok(sqlx::query_as::<Db, AccountSumRow>(sql).bind(community.0).bind(fund).bind(no).fetch_all(conn).await?)
}

pub(crate) async fn flows(conn: &mut Conn, community: CommunityId, filter: &FlowFilter) -> Result<Vec<FlowRow>> {
    let label = match filter.by {
        FlowsBy::Sources => "f.sources",
        FlowsBy::Fund => "d.fund_id",
        FlowsBy::Class => "COALESCE(f.class, '')",
        FlowsBy::Month => "substr(d.day, 1, 7)",
    };
    let mut query = QueryBuilder::<Db>::new("SELECT ");
    query.push(label).push(" AS label, d.account, d.item, d.moved, CAST(SUM(d.fen) AS BIGINT) AS fen ");
    query.push("FROM account_day d JOIN fund f ON f.community_id = d.community_id AND f.fund_id = d.fund_id ");
    query.push("WHERE d.community_id = ").push_bind(community.0).push(" AND d.day <= ").push_bind(&filter.to);
    if let Some(from) = &filter.from {
        query.push(" AND d.day >= ").push_bind(from);
    }
    if let Some(funds) = &filter.funds {
        query.push(" AND d.fund_id IN ");
        push_list(&mut query, funds);
    }
    if let Some(places) = &filter.places {
        query.push(" AND f.place_id IN ");
        push_list(&mut query, places);
    }
    query.push(" GROUP BY 1, d.account, d.item, d.moved ORDER BY 1, 2, 3, 4");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn entries(
    conn: &mut Conn,
    community: CommunityId,
    filter: &EntryFilter<'_>,
) -> Result<Vec<EntryRow>> {
    let sql = "SELECT b.no, b.kind, b.day, b.red_of, b.red_reason, b.about_kind, b.about_id, l.fen FROM booking_line l \
               JOIN booking b ON b.community_id = l.community_id AND b.fund_id = l.fund_id AND b.no = l.no \
               WHERE l.community_id = $1 AND l.fund_id = $2 AND l.account = $3 AND l.item = $4 \
               AND l.day >= $5 AND l.day <= $6 ORDER BY l.day DESC, l.no DESC LIMIT $7 OFFSET $8";
    let query = sqlx::query_as::<Db, EntryRow>(sql).bind(community.0).bind(filter.fund).bind(filter.account);
    let query = query.bind(filter.item).bind(filter.days.0).bind(filter.days.1);
    Ok(query.bind(i64::from(filter.limit)).bind(i64::from(filter.skip)).fetch_all(conn).await?)
}
