//! What is said differently in SQLite.

use mingtong_domain::ids::CommunityId;
use mingtong_text::search::{Phrase, Query};
use sqlx::{QueryBuilder, Sqlite};

/// The order of bytes, whatever the database's locale.
pub(crate) const BYTE_ORDER: &str = "COLLATE BINARY";

/// Takes the head row for the length of a write. SQLite has one writer, so there is nothing to lock.
pub(crate) const LOCK_HEAD: &str =
    "SELECT community_id, slug, head, register_head FROM community WHERE community_id = $1";

/// Takes a matter out of the index: `$1` community, `$2` matter, `$3` row id.
pub(crate) const SEARCH_DELETE: &str = "DELETE FROM search WHERE rowid = $3 AND $1 > 0 AND $2 > 0";
/// Takes everything out of the index of a community: `$1` community, `$2`–`$3` row ids.
pub(crate) const SEARCH_CLEAR: &str = "DELETE FROM search WHERE rowid BETWEEN $2 AND $3 AND $1 > 0";
/// The condition that matter `m` matches the query bound to the placeholder `{}`. The words of a query begin with the
/// community, so what matches is of that community; asked for by its key, nothing else is looked at.
pub(crate) const SEARCH_MATCHES: (&str, &str) =
    ("m.matter_id IN (SELECT rowid % 100000000000 FROM search WHERE search MATCH ", ")");

/// The query in FTS5 syntax.
pub(crate) fn search_query(query: &Query) -> String {
    let phrases = query.phrases.iter().map(|phrase| match phrase {
        Phrase::Terms(terms) => format!("\"{}\"", terms.join(" ")),
        Phrase::Prefix(prefix) => format!("{prefix}*"),
    });
    phrases.collect::<Vec<_>>().join(" AND ")
}

/// Puts the terms of matters into the index.
pub(crate) fn search_put(community: CommunityId, rows: &[(i64, String)]) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("INSERT INTO search (rowid, terms) ");
    query.push_values(rows, |mut row, (matter, terms)| {
        row.push_bind(community.0 * 100_000_000_000 + matter).push_bind(terms.clone());
    });
    query
}

/// The index as `(matter, term, position from 1)`: `$1` community, `$2` skip, `$3` limit.
pub(crate) const DUMP_TERMS: &str = "SELECT doc % 100000000000, term, \"offset\" + 1 FROM search_instance \
    WHERE doc BETWEEN $1 * 100000000000 AND ($1 + 1) * 100000000000 - 1 ORDER BY 1, 2, 3 LIMIT $3 OFFSET $2";
