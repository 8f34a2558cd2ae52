//! Who asks, of which community, and from where.

use crate::extract::part;
use crate::problem::Problem;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header;
use axum::http::request::Parts;
use mingtong_app::person::{Session, folded_login, session};
use mingtong_app::throttle::{Limited, client_address};
use mingtong_app::{App, Fail, Hall, Who};
use mingtong_words::{Language, Words};
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// How the interface is served.
#[derive(Debug, Clone, Copy, Default)]
pub struct Config {
    /// Whether the address of a client stands in `X-Forwarded-For`, because a proxy of ours puts it there.
    pub behind_proxy: bool,
}

/// The community of the address.
pub(crate) struct InHall(pub Arc<Hall>);

impl FromRequestParts<App> for InHall {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let slug = part(parts, app, "c").await?;
        Ok(Self(app.hall(&slug).await?))
    }
}

/// From where somebody asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Address(IpAddr);

impl Address {
    /// Counts an attempt of this address in a community.
    pub(crate) fn attempt(self, app: &App, hall: &Hall, limited: Limited) -> Result<(), Problem> {
        match app.throttle.allows(limited, hall.id.0, self.0) {
            true => Ok(()),
            false => Err(Problem::too_often()),
        }
    }

    /// Counts an attempt at an account, by whatever address.
    pub(crate) fn tries(self, app: &App, hall: &Hall, login: &str) -> Result<(), Problem> {
        match app.throttle.allows_account(hall.id.0, &folded_login(login)) {
            true => Ok(()),
            false => Err(Problem::too_often()),
        }
    }

    /// The password of an account fitted: the attempt was no guess.
    pub(crate) fn fitted(self, app: &App, hall: &Hall, login: &str) {
        app.throttle.fitted(hall.id.0, self.0, Some(&folded_login(login)));
    }

    /// What a code of a slip that was tried opens. Only one that opens nothing counts as an attempt: thousands of
    /// households may be behind one address, and sixty bits are not guessed.
    pub(crate) fn guessed<T>(self, app: &App, hall: &Hall, tried: Result<T, Fail>) -> Result<T, Problem> {
        if matches!(tried, Err(Fail::NotFound)) {
            self.attempt(app, hall, Limited::Track)?;
        }
        Ok(tried?)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        // The router lays it under every route.
        let behind_proxy = parts.extensions.get::<Config>().is_some_and(|config| config.behind_proxy);
        let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back();
        let forwarded = forwarded.filter(|_| behind_proxy).and_then(|value| value.to_str().ok());
        let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Self(client_address(direct, forwarded)))
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
    /// In which language they are spoken to.
    pub words: Words,
    address: Address,
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

    /// Counts an attempt of this address.
    pub(crate) fn attempt(&self, app: &App, limited: Limited) -> Result<(), Problem> {
        self.address.attempt(app, &self.hall, limited)
    }

    /// What a code of a slip that was tried opens.
    pub(crate) fn guessed<T>(&self, app: &App, tried: Result<T, Fail>) -> Result<T, Problem> {
        self.address.guessed(app, &self.hall, tried)
    }

    /// The person in the role worn, or anybody, whose attempts are counted.
    pub(crate) fn known_or_counted(&self, app: &App, limited: Limited) -> Result<Who, Problem> {
        if self.session.is_none() {
            self.attempt(app, limited)?;
        }
        Ok(self.who())
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
        let Ok(address) = Address::from_request_parts(parts, app).await;
        // `speak` lays it under every route.
        let words = parts.extensions.get::<Words>().copied().unwrap_or_else(|| Words::new(Language::ZhCn));
        Ok(Self { hall, token, session, words, address })
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
