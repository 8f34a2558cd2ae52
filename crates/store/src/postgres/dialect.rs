//! What is said differently in PostgreSQL.

use mingtong_domain::ids::CommunityId;
use mingtong_text::search::{Phrase, Query};
use sqlx::{Postgres, QueryBuilder};

/// The order of bytes, whatever the database's locale.
pub(crate) const BYTE_ORDER: &str = "COLLATE \"C\"";

/// Locks the head row for the length of a write: a community is serial, communities run in parallel.
pub(crate) const LOCK_HEAD: &str =
    "SELECT community_id, slug, head, register_head FROM community WHERE community_id = $1 FOR UPDATE";

/// All rows as one text: a JSON array of arrays of `columns`.
pub(crate) fn rows_as_one(columns: &str) -> String {
    format!("CAST(COALESCE(json_agg(json_build_array({columns})), '[]') AS TEXT)")
}

/// Puts the terms of matters into the index.
pub(crate) fn search_put(community: CommunityId, rows: &[(i64, String)]) -> QueryBuilder<Postgres> {
    let mut query = QueryBuilder::new("INSERT INTO search (community_id, matter_id, terms) ");
    query.push_values(rows, |mut row, (matter, terms)| {
        row.push_bind(community.0).push_bind(*matter);
        row.push("to_tsvector('simple', ").push_bind_unseparated(terms.clone()).push_unseparated(")");
    });
    query
}

/// Takes a matter out of the index.
pub(crate) fn search_delete(community: CommunityId, matter: i64) -> QueryBuilder<Postgres> {
    let mut query = search_clear(community);
    query.push(" AND matter_id = ").push_bind(matter);
    query
}

/// Changes of rows on this connection: never asked.
pub(crate) const CHANGES: &str = "SELECT CAST(0 AS BIGINT)";

/// PostgreSQL merges its index by itself, when it is vacuumed.
pub(crate) fn search_merge(_is_first: bool) -> Option<&'static str> {
    None
}

/// Takes everything of a community out of the index.
pub(crate) fn search_clear(community: CommunityId) -> QueryBuilder<Postgres> {
    let mut query = QueryBuilder::new("DELETE FROM search WHERE community_id = ");
    query.push_bind(community.0);
    query
}

/// The condition that matter `m` matches a search.
pub(crate) fn push_search(query: &mut QueryBuilder<Postgres>, search: &Query) {
    query.push("EXISTS (SELECT 1 FROM search s WHERE s.community_id = m.community_id AND s.matter_id = m.matter_id ");
    query.push("AND s.terms @@ to_tsquery('simple', ").push_bind(search_query(search)).push("))");
}

/// The matters of a community that match a search, in their order.
pub(crate) fn push_latest(query: &mut QueryBuilder<Postgres>, community: CommunityId, search: &Query) {
    query.push("matter_id FROM search WHERE community_id = ").push_bind(community.0);
    query.push(" AND terms @@ to_tsquery('simple', ").push_bind(search_query(search)).push(") ORDER BY matter_id");
}

/// The query in the syntax of `to_tsquery`.
fn search_query(query: &Query) -> String {
    let phrase = |phrase: &Phrase| match phrase {
        Phrase::Terms(terms) => format!("({})", terms.join(" <-> ")),
        Phrase::Prefix(prefix) => format!("{prefix}:*"),
    };
    let words = query.words.iter().map(|phrases| phrases.iter().map(phrase).collect::<Vec<_>>().join(" | "));
    words.map(|word| format!("({word})")).collect::<Vec<_>>().join(" & ")
}
