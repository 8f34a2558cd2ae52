//! A unit offers a resource.

use crate::app::App;
use crate::carry::{Carrier, append, are_in_register};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::{Texts, line};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PlaceId, ResourceId, Stream, TextRef, UnitId};
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_domain::resource::{self, Act, OfferResource, ResourceKind};
use mingtong_store::Text;

/// A resource to be put on the list, in plain words.
#[derive(Debug, Clone)]
pub struct NewResource {
    /// Which unit offers it.
    pub unit: UnitId,
    /// What kind it is.
    pub kind: ResourceKind,
    /// What it is called.
    pub title: String,
    /// What it is, when, and how much of it.
    pub text: String,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// The last day.
    pub until: Date,
}

/// Offers it. Sent again within a short time, it is the one that was offered.
///
/// # Errors
/// A refusal of the domain, a place or a unit that is not there, or the database failed.
pub async fn offer_resource(app: &App, hall: &Hall, who: &Who, new: NewResource) -> Result<ResourceId, Fail> {
    who.authorise(Act::Offer)?;
    let once = Once::of(who, Act::Offer, &new);
    let mut texts = Texts::new(&app.chance, Act::Offer);
    let title = line(Some(&new.title), limits::TITLE_CHARS_MAX, Act::Offer)?.unwrap_or_default();
    let said = (texts.need(&title, limits::TITLE_CHARS_MAX)?, texts.need(&new.text, limits::REASON_CHARS_MAX)?);
    let texts = texts.into_inner();
    app.carry(hall, who, Act::Offer, move |mut it| {
        Box::pin(async move {
            if let Some(made) = once.made(&mut it).await?.as_deref().and_then(ResourceId::parse) {
                return Ok(made);
            }
            let id = offer_in(&mut it, new, said, &texts).await?;
            once.keep(&mut it, &id.to_string()).await?;
            Ok(id)
        })
    })
    .await
}

pub(crate) async fn offer_in(
    it: &mut Carrier<'_>,
    new: NewResource,
    (title, text): (TextRef, TextRef),
    texts: &[Text],
) -> Result<ResourceId, Fail> {
    are_in_register(it, new.place.as_ref(), Some(&new.unit))?;
    let resource = next_number(it).await?;
    let NewResource { unit, kind, place, until, .. } = new;
    let path = it.hall.register.path(place.as_ref());
    let offer = OfferResource { resource, unit, kind, title, text, place, until };
    let event = resource::offer(offer, &it.context(&path))?;
    it.record(vec![append(Stream::Resource(resource), event)], texts).await?;
    Ok(resource)
}

/// The number of a resource that is offered now: the next one of the year.
async fn next_number(it: &mut Carrier<'_>) -> Result<ResourceId, Fail> {
    let (community, year) = (it.hall.id, it.now.year());
    let of_year = ResourceId::numbers_of(year);
    let latest = it.link().latest_resource(community, of_year.start, of_year.end).await?;
    let full = || Refusal::new(Code::RegisterFull, it.act).with(ResourceId::SEQUENCE_MAX);
    Ok(ResourceId::next_in(year, latest).ok_or_else(full)?)
}
