//! The number of whoever raised a matter, for the unit that works on it: asked for with a button, because every look is
//! noted.

use crate::form;
use crate::params::Params;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::matter::from_desk::{FromDesk, onto};
use crate::routes::matter::number::number;
use crate::routes::matter::page::MatterPage;
use crate::visit::Visit;
use axum::extract::{Path, Query, Request};
use axum::response::Response;
use mingtong_app::matter::see_telephone;
use mingtong_domain::matter::Act;

pub(crate) async fn show(
    visit: Visit,
    Path(params): Path<Params>,
    Query(query): Query<Params>,
    request: Request,
) -> Result<Response, Problem> {
    form::read(&visit, request).await?;
    let who = visit.authorised(Act::SeeTelephone)?;
    let id = number(&visit, &params)?;
    let telephone = see_telephone(&visit.site.app, &visit.hall, &who, id).await;
    let telephone = Some(telephone.map_err(|fail| visit.problem(fail))?);
    let page = MatterPage::load(&visit, id, FromDesk::of(&visit, &query), None).await?;
    Ok(render(&MatterPage { telephone, ..page }))
}

/// Whoever had to sign in first comes back to the address of the button: there is the matter.
pub(crate) async fn back(
    visit: Visit,
    Path(params): Path<Params>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let id = number(&visit, &params)?;
    Ok(visit.onward(&onto(&format!("/matters/{id}"), FromDesk::of(&visit, &query).as_ref(), "")))
}
