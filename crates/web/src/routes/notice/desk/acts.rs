//! The acts of the desk on a notice.

use crate::form::Form;
use crate::parts::acting::{acts, take_in_for};
use crate::parts::not_done::NotDone;
use crate::routes::notice::page::NoticePage;
use crate::visit::Visit;
use mingtong_app::notice::{act_on_notice, view_notice};
use mingtong_domain::ids::{NoticeId, PictureId};
use mingtong_domain::notice::{Act, Command, Way};

acts!(below "/notices/", of |id: &str| Some(NoticeId::from(id)), by attempt, on NoticePage::load_again);

async fn attempt(
    visit: &Visit,
    id: &NoticeId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    take_in_for(visit, form, pictures, view_notice(app, hall, &who, id, 0)).await?;
    let command = read(act, form, pictures).map_err(|key| NotDone::to_put_right(visit, key))?;
    let done = act_on_notice(app, hall, &who, id.clone(), form.get("seen").parse().ok(), command).await;
    done.map_err(|fail| NotDone::new(visit, &fail))
}

/// What was sent, as a command; else the key of what is wrong with it.
fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Command<String>, &'static str> {
    Ok(match act {
        Act::ShowPosted => Command::ShowPosted {
            way: Way::from_key(form.get("way")).ok_or("notice-wrong-way")?,
            day: form.get("day").trim().parse().map_err(|_| "notice-wrong-day")?,
            pictures: pictures.to_vec(),
            words: form.maybe("words"),
        },
        Act::AnswerObjection => Command::AnswerObjection {
            number: form.get("number").parse().map_err(|_| "problem-not-found")?,
            text: form.get("text").to_owned(),
        },
        Act::WithholdObjection => Command::WithholdObjection {
            number: form.get("number").parse().map_err(|_| "problem-not-found")?,
            reason: form.get("reason").to_owned(),
        },
        Act::TakeDown => Command::TakeDown { reason: form.maybe("reason") },
        Act::Object | Act::Post => return Err("problem-not-found"),
    })
}
