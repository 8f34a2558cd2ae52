//! One act on many matters that were ticked in the worklist. Whatever was not done stays ticked, with why, and with
//! everything that was typed.

use super::many_form::{Many, chosen};
use super::worklist;
use crate::form::{self, Form};
use crate::params::Params;
use crate::parts::not_done::NotDone;
use crate::problem::{Problem, fail_text};
use crate::render::render_as;
use crate::routes::matter::from_desk::{FromDesk, back};
use crate::visit::Visit;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::matter::act_on_matters;
use mingtong_domain::ids::{MatterId, UnitId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Command};

/// Whoever had to sign in first comes back to the worklist.
pub(crate) async fn back_to_list(visit: Visit, Query(wanted): Query<Params>) -> Response {
    visit.onward(&back(Some(&FromDesk::read(&wanted)), ""))
}

pub(crate) async fn act(visit: Visit, Query(wanted): Query<Params>, request: Request) -> Result<Response, Problem> {
    let form = form::read_list(&visit, request, limits::PAGE_ROWS_MAX as usize).await?;
    let who = visit.authorised(Act::Accept)?;
    let chosen = chosen(&form);
    let read = match chosen.is_empty() {
        true => Err("work-many-none"),
        false => read(&form).ok_or("work-many-no-act"),
    };
    let command = match read {
        Ok(command) => command,
        Err(key) => {
            let wrong = NotDone::to_put_right(&visit, key);
            let with = |many: Many| Many { error: Some(wrong.text.clone()), ..many.typed(&form) };
            return Ok(render_as(wrong.status, &worklist::load(&visit, &who, &wanted, with).await?));
        }
    };
    let outcomes = act_on_matters(&visit.site.app, &visit.hall, &who, &chosen, &command).await;
    let all = outcomes.len();
    let mut not_done = Vec::new();
    for (id, outcome) in outcomes {
        if let Err(fail) = outcome {
            not_done.push((id, fail_text(visit.words, &fail)));
        }
    }
    if not_done.is_empty() {
        let done = format!("done={}", command.act().key());
        return Ok(visit.onward(&back(Some(&FromDesk::read(&wanted)), &done)));
    }
    let with = |many: Many| Many {
        done: all - not_done.len(),
        ticked: not_done.iter().map(|(id, _)| *id).collect(),
        not_done: not_done.iter().map(|(id, why)| line(&visit, *id, why)).collect(),
        ..many.typed(&form)
    };
    Ok(render_as(StatusCode::UNPROCESSABLE_ENTITY, &worklist::load(&visit, &who, &wanted, with).await?))
}

fn line(visit: &Visit, id: MatterId, why: &str) -> (String, String, String) {
    (visit.link(&format!("/matters/{id}?from=desk")), visit.hall.number(id), why.to_owned())
}

/// What is to be done; none where nothing is chosen.
fn read(form: &Form) -> Option<Command<String>> {
    let (unit, note) = (form.maybe("unit").map(UnitId), form.maybe("note"));
    match Act::from_key(form.get("act"))? {
        Act::Accept => Some(Command::Accept { track: None, unit, note }),
        Act::Assign => Some(Command::Assign { unit: unit.unwrap_or_else(|| UnitId(String::new())), note }),
        Act::Reply => Some(Command::Reply { text: form.get("text").to_owned() }),
        // They ask for something else of each.
        _ => None,
    }
}
