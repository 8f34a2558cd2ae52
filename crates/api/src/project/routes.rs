//! Projects: listed, read, opened; their accounts published.

use super::acts::changed;
use super::wire::{ProjectActed, ProjectBody, ProjectsBody};
use super::wire_new::{NewProjectBody, ProjectFields, PublishAccountBody};
use super::wire_sheet::ProjectSheetBody;
use crate::caller::Caller;
use crate::extract::{Body, Fields, Number};
use crate::paging::limit;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::project::{
    ProjectQuery, account_sheet, list_projects as list, open_project as open, publish_account as publish, view_project,
};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::{MatterId, NeedId, ProjectId, ResolutionId, UnitId};
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX};
use mingtong_domain::{community, project};

routes! {
    list_projects: community::Act::ReadPublic;
    read_project: community::Act::ReadPublic;
    read_account_sheet: community::Act::ReadPublic;
    open_project: project::Act::Open;
    publish_account: project::Act::PublishAccount;
}

/// Projects, a page of them, the latest first.
#[utoipa::path(
    get,
    path = "/communities/{c}/projects",
    tag = "projects",
    params(("c" = String, Path, description = "The community"), ProjectFields),
    responses((status = 200, body = ProjectsBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list_projects(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<ProjectFields>,
) -> Result<Json<ProjectsBody>, Problem> {
    let matter = |text: String| MatterId::parse(&text).ok_or_else(|| Problem::unfit("matter"));
    let resolution = |text: String| ResolutionId::parse(&text).ok_or_else(|| Problem::unfit("resolution"));
    let need = |text: String| NeedId::parse(&text).ok_or_else(|| Problem::unfit("need"));
    if fields.resolution.is_some() && fields.need.is_some() {
        return Err(Problem::unfit("need"));
    }
    let query = ProjectQuery {
        matter: fields.matter.map(matter).transpose()?,
        resolution: fields.resolution.map(resolution).transpose()?,
        agreement: None,
        need: fields.need.map(need).transpose()?,
        stage: fields.state.map(Into::into),
        unit: fields.unit.map(UnitId),
        skip: fields.skip.unwrap_or(0),
        limit: limit(fields.limit, PAGE_ROWS, PAGE_ROWS_MAX)?,
    };
    let (items, next) = list(&app, &caller.hall, &caller.who(), &query).await?;
    Ok(Json(ProjectsBody { items: items.into_iter().map(Into::into).collect(), next }))
}

/// One project: what it is, who has it, until when, what happens next, and all that happened so far.
#[utoipa::path(
    get,
    path = "/communities/{c}/projects/{number}",
    tag = "projects",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = ProjectBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read_project(
    State(app): State<App>,
    id: Number<ProjectId>,
    caller: Caller,
) -> Result<Json<ProjectBody>, Problem> {
    let view = view_project(&app, &caller.hall, &caller.who(), id.0).await?;
    Ok(Json(view.into()))
}

/// What stands on the sheet of its final account beside the figures, as strangers read it; there is none before that.
#[utoipa::path(
    get,
    path = "/communities/{c}/projects/{number}/account",
    tag = "projects",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = ProjectSheetBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read_account_sheet(
    State(app): State<App>,
    id: Number<ProjectId>,
    caller: Caller,
) -> Result<Json<ProjectSheetBody>, Problem> {
    let view = view_project(&app, &caller.hall, &caller.who(), id.0).await?;
    let sheet = account_sheet(&app, &caller.hall, &view.project).await?.ok_or(Fail::NotFound)?;
    Ok(Json(sheet.into()))
}

/// Open one, from a matter or from a resolution.
#[utoipa::path(
    post,
    path = "/communities/{c}/projects",
    tag = "projects",
    params(("c" = String, Path, description = "The community")),
    request_body = NewProjectBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn open_project(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewProjectBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = open(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.to_string() })))
}

/// Publish its final account by a notice.
#[utoipa::path(
    post,
    path = "/communities/{c}/projects/{number}/publish-account",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    request_body = PublishAccountBody,
    responses((status = 200, body = ProjectActed), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn publish_account(
    State(app): State<App>,
    id: Number<ProjectId>,
    caller: Caller,
    Body(body): Body<PublishAccountBody>,
) -> Result<Json<ProjectActed>, Problem> {
    let who = caller.signed_in()?;
    let (seen, account) = body.read()?;
    match publish(&app, &caller.hall, &who, id.0, seen, account).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(fail) => Err(changed(&app, &caller, id.0, fail).await),
    }
}
