//! Matters, their supports and their numbering, tracking codes, and reports being written.

mod figure;
mod filter;
mod ledger;
mod numbers;
mod telephone;
mod template;

use super::*;
use crate::tables::{Column, MATTER, matter_columns};
use filter::{push_filter, push_page};
pub(crate) use ledger::{delete_ledger, ledgers, put_ledger};
pub(crate) use numbers::{count_in_lists, counted_by_unit, figures, took, waiting};
use sqlx::query_builder::Separated;
pub(crate) use telephone::*;
pub(crate) use template::*;

macro_rules! bind_with {
    ($($column:ident: $kind:ident),* $(,)?) => {
        fn bind_columns(row: &mut Separated<'_, Db, &'static str>, matter: &MatterRow) {
            row.push_bind(matter.matter_id);
            $(row.push_bind(matter.$column.clone());)*
        }
    };
}
matter_columns!(bind_with);

/// The columns of a matter, without the community: as they are read and written.
fn columns() -> impl Iterator<Item = &'static str> {
    MATTER.own_columns().map(|column| column.name)
}

pub(crate) async fn put_matters(conn: &mut Conn, community: CommunityId, rows: &[MatterRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new("INSERT INTO matter (community_id, ");
        query.push(columns().collect::<Vec<_>>().join(", ")).push(") ");
        query.push_values(chunk, |mut row, matter| {
            row.push_bind(community.0);
            bind_columns(&mut row, matter);
        });
        query.push(" ON CONFLICT (community_id, matter_id) DO UPDATE SET ");
        let mut set = query.separated(", ");
        for Column { name, .. } in MATTER.rest {
            set.push(format_args!("{name} = excluded.{name}"));
        }
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn delete_matter(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<()> {
    let sql = "DELETE FROM matter WHERE community_id = $1 AND matter_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(matter).execute(conn).await?;
    Ok(())
}

pub(crate) async fn matter(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<Option<MatterRow>> {
    let mut query = select();
    query.push(" WHERE m.community_id = ").push_bind(community.0).push(" AND m.matter_id = ").push_bind(matter);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn matters(conn: &mut Conn, community: CommunityId, filter: &MatterFilter) -> Result<Vec<MatterRow>> {
    let mut query = select();
    push_filter(&mut query, community, filter);
    push_page(&mut query, filter);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

macro_rules! listed {
    ($($column:ident: $type:ty,)*) => {
        /// The columns of a [`ListedRow`], in its order.
        const LISTED: &str = concat!($(stringify!($column), ", ",)* "title, supports");

        const LISTED_FROM: &str = concat!(
            "SELECT ",
            $("m.", stringify!($column), ", ",)*
            "t.body AS title, CAST(COALESCE(s.supports, 0) AS BIGINT) AS supports FROM matter m \
             LEFT JOIN content t ON t.community_id = m.community_id AND t.content_id = m.title \
             LEFT JOIN support_count s ON s.community_id = m.community_id AND s.matter_id = m.matter_id"
        );
    };
}
listed_columns!(listed);

/// A page of a list comes as one value: row by row, a page of 50 has over a thousand cells, and each is copied twice on
/// its way out of the driver. What is gathered keeps the order of the inner statement.
pub(crate) async fn listed(conn: &mut Conn, community: CommunityId, filter: &MatterFilter) -> Result<Vec<ListedRow>> {
    let mut query = QueryBuilder::<Db>::new("SELECT ");
    query.push(dialect::rows_as_one(LISTED));
    push_listed(&mut query, community, filter);
    rows_of(query.build_query_scalar().fetch_one(conn).await?)
}

/// A page of everything public, as the list opens, with its length: one statement, because asking costs more than
/// finding.
pub(crate) async fn listed_of_all_public(
    conn: &mut Conn,
    community: CommunityId,
    filter: &MatterFilter,
) -> Result<(Vec<ListedRow>, i64)> {
    let mut query = QueryBuilder::<Db>::new("SELECT ");
    query.push(dialect::rows_as_one(LISTED)).push(", (");
    counter::push_public_matters(&mut query, community);
    query.push(")");
    push_listed(&mut query, community, filter);
    let (rows, total): (String, Option<i64>) = query.build_query_as().fetch_one(conn).await?;
    Ok((rows_of(rows)?, total.unwrap_or(0)))
}

fn push_listed(query: &mut QueryBuilder<Db>, community: CommunityId, filter: &MatterFilter) {
    query.push(" FROM (").push(LISTED_FROM);
    push_filter(query, community, filter);
    push_page(query, filter);
    query.push(") AS listed");
}

fn rows_of(gathered: String) -> Result<Vec<ListedRow>> {
    Ok(serde_json::from_str(&gathered).map_err(|error| sqlx::Error::Decode(error.into()))?)
}

pub(crate) async fn count_matters(
    conn: &mut Conn,
    community: CommunityId,
    filter: &MatterFilter,
    up_to: u32,
) -> Result<i64> {
    let mut query = QueryBuilder::<Db>::new("SELECT COUNT(*) FROM (SELECT 1 AS one FROM matter m");
    push_filter(&mut query, community, filter);
    query.push(" LIMIT ").push(up_to).push(") AS found");
    Ok(query.build_query_scalar().fetch_one(conn).await?)
}

fn select() -> QueryBuilder<Db> {
    let columns: Vec<String> = columns().map(|column| format!("m.{column}")).collect();
    QueryBuilder::new(format!("SELECT {} FROM matter m", columns.join(", ")))
}

pub(crate) async fn latest_number(conn: &mut Conn, community: CommunityId, year: i64) -> Result<i64> {
    let sql = "SELECT latest FROM numbering WHERE community_id = $1 AND year = $2";
    let latest = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(year).fetch_optional(conn).await?;
    Ok(latest.unwrap_or(0))
}

pub(crate) async fn numbers_given(conn: &mut Conn, community: CommunityId) -> Result<Vec<(i64, i64)>> {
    let sql = "SELECT year, latest FROM numbering WHERE community_id = $1 ORDER BY year";
    Ok(sqlx::query_as::<Db, (i64, i64)>(sql).bind(community.0).fetch_all(conn).await?)
}

pub(crate) async fn raise_number(conn: &mut Conn, community: CommunityId, year: i64, latest: i64) -> Result<()> {
    let sql = "INSERT INTO numbering (community_id, year, latest) VALUES ($1, $2, $3) \
               ON CONFLICT (community_id, year) DO UPDATE SET latest = excluded.latest \
               WHERE excluded.latest > numbering.latest";
    sqlx::query::<Db>(sql).bind(community.0).bind(year).bind(latest).execute(conn).await?;
    Ok(())
}

pub(crate) async fn put_support(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    person: &str,
    at_ms: i64,
) -> Result<bool> {
    let sql = "INSERT INTO support (community_id, matter_id, person_id, at_ms) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (community_id, matter_id, person_id) DO NOTHING";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(matter).bind(person).bind(at_ms);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO support_count (community_id, matter_id, supports) VALUES ($1, $2, 1) \
               ON CONFLICT (community_id, matter_id) DO UPDATE SET supports = support_count.supports + 1";
    sqlx::query::<Db>(sql).bind(community.0).bind(matter).execute(conn).await?;
    Ok(true)
}

pub(crate) async fn has_supported(conn: &mut Conn, community: CommunityId, matter: i64, person: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM support WHERE community_id = $1 AND matter_id = $2 AND person_id = $3";
    let found = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(matter).bind(person).fetch_one(conn).await?;
    Ok(found > 0)
}

pub(crate) async fn support_counts(
    conn: &mut Conn,
    community: CommunityId,
    matters: &[i64],
) -> Result<Vec<(i64, i64)>> {
    if matters.is_empty() {
        return Ok(vec![]);
    }
    let mut query = QueryBuilder::<Db>::new("SELECT matter_id, supports FROM support_count WHERE community_id = ");
    query.push_bind(community.0).push(" AND matter_id IN ");
    push_list(&mut query, matters);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

/// One statement instead of four: the page of a matter asks for it each time it is made.
pub(crate) async fn beside_matter(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<BesideRow> {
    let sql = "SELECT COALESCE((SELECT supports FROM support_count WHERE community_id = $1 AND matter_id = $2), 0) \
               AS supports, \
               EXISTS (SELECT 1 FROM meeting_item WHERE community_id = $1 AND matter_id = $2) AS in_meetings, \
               EXISTS (SELECT 1 FROM procedure WHERE community_id = $1 AND matter_id = $2) AS in_procedures, \
               EXISTS (SELECT 1 FROM resolution_matter WHERE community_id = $1 AND matter_id = $2) AS in_resolutions";
    Ok(sqlx::query_as::<Db, BesideRow>(sql).bind(community.0).bind(matter).fetch_one(conn).await?)
}

/// A statement about a matter, those merged into it, and those merged into those. The cross join says to SQLite that
/// those found are the beginning: by itself it goes through all matters of the community for each.
macro_rules! of_those_behind {
    ($statement:literal) => {
        concat!(
            "WITH RECURSIVE behind (matter_id) AS (SELECT CAST($2 AS BIGINT) UNION SELECT m.matter_id FROM behind b \
             CROSS JOIN matter m WHERE m.community_id = $1 AND m.merged_into = b.matter_id) ",
            $statement
        )
    };
}

pub(crate) async fn others_behind(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<i64> {
    let sql = of_those_behind!(
        "SELECT CAST(COALESCE(SUM(supports), 0) + (SELECT COUNT(*) FROM behind) - 1 AS BIGINT) \
         FROM support_count WHERE community_id = $1 AND matter_id IN (SELECT matter_id FROM behind)"
    );
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(matter).fetch_one(conn).await?)
}

/// How many keep a matter from being taken back: those merged into it, and supporters who are somebody. `stranger` is
/// how the ids of the others begin; that one of them left a number proves nothing.
pub(crate) async fn waiting_behind(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    stranger: &str,
) -> Result<i64> {
    let sql = of_those_behind!(
        "SELECT CAST((SELECT COUNT(*) FROM behind) - 1 + COUNT(*) AS BIGINT) FROM support s \
         WHERE s.community_id = $1 AND s.matter_id IN (SELECT matter_id FROM behind) AND s.person_id NOT LIKE $3"
    );
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(matter).bind(format!("{stranger}%"));
    Ok(query.fetch_one(conn).await?)
}

/// Where a matter is and those that ended in it, each place once.
pub(crate) async fn places_behind(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<Vec<String>> {
    let sql = of_those_behind!(
        "SELECT DISTINCT place_id FROM matter WHERE community_id = $1 AND place_id IS NOT NULL \
         AND matter_id IN (SELECT matter_id FROM behind) ORDER BY 1"
    );
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(matter).fetch_all(conn).await?)
}

/// A matter and those that ended in it, at most so many.
pub(crate) async fn merged_behind(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    limit: u32,
) -> Result<Vec<i64>> {
    let sql = of_those_behind!("SELECT matter_id FROM behind ORDER BY 1 LIMIT $3");
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(matter).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn reachable_behind(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    limit: u32,
) -> Result<Vec<String>> {
    // Nearly all of a crowd left nothing by which they can be reached: they take nobody's place.
    let sql = of_those_behind!(
        "SELECT person_id FROM person WHERE community_id = $1 AND (phone IS NOT NULL OR email IS NOT NULL) \
         AND person_id IN ( \
            SELECT s.person_id FROM support s LEFT JOIN untold u ON u.community_id = s.community_id \
            AND u.matter_id = s.matter_id AND u.person_id = s.person_id WHERE s.community_id = $1 \
            AND u.person_id IS NULL AND s.matter_id IN (SELECT matter_id FROM behind) \
            UNION SELECT raiser FROM matter WHERE community_id = $1 AND raiser IS NOT NULL \
            AND matter_id IN (SELECT matter_id FROM behind)) ORDER BY 1 LIMIT $3"
    );
    let query = sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(matter).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn put_tracking(conn: &mut Conn, community: CommunityId, code_hash: &str, matter: i64) -> Result<()> {
    let sql = "INSERT INTO tracking (community_id, code_hash, matter_id) VALUES ($1, $2, $3)";
    sqlx::query::<Db>(sql).bind(community.0).bind(code_hash).bind(matter).execute(conn).await?;
    Ok(())
}

pub(crate) async fn persons_in_charge(conn: &mut Conn, community: CommunityId) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT in_charge FROM matter WHERE community_id = $1 AND in_charge IS NOT NULL \
               ORDER BY in_charge";
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).fetch_all(conn).await?)
}

pub(crate) async fn forget_tracking(conn: &mut Conn, community: CommunityId, matter: i64) -> Result<()> {
    let sql = "DELETE FROM tracking WHERE community_id = $1 AND matter_id = $2";
    sqlx::query::<Db>(sql).bind(community.0).bind(matter).execute(conn).await?;
    Ok(())
}

pub(crate) async fn tracked(conn: &mut Conn, community: CommunityId, code_hash: &str) -> Result<Option<i64>> {
    let sql = "SELECT matter_id FROM tracking WHERE community_id = $1 AND code_hash = $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(code_hash).fetch_optional(conn).await?)
}

pub(crate) async fn put_draft(
    conn: &mut Conn,
    community: CommunityId,
    id: &str,
    fields: &str,
    at_ms: i64,
) -> Result<()> {
    let sql = "INSERT INTO draft (community_id, draft_id, fields, touched_ms) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (community_id, draft_id) DO UPDATE SET fields = excluded.fields, \
               touched_ms = excluded.touched_ms";
    sqlx::query::<Db>(sql).bind(community.0).bind(id).bind(fields).bind(at_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn draft(conn: &mut Conn, community: CommunityId, id: &str) -> Result<Option<String>> {
    let sql = "SELECT fields FROM draft WHERE community_id = $1 AND draft_id = $2";
    Ok(sqlx::query_scalar::<Db, String>(sql).bind(community.0).bind(id).fetch_optional(conn).await?)
}

pub(crate) async fn delete_draft(conn: &mut Conn, community: CommunityId, id: &str) -> Result<bool> {
    let sql = "DELETE FROM draft WHERE community_id = $1 AND draft_id = $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(id).execute(conn).await?.rows_affected() > 0)
}

pub(crate) async fn sweep_drafts(conn: &mut Conn, community: CommunityId, before_ms: i64) -> Result<u64> {
    let sql = "DELETE FROM draft WHERE community_id = $1 AND touched_ms < $2";
    Ok(sqlx::query::<Db>(sql).bind(community.0).bind(before_ms).execute(conn).await?.rows_affected())
}

const WRITTEN_DOWN: &str = "SELECT entry_hash, person_id, matter_id, reception_id, queue, written_ms, received_ms \
                            FROM written_down WHERE community_id = ";

pub(crate) async fn put_written_down(conn: &mut Conn, community: CommunityId, row: &WrittenDownRow) -> Result<()> {
    let sql = "INSERT INTO written_down (community_id, entry_hash, person_id, matter_id, reception_id, queue, \
               written_ms, received_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.entry_hash).bind(&row.person_id);
    let query = query.bind(row.matter_id).bind(&row.reception_id).bind(row.queue);
    query.bind(row.written_ms).bind(row.received_ms).execute(conn).await?;
    Ok(())
}

pub(crate) async fn written_down(
    conn: &mut Conn,
    community: CommunityId,
    entry_hash: &str,
) -> Result<Option<WrittenDownRow>> {
    let mut query = QueryBuilder::<Db>::new(WRITTEN_DOWN);
    query.push_bind(community.0).push(" AND entry_hash = ").push_bind(entry_hash);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn written_down_by(
    conn: &mut Conn,
    community: CommunityId,
    person: &str,
    limit: u32,
) -> Result<Vec<WrittenDownRow>> {
    let mut query = QueryBuilder::<Db>::new(WRITTEN_DOWN);
    query.push_bind(community.0).push(" AND person_id = ").push_bind(person);
    query.push(" ORDER BY received_ms DESC, matter_id DESC LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn written_down_at(
    conn: &mut Conn,
    community: CommunityId,
    reception: &str,
    limit: u32,
) -> Result<Vec<WrittenDownRow>> {
    let mut query = QueryBuilder::<Db>::new(WRITTEN_DOWN);
    query.push_bind(community.0).push(" AND reception_id = ").push_bind(reception);
    query.push(" ORDER BY queue DESC LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn latest_turn(conn: &mut Conn, community: CommunityId, reception: &str) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(queue), 0) FROM written_down WHERE community_id = $1 AND reception_id = $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(reception).fetch_one(conn).await?)
}

pub(crate) async fn is_turn_taken(
    conn: &mut Conn,
    community: CommunityId,
    reception: &str,
    queue: i64,
) -> Result<bool> {
    let sql = "SELECT matter_id FROM written_down WHERE community_id = $1 AND reception_id = $2 AND queue = $3";
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(reception).bind(queue);
    Ok(query.fetch_optional(conn).await?.is_some())
}
