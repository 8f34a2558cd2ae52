//! Posted sheets of accounts.

use super::*;

const ACCOUNT_BOOK: &str = "SELECT account_book_id, form, place_id, from_day, to_day, sums, lines, posted_ms, \
                            taken_back_ms, latest_position FROM account_book WHERE community_id = ";

pub(crate) async fn put_account_book(conn: &mut Conn, community: CommunityId, row: &AccountBookRow) -> Result<()> {
    let sql = "INSERT INTO account_book (community_id, account_book_id, form, place_id, from_day, to_day, sums, lines, \
               posted_ms, taken_back_ms, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
               ON CONFLICT (community_id, account_book_id) DO UPDATE SET lines = excluded.lines, \
               taken_back_ms = excluded.taken_back_ms, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.account_book_id).bind(&row.form);
    let query = query.bind(&row.place_id).bind(&row.from_day).bind(&row.to_day).bind(&row.sums).bind(row.lines);
    query.bind(row.posted_ms).bind(row.taken_back_ms).bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn account_books(
    conn: &mut Conn,
    community: CommunityId,
    skip: u32,
    limit: u32,
) -> Result<Vec<AccountBookRow>> {
    let mut query = QueryBuilder::<Db>::new(ACCOUNT_BOOK);
    query.push_bind(community.0).push(" ORDER BY to_day DESC, posted_ms DESC, account_book_id LIMIT ").push(limit);
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn account_books_that_stand(
    conn: &mut Conn,
    community: CommunityId,
    place: Option<&str>,
) -> Result<Vec<AccountBookRow>> {
    let mut query = QueryBuilder::<Db>::new(ACCOUNT_BOOK);
    query.push_bind(community.0).push(" AND taken_back_ms IS NULL AND COALESCE(place_id, '') = ");
    query.push_bind(place.unwrap_or_default()).push(" ORDER BY to_day DESC, account_book_id");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn account_books_of_days(
    conn: &mut Conn,
    community: CommunityId,
    from: &str,
    to: &str,
) -> Result<Vec<AccountBookRow>> {
    let mut query = QueryBuilder::<Db>::new(ACCOUNT_BOOK);
    query.push_bind(community.0).push(" AND taken_back_ms IS NULL AND from_day <= ").push_bind(to);
    query.push(" AND to_day >= ").push_bind(from).push(" ORDER BY to_day DESC, account_book_id");
    Ok(query.build_query_as().fetch_all(conn).await?)
}
