//! One act on many matters that were ticked in the worklist. Whatever was not done stays ticked, with why, and with
//! everything that was typed.

use super::many_form::{Left, Many, chosen, command};
use super::worklist;
use crate::form;
use crate::params::Params;
use crate::parts::not_done::NotDone;
use crate::problem::{Problem, fail_text};
use crate::render::render_as;
use crate::routes::matter::from_desk::{FromDesk, back};
use crate::routes::matter::work_rows::tick;
use crate::visit::Visit;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::matter::{act_on_matters, read_matter};
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::matter::Act;

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
        false => command(&form).ok_or("work-many-no-act"),
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
            not_done.push(left(&visit, &who, id, fail_text(visit.words, &fail)).await);
        }
    }
    if not_done.is_empty() {
        let done = format!("done={}", command.act().key());
        return Ok(visit.onward(&back(Some(&FromDesk::read(&wanted)), &done)));
    }
    let with = |many: Many| Many {
        done: all - not_done.len(),
        ticked: not_done.iter().map(|left| left.id).collect(),
        not_done,
        ..many.typed(&form)
    };
    Ok(render_as(StatusCode::UNPROCESSABLE_ENTITY, &worklist::load(&visit, &who, &wanted, with).await?))
}

/// What was not done of a matter, as it stands now: whoever has read why may send it again.
async fn left(visit: &Visit, who: &Who, id: MatterId, why: String) -> Left {
    let now = read_matter(&visit.site.app, &visit.hall, who, id).await.ok();
    Left {
        id,
        tick: now.map(|view| tick(id, view.matter.latest.0)),
        href: visit.link(&format!("/matters/{id}?from=desk")),
        number: visit.hall.number(id),
        why,
    }
}
