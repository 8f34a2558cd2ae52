//! Whole tables: emptied before a rebuild, read as text to be compared.

use super::*;
use sqlx::Row;

pub(crate) async fn clear_read_tables(conn: &mut Conn, community: CommunityId) -> Result<()> {
    let statements = [
        "DELETE FROM matter WHERE community_id = $1",
        "DELETE FROM numbering WHERE community_id = $1",
        "DELETE FROM support WHERE community_id = $1",
        "DELETE FROM support_count WHERE community_id = $1",
        "DELETE FROM reception WHERE community_id = $1",
        "DELETE FROM role_grant WHERE community_id = $1",
    ];
    for statement in statements {
        sqlx::query::<Db>(statement).bind(community.0).execute(&mut *conn).await?;
    }
    search::clear_terms(conn, community).await
}

pub(crate) async fn dump(
    conn: &mut Conn,
    community: CommunityId,
    table: &str,
    columns: &[&str],
    skip: u32,
    limit: u32,
) -> Result<Vec<Vec<Option<String>>>> {
    let mut query = QueryBuilder::<Db>::new("SELECT ");
    let mut list = query.separated(", ");
    for column in columns {
        list.push(format_args!("CAST({column} AS TEXT)"));
    }
    query.push(format_args!(" FROM {table} WHERE community_id = ")).push_bind(community.0).push(" ORDER BY ");
    let mut order = query.separated(", ");
    for column in columns {
        order.push(format_args!("CAST({column} AS TEXT) {}", dialect::BYTE_ORDER));
    }
    query.push(" LIMIT ").push_bind(i64::from(limit)).push(" OFFSET ").push_bind(i64::from(skip));
    let rows = query.build().fetch_all(conn).await?;
    rows.iter().map(|row| (0..columns.len()).map(|column| Ok(row.try_get(column)?)).collect()).collect()
}

pub(crate) async fn dump_terms(
    conn: &mut Conn,
    community: CommunityId,
    skip: u32,
    limit: u32,
) -> Result<Vec<(i64, String, i64)>> {
    let query = sqlx::query_as::<Db, (i64, String, i64)>(dialect::DUMP_TERMS).bind(community.0);
    Ok(query.bind(i64::from(skip)).bind(i64::from(limit)).fetch_all(conn).await?)
}

pub(crate) async fn ping(conn: &mut Conn) -> Result<()> {
    sqlx::query_scalar::<Db, i64>("SELECT CAST(1 AS BIGINT)").fetch_one(conn).await?;
    Ok(())
}
