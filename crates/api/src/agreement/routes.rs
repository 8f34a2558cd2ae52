//! Agreements: listed, read, their parties.

use super::wire::{AgreementBody, AgreementFields, AgreementPartiesBody, AgreementsBody};
use super::wire_new::origin;
use crate::caller::Caller;
use crate::extract::{Fields, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::agreement::{AgreementQuery, agreement_lines, list_agreements, view_agreement};
use mingtong_domain::ids::AgreementId;
use mingtong_domain::{agreement, community};

routes! {
    list: community::Act::ReadPublic;
    read: community::Act::ReadPublic;
    parties: agreement::Act::Read;
}

/// Agreements, the latest first. Drafts only for whoever may read all of them.
#[utoipa::path(
    get,
    operation_id = "list_agreements",
    path = "/communities/{c}/agreements",
    tag = "agreements",
    params(("c" = String, Path, description = "The community"), AgreementFields),
    responses((status = 200, body = AgreementsBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<AgreementFields>,
) -> Result<Json<AgreementsBody>, Problem> {
    let AgreementFields { matter, need, skip } = fields;
    let query = AgreementQuery { of: origin(matter, need)?, skip: skip.unwrap_or(0) };
    Ok(Json(list_agreements(&app, &caller.hall, &caller.who(), query).await?.into()))
}

/// One agreement: terms, sums and counts for everybody; for whoever stands for a party also its own line.
#[utoipa::path(
    get,
    operation_id = "read_agreement",
    path = "/communities/{c}/agreements/{id}",
    tag = "agreements",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = AgreementBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Id(id): Id<AgreementId>,
    caller: Caller,
) -> Result<Json<AgreementBody>, Problem> {
    let view = view_agreement(&app, &caller.hall, &caller.who(), &id).await?;
    Ok(Json(AgreementBody::of(&caller.hall, view)))
}

/// All its parties, a page of them: for staff and the supervisors of accounts, and without what they answered for
/// whoever drafts it.
#[utoipa::path(
    get,
    operation_id = "list_agreement_parties",
    path = "/communities/{c}/agreements/{id}/parties",
    tag = "agreements",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), AgreementFields),
    responses((status = 200, body = AgreementPartiesBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn parties(
    State(app): State<App>,
    Id(id): Id<AgreementId>,
    caller: Caller,
    Fields(fields): Fields<AgreementFields>,
) -> Result<Json<AgreementPartiesBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(agreement_lines(&app, &caller.hall, &who, &id, fields.skip.unwrap_or(0)).await?.into()))
}
