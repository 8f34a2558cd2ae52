//! How what a fund comes from stands, as far as its money is concerned.

use crate::fail::Fail;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Agreement, StageKind};
use mingtong_domain::fund::{Fund, Origin, OriginStands};
use mingtong_domain::ids::{AgreementId, CommunityId, Stream};
use mingtong_domain::project::Project;
use mingtong_store::{Link, stream_of};

/// How it stands at a moment.
pub(super) async fn origin_stands(
    link: &mut Link<'_>,
    community: CommunityId,
    fund: &Fund,
    now: Millis,
) -> Result<OriginStands, Fail> {
    match &fund.origin {
        Some(Origin::Agreement(id)) => of_agreement(link, community, id, now).await,
        Some(Origin::Project(id)) => {
            let project = Project::from_stream(&stream_of(link, community, &Stream::Project(*id)).await?);
            Ok(project.as_ref().map(OriginStands::of_project).unwrap_or_default())
        }
        Some(Origin::Matter(_) | Origin::Resolution(_) | Origin::Need(_)) | None => Ok(OriginStands::default()),
    }
}

/// Of one that started its row says enough: its stream has all its parties, and a crowd pays at once.
async fn of_agreement(
    link: &mut Link<'_>,
    community: CommunityId,
    id: &AgreementId,
    now: Millis,
) -> Result<OriginStands, Fail> {
    let row = link.agreement(community, id.as_str()).await?;
    if row.is_some_and(|row| row.stage == StageKind::Started.key()) {
        return Ok(OriginStands::default());
    }
    let agreement = Agreement::from_stream(&stream_of(link, community, &Stream::Agreement(id.clone())).await?);
    Ok(agreement.map(|agreement| OriginStands::of_agreement(&agreement, now)).unwrap_or_default())
}
