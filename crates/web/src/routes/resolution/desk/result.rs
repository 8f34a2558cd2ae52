//! An official result of an owners' vote is entered, as an office counted it in its own system.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::parts::count_words::{label, matter_word, part_word, parts};
use crate::parts::not_done::NotDone;
use crate::parts::taken_in;
use crate::parts::taken_in::TAKEN_IN;
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::resolution::desk::typed::{FIELDS_OF_POINT, TypedPoint, doers, funds};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mingtong_app::body::{BodyItem, list_bodies};
use mingtong_app::resolution::{NewResult, record_result};
use mingtong_domain::body::{BodyKind, StageKind};
use mingtong_domain::ids::{BodyId, PictureId, ResolutionId};
use mingtong_domain::limits::{PICTURES_MAX, REASON_CHARS_MAX, RESOLUTION_POINTS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::motion::OwnersMatter;
use mingtong_domain::resolution::{Act, Figure};

/// A number with its words.
struct Cell {
    name: String,
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "resolution/desk/result.html")]
struct ResultPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    title: String,
    source: String,
    body: String,
    matter: String,
    date: String,
    bodies: Vec<(String, String)>,
    matters: Vec<(&'static str, String)>,
    /// Rows of numbers: words, heads, area.
    rows: Vec<(String, [Cell; 2])>,
    points: Vec<TypedPoint>,
    /// Whether there is room for one more point.
    may_add: bool,
    doers: Vec<(String, String, bool)>,
    funds: Vec<(&'static str, String)>,
    pictures: Vec<PictureId>,
    pictures_hint: String,
    title_chars_max: usize,
    reason_chars_max: usize,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::RecordResult)?;
    let form = kept::typed(&visit, "/desk/resolutions/result").await;
    let error = form.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let form = form.unwrap_or_default();
    page(&visit, StatusCode::OK, &form, taken_in::kept(&form), error).await
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read_list(&visit, request, FIELDS_OF_POINT * RESOLUTION_POINTS_MAX).await?;
    visit.authorised(Act::RecordResult)?;
    let mut pictures = taken_in::kept(&form);
    match attempt(&visit, &form, &mut pictures).await {
        Ok(Some(id)) => Ok(visit.onward(&format!("/resolutions/{id}?done={}", Act::RecordResult.key()))),
        Ok(None) => page(&visit, StatusCode::OK, &form, pictures, None).await,
        Err(not_done) => page(&visit, not_done.status, &form, pictures, Some(not_done.text)).await,
    }
}

/// Enters it; none where one more point is asked for first.
async fn attempt(visit: &Visit, form: &Form, pictures: &mut Vec<PictureId>) -> Result<Option<ResolutionId>, NotDone> {
    let taken = taken_in::take_in(visit, form, pictures).await;
    taken.map_err(|not_taken| NotDone::untaken(visit, &not_taken))?;
    if form.has("more") {
        return Ok(None);
    }
    let points = TypedPoint::asked(&TypedPoint::read(form)).map_err(|key| NotDone::to_put_right(visit, key))?;
    let new = NewResult {
        body: form.maybe("body").map(BodyId),
        title: form.get("title").to_owned(),
        source: form.get("source").to_owned(),
        figures: figures(form),
        pictures: pictures.clone(),
        points,
    };
    let recorded = record_result(&visit.site.app, &visit.hall, &visit.who(), new).await;
    recorded.map(Some).map_err(|fail| NotDone::new(visit, &fail))
}

/// The numbers that were filled in; what is empty is not known.
fn figures(form: &Form) -> Vec<Figure> {
    let fixed = Figure { field: "rule".to_owned(), value: "owners".to_owned() };
    let names = ["matter".to_owned(), "date".to_owned()].into_iter().chain(numbers());
    let sent = names.filter_map(|field| Some(Figure { value: form.maybe(&field)?, field }));
    std::iter::once(fixed).chain(sent).collect()
}

fn numbers() -> impl Iterator<Item = String> {
    parts(true).into_iter().flat_map(|part| [format!("{part}.heads"), format!("{part}.area")])
}

/// The points that were sent, with an empty one to begin with, and one more where that is asked for.
fn points(form: &Form) -> Vec<TypedPoint> {
    let mut points = TypedPoint::read(form);
    if points.is_empty() || form.has("more") {
        points.push(TypedPoint::default());
    }
    points
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    form: &Form,
    pictures: Vec<PictureId>,
    error: Option<String>,
) -> Result<Response, Problem> {
    let words = visit.words;
    let get = |name: &str| form.get(name).trim().to_owned();
    let cell = |name: String| Cell { label: label(words, &name), value: get(&name), name };
    let all = list_bodies(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let stand: Vec<BodyItem> = all.into_iter().filter(|body| body.stage == StageKind::Active).collect();
    let named = |body: &BodyItem| (body.id.clone(), body.name.clone());
    let doers = doers(visit, &stand.iter().map(named).collect::<Vec<_>>());
    let owners = stand.into_iter().filter(|body| body.kind == BodyKind::Owners);
    let points = points(form);
    let template = ResultPage {
        page: Page::new(visit, "resolutions", words.t("result-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        title: get("title"),
        source: get("source"),
        body: get("body"),
        matter: get("matter"),
        date: get("date"),
        bodies: owners.map(|it| (it.id.0, it.name)).collect(),
        matters: OwnersMatter::ALL.iter().map(|it| (it.key(), matter_word(words, *it))).collect(),
        rows: parts(true)
            .into_iter()
            .map(|part| (part_word(words, part), ["heads", "area"].map(|measure| cell(format!("{part}.{measure}")))))
            .collect(),
        may_add: points.len() < RESOLUTION_POINTS_MAX,
        points,
        doers,
        funds: funds(words),
        pictures,
        pictures_hint: words.ta("result-pictures-hint", &[text_arg("max", PICTURES_MAX)]),
        title_chars_max: TITLE_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template).into_response())
}

impl ResultPage {
    fn taken_in_name(&self) -> &'static str {
        TAKEN_IN
    }
}
