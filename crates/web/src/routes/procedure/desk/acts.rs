//! Every act on a procedure.

use crate::form::Form;
use crate::parts::acting::{acts, take_in_for};
use crate::parts::not_done::NotDone;
use crate::routes::procedure::page::ProcedurePage;
use crate::routes::procedure::read::{Asked, read};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::procedure::{act_on_procedure, publish_step, view_procedure};
use mingtong_domain::ids::{PictureId, ProcedureId};
use mingtong_domain::procedure::Act;

acts!(below "/procedures/", of |id: &str| Some(ProcedureId::from(id)), by attempt, on ProcedurePage::load);

async fn attempt(
    visit: &Visit,
    id: &ProcedureId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    take_in_for(visit, form, pictures, view_procedure(app, hall, &who, id)).await?;
    let seen = form.get("seen").parse().ok();
    match read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))? {
        Some(Asked::Act(command)) => act_on_procedure(app, hall, &who, id.clone(), seen, command).await,
        Some(Asked::Publish(new)) => publish_step(app, hall, &who, id.clone(), seen, new).await.map(|_| ()),
        None => Err(Fail::NotFound),
    }
    .map_err(|fail| NotDone::new(visit, &fail))
}
