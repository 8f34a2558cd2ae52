//! Every act on a resolution.

use crate::form::Form;
use crate::parts::acting::acts;
use crate::parts::not_done::NotDone;
use crate::routes::resolution::forms::{Asked, read};
use crate::routes::resolution::page::ResolutionPage;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::resolution::{act_on_resolution, publish_resolution};
use mingtong_domain::ids::{PictureId, ResolutionId};
use mingtong_domain::resolution::Act;

acts!(below "/resolutions/", of ResolutionId::parse, by attempt, on ResolutionPage::load);

/// No act on a resolution comes with pictures.
async fn attempt(
    visit: &Visit,
    id: &ResolutionId,
    act: Act,
    form: &Form,
    _: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let seen = form.get("seen").parse().ok();
    let done = match read(act, form).map_err(|key| NotDone::to_put_right(visit, key))? {
        None => Err(Fail::NotFound),
        Some(Asked::Publish(publication)) => publish_resolution(app, hall, &who, *id, seen, publication).await,
        Some(Asked::Command(command)) => act_on_resolution(app, hall, &who, *id, seen, command).await,
    };
    done.map(|_| ()).map_err(|fail| NotDone::new(visit, &fail))
}
