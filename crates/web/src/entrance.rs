//! How a request becomes a visit, and how a visitor is told that something is not for them, or not now.

use crate::at_home::{AtHome, from_home};
use crate::cookies;
use crate::preferences::{is_large, language};
use crate::problem::{Cause, Problem};
use crate::site::Site;
use crate::visit::Visit;
use axum::RequestPartsExt;
use axum::extract::{ConnectInfo, FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use mingtong_app::person;
use mingtong_app::person::{Session, Workplace, folded_login, workplaces};
use mingtong_app::throttle::{Limited, client_address};
use mingtong_app::{Fail, Hall, Who};
use mingtong_domain::Act;
use mingtong_words::Words;
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

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
        let signed_in = signed_in(site, &hall, &parts.headers, token.as_deref()).await;
        let SignedIn { session, home, workplaces } = signed_in.map_err(|fail| problem(Cause::Fail(fail)))?;
        let host = parts.headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Visit {
            hall,
            words,
            large: is_large(&parts.headers),
            session,
            home,
            workplaces,
            signed_in_at: cookies::get(&parts.headers, cookies::HOME).map(str::to_owned),
            token,
            kept: cookies::get(&parts.headers, cookies::KEPT).map(str::to_owned),
            visitor: cookies::get(&parts.headers, cookies::VISITOR).map(str::to_owned),
            address: address(parts, site.config.behind_proxy),
            host: host.to_owned(),
            path: parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            head,
            site: site.clone(),
        })
    }
}

/// Who holds a token, and where else they work.
#[derive(Default)]
struct SignedIn {
    session: Option<Session>,
    home: Option<AtHome>,
    workplaces: Vec<Workplace>,
}

async fn signed_in(site: &Site, hall: &Arc<Hall>, headers: &HeaderMap, token: Option<&str>) -> Result<SignedIn, Fail> {
    let Some(token) = token else { return Ok(SignedIn::default()) };
    if let Some(session) = person::session(&site.app, hall, token).await? {
        let workplaces = workplaces(&site.app, hall, &session).await?;
        return Ok(SignedIn { session: Some(session), home: None, workplaces });
    }
    let (session, home) = from_home(site, hall, headers, token).await?;
    let workplaces = match &home {
        Some(home) if session.is_some() => workplaces(&site.app, &home.hall, &home.own).await?,
        _ => vec![],
    };
    Ok(SignedIn { session, home, workplaces })
}

/// The address of whoever asks.
pub(crate) fn address(parts: &Parts, behind_proxy: bool) -> IpAddr {
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    client_address(direct, forwarded.filter(|_| behind_proxy))
}

impl Visit {
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

    /// Whoever is signed in, in a role that may attempt `act`.
    ///
    /// # Errors
    /// Nobody is signed in, or the role may not.
    pub(crate) fn authorised(&self, act: impl Into<Act>) -> Result<Who, Problem> {
        let who = self.signed_in()?.who.clone();
        who.authorise(act).map_err(|refusal| self.problem(refusal.into()))?;
        Ok(who)
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

    /// Whether this account may be tried now, by whatever address.
    ///
    /// # Errors
    /// Too often.
    pub(crate) fn throttle_account(&self, login: &str) -> Result<(), Problem> {
        if self.site.app.throttle.allows_account(self.hall.id.0, &folded_login(login)) {
            return Ok(());
        }
        Err(self.because(Cause::TooOften))
    }

    /// What this address tried fitted: it was no guess, of no password nor of the one of a login.
    pub(crate) fn fitted(&self, login: Option<&str>) {
        let login = login.map(folded_login);
        self.site.app.throttle.fitted(self.hall.id.0, self.address, login.as_deref());
    }

    /// A problem in the visitor's language, within the pages of the community.
    pub fn problem(&self, fail: Fail) -> Problem {
        self.because(Cause::Fail(fail))
    }

    /// The same for what no use case has refused.
    pub fn because(&self, cause: Cause) -> Problem {
        Problem::new(self.words, cause).within(self)
    }
}
