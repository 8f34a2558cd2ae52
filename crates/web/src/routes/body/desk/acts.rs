//! Every act on a body.

use crate::form::Form;
use crate::parts::acting::{acts, take_in_for};
use crate::parts::not_done::NotDone;
use crate::routes::body::forms::{self, Asked};
use crate::routes::body::page::BodyPage;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::body::{act_on_body, seat_newcomer, view_body};
use mingtong_domain::body::Act;
use mingtong_domain::ids::{BodyId, PictureId};

acts!(below "/bodies/", of |id: &str| Some(BodyId::from(id)), by attempt, on BodyPage::load);

async fn attempt(
    visit: &Visit,
    id: &BodyId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let failed = |fail: Fail| NotDone::new(visit, &fail);
    take_in_for(visit, form, pictures, view_body(app, hall, &who, id)).await?;
    let asked = forms::read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))?;
    let Some(Asked { command, newcomer }) = asked else { return Err(failed(Fail::NotFound)) };
    let seen = form.get("seen").parse().ok();
    match newcomer {
        Some(name) => seat_newcomer(app, hall, &who, id.clone(), seen, &name, command).await.map_err(failed),
        None => act_on_body(app, hall, &who, id.clone(), seen, command).await.map_err(failed),
    }
}
