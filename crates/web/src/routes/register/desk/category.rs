//! One category for whoever keeps the list: called otherwise, coded otherwise, put elsewhere, retired or restored.

use crate::called::Called;
use crate::form::{self, Form};
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::categories::{category_called, category_name};
use crate::parts::digits::number;
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::register::{CategoryAsked, change_category};
use mingtong_domain::ids::CategoryId;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::Act;

/// Earlier codes that are shown: those of some decades.
const CODES_MAX: usize = 20;

#[derive(Template)]
#[template(path = "register/desk/category.html")]
struct CategoryPage {
    page: Page,
    done: Option<String>,
    error: Option<String>,
    action: String,
    /// Which form was sent and has to be put right; empty where none was.
    open: String,
    typed: Form,
    /// With the major one above it.
    full: Called,
    name: String,
    english: String,
    code: String,
    /// Earlier codes with the moment from which each held.
    codes: Vec<(String, String)>,
    parent: String,
    /// The major ones under which it can stand; none where others stand under it.
    majors: Vec<(String, String)>,
    order: u32,
    /// Since when it is in use; none for those with which every community begins.
    since: Option<String>,
    /// Since when it is given to no matter any more.
    retired: Option<String>,
    name_chars_max: usize,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterCategory)?;
    let mut page = load(&visit, &id)?;
    page.done = done_words(&visit, query.get("done"));
    if let Some(typed) = kept::typed(&visit, &format!("/desk/categories/{id}")).await {
        page.open = typed.get("what").to_owned();
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RegisterCategory)?;
    let page = load(&visit, &id)?;
    let not_done = |status, text, form: Form| {
        let open = form.get("what").to_owned();
        Ok(render_as(status, &CategoryPage { error: Some(text), open, typed: form, ..page }))
    };
    let asked = match asked(&form) {
        Ok(asked) => asked,
        Err(key) => return not_done(StatusCode::UNPROCESSABLE_ENTITY, visit.words.t(key).to_owned(), form),
    };
    match change_category(&visit.site.app, &visit.hall, &who, CategoryId(id.clone()), asked).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/categories/{id}?done={}", Act::RegisterCategory.key()))),
        Err(fail) => not_done(fail_status(&fail), fail_text(visit.words, &fail), form),
    }
}

/// What a form asks for; the key of what has to be put right where it asks for nothing.
fn asked(form: &Form) -> Result<CategoryAsked, &'static str> {
    let get = |name: &str| form.get(name).to_owned();
    Ok(match form.get("what") {
        "rename" => CategoryAsked::Rename { name: get("new-name"), english: get("new-english") },
        "recode" => CategoryAsked::Recode(get("new-code")),
        "move" => {
            let order = number(form.get("order")).ok_or("admin-category-no-order")?;
            CategoryAsked::Move { parent: form.maybe("parent").map(CategoryId), order }
        }
        "restore" => CategoryAsked::Restore,
        "retire" => CategoryAsked::Retire,
        _ => return Err("admin-category-nothing"),
    })
}

fn load(visit: &Visit, id: &str) -> Result<CategoryPage, Problem> {
    let (hall, id) = (&visit.hall, CategoryId::from(id));
    let category = hall.register.categories.get(&id).ok_or_else(|| visit.because(Cause::NotFound))?;
    let full = category_called(visit, &id);
    let earlier = category.codes.iter().rev().skip(1).filter(|(_, code)| !code.is_empty()).take(CODES_MAX);
    let holds_others = !hall.register.minor_categories(&id).is_empty();
    let others = hall.register.major_categories().into_iter().filter(|major| !holds_others && major.id != id);
    Ok(CategoryPage {
        page: Page::new(visit, "admin", full.text.clone()),
        done: None,
        error: None,
        action: visit.link(&format!("/desk/categories/{id}")),
        open: String::new(),
        typed: Form::default(),
        full,
        name: hall.category_name(&id, false).to_owned(),
        english: category.english.as_ref().map(|_| hall.category_name(&id, true).to_owned()).unwrap_or_default(),
        code: category.code().to_owned(),
        codes: earlier.map(|(at, code)| (code.clone(), format::date(visit.words, *at))).collect(),
        parent: category.parent.as_ref().map(|parent| parent.0.clone()).unwrap_or_default(),
        majors: others.map(|major| (major.id.0.clone(), category_name(visit, &major.id))).collect(),
        order: category.order,
        since: (category.from.0 > 0).then(|| format::date(visit.words, category.from)),
        retired: category.retired.map(|at| format::date(visit.words, at)),
        name_chars_max: NAME_CHARS_MAX,
    })
}
