//! What SQLite's index holds of each matter.

use super::Conn;
use super::dialect::{MATTERS, search_places};
use crate::error::StoreError;
use crate::term_sums::TermSums;
use futures_util::TryStreamExt as _;
use mingtong_domain::ids::CommunityId;
use std::collections::BTreeMap;

/// A sum over all places of all terms of each matter. A row is a term with all its places: one for each place would be
/// ten times as dear as the place itself.
pub(crate) async fn term_sums(conn: &mut Conn, community: CommunityId) -> Result<BTreeMap<i64, u64>, StoreError> {
    let mut sums = TermSums::default();
    let mut query = search_places(community);
    let mut rows = query.build_query_as::<(String, String)>().fetch(conn);
    while let Some((term, places)) = rows.try_next().await? {
        let mut numbers = places.split_ascii_whitespace().map(|number| number.parse::<i64>().unwrap_or_default());
        let mut matter = 0;
        let mut of_matter: Vec<i64> = Vec::new();
        while let (Some(next), Some(place)) = (numbers.next(), numbers.next()) {
            if next != matter && !of_matter.is_empty() {
                sums.add(matter, &term, of_matter.drain(..));
            }
            matter = next;
            of_matter.push(place);
        }
        sums.add(matter, &term, of_matter);
    }
    Ok(sums.into_sums())
}

/// The same of an index that is a plain table of the words that would be in it: nothing is looked for in what is thrown
/// away.
pub(crate) async fn plain_term_sums(conn: &mut Conn) -> Result<BTreeMap<i64, u64>, StoreError> {
    const AT_A_TIME: usize = 500;
    let mut sums = TermSums::default();
    let mut after = 0;
    loop {
        let rows = "SELECT rowid, terms FROM search WHERE rowid > $1 ORDER BY rowid LIMIT $2";
        let rows = sqlx::query_as::<_, (i64, String)>(rows).bind(after).bind(AT_A_TIME as i64);
        let rows = rows.fetch_all(&mut *conn).await?;
        rows.iter().for_each(|(row, terms)| sums.add_text(row % MATTERS, terms));
        match rows.last() {
            Some((last, _)) if rows.len() >= AT_A_TIME => after = *last,
            _ => return Ok(sums.into_sums()),
        }
    }
}
