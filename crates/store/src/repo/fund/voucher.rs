//! Which pictures prove which expenses.

use super::super::content::picture_bytes;
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
) -> Result<Vec<(String, String, String)>> {
    let (mut same, mut found) = (BTreeSet::from_iter(pictures.iter().cloned()), BTreeSet::new());
    // A statement for each step: of one for all, either engine may make a plan that reads every picture or voucher.
    for picture in pictures {
        let Some(ours) = picture_bytes(conn, community, picture, false).await? else { continue };
        let sql = "SELECT picture_id FROM picture WHERE community_id = $1 AND length(jpeg) = $2 AND jpeg = $3";
        let length = i64::try_from(ours.jpeg.len()).unwrap_or(i64::MAX);
        let query = sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(length).bind(ours.jpeg);
        same.extend(query.fetch_all(&mut *conn).await?);
    }
    let same: Vec<String> = same.into_iter().collect();
    for chunk in same.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "SELECT fund_id, expense_id, picture_id FROM expense_voucher WHERE community_id = ",
        );
        query.push_bind(community.0).push(" AND picture_id IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<(String, String, String)>().fetch_all(&mut *conn).await?);
    }
    Ok(found.into_iter().collect())
}
