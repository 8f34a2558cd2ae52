//! One act on many matters that were ticked in the worklist. Whatever was not done stays ticked, with why, and with
//! everything that was typed. Those that are ticked also go out as a ledger.

use super::many_done::said;
use super::many_form::{EXPORT, LAYOUT, Left, Many, chosen, command};
use super::worklist;
use crate::args::text_arg;
use crate::form::{self, Form};
use crate::params::Params;
use crate::parts::not_done::NotDone;
use crate::problem::{Problem, fail_text};
use crate::render::render_as;
use crate::routes::matter::act_forms::along;
use crate::routes::matter::from_desk::{FromDesk, back};
use crate::routes::matter::work_rows::tick;
use crate::visit::Visit;
use axum::extract::{Query, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::matter::export::ExportFailed;
use mingtong_app::matter::ledger::{LedgerColumn, ledger_templates};
use mingtong_app::matter::{act_on_matters, read_matter, write_ledger_of};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::matter::Act;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Whoever had to sign in first comes back to the worklist.
pub(crate) async fn back_to_list(visit: Visit, Query(wanted): Query<Params>) -> Response {
    visit.onward(&back(Some(&FromDesk::read(&wanted)), ""))
}

pub(crate) async fn act(visit: Visit, Query(wanted): Query<Params>, request: Request) -> Result<Response, Problem> {
    let form = form::read_list(&visit, request, limits::PAGE_ROWS_MAX as usize).await?;
    let who = visit.authorised(Act::Accept)?;
    let chosen = chosen(&form);
    let read = match chosen.is_empty() {
        true => Err(("work-many-none", "")),
        false if form.has(EXPORT) => return export(&visit, &who, &wanted, &form, &chosen).await,
        false => command(&form),
    };
    let command = match read {
        Ok(command) => command,
        Err((key, field)) => {
            let wrong = NotDone::to_put_right(&visit, key);
            return again(&visit, &who, &wanted, &form, (wrong, field)).await;
        }
    };
    let along = along(&form, command.act());
    let outcomes = act_on_matters(&visit.site.app, &visit.hall, &who, &chosen, &command, &along).await;
    let (mut done, mut not_done) = (Vec::new(), Vec::new());
    for (id, outcome) in outcomes {
        match outcome {
            Ok(_) => done.push(id),
            Err(fail) => not_done.push(left(&visit, &who, id, fail_text(visit.words, &fail)).await),
        }
    }
    if not_done.is_empty() {
        let said = said(&command, &along, &done);
        return Ok(visit.onward(&back(Some(&FromDesk::read(&wanted)), &said)));
    }
    partly(&visit, &who, &wanted, &form, (done.len(), not_done)).await
}

/// The ledger of all that are ticked, in their order and in the layout that was chosen, as a file. What is not in it is
/// named in it; where nothing may be, the list says so.
async fn export(
    visit: &Visit,
    who: &Who,
    wanted: &Params,
    form: &Form,
    chosen: &[(MatterId, Option<i64>)],
) -> Result<Response, Problem> {
    let (app, hall, words) = (&visit.site.app, &visit.hall, visit.words);
    let known = ledger_templates(app, hall, who).await.map_err(|fail| visit.problem(fail))?;
    let named = form.get(LAYOUT);
    let columns = match known.into_iter().find(|layout| layout.name == named) {
        Some(layout) => layout.columns,
        None if named.is_empty() => LedgerColumn::ALL.to_vec(),
        // It was deleted since the list was read.
        None => {
            let text = words.ta("matters-ledger-no-layout", &[text_arg("given", named)]);
            let wrong = NotDone { status: StatusCode::UNPROCESSABLE_ENTITY, text, changed: false, used: None };
            return again(visit, who, wanted, form, (wrong, LAYOUT)).await;
        }
    };
    let ids: Vec<MatterId> = chosen.iter().map(|(id, _)| *id).collect();
    let say = move |key: &str| words.t(key).to_owned();
    let ledger = match write_ledger_of(app, hall, who, &ids, &columns, &say).await {
        Ok(ledger) => ledger,
        Err(failed) => {
            let fail = match failed {
                ExportFailed::Fail(fail) => fail,
                ExportFailed::Unwritable(why) => Fail::Fault(why.to_string()),
            };
            return again(visit, who, wanted, form, (NotDone::new(visit, &fail), "")).await;
        }
    };
    if let Some(bytes) = ledger.bytes {
        let name = format!("attachment; filename=\"{}-ledger-chosen.xlsx\"", hall.slug);
        let head = [(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, name)];
        return Ok((head, bytes).into_response());
    }
    let mut not_done = Vec::new();
    for (id, why) in ledger.left_out {
        not_done.push(left(visit, who, id, words.t(why.key()).to_owned()).await);
    }
    partly(visit, who, wanted, form, (0, not_done)).await
}

/// The list again, with all that was sent, what has to be put right in it, and in which field.
async fn again(
    visit: &Visit,
    who: &Who,
    wanted: &Params,
    form: &Form,
    (wrong, field): (NotDone, &'static str),
) -> Result<Response, Problem> {
    let with = |many: Many| Many { error: Some(wrong.text), wrong: field, ..many.typed(form) };
    Ok(render_as(wrong.status, &worklist::load(visit, who, wanted, with).await?))
}

/// The list again, with how many were done; those that were not are still ticked.
async fn partly(
    visit: &Visit,
    who: &Who,
    wanted: &Params,
    form: &Form,
    (done, not_done): (usize, Vec<Left>),
) -> Result<Response, Problem> {
    let ticked = not_done.iter().map(|left| left.id).collect();
    let with = |many: Many| Many { done, ticked, not_done, ..many.typed(form) };
    Ok(render_as(StatusCode::UNPROCESSABLE_ENTITY, &worklist::load(visit, who, wanted, with).await?))
}

/// What was not done of a matter, as it stands now: whoever has read why may send it again.
async fn left(visit: &Visit, who: &Who, id: MatterId, why: String) -> Left {
    let now = read_matter(&visit.site.app, &visit.hall, who, id).await.ok();
    let stage = now.as_ref().map(|view| text_arg("stage", visit.words.word("stage", view.stage.key())));
    let why = match stage {
        Some(stage) => visit.words.ta("work-many-now", &[text_arg("why", why), stage]),
        None => why,
    };
    Left {
        id,
        tick: now.map(|view| tick(id, view.matter.latest.0)),
        href: visit.link(&format!("/matters/{id}?from=desk")),
        number: visit.hall.number(id),
        why,
    }
}
