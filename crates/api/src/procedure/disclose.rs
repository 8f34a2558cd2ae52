//! The last two steps: each posts its notice.

use super::acts::answer;
use super::wire::{DiscloseResolutionBody, DiscloseResultBody, ProcedureBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::procedure::{NewPublication, publish_step};
use mingtong_app::{App, Who};
use mingtong_domain::ids::ProcedureId;
use mingtong_domain::procedure::Act;

routes! {
    disclose_resolution: Act::DiscloseResolution;
    disclose_result: Act::DiscloseResult;
}

/// Make the resolution public: a notice of the kind `resolution` is posted about the procedure.
#[utoipa::path(
    post,
    path = "/communities/{c}/procedures/{id}/disclose-resolution",
    tag = "procedures",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = DiscloseResolutionBody,
    responses((status = 200, body = ProcedureBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn disclose_resolution(
    State(app): State<App>,
    Id(id): Id<ProcedureId>,
    caller: Caller,
    Body(body): Body<DiscloseResolutionBody>,
) -> Result<Json<ProcedureBody>, Problem> {
    let (who, seen) = (caller.signed_in()?, body.seen);
    publish(&app, &caller, &who, id, (seen, body.read()?)).await
}

/// Make public what came of it, once the resolution was public for its whole period and every objection was answered: a
/// notice of the kind `result` is posted about the procedure.
#[utoipa::path(
    post,
    path = "/communities/{c}/procedures/{id}/disclose-result",
    tag = "procedures",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = DiscloseResultBody,
    responses((status = 200, body = ProcedureBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn disclose_result(
    State(app): State<App>,
    Id(id): Id<ProcedureId>,
    caller: Caller,
    Body(body): Body<DiscloseResultBody>,
) -> Result<Json<ProcedureBody>, Problem> {
    let (who, seen) = (caller.signed_in()?, body.seen);
    publish(&app, &caller, &who, id, (seen, body.read()?)).await
}

async fn publish(
    app: &App,
    caller: &Caller,
    who: &Who,
    id: ProcedureId,
    (seen, new): (Option<i64>, NewPublication),
) -> Result<Json<ProcedureBody>, Problem> {
    let posted = publish_step(app, &caller.hall, who, id.clone(), seen, new).await;
    answer(app, caller, &id, posted.map(|_| ())).await
}
