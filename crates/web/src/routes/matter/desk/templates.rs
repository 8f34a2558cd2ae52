//! The texts that a unit, or the desk, keeps for writing, and those of the whole community, on a page of their own for
//! whoever keeps that: each with its name, the act for which it is, and a preview.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::format::date;
use crate::kept;
use crate::navigation::ADMIN;
use crate::page::Page;
use crate::params::{Params, asked, encoded};
use crate::parts::field_errors::{FieldErrors, TextField};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::matter::{
    NewTemplate, Placeholder, Shelf, Template, TemplateRefused, drop_template_on, filled_in, keep_template_on,
    offered_templates, templates_on,
};
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::matter::Act;

/// A kept text as it is listed.
struct Row {
    edit: String,
    name: String,
    act: String,
    /// As it would read.
    preview: String,
}

#[derive(askama::Template)]
#[template(path = "matter/desk/templates.html")]
struct TemplatesPage {
    page: Page,
    /// Where the page is.
    action: String,
    /// Where whoever came from goes back to, and what that is called.
    back: (String, &'static str),
    lede: &'static str,
    /// Those of the whole community, where these are read and not kept.
    shared: Vec<Row>,
    done: Option<String>,
    error: Option<String>,
    /// What has to be put right, field by field.
    wrong: FieldErrors,
    /// The text that is changed; none where one is added.
    id: Option<String>,
    name: String,
    body: String,
    /// The acts to choose from: key, word, whether it is chosen.
    acts: Vec<(&'static str, String, bool)>,
    /// What each placeholder stands for: how it is written, in Chinese and in English, and what it is.
    placeholders: Vec<(String, String, String)>,
    rows: Vec<Row>,
    name_chars_max: usize,
    text_chars_max: usize,
}

/// Where the texts of a shelf are kept.
fn path_of(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Own => "/desk/templates",
        Shelf::Shared => "/desk/templates/shared",
    }
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    show_shelf(&visit, Shelf::Own, &query).await
}

pub(crate) async fn show_shared(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    show_shelf(&visit, Shelf::Shared, &query).await
}

async fn show_shelf(visit: &Visit, shelf: Shelf, query: &Params) -> Result<Response, Problem> {
    visit.authorised(shelf.act())?;
    let mut page = load(visit, shelf, asked(query, "edit")).await?;
    let done = Some(asked(query, "done")).filter(|done| matches!(*done, "kept" | "dropped"));
    page.done = done.map(|done| visit.words.word("template-done", done));
    if let Some(typed) = kept::typed(visit, path_of(shelf)).await {
        page.typed(&typed);
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    send_to(&visit, Shelf::Own, request).await
}

pub(crate) async fn send_shared(visit: Visit, request: Request) -> Result<Response, Problem> {
    send_to(&visit, Shelf::Shared, request).await
}

async fn send_to(visit: &Visit, shelf: Shelf, request: Request) -> Result<Response, Problem> {
    let form = form::read(visit, request).await?;
    let who = visit.authorised(shelf.act())?;
    let (app, hall, id) = (&visit.site.app, &visit.hall, form.maybe("id"));
    let sent = match (form.get("do"), id.clone()) {
        ("drop", Some(id)) => {
            drop_template_on(app, hall, &who, shelf, id).await.map(|()| "dropped").map_err(TemplateRefused::from)
        }
        _ => match Act::from_key(form.get("act")) {
            Some(act) => {
                let new = NewTemplate { act, name: form.get("name").to_owned(), body: form.get("body").to_owned() };
                keep_template_on(app, hall, &who, shelf, id, new).await.map(|_| "kept")
            }
            None => {
                let text = visit.words.t("template-no-act").to_owned();
                let page = filled(visit, shelf, &form, text).await?;
                return Ok(render_as(StatusCode::UNPROCESSABLE_ENTITY, &page));
            }
        },
    };
    match sent {
        Ok(done) => Ok(visit.onward(&format!("{}?done={done}", path_of(shelf)))),
        Err(refused) => {
            let (status, text) = told(visit, &refused);
            let wrong = wrong_in(visit, &form, &refused);
            let page = filled(visit, shelf, &form, wrong.all().unwrap_or(text)).await?;
            Ok(render_as(status, &TemplatesPage { wrong, ..page }))
        }
    }
}

/// Why a text was not kept.
fn told(visit: &Visit, refused: &TemplateRefused) -> (StatusCode, String) {
    let words = visit.words;
    match refused {
        TemplateRefused::Unknown(written) => {
            let text = words.ta("template-unknown", &[text_arg("written", written.clone())]);
            (StatusCode::UNPROCESSABLE_ENTITY, text)
        }
        TemplateRefused::TooMany(n) => {
            (StatusCode::UNPROCESSABLE_ENTITY, words.ta("template-too-many", &[("n", (*n).into())]))
        }
        TemplateRefused::Fail(fail) => (fail_status(fail), fail_text(words, fail)),
    }
}

/// What of it is missing or too long.
fn wrong_in(visit: &Visit, form: &Form, refused: &TemplateRefused) -> FieldErrors {
    let TemplateRefused::Fail(fail) = refused else { return FieldErrors::default() };
    let fields = [
        TextField::new("name", "template-name", form.get("name"), NAME_CHARS_MAX).needed(),
        TextField::new("body", "template-body", form.get("body"), TEXT_CHARS_MAX).needed(),
    ];
    FieldErrors::of_refused(visit.words, fail, &fields)
}

/// The page with what was typed and what was wrong with it.
async fn filled(visit: &Visit, shelf: Shelf, form: &Form, text: String) -> Result<TemplatesPage, Problem> {
    let mut page = load(visit, shelf, form.get("id")).await?;
    page.typed(form);
    page.error = Some(text);
    Ok(page)
}

impl TemplatesPage {
    fn typed(&mut self, form: &Form) {
        (self.name, self.body) = (form.get("name").to_owned(), form.get("body").to_owned());
        self.acts.iter_mut().for_each(|(key, _, is_chosen)| *is_chosen = *key == form.get("act"));
    }
}

async fn load(visit: &Visit, shelf: Shelf, edit: &str) -> Result<TemplatesPage, Problem> {
    let (words, who) = (visit.words, visit.who());
    let problem = |fail: Fail| visit.problem(fail);
    let kept = templates_on(&visit.site.app, &visit.hall, &who, shelf).await.map_err(problem)?;
    let shared = match shelf {
        Shelf::Own => {
            offered_templates(&visit.site.app, &visit.hall, &who).await.map_err(problem)?.split_off(kept.len())
        }
        Shelf::Shared => vec![],
    };
    let edited = kept.iter().find(|it| it.id == edit);
    let is_chosen = |act: Act| edited.is_some_and(|it| it.act == act);
    // Who keeps the texts of all writes them for acts that others do.
    let acts = Template::ACTS.into_iter().filter(|act| shelf == Shelf::Shared || who.may(*act));
    let placeholder = |it: Placeholder| {
        let [zh, en] = it.written();
        (format!("{{{zh}}}"), format!("{{{en}}}"), words.word("placeholder", it.key()))
    };
    let (here, title, lede, back) = match shelf {
        Shelf::Own => ("work", "template-title", "template-lede", ("/desk", "work-back")),
        Shelf::Shared => ("admin", "template-shared", "template-shared-lede", (ADMIN, "admin-title")),
    };
    Ok(TemplatesPage {
        page: Page::new(visit, here, words.t(title)),
        action: visit.link(path_of(shelf)),
        back: (visit.link(back.0), words.t(back.1)),
        lede: words.t(lede),
        shared: shared.iter().map(|it| row(visit, shelf, it)).collect(),
        done: None,
        error: None,
        wrong: FieldErrors::default(),
        id: edited.map(|it| it.id.clone()),
        name: edited.map(|it| it.name.clone()).unwrap_or_default(),
        body: edited.map(|it| it.body.clone()).unwrap_or_default(),
        acts: acts.map(|act| (act.key(), words.word("act", act.key()), is_chosen(act))).collect(),
        placeholders: Placeholder::ALL.into_iter().map(placeholder).collect(),
        rows: kept.iter().map(|it| row(visit, shelf, it)).collect(),
        name_chars_max: NAME_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
    })
}

fn row(visit: &Visit, shelf: Shelf, template: &Template) -> Row {
    Row {
        edit: visit.link(&format!("{}?edit={}", path_of(shelf), encoded(&template.id))),
        name: template.name.clone(),
        act: visit.words.word("act", template.act.key()),
        preview: filled_in(&template.body, |placeholder| example(visit, placeholder)),
    }
}

/// What stands for a placeholder where there is no matter at hand.
fn example(visit: &Visit, placeholder: Placeholder) -> String {
    let now = visit.site.app.now();
    match placeholder {
        Placeholder::Number => MatterId::new(now.year(), 1).map(|id| visit.hall.number(id)).unwrap_or_default(),
        Placeholder::Date => date(visit.words, now),
        Placeholder::Unit if visit.who().actor.unit().is_some() => {
            visit.who().actor.unit().map(|unit| visit.hall.unit_name(unit).to_owned()).unwrap_or_default()
        }
        Placeholder::Title | Placeholder::Place | Placeholder::Unit => {
            visit.words.word("placeholder-example", placeholder.key())
        }
    }
}
