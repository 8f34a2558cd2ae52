//! The acts on a notice.

use super::wire::{AnswerObjectionBody, NoticeBody, ObjectBody, ObjectedBody, ShowPostedBody, TakeDownNoticeBody, day};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::notice::{act_on_notice, object_to_notice, view_notice};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::{NoticeId, PictureId};
use mingtong_domain::notice::{Act, Command};

routes! {
    show_posted: Act::ShowPosted;
    object: Act::Object;
    answer_objection: Act::AnswerObjection;
    take_down: Act::TakeDown;
}

/// Record where it was posted.
#[utoipa::path(
    post,
    operation_id = "show_posted",
    path = "/communities/{c}/notices/{id}/show-posted",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = ShowPostedBody,
    responses((status = 200, body = NoticeBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn show_posted(
    State(app): State<App>,
    Id(id): Id<NoticeId>,
    caller: Caller,
    Body(body): Body<ShowPostedBody>,
) -> Result<Json<NoticeBody>, Problem> {
    let ShowPostedBody { way, words, day: posted, pictures } = body;
    let pictures = pictures.into_iter().map(PictureId).collect();
    act(&app, &caller, id, Command::ShowPosted { way: way.into(), day: day("day", &posted)?, pictures, words }).await
}

/// Object, from the first day to the end of the last: for oneself, or written down for somebody.
#[utoipa::path(
    post,
    operation_id = "object_to_notice",
    path = "/communities/{c}/notices/{id}/object",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = ObjectBody,
    responses((status = 201, body = ObjectedBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn object(
    State(app): State<App>,
    Id(id): Id<NoticeId>,
    caller: Caller,
    Body(body): Body<ObjectBody>,
) -> Result<(StatusCode, Json<ObjectedBody>), Problem> {
    let who = caller.known_or_counted(&app, Limited::Objection)?;
    let number = object_to_notice(&app, &caller.hall, &who, id, body.text, body.phone).await?;
    Ok((StatusCode::CREATED, Json(ObjectedBody { number })))
}

/// Answer an objection: from then on everybody reads both.
#[utoipa::path(
    post,
    operation_id = "answer_objection",
    path = "/communities/{c}/notices/{id}/answer-objection",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = AnswerObjectionBody,
    responses((status = 200, body = NoticeBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn answer_objection(
    State(app): State<App>,
    Id(id): Id<NoticeId>,
    caller: Caller,
    Body(body): Body<AnswerObjectionBody>,
) -> Result<Json<NoticeBody>, Problem> {
    act(&app, &caller, id, Command::AnswerObjection { number: body.number, text: body.text }).await
}

/// Take it down: after its period when every objection was answered, or earlier with a reason.
#[utoipa::path(
    post,
    operation_id = "take_down_notice",
    path = "/communities/{c}/notices/{id}/take-down",
    tag = "notices",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = TakeDownNoticeBody,
    responses((status = 200, body = NoticeBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn take_down(
    State(app): State<App>,
    Id(id): Id<NoticeId>,
    caller: Caller,
    Body(body): Body<TakeDownNoticeBody>,
) -> Result<Json<NoticeBody>, Problem> {
    act(&app, &caller, id, Command::TakeDown { reason: body.reason }).await
}

async fn act(app: &App, caller: &Caller, id: NoticeId, command: Command<String>) -> Result<Json<NoticeBody>, Problem> {
    let who = caller.signed_in()?;
    act_on_notice(app, &caller.hall, &who, id.clone(), command).await?;
    Ok(Json(view_notice(app, &caller.hall, &who, &id, 0).await?.into()))
}
