//! Agreements are previewed, drafted, and drafted anew.

use super::wire::{AgreementBody, AgreementPreviewBody};
use super::wire_new::{NewAgreementBody, RedraftAgreementBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::agreement::{draft_agreement, preview_agreement, redraft_agreement, view_agreement};
use mingtong_app::{App, Fail};
use mingtong_domain::agreement::Act;
use mingtong_domain::ids::AgreementId;

routes! {
    preview_agreement_draft: Act::Draft;
    draft: Act::Draft;
    redraft: Act::Redraft;
}

/// Try whether an agreement can be drafted, and what everybody would pay or get. Nothing is written.
#[utoipa::path(
    post,
    operation_id = "preview_agreement",
    path = "/communities/{c}/agreements/preview",
    tag = "agreements",
    params(("c" = String, Path, description = "The community")),
    request_body = NewAgreementBody,
    responses((status = 200, body = AgreementPreviewBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn preview_agreement_draft(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewAgreementBody>,
) -> Result<Json<AgreementPreviewBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(preview_agreement(&app, &caller.hall, &who, body.read()?).await?.into()))
}

/// Draft an agreement with every party's share. Nobody is asked before it is put to them.
#[utoipa::path(
    post,
    operation_id = "draft_agreement",
    path = "/communities/{c}/agreements",
    tag = "agreements",
    params(("c" = String, Path, description = "The community")),
    request_body = NewAgreementBody,
    responses((status = 201, body = AgreementBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn draft(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewAgreementBody>,
) -> Result<(StatusCode, Json<AgreementBody>), Problem> {
    let who = caller.signed_in()?;
    let id = draft_agreement(&app, &caller.hall, &who, body.read()?).await?;
    let view = view_agreement(&app, &caller.hall, &who, &id).await?;
    Ok((StatusCode::CREATED, Json(AgreementBody::of(&caller.hall, view))))
}

/// Draft it anew: a new version, to which nobody consented. All consents to the one before lapse.
#[utoipa::path(
    post,
    operation_id = "redraft_agreement",
    path = "/communities/{c}/agreements/{id}/redraft",
    tag = "agreements",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = RedraftAgreementBody,
    responses((status = 200, body = AgreementBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn redraft(
    State(app): State<App>,
    Id(id): Id<AgreementId>,
    caller: Caller,
    Body(body): Body<RedraftAgreementBody>,
) -> Result<Json<AgreementBody>, Problem> {
    let who = caller.signed_in()?;
    let acted = redraft_agreement(&app, &caller.hall, &who, id.clone(), body.read()?).await;
    let view = match acted {
        Ok(()) | Err(Fail::Changed) => view_agreement(&app, &caller.hall, &who, &id).await?,
        Err(other) => return Err(other.into()),
    };
    match acted {
        Ok(()) => Ok(Json(AgreementBody::of(&caller.hall, view))),
        Err(_) => Err(Problem::changed(view.stage.key(), view.agreement.latest)),
    }
}
