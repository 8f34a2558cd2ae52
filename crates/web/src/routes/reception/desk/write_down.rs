//! The desk of a reception: one matter after the other is written down, and each raiser takes a slip home.

use crate::called::Called;
use crate::form;
use crate::format::{date, hours};
use crate::kept;
use crate::page::Page;
use crate::parts::erased::or_erased;
use crate::parts::place_choices::{bound_place, every_place, own_places};
use crate::parts::slip::Slip;
use crate::parts::written::Written;
use crate::problem::{Problem, fail_status};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::matter::{MatterQuery, Report, list_matters, raise_matter};
use mingtong_app::reception::{ReceptionView, close_reception, view_reception};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, ReceptionId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Channel, Track, Visibility};
use mingtong_domain::reception::Act;

/// A matter that was written down here.
struct MatterLink {
    id: MatterId,
    link: String,
    number: String,
    title: Called,
    is_hazard: bool,
    is_reopened: bool,
    is_private: bool,
    awaits_review: bool,
}

#[derive(Template)]
#[template(path = "reception/desk/write_down.html")]
struct ReceptionDesk {
    page: Page,
    csrf: String,
    action: String,
    error: Option<String>,
    slip: Option<Slip>,
    title: String,
    when: String,
    where_held: Option<String>,
    delegates: Vec<(String, String)>,
    is_over: bool,
    places: Vec<(String, String)>,
    is_bound: bool,
    written: Written,
    matters: Vec<MatterLink>,
    total: i64,
}

impl ReceptionDesk {
    async fn load(visit: &Visit, who: &Who, id: &ReceptionId, written: Option<Written>) -> Result<Self, Fail> {
        let reception = view_reception(&visit.site.app, &visit.hall, id).await?;
        let query = MatterQuery { reception: Some(id.clone()), limit: limits::PAGE_ROWS_MAX, ..MatterQuery::default() };
        let found = list_matters(&visit.site.app, &visit.hall, who, &query).await?;
        let written = match written {
            Some(written) => written,
            None => Written::empty(visit, place_of(visit, &reception)).await?,
        };
        let title = or_erased(visit.words, &reception.title);
        let page = Page::new(visit, "work", title.clone());
        let delegates = reception.delegates.iter();
        Ok(Self {
            csrf: visit.session.as_ref().map(|session| session.csrf.clone()).unwrap_or_default(),
            action: visit.link(&format!("/desk/receptions/{id}")),
            error: None,
            slip: None,
            when: format!("{} {}", date(visit.words, reception.starts), hours(reception.starts, reception.ends)),
            delegates: delegates.map(|d| (page.word("delegate", d.kind.key()), d.name.clone())).collect(),
            is_over: reception.closed.is_some(),
            where_held: reception.place,
            title,
            places: own_places(visit),
            is_bound: bound_place(visit).is_some(),
            written,
            total: found.total,
            matters: found
                .items
                .into_iter()
                .map(|item| MatterLink {
                    id: item.id,
                    link: visit.link(&format!("/matters/{}", item.id)),
                    number: item.number,
                    title: Called::title(&item.title, visit.words),
                    is_hazard: item.track == Track::Hazard,
                    is_reopened: item.reopenings > 0 && !item.stage.has_ended(),
                    is_private: item.visibility == Visibility::Private,
                    awaits_review: item.awaits_review,
                })
                .collect(),
            page,
        })
    }
}

/// What is said at a reception is mostly about the place where it is held.
fn place_of(visit: &Visit, reception: &ReceptionView) -> String {
    let held = reception.place.as_deref().unwrap_or_default();
    every_place(visit).into_iter().find(|(_, name)| name == held).map(|(id, _)| id).unwrap_or_default()
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Write)?;
    let typed = kept::typed(&visit, &format!("/desk/receptions/{id}")).await;
    let error = typed.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let written = typed.as_ref().map(Written::read);
    let desk = ReceptionDesk::load(&visit, &who, &ReceptionId(id), written).await;
    let desk = desk.map_err(|fail| visit.problem(fail))?;
    Ok(render_as(StatusCode::OK, &ReceptionDesk { error, ..desk }))
}

pub(crate) async fn write(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Write)?;
    let (id, mut written) = (ReceptionId(id), Written::read(&form));
    let report = Report { reception: Some(id.clone()), ..written.report(Channel::Reception, None) };
    let desk =
        async |written| ReceptionDesk::load(&visit, &who, &id, written).await.map_err(|fail| visit.problem(fail));
    match raise_matter(&visit.site.app, &visit.hall, &who, report).await {
        Ok(receipt) => {
            let slip = Some(Slip::new(&visit, &receipt));
            Ok(render_as(StatusCode::OK, &ReceptionDesk { slip, ..desk(None).await? }))
        }
        Err(fail) => {
            let error = Some(written.put_right(&visit, &fail));
            Ok(render_as(fail_status(&fail), &ReceptionDesk { error, ..desk(Some(written)).await? }))
        }
    }
}

pub(crate) async fn close(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    form::read(&visit, request).await?;
    let who = visit.authorised(Act::Close)?;
    let back = format!("/desk/receptions/{id}");
    let closed = close_reception(&visit.site.app, &visit.hall, &who, ReceptionId(id)).await;
    closed.map_err(|fail| visit.problem(fail))?;
    Ok(visit.onward(&back))
}

/// Whoever had to sign in first comes back to the address of the form: there is the reception.
pub(crate) async fn back(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    visit.onward(&format!("/desk/receptions/{id}"))
}
