//! The papers of the box of a secret vote, as tellers read them until the count.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::vote::{BoxPaper, Vote};
use mingtong_store::Link;
use mingtong_store::rows::BoxPaperRow;

/// The papers that were entered, in the order of their receipts.
pub(super) async fn box_papers(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &Vote,
) -> Result<Vec<(BoxPaperRow, BoxPaper)>, Fail> {
    if !vote.is_secret() {
        return Ok(vec![]);
    }
    let rows = link.box_papers(hall.id, vote.id.as_str()).await?;
    let read = |row: BoxPaperRow| row.paper().map(|paper| (row, paper));
    Ok(rows.into_iter().filter_map(read).collect())
}

/// How many papers are not read by two people alike, whether it is known whose they are or not.
pub(super) async fn unsettled(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<u32, Fail> {
    let named = link.unsettled_ballots(hall.id, vote.id.as_str()).await?;
    let papers = box_papers(link, hall, vote).await?;
    let waiting = papers.iter().filter(|(_, paper)| paper.settled().is_none()).count();
    let (named, waiting) = (u32::try_from(named).unwrap_or(u32::MAX), u32::try_from(waiting).unwrap_or(u32::MAX));
    Ok(named.saturating_add(waiting))
}
