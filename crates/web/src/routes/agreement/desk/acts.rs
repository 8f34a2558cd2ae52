//! Every act on an agreement.

use crate::form::Form;
use crate::parts::acting::{acts, take_in_for};
use crate::parts::not_done::NotDone;
use crate::routes::agreement::page::AgreementPage;
use crate::routes::agreement::read::read;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::agreement::{act_on_agreement, view_agreement};
use mingtong_domain::agreement::Act;
use mingtong_domain::ids::{AgreementId, PictureId};

acts!(below "/agreements/", of |id: &str| Some(AgreementId::from(id)), by attempt, on AgreementPage::load);

async fn attempt(
    visit: &Visit,
    id: &AgreementId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    take_in_for(visit, form, pictures, view_agreement(app, hall, &who, id)).await?;
    let seen = form.get("seen").parse().ok();
    match read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))? {
        Some(command) => act_on_agreement(app, hall, &who, id.clone(), seen, command).await,
        None => Err(Fail::NotFound),
    }
    .map_err(|fail| NotDone::new(visit, &fail))
}
