//! Reading a form that was sent: what every handler of one does first.

pub use crate::fields::Form;

use crate::fields::parse;
use crate::kept;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Request;
use mingtong_app::person::is_form_of;

/// Reads the form of a request and checks that it comes from our own pages: by its origin for anybody, by the secret
/// of the session for whoever is signed in. It is read before anybody is asked to sign in, so that what was typed is
/// kept where a session has ended.
///
/// # Errors
/// It does not, or cannot be read, or is too large, or its session has ended.
pub async fn read(visit: &Visit, request: Request) -> Result<Form, Problem> {
    read_list(visit, request, 0).await
}

/// The same for a form that lists many: `listed` is how many fields that takes at the most.
///
/// # Errors
/// As for [`read`].
pub async fn read_list(visit: &Visit, request: Request, listed: usize) -> Result<Form, Problem> {
    let form = parse(visit, request, listed).await?;
    let mark = form.get("csrf");
    match &visit.session {
        Some(session) if mark == session.csrf => kept::sent(visit).await.map(|()| form),
        // Their session has ended meanwhile, and they have signed in again.
        Some(session) if session.who.actor.person.as_ref().is_some_and(|person| is_form_of(mark, person)) => {
            Err(kept::keep(visit, &form).await)
        }
        Some(_) => Err(visit.because(Cause::Forged)),
        None if form.has("csrf") => Err(kept::keep(visit, &form).await),
        None => Ok(form),
    }
}

/// The same for a form that anybody may send: whoever's session has ended goes on as anybody.
///
/// # Errors
/// It does not come from our own pages, or cannot be read, or is too large.
pub async fn read_from_anybody(visit: &Visit, request: Request) -> Result<Form, Problem> {
    let form = parse(visit, request, 0).await?;
    match &visit.session {
        Some(session) if form.get("csrf") != session.csrf => Err(visit.because(Cause::Forged)),
        _ => Ok(form),
    }
}
