//! Texts that are kept for writing 常用语: of a unit for itself alone, of the desk for the desk, of the whole community
//! for everybody who writes in it.

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
use mingtong_app::matter::{Shelf, TemplateRefused, drop_template_on, keep_template_on, templates_on};
use mingtong_domain::matter::Act;

routes! {
    list_templates: Act::KeepTemplate;
    add_template: Act::KeepTemplate;
    change_template: Act::KeepTemplate;
    delete_template: Act::KeepTemplate;
    list_shared_templates: Act::KeepSharedTemplate;
    add_shared_template: Act::KeepSharedTemplate;
    change_shared_template: Act::KeepSharedTemplate;
    delete_shared_template: Act::KeepSharedTemplate;
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
    kept(&app, &caller, Shelf::Own).await
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
    let id = keep(&app, &caller, Shelf::Own, None, body).await?;
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
    keep(&app, &caller, Shelf::Own, Some(id), body).await?;
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
    drop_template_on(&app, &caller.hall, &caller.signed_in()?, Shelf::Own, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The texts of the whole community, which are offered to everybody who writes; 100 at most.
#[utoipa::path(
    get,
    path = "/communities/{c}/shared-templates",
    tag = "matters",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = [TemplateBody]), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list_shared_templates(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Vec<TemplateBody>>, Problem> {
    kept(&app, &caller, Shelf::Shared).await
}

/// Keep a text for the whole community.
#[utoipa::path(
    post,
    path = "/communities/{c}/shared-templates",
    tag = "matters",
    params(("c" = String, Path, description = "The community")),
    request_body = NewTemplateBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn add_shared_template(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewTemplateBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let id = keep(&app, &caller, Shelf::Shared, None, body).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id })))
}

/// Change a text of the whole community.
#[utoipa::path(
    put,
    path = "/communities/{c}/shared-templates/{id}",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = NewTemplateBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn change_shared_template(
    State(app): State<App>,
    Id(id): Id<String>,
    caller: Caller,
    Body(body): Body<NewTemplateBody>,
) -> Result<StatusCode, Problem> {
    keep(&app, &caller, Shelf::Shared, Some(id), body).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Let go of a text of the whole community.
#[utoipa::path(
    delete,
    path = "/communities/{c}/shared-templates/{id}",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn delete_shared_template(
    State(app): State<App>,
    Id(id): Id<String>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    drop_template_on(&app, &caller.hall, &caller.signed_in()?, Shelf::Shared, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is kept on a shelf, for whoever keeps texts there.
async fn kept(app: &App, caller: &Caller, shelf: Shelf) -> Result<Json<Vec<TemplateBody>>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(templates_on(app, &caller.hall, &who, shelf).await?.into_iter().map(Into::into).collect()))
}

/// Keeps a text for whoever may keep texts there; gives its id.
async fn keep(
    app: &App,
    caller: &Caller,
    shelf: Shelf,
    id: Option<String>,
    body: NewTemplateBody,
) -> Result<String, Problem> {
    let who = caller.signed_in()?;
    who.authorise(shelf.act())?;
    Ok(keep_template_on(app, &caller.hall, &who, shelf, id, body.read()?).await?)
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
