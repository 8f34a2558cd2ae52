//! Somebody who signed in in one community and looks at another: their session lives at home, and who they are here is
//! looked up with every request.

use crate::cookies;
use crate::site::Site;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::person::{Session, session, session_elsewhere};
use mingtong_app::{Fail, Hall};
use std::sync::Arc;

/// Where somebody signed in, when not in the community of the address.
#[derive(Debug, Clone)]
pub struct AtHome {
    /// That community.
    pub hall: Arc<Hall>,
    /// Who they are there.
    pub own: Session,
}

/// Whoever holds this token at home, as they are `there`, which may be nobody; and home. Nothing where the browser
/// names no other community, or the session there has ended.
pub(crate) async fn from_home(
    site: &Site,
    there: &Hall,
    headers: &HeaderMap,
    token: &str,
) -> Result<(Option<Session>, Option<AtHome>), Fail> {
    let named = cookies::get(headers, cookies::HOME).filter(|slug| *slug != there.slug);
    let Some(slug) = named else { return Ok((None, None)) };
    let hall = match site.app.hall(slug).await {
        Ok(hall) => hall,
        // The cookie says anything.
        Err(Fail::NotFound) => return Ok((None, None)),
        Err(fail) => return Err(fail),
    };
    let Some(own) = session(&site.app, &hall, token).await? else { return Ok((None, None)) };
    let here = session_elsewhere(&site.app, there, &hall, &own).await?;
    Ok((here, Some(AtHome { hall, own })))
}

impl AtHome {
    /// A link within home.
    pub(crate) fn link(&self, path: &str) -> String {
        format!("/c/{}{path}", self.hall.slug)
    }

    /// On to a page there: password, codes and sessions are kept where somebody signs in.
    pub(crate) fn onward(&self, path: &str) -> Response {
        (StatusCode::SEE_OTHER, [(header::LOCATION, self.link(path))]).into_response()
    }
}
