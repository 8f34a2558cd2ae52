//! What a handler knows of a request: the community, the language, the print, who is signed in.

use crate::at_home::AtHome;
use crate::cache::mark::Cacheable;
use crate::site::Site;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::person::{Session, Workplace};
use mingtong_app::{Hall, Who};
use mingtong_domain::ids::{Area, PersonId};
use mingtong_words::Words;
use sha2::{Digest, Sha256};
use std::net::IpAddr;
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
    /// Where they signed in, when not here.
    pub home: Option<AtHome>,
    /// The communities in which they work, this one among them where they do.
    pub workplaces: Vec<Workplace>,
    /// The short name of the community in which this browser signed in last.
    pub signed_in_at: Option<String>,
    /// The secret of the session's cookie.
    pub token: Option<String>,
    /// The secret under which a form is kept that this browser sent when its session had ended.
    pub kept: Option<String>,
    /// The mark of the browser, for "me too".
    pub visitor: Option<String>,
    /// The address of the visitor.
    pub address: IpAddr,
    /// The host in the address bar, for links on paper.
    pub host: String,
    /// The path with its query.
    pub path: String,
    /// The head of the log before anything was read.
    pub(crate) head: Option<i64>,
}

impl Visit {
    /// Who asks, as the use cases need to know.
    pub fn who(&self) -> Who {
        match &self.session {
            Some(session) => session.who.clone(),
            None => Who::public(self.visitor.as_deref().map(visitor_id)),
        }
    }

    /// By what a device tells apart who of this community wrote down what it keeps; empty where nobody is signed in.
    pub(crate) fn mark(&self) -> String {
        let person = self.session.as_ref().and_then(|session| session.who.actor.person.as_ref());
        let digest = |person: &PersonId| Sha256::digest(format!("device {} {person}", self.hall.slug));
        person.map(|person| hex::encode(&digest(person)[..12])).unwrap_or_default()
    }

    /// A link within the community.
    pub fn link(&self, path: &str) -> String {
        format!("/c/{}{path}", self.hall.slug)
    }

    /// A link for paper and QR codes: with the host in front.
    pub fn outside_link(&self, path: &str) -> String {
        self.outside(&self.link(path))
    }

    /// The same for an address of the installation.
    pub(crate) fn outside(&self, address: &str) -> String {
        self.site.config.outside(&self.host, address)
    }

    /// On to a page of the community after something was done, so that reloading does not do it again.
    pub(crate) fn onward(&self, path: &str) -> Response {
        (StatusCode::SEE_OTHER, [(header::LOCATION, self.link(path))]).into_response()
    }

    /// Marks a page that is the same for everybody as one that may be kept until one of the areas that it shows grows.
    pub(crate) fn cacheable(&self, areas: &'static [Area], page: impl IntoResponse) -> Response {
        let mut response = page.into_response();
        if let (None, Some(head)) = (&self.session, self.head) {
            response.extensions_mut().insert(Cacheable { community: self.hall.id, areas, head });
        }
        response
    }
}

/// The opaque id of a browser's mark.
fn visitor_id(mark: &str) -> PersonId {
    PersonId(format!("v{}", hex::encode(&Sha256::digest(mark)[..12])))
}
