//! What PostgreSQL's index holds of each matter.

use super::Conn;
use crate::error::StoreError;
use crate::term_sums::TermSums;
use mingtong_domain::ids::CommunityId;
use std::collections::BTreeMap;

/// A sum over all places of all terms of each matter. A row is a matter with all of them, written as PostgreSQL writes
/// a `tsvector`: `'term':1,5 'other':2`. Our terms are letters, so nothing in it is quoted twice.
pub(crate) async fn term_sums(conn: &mut Conn, community: CommunityId) -> Result<BTreeMap<i64, u64>, StoreError> {
    const AT_A_TIME: usize = 500;
    let mut sums = TermSums::default();
    let mut after = 0;
    loop {
        let rows = "SELECT matter_id, CAST(terms AS TEXT) FROM search \
                    WHERE community_id = $1 AND matter_id > $2 ORDER BY matter_id LIMIT $3";
        let rows = sqlx::query_as::<_, (i64, String)>(rows).bind(community.0).bind(after).bind(AT_A_TIME as i64);
        let rows = rows.fetch_all(&mut *conn).await?;
        rows.iter().for_each(|(matter, terms)| add(&mut sums, *matter, terms));
        match rows.last() {
            Some((last, _)) if rows.len() >= AT_A_TIME => after = *last,
            _ => return Ok(sums.into_sums()),
        }
    }
}

fn add(sums: &mut TermSums, matter: i64, terms: &str) {
    for written in terms.split_ascii_whitespace() {
        let (term, places) = written.split_once(':').unwrap_or((written, ""));
        // Weights are letters behind a place; we write none.
        sums.add(matter, term.trim_matches('\''), places.split(',').filter_map(|place| place.parse().ok()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tsvector_is_read_as_it_is_written() {
        let (mut read, mut put) = (TermSums::default(), TermSums::default());
        add(&mut read, 7, "'ab':1,3 'cd':2");
        put.add_text(7, "ab cd ab");
        assert_eq!(read.into_sums(), put.into_sums());
    }
}
