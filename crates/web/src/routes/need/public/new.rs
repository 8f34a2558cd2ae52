//! Somebody asks for something: a resident without an account, a unit, or the desk for anybody.

use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::place_choices::{bound_place, own_places, places_in_use};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::need::read::{Wrong, homes, total};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::need::{NewNeed, propose_need};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::{MatterId, NeedId, PlaceId, UnitId};
use mingtong_domain::limits::{CONTACT_CHARS_MAX, NAME_CHARS_MAX, REASON_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::need::{Act, Class, Measure, NeedKind, Share, Source};
use mingtong_domain::role::Role;

/// The fields of the form, in their order.
const FIELDS: [&str; 14] = [
    "kind",
    "title",
    "text",
    "place",
    "source",
    "unit",
    "matter",
    "class",
    "measure",
    "total",
    "serves",
    "wanted_by",
    "name",
    "phone",
];

/// What was typed so far.
struct Typed(Form);

#[derive(Template)]
#[template(path = "need/public/new.html")]
struct NewPage {
    page: Page,
    error: Option<String>,
    /// The number of what was just asked for.
    thanks: Option<String>,
    typed: Typed,
    /// Whether whoever asks works at the desk, and says more.
    is_desk: bool,
    is_bound: bool,
    places: Vec<(String, String)>,
    units: Vec<(String, String)>,
    sources: &'static [&'static str],
    classes: Vec<&'static str>,
    measures: Vec<&'static str>,
    title_chars_max: usize,
    text_chars_max: usize,
    name_chars_max: usize,
    contact_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    // Whoever is signed in in a role that asks for nothing is told so.
    if visit.session.is_some() {
        visit.authorised(Act::Propose)?;
    }
    match kept::typed(&visit, "/needs/new").await {
        Some(form) => Ok(page(&visit, StatusCode::OK, Typed(form), Some(visit.words.t("work-kept").to_owned()))),
        None => {
            let thanks = NeedId::parse(asked(&params, "thanks")).map(|id| visit.hall.need_number(id));
            Ok(answer(&visit, StatusCode::OK, Typed::about(&visit, &params), None, thanks))
        }
    }
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    if visit.session.is_none() {
        visit.throttle(Limited::Report)?;
    }
    let form = form::read(&visit, request).await?;
    if visit.session.is_some() {
        visit.authorised(Act::Propose)?;
    }
    let typed = Typed(form);
    let new = match typed.need(&visit) {
        Ok(new) => new,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text)));
        }
    };
    let who = visit.who();
    match propose_need(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) if who.actor.role.is_desk() || who.actor.unit().is_some() => {
            Ok(visit.onward(&format!("/needs/{id}?done={}", Act::Propose.key())))
        }
        Ok(id) => Ok(visit.onward(&format!("/needs/new?thanks={id}#thanks"))),
        Err(fail) => Ok(page(&visit, fail_status(&fail), typed, Some(fail_text(visit.words, &fail)))),
    }
}

fn page(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>) -> Response {
    answer(visit, status, typed, error, None)
}

fn answer(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>, thanks: Option<String>) -> Response {
    let who = visit.who();
    let is_desk = who.actor.role.is_desk();
    let places = match &visit.session {
        Some(_) => own_places(visit),
        None => places_in_use(visit, "").into_iter().map(|(id, name, _)| (id, name)).collect(),
    };
    render_as(
        status,
        &NewPage {
            page: Page::new(visit, if is_desk { "work" } else { "lists" }, visit.words.t("need-new-title")),
            error,
            thanks,
            typed,
            is_desk,
            is_bound: bound_place(visit).is_some(),
            places,
            units: visit.hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned())).collect(),
            sources: &["community", "residents", "unit", "matter"],
            classes: Class::ALL.iter().map(|class| class.key()).collect(),
            measures: Measure::ALL.iter().map(|measure| measure.key()).collect(),
            title_chars_max: TITLE_CHARS_MAX,
            text_chars_max: REASON_CHARS_MAX,
            name_chars_max: NAME_CHARS_MAX,
            contact_chars_max: CONTACT_CHARS_MAX,
        },
    )
}

impl Typed {
    /// An empty form, about what the address names.
    fn about(visit: &Visit, params: &Params) -> Self {
        let matter = asked(params, "matter");
        let place = match asked(params, "place") {
            "" => bound_place(visit).map(|place| place.0).unwrap_or_default(),
            place => place.to_owned(),
        };
        let known = |field: &str| match field {
            "kind" => NeedKind::Need.key().to_owned(),
            "class" => Class::ByDay.key().to_owned(),
            "measure" => Measure::Whole.key().to_owned(),
            "source" => if matter.is_empty() { "community" } else { "matter" }.to_owned(),
            "matter" => matter.to_owned(),
            "place" => place.clone(),
            _ => String::new(),
        };
        Self(Form::of(FIELDS.iter().map(|field| ((*field).to_owned(), known(field))).collect()))
    }

    fn get(&self, field: &str) -> &str {
        self.0.get(field)
    }

    /// What was asked for. Whoever does not work at the desk speaks for residents or for their unit; how soon and how
    /// it is divided is said by whoever looks at it.
    fn need(&self, visit: &Visit) -> Result<NewNeed, Wrong> {
        let who = visit.who();
        let is_desk = who.actor.role.is_desk();
        let class = if is_desk { Class::from_key(self.get("class")) } else { Some(Class::ByDay) };
        let day = |text: &str| text.trim().parse().map_err(|_| "need-wrong-day");
        let serves = |text: String| homes(&text).ok_or("need-wrong-serves");
        Ok(NewNeed {
            kind: NeedKind::from_key(self.get("kind")).ok_or("need-wrong-kind")?,
            source: match (is_desk, who.actor.role, who.actor.unit()) {
                (true, ..) => self.source()?,
                (false, Role::UnitHandler, Some(unit)) => Source::Unit(unit.clone()),
                (false, ..) => Source::Residents,
            },
            class: class.ok_or("need-wrong-class")?,
            title: self.get("title").to_owned(),
            text: self.get("text").to_owned(),
            place: self.0.maybe("place").map(PlaceId),
            total: if is_desk { total(&self.0)? } else { Share::WHOLE },
            serves: self.0.maybe("serves").map(serves).transpose()?,
            wanted_by: self.0.maybe("wanted_by").map(|text| day(&text)).transpose()?,
            name: self.0.maybe("name"),
            phone: self.0.maybe("phone"),
        })
    }

    fn source(&self) -> Result<Source, Wrong> {
        let wrong = "need-wrong-source";
        Ok(match self.get("source") {
            "community" => Source::Community,
            "residents" => Source::Residents,
            "unit" => Source::Unit(UnitId(self.0.maybe("unit").ok_or(wrong)?)),
            "matter" => Source::Matter(MatterId::parse(self.get("matter")).ok_or(wrong)?),
            _ => return Err(wrong),
        })
    }
}
