//! Every act on a project.

use crate::form::Form;
use crate::parts::acting::{acts, take_in_for};
use crate::parts::not_done::NotDone;
use crate::routes::project::page::ProjectPage;
use crate::routes::project::read::{Asked, read};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::project::{act_on_project, publish_account, view_project};
use mingtong_domain::ids::{PictureId, ProjectId};
use mingtong_domain::project::Act;

acts!(below "/projects/", of ProjectId::parse, by attempt, on ProjectPage::load);

async fn attempt(
    visit: &Visit,
    id: &ProjectId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    take_in_for(visit, form, pictures, view_project(app, hall, &who, *id)).await?;
    let seen = form.get("seen").parse().ok();
    let done = match read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))? {
        None => Err(Fail::NotFound),
        Some(Asked::Account(account)) => publish_account(app, hall, &who, *id, seen, account).await,
        Some(Asked::Command(command)) => act_on_project(app, hall, &who, *id, seen, command).await,
    };
    done.map(|_| ()).map_err(|fail| NotDone::new(visit, &fail))
}
