//! Texts that are kept for writing 常用语: of a unit for itself alone, of the desk for the desk.

use super::wire_desk::{NewTemplateBody, TemplateBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::matter::{TemplateRefused, drop_template, keep_template, templates};
use mingtong_domain::matter::Act;

routes! {
    list_templates: Act::KeepTemplate;
    add_template: Act::KeepTemplate;
    change_template: Act::KeepTemplate;
    delete_template: Act::KeepTemplate;
}

/// The texts that are kept where you work, with their placeholders; 100 at most.
#[utoipa::path(
    get,
    path = "/communities/{c}/templates",
    tag = "matters",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [TemplateBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_templates(State(app): State<App>, caller: Caller) -> Result<Json<Vec<TemplateBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(templates(&app, &caller.hall, &who).await?.into_iter().map(Into::into).collect()))
}

/// Keep a text for all who work where you do.
#[utoipa::path(
    post,
    path = "/communities/{c}/templates",
    tag = "matters",
    params(("c" = String, Path, description = "The community")),
    request_body = NewTemplateBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn add_template(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewTemplateBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::KeepTemplate)?;
    let id = keep_template(&app, &caller.hall, &who, None, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id })))
}

/// Change a text that is kept.
#[utoipa::path(
    put,
    path = "/communities/{c}/templates/{id}",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = NewTemplateBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn change_template(
    State(app): State<App>,
    Id(id): Id<String>,
    caller: Caller,
    Body(body): Body<NewTemplateBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    who.authorise(Act::KeepTemplate)?;
    keep_template(&app, &caller.hall, &who, Some(id), body.read()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Let go of a text.
#[utoipa::path(
    delete,
    path = "/communities/{c}/templates/{id}",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn delete_template(
    State(app): State<App>,
    Id(id): Id<String>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    drop_template(&app, &caller.hall, &who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

impl From<TemplateRefused> for Problem {
    fn from(refused: TemplateRefused) -> Self {
        match refused {
            TemplateRefused::Unknown(written) => Self::unfit("").because("refusal-no-placeholder", written),
            TemplateRefused::TooMany(most) => Self::unfit("").because("refusal-kept-enough", most),
            TemplateRefused::Fail(fail) => fail.into(),
        }
    }
}
