//! The acts on a resource.

use crate::form::Form;
use crate::parts::acting::acts;
use crate::parts::not_done::NotDone;
use crate::routes::resource::page::ResourcePage;
use crate::visit::Visit;
use mingtong_app::resource::act_on_resource;
use mingtong_domain::ids::{PictureId, ResourceId};
use mingtong_domain::resource::{Act, Command};

acts!(below "/resources/", of ResourceId::parse, by attempt, on ResourcePage::load);

async fn attempt(visit: &Visit, id: &ResourceId, act: Act, form: &Form, _: &mut Vec<PictureId>) -> Result<(), NotDone> {
    let until = || form.get("until").trim().parse().map_err(|_| "resource-wrong-day");
    let command = match act {
        Act::Prolong => until().map(|until| Command::Prolong { until }),
        Act::Withdraw => Ok(Command::Withdraw { reason: form.get("reason").to_owned() }),
        Act::Offer => Err("problem-not-found"),
    };
    let command = command.map_err(|key| NotDone::to_put_right(visit, key))?;
    let seen = form.get("seen").parse().ok();
    let done = act_on_resource(&visit.site.app, &visit.hall, &visit.who(), *id, seen, command).await;
    done.map_err(|fail| NotDone::new(visit, &fail))
}
