//! Every act on a vote that has its form on the vote's page.

use crate::form::Form;
use crate::parts::acting::acts;
use crate::parts::not_done::NotDone;
use crate::routes::vote::forms::{Asked, read};
use crate::routes::vote::page::VotePage;
use crate::routes::vote::people::People;
use crate::visit::Visit;
use axum::http::StatusCode;
use mingtong_app::Fail;
use mingtong_app::vote::{OnVote, act_on_vote, view_vote};
use mingtong_domain::ids::{PictureId, VoteId};
use mingtong_domain::vote::Act;

acts!(below "/votes/", of named, by attempt, on VotePage::load);

fn named(id: &str) -> Option<VoteId> {
    Some(VoteId(id.to_owned()))
}

/// No act on a vote comes with pictures but those that have pages of their own.
async fn attempt(visit: &Visit, id: &VoteId, act: Act, form: &Form, _: &mut Vec<PictureId>) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let not_done = |fail: Fail| NotDone::new(visit, &fail);
    let view = view_vote(app, hall, &who, id).await.map_err(not_done)?;
    let people = People::load(visit).await.map_err(not_done)?.and(&view.tellers);
    let to_put_right = |text| NotDone { status: StatusCode::UNPROCESSABLE_ENTITY, text, changed: false, used: None };
    let done = match read(visit, &view, &people, (act, form)).map_err(to_put_right)? {
        None => Err(Fail::NotFound),
        Some(Asked { command, notice }) => {
            let on = OnVote { seen: form.get("seen").parse().ok(), notice, ..OnVote::default() };
            act_on_vote(app, hall, &who, id.clone(), on, command).await
        }
    };
    done.map_err(not_done)
}
