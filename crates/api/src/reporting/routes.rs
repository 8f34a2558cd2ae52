//! Reports: listed, read, made.

use super::wire::{NewMemberReportBody, NewUnitReportBody, ReportingBody, ReportingFields, ReportingsBody};
use crate::caller::Caller;
use crate::extract::{Body, Fields, Number};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::reporting::{list_reportings, view_reporting};
use mingtong_domain::ids::ReportingId;
use mingtong_domain::reporting;

routes! {
    list: reporting::Act::Read;
    read: reporting::Act::Read;
    report_unit: reporting::Act::ReportUnit;
    report_member: reporting::Act::ReportMember;
}

/// Reports: for the desk all, for whoever acts for a unit its own.
#[utoipa::path(
    get,
    operation_id = "list_reportings",
    path = "/communities/{c}/reporting",
    tag = "reporting",
    params(("c" = String, Path, description = "The community"), ReportingFields),
    responses((status = 200, body = ReportingsBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<ReportingFields>,
) -> Result<Json<ReportingsBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(list_reportings(&app, &caller.hall, &who, &fields.read()?).await?.into()))
}

/// One report: for the desk and for the unit itself.
#[utoipa::path(
    get,
    operation_id = "read_reporting",
    path = "/communities/{c}/reporting/{number}",
    tag = "reporting",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = ReportingBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Number(id): Number<ReportingId>,
    caller: Caller,
) -> Result<Json<ReportingBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(view_reporting(&app, &caller.hall, &who, id).await?.into()))
}

/// Report a unit: the unit itself, which the community then takes in, or the desk.
#[utoipa::path(
    post,
    operation_id = "report_unit",
    path = "/communities/{c}/reporting/units",
    tag = "reporting",
    params(("c" = String, Path, description = "The community")),
    request_body = NewUnitReportBody,
    responses((status = 201, body = ReportingBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn report_unit(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewUnitReportBody>,
) -> Result<(StatusCode, Json<ReportingBody>), Problem> {
    let who = caller.signed_in()?;
    let id = mingtong_app::reporting::report_unit(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_reporting(&app, &caller.hall, &who, id).await?.into())))
}

/// Report somebody of the staff of a unit. The name is for the community and the unit alone.
#[utoipa::path(
    post,
    operation_id = "report_member",
    path = "/communities/{c}/reporting/members",
    tag = "reporting",
    params(("c" = String, Path, description = "The community")),
    request_body = NewMemberReportBody,
    responses((status = 201, body = ReportingBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn report_member(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewMemberReportBody>,
) -> Result<(StatusCode, Json<ReportingBody>), Problem> {
    let who = caller.signed_in()?;
    let id = mingtong_app::reporting::report_member(&app, &caller.hall, &who, body.read()?).await?;
    Ok((StatusCode::CREATED, Json(view_reporting(&app, &caller.hall, &who, id).await?.into())))
}
