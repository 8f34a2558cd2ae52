//! Matters: lists, one of them, a new one, "me too".

use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Number, limit};
use crate::problem::{Problem, ProblemBody};
use crate::throttle::Throttle;
use crate::wire::act::SupportBody;
use crate::wire::list::{MatterFields, MatterPageBody};
use crate::wire::matter::MatterBody;
use crate::wire::raise::{RaiseBody, ReceiptBody, TrackBody};
use crate::wire::reception::ReceptionFields;
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use mingtong_app::matters::{raise_matter, support_matter};
use mingtong_app::queries::{MatterQuery, list_matters, track_matter, view_matter, worklist};
use mingtong_app::{App, Hall};
use mingtong_domain::Refusal;
use mingtong_domain::ids::{MatterId, PlaceId, ReceptionId, UnitId};
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::permission::Act;
use mingtong_domain::refusal::Code;

/// The matters that whoever asks may see, the latest first.
#[utoipa::path(
    get,
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
    params(("c" = String, Path, description = "The community"), ReceptionFields),
    responses((status = 200, body = MatterPageBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn work(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<ReceptionFields>,
) -> Result<Json<MatterPageBody>, Problem> {
    let who = caller.signed_in()?;
    Ok(Json(worklist(&app, &caller.hall, &who, fields.skip.unwrap_or(0)).await?.into()))
}

/// One matter with its story.
#[utoipa::path(
    get,
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
    Extension(throttle): Extension<Throttle>,
    InHall(hall): InHall,
    Body(body): Body<TrackBody>,
) -> Result<Json<MatterBody>, Problem> {
    throttle.code(&hall)?;
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
    let receipt = raise_matter(&app, &caller.hall, &caller.who(), body.into()).await?;
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
    support_matter(&app, &caller.hall, &caller.who(), id, body.phone).await?;
    Ok(StatusCode::NO_CONTENT)
}
