//! A procedure is begun: a question in words, with a title.

use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::place_choices::{bound_place, own_places};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::procedure::{NewQuestion, begin_procedure};
use mingtong_domain::ids::{MatterId, PlaceId};
use mingtong_domain::limits::{TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::procedure::Act;

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    title: String,
    question: String,
    matter: String,
    place: String,
}

#[derive(Template)]
#[template(path = "procedure/desk/new.html")]
struct NewPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    places: Vec<(String, String)>,
    is_bound: bool,
    title_chars_max: usize,
    text_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Begin)?;
    match kept::typed(&visit, "/desk/procedures/new").await {
        Some(form) => page(&visit, StatusCode::OK, Typed::read(&form), Some(visit.words.t("work-kept").to_owned())),
        None => {
            let place = bound_place(&visit).map(|place| place.0).unwrap_or_default();
            let matter = asked(&params, "matter").to_owned();
            page(&visit, StatusCode::OK, Typed { place, matter, ..Typed::default() }, None)
        }
    }
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Begin)?;
    let typed = Typed::read(&form);
    let Ok(new) = typed.question() else {
        let text = visit.words.t("procedure-wrong-matter").to_owned();
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text));
    };
    match begin_procedure(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/procedures/{id}?done={}", Act::Begin.key()))),
        Err(fail) => page(&visit, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))),
    }
}

fn page(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>) -> Result<Response, Problem> {
    let template = NewPage {
        page: Page::new(visit, "procedures", visit.words.t("work-procedure-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        typed,
        places: own_places(visit),
        is_bound: bound_place(visit).is_some(),
        title_chars_max: TITLE_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

/// What stands where the number of a matter should is none.
struct NoMatter;

impl Typed {
    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self { title: get("title"), question: get("question"), matter: get("matter"), place: get("place") }
    }

    fn question(&self) -> Result<NewQuestion, NoMatter> {
        let matter = match self.matter.as_str() {
            "" => None,
            matter => Some(MatterId::parse(matter).ok_or(NoMatter)?),
        };
        Ok(NewQuestion {
            title: self.title.clone(),
            question: self.question.clone(),
            matter,
            place: (!self.place.is_empty()).then(|| PlaceId(self.place.clone())),
        })
    }
}
