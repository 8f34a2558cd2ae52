//! An agreement is drafted: tried first, with what everybody would pay.

use super::sheet::{Above, page, wrong};
use super::typed::Typed;
use crate::form;
use crate::kept;
use crate::params::{Params, asked};
use crate::parts::place_choices::bound_place;
use crate::problem::{Problem, fail_status, fail_text};
use crate::visit::Visit;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::agreement::{draft_agreement, preview_agreement};
use mingtong_domain::agreement::Act;
use mingtong_domain::roll::Part;

const ADDRESS: &str = "/desk/agreements/new";

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Draft)?;
    let at = (StatusCode::OK, ADDRESS.to_owned());
    if let Some(form) = kept::typed(&visit, ADDRESS).await {
        let above = Above::Error(visit.words.t("work-kept").to_owned());
        return page(&visit, at, Typed::read(&form), above, false).await;
    }
    let place = bound_place(&visit).map(|place| place.0).unwrap_or_default();
    let today = visit.site.app.now().date().to_string();
    let typed = Typed::default().with("place", place).with("day", today);
    let typed = typed.with("matter", asked(&params, "matter")).with("need", asked(&params, "need"));
    page(&visit, at, typed.drawing(Part::Dwelling), Above::Nothing, false).await
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Draft)?;
    let typed = Typed::read(&form).knowing_people(&visit).await.map_err(|fail| visit.problem(fail))?;
    let at = |status| (status, ADDRESS.to_owned());
    let (app, hall) = (&visit.site.app, &visit.hall);
    let new = match typed.agreement(&visit) {
        Ok(new) => new,
        Err(fault) => {
            let above = Above::Error(wrong(&visit, &fault));
            return page(&visit, at(StatusCode::UNPROCESSABLE_ENTITY), typed, above, false).await;
        }
    };
    let failed = if form.has("preview") {
        match preview_agreement(app, hall, &who, new).await {
            Ok(view) => {
                return page(&visit, at(StatusCode::OK), typed, Above::Preview(Box::new(view)), false).await;
            }
            Err(fail) => fail,
        }
    } else {
        match draft_agreement(app, hall, &who, new).await {
            Ok(id) => return Ok(visit.onward(&format!("/agreements/{id}?done={}", Act::Draft.key()))),
            Err(fail) => fail,
        }
    };
    let above = Above::Error(fail_text(visit.words, &failed));
    page(&visit, at(fail_status(&failed)), typed, above, false).await
}
