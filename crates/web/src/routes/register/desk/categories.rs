//! The two-level list of categories for whoever keeps it, and a category added to it.

use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::categories::category_name;
use crate::parts::done::done_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::register::{CategoryWords, register_category};
use mingtong_domain::ids::CategoryId;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::{Act, Category, basis_of_categories};

/// A category in the list.
struct Line {
    href: String,
    name: String,
    /// The city's code; that of the major one above it where it has none of its own.
    code: String,
    is_retired: bool,
}

#[derive(Template)]
#[template(path = "register/desk/categories.html")]
struct CategoriesPage {
    page: Page,
    done: Option<String>,
    error: Option<String>,
    action: String,
    typed: Form,
    /// The major ones under which another can stand: ids and names.
    majors: Vec<(String, String)>,
    name_chars_max: usize,
    count: usize,
    basis: &'static str,
    list: Vec<(Line, Vec<Line>)>,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterCategory)?;
    let mut page = load(&visit, Form::default());
    page.done = done_words(&visit, query.get("done"));
    if let Some(typed) = kept::typed(&visit, "/desk/categories").await {
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RegisterCategory)?;
    let get = |name: &str| form.get(name).to_owned();
    let parent = form.maybe("parent").map(CategoryId);
    let words = CategoryWords { parent, name: get("name"), english: get("english"), code: get("code") };
    match register_category(&visit.site.app, &visit.hall, &who, words).await {
        Ok(_) => Ok(visit.onward(&format!("/desk/categories?done={}", Act::RegisterCategory.key()))),
        Err(fail) => {
            let (status, text) = (fail_status(&fail), fail_text(visit.words, &fail));
            Ok(render_as(status, &CategoriesPage { error: Some(text), ..load(&visit, form) }))
        }
    }
}

fn load(visit: &Visit, typed: Form) -> CategoriesPage {
    let register = &visit.hall.register;
    let majors = register.major_categories();
    let under = |major: &Category| register.minor_categories(&major.id).into_iter().map(|it| line(visit, it)).collect();
    CategoriesPage {
        page: Page::new(visit, "admin", visit.words.t("admin-categories-title")),
        done: None,
        error: None,
        action: visit.link("/desk/categories"),
        typed,
        majors: majors.iter().map(|it| (it.id.0.clone(), category_name(visit, &it.id))).collect(),
        name_chars_max: NAME_CHARS_MAX,
        count: register.categories.size(),
        basis: basis_of_categories(),
        list: majors.into_iter().map(|major| (line(visit, major), under(major))).collect(),
    }
}

fn line(visit: &Visit, category: &Category) -> Line {
    Line {
        href: visit.link(&format!("/desk/categories/{}", category.id)),
        name: category_name(visit, &category.id),
        code: visit.hall.register.city_code(&category.id).to_owned(),
        is_retired: category.retired.is_some(),
    }
}
