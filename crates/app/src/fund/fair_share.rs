//! What may go back of one pledge, so that nobody gets another's share of what is left over.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::fund;
use mingtong_domain::ids::{FundId, PledgeId};
use mingtong_store::Link;
use mingtong_store::rows::PledgeRow;
use std::collections::HashMap;

/// What may still go back of one pledge, in fen, where so much is left over: read from the rows of all who gave. What
/// went back by a red entry is off what came in there; among those who share it came, and went back.
pub(super) async fn fair_share(
    link: &mut Link<'_>,
    hall: &Hall,
    (fund, pledge): (&FundId, &PledgeId),
    surplus: i64,
) -> Result<i64, Fail> {
    let rows = link.pledges_kept(hall.id, fund.as_str(), u32::MAX).await?;
    let went: HashMap<String, i64> = link.went_back_by_red(hall.id, fund.as_str()).await?.into_iter().collect();
    let giver = |row: &PledgeRow| {
        let went = went.get(&row.pledge_id).copied().unwrap_or_default();
        (row.id(), row.received_fen.saturating_add(went), row.returned_fen.saturating_add(went))
    };
    let givers: Vec<_> = rows.iter().map(giver).collect();
    Ok(fund::fair_share(pledge, &givers, surplus))
}
