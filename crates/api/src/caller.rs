//! Who asks, and of which community.

use crate::extract::part;
use crate::problem::Problem;
use crate::throttle::Throttle;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use mingtong_app::accounts::{Session, session};
use mingtong_app::{App, Hall, Who};
use std::sync::Arc;

/// The community of the address.
pub(crate) struct InHall(pub Arc<Hall>);

impl FromRequestParts<App> for InHall {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let slug = part(parts, app, "c").await?;
        Ok(Self(app.hall(&slug).await?))
    }
}

/// Who asks: whoever the bearer token stands for, or anybody.
pub(crate) struct Caller {
    /// The community.
    pub hall: Arc<Hall>,
    /// The token that was sent.
    pub token: Option<String>,
    /// The session of the token.
    pub session: Option<Session>,
    /// Counts attempts with secrets.
    pub throttle: Throttle,
}

impl Caller {
    /// The person in the role worn, or anybody.
    pub(crate) fn who(&self) -> Who {
        self.session.as_ref().map_or_else(|| Who::public(None), |session| session.who.clone())
    }

    /// The person in the role worn.
    pub(crate) fn signed_in(&self) -> Result<Who, Problem> {
        self.session.as_ref().map(|session| session.who.clone()).ok_or_else(Problem::no_session)
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let InHall(hall) = InHall::from_request_parts(parts, app).await?;
        let token = bearer(parts)?;
        let session = match &token {
            // A token that was sent has to be good: nobody is quietly taken for a stranger.
            Some(token) => Some(session(app, &hall, token).await?.ok_or_else(Problem::no_session)?),
            None => None,
        };
        // The router lays it under every route.
        let throttle = parts.extensions.get::<Throttle>().cloned().unwrap_or_else(Throttle::new);
        Ok(Self { hall, token, session, throttle })
    }
}

fn bearer(parts: &Parts) -> Result<Option<String>, Problem> {
    let Some(value) = parts.headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let token = value.to_str().ok().and_then(|value| value.split_once(' '));
    match token {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Ok(Some(token.trim().to_owned())),
        _ => Err(Problem::no_session()),
    }
}
