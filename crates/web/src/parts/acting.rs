//! Every act on a thing goes through one handler: it reads the form, asks for the act, and on failure shows the page of
//! the thing again with what was wrong and with everything that was typed.

use super::not_done::NotDone;
use super::taken_in::{has_chosen, take_in};
use crate::form::Form;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_domain::ids::PictureId;

/// Takes in the pictures that were sent with an act. They are stored before it is carried: where `view` finds nothing
/// to act on, none is.
pub(crate) async fn take_in_for<T>(
    visit: &Visit,
    form: &Form,
    pictures: &mut Vec<PictureId>,
    view: impl Future<Output = Result<T, Fail>>,
) -> Result<(), NotDone> {
    if !has_chosen(form) {
        return Ok(());
    }
    view.await.map_err(|fail| NotDone::new(visit, &fail))?;
    take_in(visit, form, pictures).await.map_err(|not_taken| NotDone::untaken(visit, &not_taken))
}

/// Makes the handlers of the acts on the things below an address: how the last part of that is read, how an act is
/// attempted, and the page on which its form stands, with what of the thing a form is about where that is told from it.
/// `back` is for whoever had to sign in first.
macro_rules! acts {
    (below $path:literal, of $read:expr, by $attempt:path, on $page:path $(, at $chosen:path)?) => {
        type Address = axum::extract::Path<(String, String, String)>;

        /// Whoever had to sign in first comes back to the address of a form: there is the thing.
        pub(crate) async fn back(
            visit: $crate::visit::Visit,
            axum::extract::Path((_, id, _)): Address,
        ) -> axum::response::Response {
            visit.onward(&format!(concat!($path, "{}"), id))
        }

        pub(crate) async fn act(
            visit: $crate::visit::Visit,
            axum::extract::Path((_, id, act)): Address,
            request: axum::extract::Request,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            let form = $crate::form::read(&visit, request).await?;
            let named = $read(&id).zip(Act::from_key(&act));
            let (id, act) = named.ok_or_else(|| visit.because($crate::problem::Cause::NotFound))?;
            visit.authorised(act)?;
            let mut pictures = $crate::parts::taken_in::kept(&form);
            match $attempt(&visit, &id, act, &form, &mut pictures).await {
                Ok(()) => Ok(visit.onward(&format!(concat!($path, "{}?done={}"), id, act.key()))),
                Err(not_done) => {
                    let mut page = $page(&visit, &id $(, &$chosen(&form))?).await?;
                    let form = not_done.typed(form);
                    page.put_back(&visit, act, (&form, &pictures), &not_done.text);
                    Ok($crate::render::render_as(not_done.status, &page))
                }
            }
        }
    };
}
pub(crate) use acts;
