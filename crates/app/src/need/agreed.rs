//! A need beside the agreements that come from it: what is borne by them stands in no stream of the need.

use crate::fail::Fail;
use mingtong_domain::Millis;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::need::Need;
use mingtong_store::Link;
use mingtong_store::rows::BorneRow;

/// The need with what parties of agreements bear of it at a moment, and would bear that are being asked.
pub(crate) async fn with_agreements(
    link: &mut Link<'_>,
    community: CommunityId,
    need: Need,
    now: Millis,
) -> Result<Need, Fail> {
    let id = [need.asked.need.number()];
    let borne = BorneRow::borne(link.borne(community, &id).await?);
    let pending = BorneRow::borne(link.borne_if_agreed(community, &id, now.0).await?);
    Ok(need.with_borne(borne, pending))
}
