//! The acts on a need.

use crate::form::Form;
use crate::parts::acting::{acts, take_in_for};
use crate::parts::not_done::NotDone;
use crate::routes::need::page::NeedPage;
use crate::routes::need::read::read;
use crate::visit::Visit;
use mingtong_app::need::{act_on_need, view_need};
use mingtong_domain::ids::{NeedId, PictureId};
use mingtong_domain::need::Act;

acts!(below "/needs/", of NeedId::parse, by attempt, on NeedPage::load);

async fn attempt(
    visit: &Visit,
    id: &NeedId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    take_in_for(visit, form, pictures, view_need(app, hall, &who, *id)).await?;
    let view = view_need(app, hall, &who, *id).await.map_err(|fail| NotDone::new(visit, &fail))?;
    let measure = view.need.asked.total.measure;
    let command = read(act, measure, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))?;
    let done = act_on_need(app, hall, &who, *id, form.get("seen").parse().ok(), command).await;
    done.map_err(|fail| NotDone::new(visit, &fail))
}
