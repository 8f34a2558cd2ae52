//! Bodies, queries and numbers as they come in; what does not fit becomes a problem with a reason.

use crate::problem::Problem;
use axum::body::Bytes;
use axum::extract::rejection::JsonRejection;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use mingtong_app::room::Room;
use mingtong_domain::ids::MatterId;
use serde::de::DeserializeOwned;

/// The longest body of a request: a text of 10,000 Han characters in JSON with room for escapes and the other fields.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// A JSON body.
pub(crate) struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let read: Result<axum::Json<T>, JsonRejection> = axum::Json::from_request(request, state).await;
        match read {
            Ok(axum::Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(rejected(rejection.status(), rejection.body_text(), BODY_BYTES_MAX)),
        }
    }
}

/// The whole of a body that is no JSON, of so many bytes at most.
pub(crate) async fn bytes(mut request: Request, bytes_max: usize) -> Result<Vec<u8>, Problem> {
    DefaultBodyLimit::max(bytes_max).apply(&mut request);
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let mut room = Room::default();
    if !room.take(announced.unwrap_or(bytes_max).min(bytes_max)) {
        return Err(Problem::too_often());
    }
    match Bytes::from_request(request, &()).await {
        Ok(bytes) => Ok(bytes.into()),
        Err(rejection) => Err(rejected(rejection.status(), rejection.body_text(), bytes_max)),
    }
}

/// Why a body was not read.
pub(crate) fn rejected(status: StatusCode, text: String, bytes_max: usize) -> Problem {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(bytes_max),
        _ => Problem::malformed(text),
    }
}

/// The fields behind the question mark.
pub(crate) struct Fields<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Fields<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let read = axum::extract::Query::try_from_uri(&parts.uri);
        read.map(|query| Self(query.0)).map_err(|rejection| Problem::malformed(rejection.body_text()))
    }
}

/// The matter of the address; what cannot be a number leads nowhere.
pub(crate) struct Number(pub MatterId);

impl<S: Send + Sync> FromRequestParts<S> for Number {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let number = part(parts, state, "number").await?;
        MatterId::parse(&number).map(Self).ok_or_else(Problem::no_such_route)
    }
}

/// The id of the address.
pub(crate) struct Id<T>(pub T);

impl<T: for<'a> From<&'a str>, S: Send + Sync> FromRequestParts<S> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Ok(Self(T::from(&part(parts, state, "id").await?)))
    }
}

/// A named part of the address.
pub(crate) async fn part<S: Send + Sync>(parts: &mut Parts, state: &S, name: &str) -> Result<String, Problem> {
    let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Problem::no_such_route())?;
    let found = params.iter().find(|(other, _)| *other == name).map(|(_, value)| value.to_owned());
    found.ok_or_else(Problem::no_such_route)
}
