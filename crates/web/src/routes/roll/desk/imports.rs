//! The files that were taken into a roll; each can be taken back.

use crate::args::text_arg;
use crate::form;
use crate::format;
use crate::page::Page;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::roll::{UndoneRoll, list_roll_imports, undo_roll_import};
use mingtong_domain::Millis;
use mingtong_domain::ids::{BatchId, RollId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::roll::Act;

/// An import.
struct Line {
    batch: String,
    said: String,
    /// Whether it was taken back.
    is_undone: bool,
}

#[derive(Template)]
#[template(path = "roll/desk/imports.html")]
struct ImportsPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    undone: Option<String>,
    roll: String,
    action: String,
    lines: Vec<Line>,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    visit.authorised(Act::Enter)?;
    page(&visit, StatusCode::OK, &RollId(id), None, None).await
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::TakeBack)?;
    let (id, batch) = (RollId(id), BatchId(form.get("batch").to_owned()));
    match undo_roll_import(&visit.site.app, &visit.hall, &who, batch).await {
        Ok(undone) => page(&visit, StatusCode::OK, &id, None, Some(undone)).await,
        Err(fail) => page(&visit, fail_status(&fail), &id, Some(fail_text(visit.words, &fail)), None).await,
    }
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    id: &RollId,
    error: Option<String>,
    undone: Option<UndoneRoll>,
) -> Result<Response, Problem> {
    let words = visit.words;
    let found = list_roll_imports(&visit.site.app, &visit.hall, &visit.who(), id, PAGE_ROWS_MAX).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let undone = undone.map(|undone| {
        let kept: Vec<&str> = undone.kept.iter().map(|no| no.as_str()).collect();
        let args = [
            text_arg("taken", undone.taken_back),
            text_arg("restored", undone.restored),
            text_arg("kept", undone.kept.len()),
        ];
        let said = words.ta("cli-roll-undone", &args);
        if kept.is_empty() { said } else { format!("{said} ({})", kept.join(", ")) }
    });
    let lines = found.into_iter().map(|row| {
        let args = [text_arg("day", format::moment(words, Millis(row.begun_ms))), text_arg("homes", row.letters)];
        Line { batch: row.batch_id, said: words.ta("roll-import-of", &args), is_undone: row.undone_ms.is_some() }
    });
    let template = ImportsPage {
        page: Page::new(visit, "rolls", words.t("roll-imports")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        undone,
        roll: visit.link(&format!("/rolls/{id}")),
        action: visit.link(&format!("/desk/rolls/{id}/imports")),
        lines: lines.collect(),
    };
    Ok(render_as(status, &template))
}
