//! Announcing a reception: when, where, who receives.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::parts::place_choices::every_place_in_use;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::{Date, Time};
use mingtong_app::Fail;
use mingtong_app::reception::{Announcement, open_reception};
use mingtong_app::register::delegates;
use mingtong_domain::ids::{PersonId, PlaceId};
use mingtong_domain::reception::{Act, DelegateKind, DelegateSeat};
use mingtong_domain::{Millis, refusal::Code};

/// Rows of the form; a reception is held by two or three.
const SEATS: usize = 6;

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    title: String,
    date: String,
    from: String,
    to: String,
    place: String,
    /// Person and kind of each row.
    seats: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "reception/desk/announce.html")]
struct Announce {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    places: Vec<(String, String)>,
    people: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(Act::Open)?;
    match kept::typed(&visit, "/desk/receptions/new").await {
        Some(form) => {
            let text = visit.words.t("work-kept").to_owned();
            page(&visit, StatusCode::OK, Typed::read(&form), Some(text)).await
        }
        None => page(&visit, StatusCode::OK, Typed::default(), None).await,
    }
}

async fn page(visit: &Visit, status: StatusCode, mut typed: Typed, error: Option<String>) -> Result<Response, Problem> {
    let people = delegates(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let page = Page::new(visit, "work", visit.words.t("work-reception-new"));
    typed.seats.resize(SEATS, (String::new(), String::new()));
    let template = Announce {
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        typed,
        places: every_place_in_use(visit),
        people: people.into_iter().map(|(id, name)| (id.0, name)).collect(),
        kinds: DelegateKind::ALL.iter().map(|kind| (kind.key(), page.word("delegate", kind.key()))).collect(),
        page,
    };
    Ok(render_as(status, &template))
}

impl Typed {
    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        let seats = form.all("delegate").iter().zip(form.all("kind")).take(SEATS);
        Self {
            title: get("title"),
            date: get("date"),
            from: get("from"),
            to: get("to"),
            place: get("place"),
            seats: seats.map(|(person, kind)| (person.clone(), kind.clone())).collect(),
        }
    }

    /// The first delegate, counted from 1, of whom nobody has said to what.
    fn without_kind(&self) -> Option<usize> {
        let is_open = |(person, kind): &(String, String)| !person.is_empty() && DelegateKind::from_key(kind).is_none();
        self.seats.iter().position(is_open).map(|at| at + 1)
    }

    /// None when day or time cannot be read.
    fn announcement(&self) -> Option<Announcement> {
        let date: Date = self.date.parse().ok()?;
        let at = |time: &str| Some(Millis::from_civil(date.to_datetime(time.parse::<Time>().ok()?)));
        let chosen = self.seats.iter().filter(|(person, _)| !person.is_empty());
        let seat = |(person, kind): &(String, String)| {
            Some(DelegateSeat { person: PersonId(person.clone()), kind: DelegateKind::from_key(kind)? })
        };
        Some(Announcement {
            place: (!self.place.is_empty()).then(|| PlaceId(self.place.clone())),
            title: self.title.clone(),
            starts: at(&self.from)?,
            ends: at(&self.to)?,
            delegates: chosen.map(seat).collect::<Option<Vec<_>>>()?,
        })
    }
}

pub(crate) async fn open(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Open)?;
    let typed = Typed::read(&form);
    if let Some(row) = typed.without_kind() {
        let error = visit.words.ta("work-wrong-kind", &[text_arg("n", row)]);
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(error)).await;
    }
    let Some(announcement) = typed.announcement() else {
        let error = visit.words.t("work-wrong-reception").to_owned();
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(error)).await;
    };
    match open_reception(&visit.site.app, &visit.hall, &who, announcement).await {
        Ok(id) => Ok(visit.onward(&format!("/desk/receptions/{id}"))),
        Err(fail) => page(&visit, fail_status(&fail), typed, Some(error_text(&visit, &fail))).await,
    }
}

fn error_text(visit: &Visit, fail: &Fail) -> String {
    match fail.code() {
        // The same person in two rows is one person too few.
        Some(Code::NoSuchPerson) => visit.words.t("work-wrong-delegates").to_owned(),
        _ => fail_text(visit.words, fail),
    }
}
