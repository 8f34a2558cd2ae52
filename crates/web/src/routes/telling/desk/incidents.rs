//! What is out for a while 停水停电: what the desk says of it to whoever calls, and residents read before they report it.

use crate::form::{self, Form};
use crate::format::moment;
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::parts::place_choices::{PlaceChoice, grouped, own_places, without_homes};
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::DateTime;
use mingtong_app::Fail;
use mingtong_app::telling::{Incident, NewIncident, announce_incident, end_incident, list_incidents};
use mingtong_domain::Millis;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::telling::{Act, INCIDENT_CHARS_MAX, INCIDENT_PLACES_MAX, IncidentKind};

const ADDRESS: &str = "/desk/incidents";
/// Places that are read at the most: who chose more than it may be is told so, and finds them still chosen.
const PLACES_READ_MAX: usize = 4 * INCIDENT_PLACES_MAX;

/// Something that is out.
struct Line {
    id: String,
    kind: &'static str,
    text: String,
    places: Vec<String>,
    begins: String,
    ends: String,
}

/// A place to choose with those inside it: whoever chooses it has chosen them, too.
struct Courtyard {
    whole: PlaceChoice,
    inside: Vec<PlaceChoice>,
}

impl Courtyard {
    /// The places of a courtyard under the first of them; each for itself where that does not hold the others, as for
    /// whoever is bound to a part of it.
    fn of(visit: &Visit, mut choices: Vec<PlaceChoice>) -> Vec<Self> {
        let first = choices.first().map(|(id, ..)| id.clone());
        let is_inside = |id: &str| {
            let place = PlaceId::from(id);
            visit.hall.register.outwards(&place).any(|around| Some(around.id.as_str()) == first.as_deref())
        };
        let holds_all = choices.iter().all(|(id, ..)| is_inside(id));
        let inside = if holds_all { choices.split_off(choices.len().min(1)) } else { vec![] };
        let mut courtyards: Vec<Self> = choices.into_iter().map(|whole| Self { whole, inside: vec![] }).collect();
        if let Some(courtyard) = courtyards.first_mut() {
            courtyard.inside = inside;
        }
        courtyards
    }

    /// Whether one of those inside is chosen.
    fn is_open(&self) -> bool {
        self.inside.iter().any(|(.., chosen)| *chosen)
    }
}

#[derive(Template)]
#[template(path = "telling/desk/incidents.html")]
struct IncidentsPage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    typed: Form,
    lines: Vec<Line>,
    kinds: Vec<&'static str>,
    places: Vec<Courtyard>,
    /// Whether homes are left out, because there are too many places.
    is_without_homes: bool,
    chars_max: usize,
}

/// Why nothing was done.
struct NotDone(StatusCode, String);

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::KeepIncidents)?;
    let typed = kept::typed(&visit, ADDRESS).await;
    let error = typed.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let page = load(&visit, typed.unwrap_or_default()).await?;
    let done = done_words(&visit, params.get("done"));
    Ok(render_as(StatusCode::OK, &IncidentsPage { done, error, ..page }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read_list(&visit, request, PLACES_READ_MAX).await?;
    visit.authorised(Act::KeepIncidents)?;
    match attempt(&visit, &form).await? {
        Ok(()) => Ok(visit.onward(&format!("{ADDRESS}?done={}", Act::KeepIncidents.key()))),
        Err(NotDone(status, text)) => {
            Ok(render_as(status, &IncidentsPage { error: Some(text), ..load(&visit, form).await? }))
        }
    }
}

async fn attempt(visit: &Visit, form: &Form) -> Result<Result<(), NotDone>, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let done = match form.get("what") {
        "announce" => match read(visit, form)? {
            Some(new) => announce_incident(app, hall, &who, new).await.map(drop),
            None => {
                let text = visit.words.t("incidents-no-time").to_owned();
                return Ok(Err(NotDone(StatusCode::UNPROCESSABLE_ENTITY, text)));
            }
        },
        "end" => end_incident(app, hall, &who, form.get("id")).await,
        _ => return Err(visit.because(Cause::Unreadable)),
    };
    Ok(done.map_err(|fail| match fail {
        Fail::Changed => NotDone(fail_status(&fail), visit.words.t("incidents-over").to_owned()),
        fail => NotDone(fail_status(&fail), fail_text(visit.words, &fail)),
    }))
}

/// What was filled in; none where a time cannot be read.
fn read(visit: &Visit, form: &Form) -> Result<Option<NewIncident>, Problem> {
    let kind = IncidentKind::from_key(form.get("kind")).ok_or_else(|| visit.because(Cause::Unreadable))?;
    let time = |name: &str| form.get(name).trim().parse::<DateTime>().ok().map(Millis::from_civil);
    let begins = form.maybe("from").map(|_| time("from"));
    let (Some(ends), false) = (time("until"), begins == Some(None)) else { return Ok(None) };
    let places = form.all("place").iter().map(|place| PlaceId(place.clone())).collect();
    Ok(Some(NewIncident { kind, places, text: form.get("text").to_owned(), begins: begins.flatten(), ends }))
}

async fn load(visit: &Visit, typed: Form) -> Result<IncidentsPage, Problem> {
    let found = list_incidents(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let is_chosen = |id: &String| typed.all("place").contains(id);
    let places = own_places(visit).into_iter().map(|(id, name)| (is_chosen(&id), id, name));
    let choices = places.map(|(chosen, id, name)| (id, name, chosen)).collect();
    let (choices, is_without_homes) = without_homes(visit, choices);
    let places = grouped(visit, choices);
    Ok(IncidentsPage {
        page: Page::new(visit, "tell", visit.words.t("incidents-title")),
        action: visit.link(ADDRESS),
        done: None,
        error: None,
        lines: found.into_iter().map(|incident| line(visit, incident)).collect(),
        kinds: IncidentKind::ALL.iter().map(|kind| kind.key()).collect(),
        places: places.into_iter().flat_map(|(_, choices)| Courtyard::of(visit, choices)).collect(),
        is_without_homes,
        chars_max: INCIDENT_CHARS_MAX,
        typed,
    })
}

fn line(visit: &Visit, incident: Incident) -> Line {
    Line {
        places: incident.places.iter().map(|place| visit.hall.place_name(place)).collect(),
        id: incident.id,
        kind: incident.kind.key(),
        text: incident.text,
        begins: moment(visit.words, incident.begins),
        ends: moment(visit.words, incident.ends),
    }
}
