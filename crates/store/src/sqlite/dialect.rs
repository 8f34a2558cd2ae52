//! What is said differently in SQLite.

use mingtong_domain::ids::CommunityId;
use mingtong_text::search::{Phrase, Query, scopes};
use sqlx::{QueryBuilder, Sqlite};

/// The order of bytes is that of SQLite anyway; said once more, it would keep it from using an index.
pub(crate) const BYTE_ORDER: &str = "";

/// Takes the head row for the length of a write. SQLite has one writer, so there is nothing to lock.
pub(crate) const LOCK_HEAD: &str =
    "SELECT community_id, slug, head, register_head FROM community WHERE community_id = $1";

/// The index knows a matter by a row id: community × this + matter. Matter ids have ten digits.
pub(crate) const MATTERS: i64 = 100_000_000_000;

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

/// Changes of rows on this connection.
pub(crate) const CHANGES: &str = "SELECT total_changes()";

/// Merges some pages of the index: the first time all its parts are to become one, then that goes on. An entry of the
/// index that was taken out stays in its part, marked, until that is merged.
pub(crate) fn search_merge(is_first: bool) -> Option<&'static str> {
    Some(match is_first {
        true => "INSERT INTO search (search, rank) VALUES ('merge', -1000)",
        false => "INSERT INTO search (search, rank) VALUES ('merge', 1000)",
    })
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

/// The matters of a community that match a search, in their order. The words begin with the community, as above.
pub(crate) fn push_latest(query: &mut QueryBuilder<Sqlite>, _community: CommunityId, search: &Query) {
    query.push(format_args!("rowid % {MATTERS} AS matter_id FROM search WHERE search MATCH "));
    query.push_bind(search_query(search)).push(" ORDER BY rowid");
}

/// The query in FTS5 syntax.
fn search_query(query: &Query) -> String {
    let phrase = |phrase: &Phrase| match phrase {
        Phrase::Terms(terms) => format!("\"{}\"", terms.join(" ")),
        Phrase::Prefix(prefix) => format!("{prefix}*"),
    };
    let words = query.words.iter().map(|phrases| phrases.iter().map(phrase).collect::<Vec<_>>().join(" OR "));
    words.map(|word| format!("({word})")).collect::<Vec<_>>().join(" AND ")
}

/// The index of a community as a row for each term with all its places: `matter place matter place`, places from 1,
/// those in a matter one after the other. The index itself is ordered by its terms, and those of a community begin
/// alike.
pub(crate) fn search_places(community: CommunityId) -> QueryBuilder<Sqlite> {
    let select = format!(
        "SELECT term, group_concat((doc % {MATTERS}) || ' ' || (\"offset\" + 1), ' ') FROM search_instance \
         WHERE "
    );
    let mut query = QueryBuilder::new(select);
    for (nth, scope) in scopes(community.0).into_iter().enumerate() {
        query.push(if nth == 0 { "term BETWEEN " } else { " OR term BETWEEN " });
        query.push_bind(scope.clone()).push(" AND ").push_bind(scope + "~");
    }
    query.push(" GROUP BY term");
    query
}
