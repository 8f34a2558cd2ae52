//! Every act on a resource goes this way. What may be done is decided in `domain::resource`.

use crate::app::App;
use crate::carry::Loaded;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::ids::{ResourceId, Stream};
use mingtong_domain::matter::Visibility;
use mingtong_domain::resource::{self, Command};
use mingtong_store::Append;

/// Acts on a resource. `seen` is the position of the latest event that the person saw: when somebody acted since, the
/// act is not done and the person is told.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_resource(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ResourceId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<(), Fail> {
    let act = command.act();
    app.carry(hall, who, act, move |mut it| {
        Box::pin(async move {
            let Loaded { thing: resource, prior } = it.resource(id).await?;
            if seen.is_some_and(|seen| seen != resource.latest) {
                return Err(Fail::Changed);
            }
            let chance = it.app.chance.clone();
            let mut texts = Texts::new(&chance, it.act);
            let command = command.put_aside(&mut texts)?;
            let path = it.hall.register.path(resource.offered.place.as_ref());
            let events = resource::decide(&resource, command, &it.context(&path))?;
            let events = it.seal(Visibility::Public, events);
            it.record(vec![Append { stream: Stream::Resource(id), prior, events }], &texts.into_inner()).await?;
            Ok(())
        })
    })
    .await
}
