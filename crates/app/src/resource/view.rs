//! One resource.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::spoken::Words;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::ids::{ResourceId, Stream};
use mingtong_domain::resource::{Act, Resource, Stage, offered};
use mingtong_store::stream_of;

/// A resource to show.
#[derive(Debug, Clone)]
pub struct ResourceView {
    /// The resource.
    pub resource: Resource,
    /// Its public number.
    pub number: String,
    /// Its state now.
    pub stage: Stage,
    /// What it is called; empty where that was erased.
    pub title: String,
    /// What it is, when, and how much of it; empty where that was erased.
    pub text: String,
    /// The name of the unit.
    pub unit: String,
    /// Where it is.
    pub place: Option<String>,
    /// Why it was taken off the list.
    pub reason: Option<String>,
    /// What whoever looks may do now.
    pub offered: Vec<Act>,
}

/// One resource as `who` reads it.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_resource(app: &App, hall: &Hall, who: &Who, id: ResourceId) -> Result<ResourceView, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let resource = Resource::from_stream(&stream_of(link, hall.id, &Stream::Resource(id)).await?);
    let resource = resource.ok_or(Fail::NotFound)?;
    let reason = resource.withdrawn.as_ref().map(|(reason, _)| reason);
    let texts = [&resource.offered.title, &resource.offered.text].into_iter().chain(reason).cloned();
    let words = Words::of(words_behind(link, hall.id, texts).await?, who);
    let path = hall.register.path(resource.offered.place.as_ref());
    Ok(ResourceView {
        number: hall.resource_number(id),
        stage: resource.stage_at(now),
        title: words.said(&resource.offered.title),
        text: words.said(&resource.offered.text),
        unit: hall.unit_name(&resource.offered.unit).to_owned(),
        place: resource.offered.place.as_ref().map(|place| hall.place_name(place)),
        reason: words.maybe(reason),
        offered: offered(&resource, &app.context(hall, who, Act::Offer, now, &path)),
        resource,
    })
}
