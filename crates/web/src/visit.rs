//! What a handler knows of a request: the community, the language, the print, who is signed in.

use crate::problem::{Cause, Problem};
use crate::{Site, cache, cookies};
use axum::RequestPartsExt;
use axum::extract::{ConnectInfo, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use mingtong_app::accounts::{self, Session};
use mingtong_app::throttle::{Limited, client_address};
use mingtong_app::{Fail, Hall, Who};
use mingtong_domain::ids::PersonId;
use mingtong_words::{Language, Words};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// A request to a community's pages.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The site.
    pub site: Site,
    /// The community.
    pub hall: Arc<Hall>,
    /// The texts in the visitor's language.
    pub words: Words,
    /// Large print.
    pub large: bool,
    /// Who is signed in.
    pub session: Option<Session>,
    /// The secret of the session's cookie.
    pub token: Option<String>,
    /// The mark of the browser, for "me too".
    pub visitor: Option<String>,
    /// The address of the visitor.
    pub address: IpAddr,
    /// The host in the address bar, for links on paper.
    pub host: String,
    /// The path with its query.
    pub path: String,
    /// The head of the log before anything was read.
    head: Option<i64>,
}

/// The language of a request: the visitor's choice, else what the browser asks for.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    if let Some(language) = cookies::get(headers, cookies::LANGUAGE).and_then(Language::from_tag) {
        return language;
    }
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted.map_or(Language::default(), Language::from_accept_language)
}

/// Whether the visitor chose large print.
pub(crate) fn is_large(headers: &HeaderMap) -> bool {
    cookies::get(headers, cookies::PRINT) == Some("large")
}

impl FromRequestParts<Site> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let words = Words::new(language(&parts.headers));
        let problem = |cause| Problem::new(words, cause);
        let params = parts.extract::<Path<HashMap<String, String>>>().await;
        let slug = params.ok().and_then(|Path(mut params)| params.remove("community"));
        let slug = slug.ok_or_else(|| problem(Cause::NotFound))?;
        let hall = async || site.app.hall(&slug).await.map_err(|fail| problem(Cause::Fail(fail)));
        // The head is taken before anything that is shown is read, the register too: what is committed meanwhile makes
        // the page stale, never the other way round.
        let head = site.app.store.head(hall().await?.id);
        let hall = hall().await?;
        let token = cookies::get(&parts.headers, cookies::SESSION).map(str::to_owned);
        let session = match &token {
            Some(token) => accounts::session(&site.app, &hall, token).await,
            None => Ok(None),
        };
        let host = parts.headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Visit {
            hall,
            words,
            large: is_large(&parts.headers),
            session: session.map_err(|fail| problem(Cause::Fail(fail)))?,
            token,
            visitor: cookies::get(&parts.headers, cookies::VISITOR).map(str::to_owned),
            address: address(parts, site.config.behind_proxy),
            host: host.to_owned(),
            path: parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            head,
            site: site.clone(),
        })
    }
}

fn address(parts: &Parts, behind_proxy: bool) -> IpAddr {
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    client_address(direct, forwarded.filter(|_| behind_proxy))
}

impl Visit {
    /// Who asks, as the use cases need to know.
    pub fn who(&self) -> Who {
        match &self.session {
            Some(session) => session.who.clone(),
            None => Who::public(self.visitor.as_deref().map(visitor_id)),
        }
    }

    /// The signed-in person, or the way to sign in.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn signed_in(&self) -> Result<&Session, Problem> {
        self.session.as_ref().ok_or_else(|| {
            let cause = Cause::SignInFirst { slug: self.hall.slug.clone(), path: self.path.clone() };
            Problem::new(self.words, cause)
        })
    }

    /// A problem in the visitor's language, within the pages of the community.
    pub fn problem(&self, fail: Fail) -> Problem {
        self.because(Cause::Fail(fail))
    }

    /// The same for what no use case has refused.
    pub fn because(&self, cause: Cause) -> Problem {
        Problem::new(self.words, cause).within(self)
    }

    /// Whether this address may do it now.
    ///
    /// # Errors
    /// Too often.
    pub(crate) fn throttle(&self, limited: Limited) -> Result<(), Problem> {
        if self.site.app.throttle.allows(limited, self.hall.id.0, self.address) {
            return Ok(());
        }
        Err(self.because(Cause::TooOften))
    }

    /// A link within the community.
    pub fn link(&self, path: &str) -> String {
        format!("/c/{}{path}", self.hall.slug)
    }

    /// A link for paper and QR codes: with the host in front.
    pub fn outside_link(&self, path: &str) -> String {
        let base = &self.site.config.public_url;
        if base.is_empty() {
            let scheme = if self.site.config.https { "https" } else { "http" };
            return format!("{scheme}://{}{}", self.host, self.link(path));
        }
        format!("{}{}", base.trim_end_matches('/'), self.link(path))
    }

    /// Marks a public page as one that may be kept until the log grows.
    pub(crate) fn keep(&self, page: impl IntoResponse) -> Response {
        let mut response = page.into_response();
        if let (None, Some(head)) = (&self.session, self.head) {
            response.extensions_mut().insert(cache::Keep { community: self.hall.id, head });
        }
        response
    }
}

/// The opaque id of a browser's mark.
fn visitor_id(mark: &str) -> PersonId {
    PersonId(format!("v{}", hex::encode(&Sha256::digest(mark)[..12])))
}

/// `?lang=en` and `?print=large` are choices that are remembered: set the cookie and come back without them.
pub(crate) async fn preferences(request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let (mut chosen, mut rest) = (Vec::new(), Vec::new());
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("lang", tag)) => chosen.extend(Language::from_tag(tag).map(|l| (cookies::LANGUAGE, l.tag()))),
            Some(("print", "large")) => chosen.push((cookies::PRINT, "large")),
            Some(("print", _)) => chosen.push((cookies::PRINT, "normal")),
            _ => rest.push(pair),
        }
    }
    if chosen.is_empty() {
        return next.run(request).await;
    }
    let mut location = request.uri().path().to_owned();
    // A path that begins with two slashes would lead to another host.
    if location.starts_with("//") {
        location = "/".to_owned();
    }
    if !rest.is_empty() {
        location = format!("{location}?{}", rest.join("&"));
    }
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
    for (name, value) in chosen {
        response.headers_mut().append(header::SET_COOKIE, cookies::set(&crate::Config::default(), name, value, 365));
    }
    response
}
