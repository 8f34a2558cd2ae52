//! What was typed outlives the session: a form that is sent when nobody is signed in any more is kept, whoever typed
//! it signs in again and finds the form as they had filled it in. It is bound to the browser by a cookie and to the
//! person by the mark of the form (`person::is_form_of`). A password is never kept, and pictures have to be chosen
//! again, as browsers demand.

use crate::cookies;
use crate::fields::Form;
use crate::problem::{Cause, Problem, sign_in_path};
use crate::visit::Visit;
use axum::http::HeaderValue;
use mingtong_app::person::{KeptForm, forget_form, is_form_of, is_kept, keep_form, kept_form};
use mingtong_app::throttle::Limited;

/// Seconds for which a form is kept: a day, as reports that are being written.
const KEPT_SECONDS: u64 = 86_400;

/// Fields that are no words of anybody, or secrets.
const OURS: [&str; 5] = ["csrf", "password", "old", "new", "one_time"];

/// Keeps a form of a session that has ended, and leads on: to the sign-in; or, where its writer has signed in again
/// meanwhile, to the form itself.
pub(crate) async fn keep(visit: &Visit, form: &Form) -> Problem {
    let fields = form.pairs().filter(|(name, _)| !OURS.contains(name));
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let typed = KeptForm { path: path_of(visit).to_owned(), mark: form.get("csrf").to_owned(), fields };
    let is_theirs = visit.session.as_ref().and_then(|session| session.who.actor.person.as_ref());
    let to = match is_theirs.filter(|person| is_form_of(&typed.mark, person)) {
        Some(_) => visit.path.clone(),
        None => sign_in_path(&visit.hall.slug, &visit.path),
    };
    let secret = match visit.throttle(Limited::Report) {
        Ok(()) => keep_form(&visit.site.app, &visit.hall, &typed).await,
        Err(_) => Ok(None),
    };
    match secret {
        Ok(secret) => {
            visit.because(Cause::Kept { to, cookie: secret.map(|secret| cookie(visit, &secret, KEPT_SECONDS)) })
        }
        Err(fail) => visit.problem(fail),
    }
}

fn path_of(visit: &Visit) -> &str {
    visit.path.split('?').next().unwrap_or_default()
}

fn cookie(visit: &Visit, secret: &str, seconds: u64) -> HeaderValue {
    cookies::within(&visit.site.config, cookies::KEPT, secret, &visit.link(""), seconds)
}

/// What whoever is signed in had typed into the form that is sent to this path within the community.
pub(crate) async fn typed(visit: &Visit, path: &str) -> Option<Form> {
    typed_below(visit, path).await.filter(|(rest, _)| rest.is_empty()).map(|(_, form)| form)
}

/// The same for a form that is sent to an address below this path, with the rest of its address.
pub(crate) async fn typed_below(visit: &Visit, path: &str) -> Option<(String, Form)> {
    let person = visit.session.as_ref()?.who.actor.person.as_ref()?;
    let kept = kept_form(&visit.site.app, &visit.hall, person, visit.kept.as_ref()?).await.ok()??;
    let rest = kept.path.strip_prefix(&visit.link(path))?.to_owned();
    Some((rest, Form::of(kept.fields)))
}

/// Whether something is kept for whoever signs in at this browser, if it is them who typed it.
pub(crate) async fn is_there(visit: &Visit) -> bool {
    match &visit.kept {
        Some(secret) => is_kept(&visit.site.app, &visit.hall, secret).await.unwrap_or(false),
        None => false,
    }
}

/// A form that is sent in a living session lets go of what was kept of it.
pub(crate) async fn sent(visit: &Visit) -> Result<(), Problem> {
    let Some(secret) = &visit.kept else { return Ok(()) };
    let is_this = typed(visit, path_of(visit).strip_prefix(&visit.link("")).unwrap_or_default()).await.is_some();
    if is_this {
        let forgotten = forget_form(&visit.site.app, &visit.hall, secret).await;
        forgotten.map_err(|fail| visit.problem(fail))?;
    }
    Ok(())
}
