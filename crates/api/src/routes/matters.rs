//! Matters: lists, one of them, a new one, "me too".

use crate::caller::{Address, Caller, InHall};
use crate::extract::{Body, Fields, Id, Number, limit};
use crate::problem::{Problem, ProblemBody};
use crate::wire::act::SupportBody;
use crate::wire::list::{MatterFields, MatterItemBody, MatterPageBody, SimilarBody, WorkFields};
use crate::wire::matter::MatterBody;
use crate::wire::raise::{RaiseBody, ReceiptBody, TrackBody};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::matters::{Erased, erase, raise_matter, support_matter};
use mingtong_app::queries::{MatterQuery, list_matters, similar_matters, track_matter, view_matter, worklist};
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Hall};
use mingtong_domain::Refusal;
use mingtong_domain::ids::{MatterId, PictureId, PlaceId, ReceptionId, TextRef, UnitId};
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::permission::Act;
use mingtong_domain::refusal::Code;

/// The matters that whoever asks may see, the latest first.
#[utoipa::path(
    get,
    operation_id = "list_matters",
    path = "/communities/{c}/matters",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), MatterFields),
    responses((status = 200, body = MatterPageBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<MatterFields>,
) -> Result<Json<MatterPageBody>, Problem> {
    let query = query(&caller.hall, fields)?;
    Ok(Json(list_matters(&app, &caller.hall, &caller.who(), &query).await?.into()))
}

fn query(hall: &Hall, fields: MatterFields) -> Result<MatterQuery, Problem> {
    let refuse = |code| Refusal::new(code, Act::ReadPublic.key());
    let (place, unit) = (fields.place.map(PlaceId), fields.unit.map(UnitId));
    if place.as_ref().is_some_and(|place| !hall.register.places.contains_key(place)) {
        return Err(refuse(Code::NoSuchPlace).into());
    }
    if unit.as_ref().is_some_and(|unit| !hall.register.units.contains_key(unit)) {
        return Err(refuse(Code::NoSuchUnit).into());
    }
    let words = fields.q.unwrap_or_default();
    if words.chars().count() > TITLE_CHARS_MAX {
        return Err(refuse(Code::TextTooLong).with(TITLE_CHARS_MAX).into());
    }
    let before = match fields.cursor {
        Some(cursor) => Some(MatterId::parse(&cursor).ok_or_else(|| Problem::malformed("cursor"))?),
        None => None,
    };
    Ok(MatterQuery {
        stage: fields.state.map(Into::into),
        channel: fields.channel.map(Into::into),
        place,
        unit,
        reception: fields.reception.map(ReceptionId),
        words,
        shown: fields.shown.map(Into::into).unwrap_or_default(),
        before,
        limit: limit(fields.limit, PAGE_ROWS, PAGE_ROWS_MAX)?,
    })
}

/// What whoever is signed in has to do, by the clock that is due first.
#[utoipa::path(
    get,
    path = "/communities/{c}/work",
    tag = "matters",
    params(("c" = String, Path, description = "The community"), WorkFields),
    responses((status = 200, body = MatterPageBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn work(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<WorkFields>,
) -> Result<Json<MatterPageBody>, Problem> {
    let who = caller.signed_in()?;
    let shown = fields.shown.map(Into::into).unwrap_or_default();
    Ok(Json(worklist(&app, &caller.hall, &who, shown, fields.skip.unwrap_or(0)).await?.into()))
}

/// Open matters like the one that somebody is about to report: whoever finds theirs says "me too" instead.
#[utoipa::path(
    post,
    path = "/communities/{c}/similar",
    tag = "matters",
    params(("c" = String, Path, description = "The community")),
    request_body = SimilarBody,
    responses((status = 200, body = [MatterItemBody]), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn similar(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<SimilarBody>,
) -> Result<Json<Vec<MatterItemBody>>, Problem> {
    caller.known_or_counted(&app, Limited::Report)?;
    let place = body.place.map(PlaceId);
    let alike = similar_matters(&app, &caller.hall, &body.text, place.as_ref()).await?;
    Ok(Json(alike.into_iter().map(Into::into).collect()))
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
    let (view, _) = track_matter(&app, &hall, &body.tracking_code).await?;
    Ok(Json(view.into()))
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
    support_matter(&app, &caller.hall, &who, id, body.phone).await?;
    Ok(StatusCode::NO_CONTENT)
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
    erase(&app, &caller.hall, &who, number, Erased::Text(text)).await?;
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
    erase(&app, &caller.hall, &who, number, Erased::Picture(picture)).await?;
    Ok(StatusCode::NO_CONTENT)
}
