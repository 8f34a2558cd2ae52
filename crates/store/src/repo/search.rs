//! The full-text index.

use super::*;
use crate::term_sums::TermSums;
use futures_util::TryStreamExt as _;
use std::collections::BTreeMap;

pub(crate) async fn put_terms(conn: &mut Conn, community: CommunityId, rows: &[(i64, String)]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        dialect::search_put(community, chunk).build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn delete_terms(conn: &mut Conn, community: CommunityId, matters: &[i64]) -> Result<()> {
    for matter in matters {
        dialect::search_delete(community, *matter).build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn clear_terms(conn: &mut Conn, community: CommunityId) -> Result<()> {
    dialect::search_clear(community).build().execute(conn).await?;
    Ok(())
}

/// A sum over all places of all terms of each matter, in whatever order they come.
pub(crate) async fn term_sums(conn: &mut Conn, community: CommunityId) -> Result<BTreeMap<i64, u64>> {
    let mut sums = TermSums::default();
    let mut query = dialect::search_places(community);
    let mut places = query.build_query_as::<(i64, String, i64)>().fetch(conn);
    while let Some((matter, term, place)) = places.try_next().await? {
        sums.add(matter, term, place);
    }
    Ok(sums.into_sums())
}
