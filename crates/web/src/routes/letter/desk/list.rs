//! The files of letters that were taken in; each can be taken back.

use crate::args::{count_arg, text_arg};
use crate::form;
use crate::format;
use crate::page::Page;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::letter::{Undone, list_imports, undo_import};
use mingtong_domain::Millis;
use mingtong_domain::ids::BatchId;
use mingtong_domain::letter::Act;
use mingtong_domain::limits::PAGE_ROWS_MAX;

/// Matters that stay and are named; who has more finds them by their lists.
const KEPT_SHOWN_MAX: usize = 200;

/// An import.
struct Line {
    batch: String,
    file: String,
    said: String,
    is_undone: bool,
}

/// A matter that stays although its import was taken back.
struct Kept {
    href: String,
    number: String,
    why: &'static str,
}

#[derive(Template)]
#[template(path = "letter/desk/list.html")]
struct ListPage {
    page: Page,
    action: String,
    error: Option<String>,
    undone: Option<String>,
    kept: Vec<Kept>,
    lines: Vec<Line>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::Import)?;
    Ok(render_as(StatusCode::OK, &load(&visit).await?))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Undo)?;
    let batch = BatchId::from(form.get("batch"));
    match undo_import(&visit.site.app, &visit.hall, &who, &batch).await {
        Ok(undone) => {
            let args = [text_arg("taken", undone.taken_back), text_arg("kept", undone.kept.len())];
            let said = Some(visit.words.ta("cli-undo-summary", &args));
            let page = ListPage { undone: said, kept: kept(&visit, &undone), ..load(&visit).await? };
            Ok(render_as(StatusCode::OK, &page))
        }
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &ListPage { error, ..load(&visit).await? }))
        }
    }
}

fn kept(visit: &Visit, undone: &Undone) -> Vec<Kept> {
    let kept = undone.kept.iter().take(KEPT_SHOWN_MAX).map(|kept| Kept {
        href: visit.link(&format!("/matters/{}", kept.matter)),
        number: kept.matter.to_string(),
        why: visit.words.t(kept.because.key()),
    });
    kept.collect()
}

async fn load(visit: &Visit) -> Result<ListPage, Problem> {
    let rows = list_imports(&visit.site.app, &visit.hall, &visit.who(), PAGE_ROWS_MAX).await;
    let rows = rows.map_err(|fail| visit.problem(fail))?;
    let line = |row: mingtong_app::rows::BatchRow| {
        let when = format::moment(visit.words, Millis(row.begun_ms));
        let args = [text_arg("when", when), count_arg("n", row.letters)];
        Line {
            said: visit.words.ta("letters-of-import", &args),
            batch: row.batch_id,
            file: row.file_name,
            is_undone: row.undone_ms.is_some(),
        }
    };
    Ok(ListPage {
        page: Page::new(visit, "admin", visit.words.t("letters-title")),
        action: visit.link("/desk/letters"),
        error: None,
        undone: None,
        kept: vec![],
        lines: rows.into_iter().map(line).collect(),
    })
}
