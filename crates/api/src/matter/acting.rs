//! Every act on a matter goes the same way; what is its own stands in `acts.rs`.

use super::wire::ActedBody;
use crate::acting::{ActBody, says_what_was_seen};
use crate::caller::Caller;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::matter::{act_on_matter, holder_of_code, view_matter};
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Fail, Hall, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Command;

/// Does an act: who may not see the matter is told that there is none.
pub(super) async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: MatterId,
    body: B,
) -> Result<Json<ActedBody>, Problem> {
    let who = actor(app, caller, id, body.tracking_code()).await?;
    let (seen, command) = (body.seen(), body.command()?);
    says_what_was_seen(&who, (command.act(), command.act().adds_up()), seen)?;
    match act_on_matter(app, &caller.hall, &who, id, seen, command).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(Fail::Changed) => Err(changed(app, &caller.hall, id).await),
        Err(other) => Err(other.into()),
    }
}

/// The raiser of a tracking code, or whoever is signed in. Whether the matter is theirs to see is decided where it is
/// carried.
async fn actor(app: &App, caller: &Caller, id: MatterId, tracking_code: Option<&str>) -> Result<Who, Problem> {
    match tracking_code {
        Some(code) => {
            caller.attempt(app, Limited::Track)?;
            Ok(holder_of_code(app, &caller.hall, code, id).await?)
        }
        None => caller.signed_in(),
    }
}

/// How the matter stands now. State and position are no secret to somebody who was about to act on it.
async fn changed(app: &App, hall: &Hall, id: MatterId) -> Problem {
    match view_matter(app, hall, &Who::desk(), id).await {
        Ok(view) => Problem::changed(view.stage.key(), view.matter.latest.0),
        Err(fail) => fail.into(),
    }
}
