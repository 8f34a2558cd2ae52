//! What is said differently in SQLite.

use mingtong_domain::ids::CommunityId;
use mingtong_text::search::{Phrase, Query};
use sqlx::{QueryBuilder, Sqlite};

/// The order of bytes, whatever the database's locale.
pub(crate) const BYTE_ORDER: &str = "COLLATE BINARY";

/// Takes the head row for the length of a write. SQLite has one writer, so there is nothing to lock.
pub(crate) const LOCK_HEAD: &str =
    "SELECT community_id, slug, head, register_head FROM community WHERE community_id = $1";

/// The index knows a matter by a row id: community × this + matter. Matter ids have ten digits.
const MATTERS: i64 = 100_000_000_000;

/// A column of bytes as hexadecimal digits.
pub(crate) fn hex(column: &str) -> String {
    format!("lower(hex({column}))")
}

/// All rows as one text: a JSON array of arrays of `columns`.
pub(crate) fn rows_as_one(columns: &str) -> String {
    format!("json_group_array(json_array({columns}))")
}

/// The row id of a matter in the index.
fn row_id(community: CommunityId, matter: i64) -> i64 {
    community.0 * MATTERS + matter
}

/// Puts the terms of matters into the index.
pub(crate) fn search_put(community: CommunityId, rows: &[(i64, String)]) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("INSERT INTO search (rowid, terms) ");
    query.push_values(rows, |mut row, (matter, terms)| {
        row.push_bind(row_id(community, *matter)).push_bind(terms.clone());
    });
    query
}

/// Takes a matter out of the index.
pub(crate) fn search_delete(community: CommunityId, matter: i64) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("DELETE FROM search WHERE rowid = ");
    query.push_bind(row_id(community, matter));
    query
}

/// Takes everything of a community out of the index.
pub(crate) fn search_clear(community: CommunityId) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("DELETE FROM search WHERE rowid BETWEEN ");
    query.push_bind(row_id(community, 0)).push(" AND ").push_bind(row_id(community, MATTERS - 1));
    query
}

/// The condition that matter `m` matches a search. The words of a query begin with the community, so what matches is
/// of that community; asked for by its key, nothing else is looked at.
pub(crate) fn push_search(query: &mut QueryBuilder<Sqlite>, search: &Query) {
    query.push(format_args!("m.matter_id IN (SELECT rowid % {MATTERS} FROM search WHERE search MATCH "));
    query.push_bind(search_query(search)).push(")");
}

/// The query in FTS5 syntax.
fn search_query(query: &Query) -> String {
    let phrases = query.phrases.iter().map(|phrase| match phrase {
        Phrase::Terms(terms) => format!("\"{}\"", terms.join(" ")),
        Phrase::Prefix(prefix) => format!("{prefix}*"),
    });
    phrases.collect::<Vec<_>>().join(" AND ")
}

/// The index of a community as `(matter, term, position from 1)`, sorted, from the `skip`-th on; of it what PostgreSQL
/// holds too, so that one can be compared with the other: of a term the first positions, and one for all behind the
/// last that it tells apart (`MAXNUMPOS` and `MAXENTRYPOS` of its `tsvector`).
pub(crate) fn search_dump(community: CommunityId, skip: u32, limit: u32) -> QueryBuilder<Sqlite> {
    const POSITIONS_MAX: i64 = 255;
    const POSITION_MAX: i64 = 16_383;
    let mut query = QueryBuilder::new("SELECT DISTINCT matter, term, MIN(position, ");
    query.push(POSITION_MAX).push(") FROM (SELECT doc % ").push(MATTERS);
    query.push(" AS matter, term, \"offset\" + 1 AS position, ");
    query.push("ROW_NUMBER() OVER (PARTITION BY doc, term ORDER BY \"offset\") AS place ");
    query.push("FROM search_instance WHERE doc BETWEEN ");
    query.push_bind(row_id(community, 0)).push(" AND ").push_bind(row_id(community, MATTERS - 1));
    query.push(") AS known WHERE place <= ").push(POSITIONS_MAX);
    query.push(" ORDER BY 1, 2, 3 LIMIT ").push(limit).push(" OFFSET ").push_bind(i64::from(skip));
    query
}
