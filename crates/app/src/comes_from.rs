//! Where something comes from, for whoever may see that.

use crate::agreement::number_of_agreement;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::agreement::{self, Agreement};
use mingtong_domain::fund::Origin;
use mingtong_domain::ids::{PlaceId, Stream};
use mingtong_domain::matter::Matter;
use mingtong_domain::need::Need;
use mingtong_domain::project::Project;
use mingtong_domain::resolution::Resolution;
use mingtong_store::{Link, stream_of};

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComesFrom {
    /// What.
    pub origin: Origin,
    /// Its public number.
    pub number: String,
    /// Where that is; none for the whole community.
    pub place: Option<PlaceId>,
}

/// Where something is to come from, before it is opened.
///
/// # Errors
/// [`Fail::NotFound`] where there is none for whoever asks, or the database failed.
pub async fn view_origin(app: &App, hall: &Hall, who: &Who, origin: &Origin) -> Result<ComesFrom, Fail> {
    let mut reader = app.store.read().await?;
    comes_from(&mut reader.link(), hall, who, origin).await?.ok_or(Fail::NotFound)
}

/// The need behind something: of what comes from an agreement, the need that this comes from.
pub(crate) async fn need_behind(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    origin: &Origin,
) -> Result<Option<ComesFrom>, Fail> {
    let Origin::Agreement(id) = origin else { return Ok(None) };
    let agreement = Agreement::from_stream(&stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?);
    match agreement.and_then(|agreement| agreement.origin) {
        Some(agreement::Origin::Need(need)) => comes_from(link, hall, who, &Origin::Need(need)).await,
        Some(agreement::Origin::Matter(_)) | None => Ok(None),
    }
}

/// Where something comes from; none where whoever asks may not see that: a matter that was public once, and is not now.
pub(crate) async fn comes_from(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    origin: &Origin,
) -> Result<Option<ComesFrom>, Fail> {
    let stream = match origin {
        Origin::Matter(id) => Stream::Matter(*id),
        Origin::Need(id) => Stream::Need(*id),
        Origin::Agreement(id) => Stream::Agreement(id.clone()),
        Origin::Resolution(id) => Stream::Resolution(*id),
        Origin::Project(id) => Stream::Project(*id),
    };
    let events = stream_of(link, hall.id, &stream).await?;
    let register = &hall.register;
    let found: Option<(String, Option<PlaceId>)> = match origin {
        Origin::Matter(id) => Matter::from_stream(&events)
            .filter(|matter| who.may_see(register, matter))
            .map(|matter| (hall.number(*id), matter.place)),
        Origin::Need(id) => Need::from_stream(&events)
            .filter(|need| who.may_see_need(register, need))
            .map(|need| (hall.need_number(*id), need.asked.place)),
        Origin::Agreement(_) => Agreement::from_stream(&events)
            .filter(Agreement::was_put)
            .map(|agreement| (number_of_agreement(hall, &agreement), agreement.place)),
        Origin::Resolution(id) => Resolution::from_stream(&events).map(|_| (hall.resolution_number(*id), None)),
        Origin::Project(id) => Project::from_stream(&events).map(|project| (hall.project_number(*id), project.place)),
    };
    Ok(found.map(|(number, place)| ComesFrom { origin: origin.clone(), number, place }))
}
