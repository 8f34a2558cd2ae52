//! Whoever raised a matter takes it back that the unit that works on it may call them.

use super::track::{asked_for, go_on, no_such_code, short};
use crate::form;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Request;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::matter::{be_called_no_more, open_code};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::MatterId;

pub(crate) async fn take_back(visit: Visit, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let (app, hall, code) = (&visit.site.app, &visit.hall, short(form.get("code")));
    let found = match open_code(app, hall, &code, MatterId::parse(form.get("matter"))).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return Ok(no_such_code(&visit, code)),
        Err(fail) => return Err(visit.problem(fail)),
    };
    if let Some(voice) = found.who.tracked {
        match be_called_no_more(app, hall, &found.who, voice.of).await {
            // Sent twice, it is taken back once.
            Ok(()) | Err(Fail::NotFound) => {}
            Err(fail) => return Err(visit.problem(fail)),
        }
    }
    let open = asked_for(&found.others, &found.who);
    let open = if open.is_empty() { open } else { format!("&matter={open}") };
    Ok(go_on(&visit, &code, &format!("?done=telephone{open}")))
}
