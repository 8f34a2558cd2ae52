//! The acts on a resource, a declaration each.

use super::wire::ResourceBody;
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Number;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::resource::{act_on_resource, view_resource};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::ResourceId;
use mingtong_domain::resource::Command;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: ResourceId,
    body: B,
) -> Result<Json<ResourceBody>, Problem> {
    let who = caller.signed_in()?;
    let seen = body.seen();
    let acted = act_on_resource(app, &caller.hall, &who, id, seen, body.command()?).await;
    let view = match acted {
        Ok(()) | Err(Fail::Changed) => view_resource(app, &caller.hall, &who, id).await?,
        Err(other) => return Err(other.into()),
    };
    match acted {
        Ok(()) => Ok(Json(view.into())),
        Err(_) => Err(Problem::changed(view.stage.kind().key(), view.resource.latest)),
    }
}

acts! {
    (resource at "/communities/{c}/resources/{number}/", "number" as Number<ResourceId>, answers ResourceBody, by act);

    /// Offer it for longer, or for less long.
    Prolong: prolong_resource at "prolong-resource" with ProlongResourceBody {
        /// The new last day: `2026-12-31`.
        until: String,
    } => { until: day("until", &until)? };

    /// Take it off the list.
    Withdraw: withdraw_resource at "withdraw-resource" with WithdrawResourceBody {
        /// Why.
        reason: String,
    } => { reason };
}
