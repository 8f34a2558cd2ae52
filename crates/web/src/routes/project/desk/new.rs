//! A project is opened: from a matter, a resolution, an agreement or a need, whose page leads here.

use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::parts::came_of::origin_link;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::project::read::day;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mingtong_app::project::{NewProject, NewStep, open_project};
use mingtong_app::view_origin;
use mingtong_domain::ids::{BodyId, UnitId};
use mingtong_domain::limits::TEXT_CHARS_MAX;
use mingtong_domain::project::{Act, Origin};
use mingtong_domain::resolution::Doer;

/// What a project may come from.
const KINDS: [&str; 4] = ["matter", "resolution", "agreement", "need"];

/// Steps of the form; more are added to the plan afterwards.
const STEPS: usize = 5;

#[derive(Template)]
#[template(path = "project/desk/new.html")]
struct NewProjectPage {
    page: Page,
    /// Where it comes from.
    origin: (String, String),
    form: ActForm,
    from_desk: &'static str,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Open)?;
    if let Some(form) = kept::typed(&visit, "/desk/projects/new").await {
        let text = visit.words.t("work-kept").to_owned();
        return page(&visit, StatusCode::OK, &form, Some(text)).await;
    }
    let known = KINDS.map(|kind| (kind.to_owned(), asked(&params, kind).to_owned()));
    page(&visit, StatusCode::OK, &Form::of(known.to_vec()), None).await
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form: Form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Open)?;
    let new = match read(&form) {
        Ok(new) => new,
        Err(wrong) => {
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, Some(visit.words.t(wrong).to_owned())).await;
        }
    };
    match open_project(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/projects/{id}?done={}", Act::Open.key()))),
        Err(fail) => page(&visit, fail_status(&fail), &form, Some(fail_text(visit.words, &fail))).await,
    }
}

fn origin_of(form: &Form) -> Option<Origin> {
    KINDS.iter().find_map(|kind| Origin::from_parts(kind, form.get(kind)))
}

fn read(form: &Form) -> Result<NewProject, &'static str> {
    let by = match form.get("who").split_once(':') {
        Some(("unit", id)) => Doer::Unit(UnitId(id.to_owned())),
        Some(("body", id)) => Doer::Body(BodyId(id.to_owned())),
        _ if form.get("who") == "community" => Doer::Community,
        _ => return Err("project-wrong-choice"),
    };
    let mut steps = vec![];
    for nth in 1..=STEPS {
        let (text, until) = (form.get(&format!("step-{nth}")).trim(), format!("until-{nth}"));
        if !text.is_empty() || !form.get(&until).trim().is_empty() {
            steps.push(NewStep { text: text.to_owned(), until: day(form, &until)? });
        }
    }
    Ok(NewProject {
        origin: origin_of(form).ok_or("project-wrong-choice")?,
        title: form.get("title").to_owned(),
        text: form.get("text").to_owned(),
        place: None,
        by,
        steps,
    })
}

async fn page(visit: &Visit, status: StatusCode, sent: &Form, error: Option<String>) -> Result<Response, Problem> {
    let origin = origin_of(sent).ok_or_else(|| visit.because(Cause::NotFound))?;
    let from = view_origin(&visit.site.app, &visit.hall, &visit.who(), &origin.into()).await;
    let origin = origin_link(visit, &from.map_err(|fail| visit.problem(fail))?);
    let words = visit.words;
    let (key, action) = (Act::Open.key(), visit.link("/desk/projects/new"));
    let mut form = ActForm::new(key, words.word("act", key), action, 0, fields(visit));
    form.fill(sent, &[]);
    (form.error, form.is_open) = (error, true);
    let page = Page::new(visit, "projects", words.t("project-new"));
    let template = NewProjectPage { page, origin, form, from_desk: "" };
    Ok(render_as(status, &template).into_response())
}

fn fields(visit: &Visit) -> Vec<Field> {
    let words = visit.words;
    let key = Act::Open.key();
    let field = |name: &'static str, label: &str, kind| Field::new(key, name, words.t(label), kind);
    let mut fields: Vec<Field> = KINDS.iter().map(|kind| Field::known(key, kind, "")).collect();
    fields.extend([
        field("title", "project-field-name-of-it", Kind::Line),
        field("text", "project-field-what", Kind::Area(TEXT_CHARS_MAX)),
        field("who", "project-by", Kind::Select(doers(visit))),
    ]);
    for nth in 1..=STEPS {
        let label = words.ta("project-field-step-n", &[crate::args::text_arg("n", nth)]);
        let until = words.ta("project-field-until-n", &[crate::args::text_arg("n", nth)]);
        fields.push(Field::new(key, format!("step-{nth}"), &label, Kind::Line).or_empty());
        fields.push(Field::new(key, format!("until-{nth}"), &until, Kind::Date).or_empty());
    }
    fields
}

fn doers(visit: &Visit) -> Vec<Choice> {
    let community = Choice::word("community", visit.words.t("project-by-community").to_owned());
    let units = visit.hall.units().into_iter();
    let units = units.map(|(id, name)| Choice::name(&format!("unit:{id}"), name.to_owned()));
    let bodies = visit.hall.register.bodies.keys();
    let bodies = bodies.map(|id| Choice::name(&format!("body:{id}"), visit.hall.body_name(id).to_owned()));
    std::iter::once(community).chain(units).chain(bodies).collect()
}
