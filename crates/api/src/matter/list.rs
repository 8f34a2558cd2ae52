//! Lists of matters: those that may be seen, those that are to be worked on, those that are alike.

use super::wire_list::{MatterFields, MatterItemBody, MatterPageBody, SimilarBody, WorkFields};
use crate::caller::Caller;
use crate::extract::{Body, Fields};
use crate::paging::limit;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::matter::{MatterQuery, WorkQuery, list_matters, similar_matters, worklist};
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Hall};
use mingtong_domain::ids::{BodyId, CategoryId, MatterId, PlaceId, ReceptionId, UnitId};
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::{Millis, Refusal};
use mingtong_domain::{community, matter};

routes! {
    list: community::Act::ReadPublic;
    work: matter::Act::ReadWork;
    similar: community::Act::ReadPublic;
}

/// The matters that whoever asks may see, whatever has become of them, the latest first.
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
    if !query.words.trim().is_empty() {
        caller.known_or_counted(&app, Limited::Search)?;
    }
    Ok(Json(list_matters(&app, &caller.hall, &caller.who(), &query).await?.into()))
}

fn query(hall: &Hall, fields: MatterFields) -> Result<MatterQuery, Problem> {
    let refuse = |code| Refusal::new(code, community::Act::ReadPublic);
    let (place, unit) = (fields.place.map(PlaceId), fields.unit.map(UnitId));
    if place.as_ref().is_some_and(|place| !hall.register.places.contains_key(place)) {
        return Err(refuse(Code::NoSuchPlace).into());
    }
    if unit.as_ref().is_some_and(|unit| !hall.register.units.contains_key(unit)) {
        return Err(refuse(Code::NoSuchUnit).into());
    }
    let category = fields.category.map(CategoryId);
    if category.as_ref().is_some_and(|category| !hall.register.categories.contains_key(category)) {
        return Err(refuse(Code::NoSuchCategory).into());
    }
    let words = fields.q.unwrap_or_default();
    if words.chars().count() > TITLE_CHARS_MAX {
        return Err(refuse(Code::TextTooLong).with(TITLE_CHARS_MAX).into());
    }
    let before = match fields.cursor {
        Some(cursor) => Some(MatterId::parse(&cursor).ok_or_else(|| Problem::unfit("cursor"))?),
        None => None,
    };
    Ok(MatterQuery {
        stage: fields.state.map(Into::into),
        channel: fields.channel.map(Into::into),
        place,
        unit,
        nowhere: false,
        with_nobody: false,
        category,
        in_no_category: false,
        counted: None,
        reception: fields.reception.map(ReceptionId),
        deliberating: fields.deliberating.map(BodyId),
        received_from: fields.received_from_ms.map(Millis),
        received_before: fields.received_before_ms.map(Millis),
        words,
        track: None,
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
    Ok(Json(
        worklist(&app, &caller.hall, &who, &WorkQuery { skip: fields.skip.unwrap_or(0), ..WorkQuery::of(shown) })
            .await?
            .into(),
    ))
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
    caller.known_or_counted(&app, Limited::Compare)?;
    let place = body.place.map(PlaceId);
    let alike = similar_matters(&app, &caller.hall, &body.text, place.as_ref()).await?;
    Ok(Json(alike.into_iter().map(Into::into).collect()))
}
