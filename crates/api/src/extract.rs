//! Bodies, queries and numbers as they come in; what does not fit becomes a problem with a reason.

use crate::problem::Problem;
use crate::whole_numbers::without_empty_fractions;
use axum::body::{Body as Sent, HttpBody as _};
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use futures_util::StreamExt;
use mingtong_app::pace::TooSlow;
use mingtong_app::room::Room;
use mingtong_domain::ids::MatterId;
use serde::de::DeserializeOwned;
use std::error::Error;

/// The longest body of a request: minutes of 30,000 Han characters in JSON with room for escapes and the other fields.
pub const BODY_BYTES_MAX: usize = 128 * 1024;

/// A JSON body.
pub(crate) struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (head, body) = request.into_parts();
        let mut room = Room::for_words();
        let body = collected(body, BODY_BYTES_MAX, &mut room).await?;
        if !is_object(&body) {
            return Err(Problem::malformed("an object {…} is expected"));
        }
        let request = Request::from_parts(head, without_empty_fractions(body).into());
        let read: Result<axum::Json<T>, JsonRejection> = axum::Json::from_request(request, state).await;
        match read {
            Ok(axum::Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(rejected(rejection.status(), rejection.body_text(), BODY_BYTES_MAX)),
        }
    }
}

/// Every JSON body is an object. Serde would also take a list, with the fields in their order, which nobody promised.
fn is_object(body: &[u8]) -> bool {
    body.trim_ascii_start().starts_with(b"{")
}

/// The whole of a body that is no JSON, of so many bytes at most, with the room that it takes until it is dropped.
pub(crate) async fn bytes(request: Request, bytes_max: usize) -> Result<(Vec<u8>, Room), Problem> {
    let mut room = Room::for_files();
    let bytes = collected(request.into_body(), bytes_max, &mut room).await?;
    Ok((bytes, room))
}

/// A body as it comes, in room that is taken as it comes: what was announced costs nothing.
async fn collected(body: Sent, bytes_max: usize, room: &mut Room) -> Result<Vec<u8>, Problem> {
    if body.size_hint().lower() > bytes_max as u64 {
        return Err(Problem::too_large(bytes_max));
    }
    let (mut chunks, mut bytes) = (body.into_data_stream(), Vec::new());
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|error| broken(&error))?;
        if bytes.len() + chunk.len() > bytes_max {
            return Err(Problem::too_large(bytes_max));
        }
        if !room.take(chunk.len()) {
            return Err(Problem::busy());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Why a body broke off.
pub(crate) fn broken(error: &(dyn Error + 'static)) -> Problem {
    if TooSlow::is_why(error) { Problem::too_slow() } else { Problem::malformed(error) }
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

/// The number of the address, a matter's unless another is named; what cannot be a number leads nowhere.
pub(crate) struct Number<I = MatterId>(pub I);

impl<I: TryFrom<String>, S: Send + Sync> FromRequestParts<S> for Number<I> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let number = part(parts, state, "number").await?;
        I::try_from(number).map(Self).map_err(|_| Problem::no_such_route())
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

/// The picture or text of the address, behind the thing that carries it.
pub(crate) struct Piece(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Piece {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Ok(Self(part(parts, state, "piece").await?))
    }
}

/// A named part of the address.
pub(crate) async fn part<S: Send + Sync>(parts: &mut Parts, state: &S, name: &str) -> Result<String, Problem> {
    let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Problem::no_such_route())?;
    let found = params.iter().find(|(other, _)| *other == name).map(|(_, value)| value.to_owned());
    found.ok_or_else(Problem::no_such_route)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Bytes;
    use futures_util::{FutureExt, stream};

    #[test]
    fn a_body_takes_room_as_it_comes() {
        let came = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(&[0; 154]))]).chain(stream::pending());
        let mut room = Room::for_files();
        let mut reading = Box::pin(collected(Sent::from_stream(came), 12_000_000, &mut room));
        assert!(reading.as_mut().now_or_never().is_none(), "the rest does not come");
        drop(reading);
        assert_eq!(room.bytes(), 154);
    }

    #[test]
    fn what_is_announced_too_large_is_refused_before_it_comes() {
        let mut room = Room::for_files();
        let refused = collected(Sent::from(vec![0; 9]), 8, &mut room).now_or_never();
        assert!(refused.is_some_and(|refused| refused.is_err()));
        assert_eq!(room.bytes(), 0);
    }
}
