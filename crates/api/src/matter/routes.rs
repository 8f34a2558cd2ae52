//! One matter: read, followed, raised, "me too", what it says erased.

use super::wire::MatterBody;
use super::wire_raise::{MaskBody, RaiseBody, ReceiptBody, ReissueCodeBody, SupportBody, TrackBody};
use crate::caller::{Address, Caller, InHall};
use crate::extract::{Body, Id, Number};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::matter::{mask_words, open_code, raise_matter, reissue_code as reissue, support_matter, view_matter};
use mingtong_app::throttle::Limited;
use mingtong_app::{App, erase};
use mingtong_domain::ids::{MatterId, PictureId, TextRef};
use mingtong_domain::matter::Piece;
use mingtong_domain::{community, matter, person};

routes! {
    read: community::Act::ReadPublic;
    track: community::Act::ReadPublic;
    raise: matter::Act::Raise;
    support: matter::Act::Support;
    mask: matter::Act::Mask;
    reissue_code: matter::Act::ReissueCode;
    erase_text: person::Act::Erase;
    erase_picture: person::Act::Erase;
}

/// One matter with its story.
#[utoipa::path(
    get,
    operation_id = "read_matter",
    path = "/communities/{c}/matters/{number}",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    responses((status = 200, body = MatterBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    Number(id): Number,
    caller: Caller,
) -> Result<Json<MatterBody>, Problem> {
    Ok(Json(view_matter(&app, &caller.hall, &caller.who(), id).await?.into()))
}

/// The matter of a tracking code, as its raiser sees it. The code stands in the body, so that no log keeps it.
#[utoipa::path(
    post,
    path = "/communities/{c}/track",
    tag = "matters",
    params(("c" = String, Path, description = "The community")),
    request_body = TrackBody,
    responses((status = 200, body = MatterBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn track(
    State(app): State<App>,
    address: Address,
    InHall(hall): InHall,
    Body(body): Body<TrackBody>,
) -> Result<Json<MatterBody>, Problem> {
    address.attempt(&app, &hall, Limited::Track)?;
    let which = body.matter.as_deref().and_then(MatterId::parse);
    Ok(Json(open_code(&app, &hall, &body.tracking_code, which).await?.into()))
}

/// Raise a matter.
#[utoipa::path(
    post,
    path = "/communities/{c}/matters",
    tag = "matters",
    params(("c" = String, Path, description = "The community")),
    request_body = RaiseBody,
    responses((status = 201, body = ReceiptBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn raise(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<RaiseBody>,
) -> Result<(StatusCode, Json<ReceiptBody>), Problem> {
    let who = caller.known_or_counted(&app, Limited::Report)?;
    let receipt = raise_matter(&app, &caller.hall, &who, body.into()).await?;
    Ok((StatusCode::CREATED, Json(receipt.into())))
}

/// Say "me too".
#[utoipa::path(
    post,
    path = "/communities/{c}/matters/{number}/support",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    request_body = SupportBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn support(
    State(app): State<App>,
    Number(id): Number,
    caller: Caller,
    Body(body): Body<SupportBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.known_or_counted(&app, Limited::Support)?;
    support_matter(&app, &caller.hall, &who, id, body.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Mask words within one of its texts by hand: everybody but the desk reads the text without them.
#[utoipa::path(
    post,
    operation_id = "mask_words",
    path = "/communities/{c}/matters/{number}/mask",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    request_body = MaskBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn mask(
    State(app): State<App>,
    Number(number): Number,
    caller: Caller,
    Body(body): Body<MaskBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    mask_words(&app, &caller.hall, &who, number, TextRef(body.text), body.words.join("\n")).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Issue a lost tracking code anew, against the contact that was left; the one before opens nothing any more.
#[utoipa::path(
    post,
    operation_id = "reissue_code",
    path = "/communities/{c}/matters/{number}/reissue-code",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
    request_body = ReissueCodeBody,
    responses((status = 200, body = ReceiptBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn reissue_code(
    State(app): State<App>,
    Number(number): Number,
    caller: Caller,
    Body(body): Body<ReissueCodeBody>,
) -> Result<Json<ReceiptBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(reissue(&app, &caller.hall, &who, number, body.contact).await?.into()))
}

/// Erase one of its texts for good; the record keeps only that there was one.
#[utoipa::path(
    post,
    operation_id = "erase_text",
    path = "/communities/{c}/matters/{number}/texts/{id}/erase",
    tag = "acts",
    params(
        ("c" = String, Path, description = "The community"),
        ("number" = String, Path),
        ("id" = String, Path, description = "A `text_id` or `title_id`")
    ),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn erase_text(
    State(app): State<App>,
    Number(number): Number,
    Id(text): Id<TextRef>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    erase(&app, &caller.hall, &who, number, Piece::Text(text)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Erase one of its pictures for good, wherever else it is shown.
#[utoipa::path(
    post,
    operation_id = "erase_picture",
    path = "/communities/{c}/matters/{number}/pictures/{id}/erase",
    tag = "acts",
    params(("c" = String, Path, description = "The community"), ("number" = String, Path), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn erase_picture(
    State(app): State<App>,
    Number(number): Number,
    Id(picture): Id<PictureId>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    erase(&app, &caller.hall, &who, number, Piece::Picture(picture)).await?;
    Ok(StatusCode::NO_CONTENT)
}
