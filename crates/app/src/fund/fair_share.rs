//! What may go back of one pledge, so that nobody gets another's share of what is left over.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::fund;
use mingtong_domain::ids::{FundId, PledgeId};
use mingtong_store::Link;

/// What may still go back of one pledge, in fen, where so much is left over: read from the rows of all who gave.
pub(super) async fn fair_share(
    link: &mut Link<'_>,
    hall: &Hall,
    (fund, pledge): (&FundId, &PledgeId),
    surplus: i64,
) -> Result<i64, Fail> {
    let rows = link.pledges_kept(hall.id, fund.as_str(), u32::MAX).await?;
    let givers: Vec<_> = rows.iter().map(|row| (row.id(), row.received_fen, row.returned_fen)).collect();
    Ok(fund::fair_share(pledge, &givers, surplus))
}
