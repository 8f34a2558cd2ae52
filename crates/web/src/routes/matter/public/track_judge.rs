//! Whoever raised a matter takes what came of it on the list of needs as done, or sends it back.

use super::track::{again, asked_for, go_on, no_such_code, short};
use super::track_needs::{NotJudged, read};
use crate::form;
use crate::params::Params;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::matter::open_code;
use mingtong_app::need::act_on_need;
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::{MatterId, NeedId};
use mingtong_domain::need::Act;

pub(crate) async fn judge(visit: Visit, Path(params): Path<Params>, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let not_found = || visit.because(Cause::NotFound);
    let need = params.get("number").and_then(|number| NeedId::parse(number)).ok_or_else(not_found)?;
    let act = params.get("act").and_then(|act| Act::from_key(act)).ok_or_else(not_found)?;
    let uptake = form.get("number").parse().map_err(|_| not_found())?;
    let command = read(act, uptake, &form).ok_or_else(not_found)?;
    let (app, hall, code) = (&visit.site.app, &visit.hall, short(form.get("code")));
    let which = MatterId::parse(form.get("matter"));
    let found = match open_code(app, hall, &code, which).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return Ok(no_such_code(&visit, code)),
        Err(fail) => return Err(visit.problem(fail)),
    };
    let not_judged = |text| {
        let (words, until) = (form.get("words").to_owned(), form.get("until").to_owned());
        NotJudged { need, uptake, act, text, words, until }
    };
    let command = match command {
        Ok(command) => command,
        Err(wrong) => {
            let wrong = not_judged(visit.words.t(wrong).to_owned());
            return again(&visit, code, which, None, Some(wrong), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match act_on_need(app, hall, &found.who, need, form.get("seen").parse().ok(), command).await {
        Ok(()) => {
            let open = asked_for(&found.others, &found.who);
            let open = if open.is_empty() { open } else { format!("&matter={open}") };
            Ok(go_on(&visit, &code, &format!("?done={}{open}", act.key())))
        }
        Err(fail @ (Fail::Refused(_) | Fail::Changed)) => {
            let wrong = not_judged(fail_text(visit.words, &fail));
            again(&visit, code, which, None, Some(wrong), fail_status(&fail)).await
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}
