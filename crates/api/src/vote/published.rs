//! A vote is prolonged or published, with a notice in the same write; its sheet, and its count by anybody.

use super::acts::done;
use super::result::RecountedBody;
use super::spoken::Spoken;
use super::wire::VoteBody;
use super::wire_call::{ProlongVoteBody, PublishVoteBody, ResultNoticeBody, VoteNoticeBody};
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::FileBody;
use axum::Json;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use mingtong_app::App;
use mingtong_app::vote::{OnVote, recount_vote, result_notice, view_vote, vote_sheet};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Act, Command};
use mingtong_domain::{Millis, community};
use mingtong_words::Words;

routes! {
    prolong: Act::Prolong;
    publish: Act::Publish;
    sheet: community::Act::ReadPublic;
    recount: community::Act::ReadPublic;
}

/// Let it go on for longer, once, while too few take part.
#[utoipa::path(
    post,
    operation_id = "prolong_vote",
    path = "/communities/{c}/votes/{id}/prolong",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = ProlongVoteBody,
    responses((status = 200, body = VoteBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn prolong(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
    Body(body): Body<ProlongVoteBody>,
) -> Result<Json<VoteBody>, Problem> {
    caller.signed_in()?;
    let command = Command::Prolong { closes: Millis(body.closes_ms), notice: None, reason: body.reason };
    let notice = body.notice.map(VoteNoticeBody::read).transpose()?;
    done(&app, &caller, id, OnVote { notice, seen: body.seen, ..OnVote::default() }, command).await
}

/// Publish its result: somebody who did not count it. The notice is written from the count, in Chinese, as the
/// neighbours read it.
#[utoipa::path(
    post,
    operation_id = "publish_vote",
    path = "/communities/{c}/votes/{id}/publish",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = PublishVoteBody,
    responses((status = 200, body = VoteBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn publish(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
    Body(body): Body<PublishVoteBody>,
) -> Result<Json<VoteBody>, Problem> {
    let who = caller.signed_in()?;
    let told = body.notice.map(ResultNoticeBody::read).transpose()?;
    let notice = match told {
        Some(told) => {
            let view = view_vote(&app, &caller.hall, &who, &id).await?;
            let address = format!("/c/{}/votes/{id}", caller.hall.slug);
            Some(result_notice(&Spoken(Words::of_the_record()), &view, &address, told))
        }
        None => None,
    };
    let on = OnVote { notice, seen: body.seen, ..OnVote::default() };
    done(&app, &caller, id, on, Command::Publish { notice: None }).await
}

/// The sheet of a published vote: everything that its count rests on. Its digest was recorded when it was counted.
#[utoipa::path(
    get,
    operation_id = "read_vote_sheet",
    path = "/communities/{c}/votes/{id}/sheet",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses(
        (status = 200, body = FileBody, content_type = "application/json"),
        (status = "default", body = ProblemBody)
    ),
    security((), ("session" = []))
)]
pub(crate) async fn sheet(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<impl IntoResponse, Problem> {
    let sheet = vote_sheet(&app, &caller.hall, &caller.who(), &id).await?;
    Ok(([(CONTENT_TYPE, "application/json")], FileBody(sheet.into_bytes())))
}

/// Count a published vote again from its sheet, and compare with what was recorded.
#[utoipa::path(
    get,
    operation_id = "recount_vote",
    path = "/communities/{c}/votes/{id}/recount",
    tag = "votes",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = RecountedBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn recount(
    State(app): State<App>,
    Id(id): Id<VoteId>,
    caller: Caller,
) -> Result<Json<RecountedBody>, Problem> {
    Ok(Json(recount_vote(&app, &caller.hall, &caller.who(), &id).await?.into()))
}
