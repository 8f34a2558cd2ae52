//! Files of letters, and which letter became which matter.

use super::*;

const BATCH: &str = "SELECT batch_id, file_name, person_id, begun_ms, letters, report, undone_ms, roll_id \
                     FROM import_batch WHERE community_id = ";

pub(crate) async fn put_batch(conn: &mut Conn, community: CommunityId, row: &BatchRow) -> Result<()> {
    let sql = "INSERT INTO import_batch (community_id, batch_id, file_name, person_id, begun_ms, letters, report, \
               undone_ms, roll_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (community_id, \
               batch_id) DO UPDATE SET letters = excluded.letters, report = excluded.report, \
               undone_ms = excluded.undone_ms";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.batch_id).bind(&row.file_name).bind(&row.person_id);
    let query = query.bind(row.begun_ms).bind(row.letters).bind(&row.report).bind(row.undone_ms);
    query.bind(&row.roll_id).execute(conn).await?;
    Ok(())
}

pub(crate) async fn batch(conn: &mut Conn, community: CommunityId, id: &str) -> Result<Option<BatchRow>> {
    let mut query = QueryBuilder::<Db>::new(BATCH);
    query.push_bind(community.0).push(" AND batch_id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn community_of_batch(conn: &mut Conn, id: &str) -> Result<Option<CommunityId>> {
    let sql = "SELECT community_id FROM import_batch WHERE batch_id = $1 LIMIT 1";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(id).fetch_optional(conn).await?.map(CommunityId))
}

pub(crate) async fn batches(
    conn: &mut Conn,
    community: CommunityId,
    which: &Batches,
    limit: u32,
) -> Result<Vec<BatchRow>> {
    let mut query = QueryBuilder::<Db>::new(BATCH);
    query.push_bind(community.0);
    match which {
        Batches::All => {}
        Batches::OfLetters => _ = query.push(" AND roll_id IS NULL"),
        Batches::OfRoll(roll) => _ = query.push(" AND roll_id = ").push_bind(roll),
    }
    query.push(" ORDER BY begun_ms DESC, batch_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn put_letters(conn: &mut Conn, community: CommunityId, rows: &[LetterRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO import_letter (community_id, fingerprint, matter_id, batch_id, number, number_digest) ",
        );
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(&row.fingerprint).push_bind(row.matter_id);
            values.push_bind(&row.batch_id).push_bind(&row.number).push_bind(&row.number_digest);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn known_letters(
    conn: &mut Conn,
    community: CommunityId,
    fingerprints: &[String],
) -> Result<Vec<(String, i64)>> {
    let mut found = Vec::new();
    for chunk in fingerprints.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("SELECT fingerprint, matter_id FROM import_letter WHERE community_id = ");
        query.push_bind(community.0).push(" AND fingerprint IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<(String, i64)>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

pub(crate) async fn letter_numbers(
    conn: &mut Conn,
    community: CommunityId,
    matters: &[i64],
) -> Result<Vec<(i64, String)>> {
    let mut found = Vec::new();
    for chunk in matters.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new("SELECT matter_id, number FROM import_letter WHERE community_id = ");
        query.push_bind(community.0).push(" AND number IS NOT NULL AND matter_id IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_as::<(i64, String)>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

pub(crate) async fn matters_of_letter(
    conn: &mut Conn,
    community: CommunityId,
    digest: &str,
    limit: u32,
) -> Result<Vec<i64>> {
    let mut query = QueryBuilder::<Db>::new("SELECT matter_id FROM import_letter WHERE community_id = ");
    query.push_bind(community.0).push(" AND number_digest = ").push_bind(digest);
    query.push(" ORDER BY matter_id DESC LIMIT ").push(limit);
    Ok(query.build_query_scalar().fetch_all(conn).await?)
}

pub(crate) async fn delete_letters(conn: &mut Conn, community: CommunityId, matters: &[i64]) -> Result<()> {
    for chunk in matters.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new("DELETE FROM import_letter WHERE community_id = ");
        query.push_bind(community.0).push(" AND matter_id IN ");
        push_list(&mut query, chunk);
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}
