//! The place tree for whoever keeps it, and a place added at its top.

use super::place::{Added, add, kinds};
use super::place_tree::{Piece, Tree, tree};
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::register::doors::doors_in_use;
use crate::routes::register::poster::SHEETS_MAX;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::Act;

#[derive(Template)]
#[template(path = "register/desk/places.html")]
struct PlacesPage {
    page: Page,
    done: Option<String>,
    error: Option<String>,
    action: String,
    typed: Form,
    kinds: Vec<(&'static str, String)>,
    name_chars_max: usize,
    count: usize,
    tree: Tree,
    /// Whose posters can be printed: ids and full names.
    doors: Vec<(String, String)>,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterPlace)?;
    let mut page = load(&visit, Form::default());
    page.done = done_words(&visit, query.get("done"));
    if let Some(typed) = kept::typed(&visit, "/desk/places").await {
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::RegisterPlace)?;
    match add(&visit, None, &form).await {
        Added::Done => Ok(visit.onward(&format!("/desk/places?done={}", Act::RegisterPlace.key()))),
        Added::Not(status, text) => {
            let page = PlacesPage { error: Some(text), ..load(&visit, form) };
            Ok(render_as(status, &page))
        }
    }
}

fn load(visit: &Visit, typed: Form) -> PlacesPage {
    PlacesPage {
        page: Page::new(visit, "admin", visit.words.t("admin-places-title")),
        done: None,
        error: None,
        action: visit.link("/desk/places"),
        typed,
        kinds: kinds(visit),
        name_chars_max: NAME_CHARS_MAX,
        count: visit.hall.register.places.size(),
        tree: tree(visit, None),
        doors: doors_in_use(visit).into_iter().take(SHEETS_MAX).map(|(id, name)| (id.0.clone(), name)).collect(),
    }
}
