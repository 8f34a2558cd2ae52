//! Meetings: listed, read, called, their minutes drafted; guests signed in by their names.

use super::draft::written;
use super::wire::{DraftBody, MeetingActed, MeetingInFull, MeetingsBody, PassageBody};
use super::wire_call::{MeetingCallBody, MeetingFields, NewcomersBody};
use super::wire_next::{NextAgendaBody, ProposedItemBody, RegularMeetingsBody};
use super::wire_people::{AttendeesBody, everybody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::paging::{PageFields, limit, page};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::meeting::{
    MeetingQuery, MeetingsShown, call_meeting as call, draft_of_meeting, erase_from_minutes as erase_passage,
    list_meetings as list, next_agenda as proposed_for, regular_meetings as regular, sign_in_newcomers, view_meeting,
};
use mingtong_domain::ids::{BodyId, MeetingId};
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX};
use mingtong_domain::{community, meeting, person};
use mingtong_words::{Language, Words};

routes! {
    list_meetings: community::Act::ReadPublic;
    read_meeting: community::Act::ReadPublic;
    list_attendees: community::Act::ReadPublic;
    draft_minutes: community::Act::ReadPublic;
    regular_meetings: community::Act::ReadPublic;
    next_agenda: meeting::Act::Call;
    call_meeting: meeting::Act::Call;
    sign_in_by_name: meeting::Act::Come;
    erase_from_minutes: person::Act::Erase;
}

/// Meetings, a page of them.
#[utoipa::path(
    get,
    path = "/communities/{c}/meetings",
    tag = "meetings",
    params(("c" = String, Path, description = "The community"), MeetingFields),
    responses((status = 200, body = MeetingsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_meetings(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<MeetingFields>,
) -> Result<Json<MeetingsBody>, Problem> {
    let query = MeetingQuery {
        shown: fields.shown.map_or(MeetingsShown::Ahead, Into::into),
        body: fields.body.map(BodyId),
        skip: fields.skip.unwrap_or(0),
        limit: limit(fields.limit, PAGE_ROWS, PAGE_ROWS_MAX)?,
    };
    let (items, next) = list(&app, &hall, &query).await?;
    Ok(Json(MeetingsBody { items: items.into_iter().map(Into::into).collect(), next }))
}

/// The next regular meeting of each body that no meeting to come stands for.
#[utoipa::path(
    get,
    path = "/communities/{c}/meetings/regular",
    tag = "meetings",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = RegularMeetingsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn regular_meetings(
    State(app): State<App>,
    InHall(hall): InHall,
) -> Result<Json<RegularMeetingsBody>, Problem> {
    let items = regular(&app, &hall).await?.into_iter().map(Into::into).collect();
    Ok(Json(RegularMeetingsBody { items }))
}

/// What is proposed for the next agenda of a body: the last minutes, open tasks, what was put off, its topics.
#[utoipa::path(
    get,
    path = "/communities/{c}/bodies/{id}/next-agenda",
    tag = "meetings",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = NextAgendaBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn next_agenda(
    State(app): State<App>,
    Id(id): Id<BodyId>,
    caller: Caller,
) -> Result<Json<NextAgendaBody>, Problem> {
    let proposed = proposed_for(&app, &caller.hall, &caller.signed_in()?, &id).await?;
    let items = proposed.into_iter().map(|it| ProposedItemBody::of(&caller.hall, it)).collect();
    Ok(Json(NextAgendaBody { items }))
}

/// One meeting with its agenda, who is there, what was decided and how that was counted, and its minutes.
#[utoipa::path(
    get,
    path = "/communities/{c}/meetings/{id}",
    tag = "meetings",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = MeetingInFull), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read_meeting(
    State(app): State<App>,
    Id(id): Id<MeetingId>,
    caller: Caller,
) -> Result<Json<MeetingInFull>, Problem> {
    Ok(Json(view_meeting(&app, &caller.hall, &caller.who(), &id).await?.into()))
}

/// Who is at a meeting, was, or should be, with the times of coming and going; a page of them.
#[utoipa::path(
    get,
    path = "/communities/{c}/meetings/{id}/attendees",
    tag = "meetings",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), PageFields),
    responses((status = 200, body = AttendeesBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list_attendees(
    State(app): State<App>,
    Id(id): Id<MeetingId>,
    caller: Caller,
    Fields(fields): Fields<PageFields>,
) -> Result<Json<AttendeesBody>, Problem> {
    let view = view_meeting(&app, &caller.hall, &caller.who(), &id).await?;
    let (items, next) = page(everybody(view.attendance), &fields)?;
    Ok(Json(AttendeesBody { items, next }))
}

/// A draft of the minutes, made from what happened: the same whenever it is asked for.
#[utoipa::path(
    get,
    path = "/communities/{c}/meetings/{id}/draft",
    tag = "meetings",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = DraftBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn draft_minutes(
    State(app): State<App>,
    Id(id): Id<MeetingId>,
    caller: Caller,
) -> Result<Json<DraftBody>, Problem> {
    let lines = draft_of_meeting(&app, &caller.hall, &caller.who(), &id).await?;
    let in_language = |language| written(&lines, Words::new(language));
    Ok(Json(DraftBody { zh_cn: in_language(Language::ZhCn), en: in_language(Language::En) }))
}

/// Call a meeting, or write down one that was called before.
#[utoipa::path(
    post,
    path = "/communities/{c}/meetings",
    tag = "meetings",
    params(("c" = String, Path, description = "The community")),
    request_body = MeetingCallBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn call_meeting(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<MeetingCallBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = call(&app, &caller.hall, &who, body.announcement()?).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// Sign in people whom nobody has entered yet, by their names.
#[utoipa::path(
    post,
    path = "/communities/{c}/meetings/{id}/sign-in-by-name",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = NewcomersBody,
    responses((status = 200, body = MeetingActed), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn sign_in_by_name(
    State(app): State<App>,
    Id(id): Id<MeetingId>,
    caller: Caller,
    Body(body): Body<NewcomersBody>,
) -> Result<Json<MeetingActed>, Problem> {
    let who = caller.signed_in()?;
    let NewcomersBody { names, attends, by } = body;
    let acted = sign_in_newcomers(&app, &caller.hall, &who, id, &names, attends.into(), by.into()).await?;
    Ok(Json(acted.into()))
}

/// Erase a passage from the minutes for good, in every version that has it. Their digests and signatures stay, which
/// are those of the text that was signed.
#[utoipa::path(
    post,
    path = "/communities/{c}/meetings/{id}/minutes/erase",
    tag = "meetings",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = PassageBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn erase_from_minutes(
    State(app): State<App>,
    Id(id): Id<MeetingId>,
    caller: Caller,
    Body(body): Body<PassageBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    erase_passage(&app, &caller.hall, &who, id, &body.passage).await?;
    Ok(StatusCode::NO_CONTENT)
}
