//! Which pictures prove which expenses.

use super::*;
use std::collections::BTreeSet;

pub(crate) async fn put_vouchers(
    conn: &mut Conn,
    community: CommunityId,
    (fund, expense): (&str, &str),
    pictures: &[String],
) -> Result<()> {
    let sql = "DELETE FROM expense_voucher WHERE community_id = $1 AND fund_id = $2 AND expense_id = $3";
    sqlx::query::<Db>(sql).bind(community.0).bind(fund).bind(expense).execute(&mut *conn).await?;
    for picture in pictures {
        let sql = "INSERT INTO expense_voucher (community_id, picture_id, fund_id, expense_id) \
                   VALUES ($1, $2, $3, $4) ON CONFLICT (community_id, picture_id, fund_id, expense_id) DO NOTHING";
        let query = sqlx::query::<Db>(sql).bind(community.0).bind(picture).bind(fund).bind(expense);
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn expenses_proved_by(
    conn: &mut Conn,
    community: CommunityId,
    pictures: &[String],
) -> Result<Vec<(String, String)>> {
    let (mut same, mut found) = (BTreeSet::from_iter(pictures.iter().cloned()), BTreeSet::new());
    for chunk in pictures.chunks(CHUNK) {
        // One statement for both would have SQLite walk through all vouchers first.
        let mut query = QueryBuilder::<Db>::new(
            "SELECT o.picture_id FROM picture p JOIN picture o ON o.community_id = p.community_id \
             AND length(o.jpeg) = length(p.jpeg) AND o.jpeg = p.jpeg WHERE p.community_id = ",
        );
        query.push_bind(community.0).push(" AND p.picture_id IN ");
        push_list(&mut query, chunk);
        same.extend(query.build_query_scalar::<String>().fetch_all(&mut *conn).await?);
    }
    let same: Vec<String> = same.into_iter().collect();
    for chunk in same.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("SELECT fund_id, expense_id FROM expense_voucher WHERE community_id = ");
        query.push_bind(community.0).push(" AND picture_id IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<(String, String)>().fetch_all(&mut *conn).await?);
    }
    Ok(found.into_iter().collect())
}
