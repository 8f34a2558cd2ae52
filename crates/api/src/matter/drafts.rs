//! What somebody has begun to write on a matter and not sent: theirs alone, and the same that the pages keep.

use super::wire_desk::{KeepDraftBody, OwnDraftBody};
use crate::caller::Caller;
use crate::extract::{Body, Number, Piece};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::matter::read_matter;
use mingtong_app::person::{draft_thing, forget_own_draft, keep_own_draft, own_drafts};
use mingtong_app::{App, Fail};
use mingtong_domain::limits::KEPT_FORM_BYTES_MAX;
use mingtong_domain::matter::Act;

routes! {
    list_drafts: Act::ReadWork;
    keep_draft: Act::ReadWork;
    forget_draft: Act::ReadWork;
}

/// What you have begun to write on this matter, a draft for each act.
#[utoipa::path(
    get,
    path = "/communities/{c}/matters/{number}/drafts",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = [OwnDraftBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_drafts(
    State(app): State<App>,
    Number(id): Number,
    caller: Caller,
) -> Result<Json<Vec<OwnDraftBody>>, Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::ReadWork)?;
    let drafts = own_drafts(&app, &caller.hall, &who, &draft_thing(id)).await?;
    Ok(Json(drafts.into_iter().map(Into::into).collect()))
}

/// Keep what you have begun to write, in the place of what you had before. Of all that you have begun, 50 are kept.
#[utoipa::path(
    put,
    path = "/communities/{c}/matters/{number}/drafts/{piece}",
    tag = "matters",
    params(
        ("c" = String, Path, description = "The community"),
        ("number" = String, Path),
        ("piece" = String, Path, description = "For which act: `reply`, `mark_done`")
    ),
    request_body = KeepDraftBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn keep_draft(
    State(app): State<App>,
    Number(id): Number,
    Piece(act): Piece,
    caller: Caller,
    Body(body): Body<KeepDraftBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::ReadWork)?;
    let (act, fields) = (of_one(&act)?, body.read()?);
    // Whoever may not see a matter writes nothing on it; whoever may looks at nobody's contact by it.
    read_matter(&app, &caller.hall, &who, id).await?;
    match keep_own_draft(&app, &caller.hall, &who, (&draft_thing(id), act.key()), &fields).await? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Problem::too_large(KEPT_FORM_BYTES_MAX)),
    }
}

/// Let go of a draft.
#[utoipa::path(
    delete,
    path = "/communities/{c}/matters/{number}/drafts/{piece}",
    tag = "matters",
    params(
        ("c" = String, Path, description = "The community"),
        ("number" = String, Path),
        ("piece" = String, Path, description = "For which act")
    ),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn forget_draft(
    State(app): State<App>,
    Number(id): Number,
    Piece(act): Piece,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::ReadWork)?;
    forget_own_draft(&app, &caller.hall, &who, &draft_thing(id), of_one(&act)?.key()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An act on a matter by its key.
fn of_one(key: &str) -> Result<Act, Fail> {
    Act::from_key(key).filter(|act| Act::on_one().any(|other| other == *act)).ok_or(Fail::NotFound)
}
