//! What is said differently in PostgreSQL.

use mingtong_domain::ids::CommunityId;
use mingtong_text::search::{Phrase, Query};
use sqlx::{Postgres, QueryBuilder};

/// The order of bytes, whatever the database's locale.
pub(crate) const BYTE_ORDER: &str = "COLLATE \"C\"";

/// Locks the head row for the length of a write: a community is serial, communities run in parallel.
pub(crate) const LOCK_HEAD: &str =
    "SELECT community_id, slug, head, register_head FROM community WHERE community_id = $1 FOR UPDATE";

/// Takes a matter out of the index: `$1` community, `$2` matter, `$3` row id (SQLite's).
pub(crate) const SEARCH_DELETE: &str = "DELETE FROM search WHERE community_id = $1 AND matter_id = $2 AND $3 > 0";
/// Takes everything out of the index of a community: `$1` community, `$2`–`$3` row ids (SQLite's).
pub(crate) const SEARCH_CLEAR: &str = "DELETE FROM search WHERE community_id = $1 AND $2 <= $3";
/// The condition that matter `m` matches the query bound to the placeholder `{}`.
pub(crate) const SEARCH_MATCHES: (&str, &str) = (
    "EXISTS (SELECT 1 FROM search s WHERE s.community_id = m.community_id AND s.matter_id = m.matter_id \
     AND s.terms @@ to_tsquery('simple', ",
    "))",
);

/// The query in the syntax of `to_tsquery`.
pub(crate) fn search_query(query: &Query) -> String {
    let phrases = query.phrases.iter().map(|phrase| match phrase {
        Phrase::Terms(terms) => format!("({})", terms.join(" <-> ")),
        Phrase::Prefix(prefix) => format!("{prefix}:*"),
    });
    phrases.collect::<Vec<_>>().join(" & ")
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

/// The index as `(matter, term, position from 1)`: `$1` community, `$2` skip, `$3` limit.
pub(crate) const DUMP_TERMS: &str = "SELECT s.matter_id, t.lexeme COLLATE \"C\" AS term, CAST(p.position AS BIGINT) \
    FROM search s CROSS JOIN LATERAL unnest(s.terms) AS t(lexeme, positions, weights) \
    CROSS JOIN LATERAL unnest(t.positions) AS p(position) WHERE s.community_id = $1 \
    ORDER BY 1, 2, 3 LIMIT $3 OFFSET $2";
