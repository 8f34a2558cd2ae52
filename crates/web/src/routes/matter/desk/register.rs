//! 现场登记: the page on which whoever hears people writes down one matter after the other, at a reception or on the way.
//! Without script it is a form like every other. With script it goes on without network (`static/register/`): entries
//! wait on the device and are sent to the same address one by one; `register_sync.rs` answers those.

use super::register_rows::{Reception, Rows};
use super::register_slip::RegisterSlip;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::parts::place_choices::{bound_place, own_places};
use crate::parts::taken_in::{self, take_in};
use crate::parts::written::Written;
use crate::problem::{Problem, fail_status};
use crate::render::render_as;
use crate::role_words::role_value;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::matter::{Entry, Report, write_down, written_before};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PictureId, ReceptionId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Channel};

/// How it came where it was not at a reception.
const CHANNELS: [Channel; 3] = [Channel::WalkIn, Channel::Phone, Channel::Paper];

/// What is typed beside what every matter asks for that is written down.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    /// The secret id of the entry.
    pub(super) id: String,
    written_ms: Option<i64>,
    queue: Option<i64>,
    reception: String,
    channel: String,
    answer: String,
    taken_in: Vec<PictureId>,
    written: Written,
}

impl Typed {
    /// What was sent.
    pub(super) fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self {
            id: get("entry"),
            written_ms: get("written").parse().ok(),
            queue: get("queue").parse().ok(),
            reception: get("reception"),
            channel: get("channel"),
            answer: get("answer"),
            taken_in: taken_in::kept(form),
            // A report of the four pages is none of these.
            written: Written { draft: String::new(), ..Written::read(form) },
        }
    }

    /// As the use case takes it, with these pictures.
    pub(super) fn entry(&self, pictures: Vec<PictureId>) -> Entry {
        let reception = (!self.reception.is_empty()).then(|| ReceptionId(self.reception.clone()));
        let chosen = Channel::from_key(&self.channel).filter(|channel| CHANNELS.contains(channel));
        let channel = match &reception {
            Some(_) => Channel::Reception,
            None => chosen.unwrap_or(Channel::WalkIn),
        };
        Entry {
            id: self.id.clone(),
            written: self.written_ms.map(Millis),
            queue: self.queue,
            report: Report { reception, pictures, ..self.written.report(channel, None) },
            answer: (!self.answer.is_empty()).then(|| self.answer.clone()),
        }
    }
}

#[derive(Template)]
#[template(path = "matter/desk/register.html")]
struct Register {
    page: Page,
    csrf: String,
    /// The role that is worn: what was written down in another is not sent in this one.
    worn: String,
    error: Option<String>,
    slip: Option<RegisterSlip>,
    typed: Typed,
    written: Written,
    receptions: Vec<Reception>,
    channels: Vec<(&'static str, String)>,
    places: Vec<(String, String)>,
    is_bound: bool,
    may_answer: bool,
    pictures_max: usize,
    rows: Rows,
}

impl Register {
    async fn load(visit: &Visit, who: &Who, typed: Typed) -> Result<Self, Problem> {
        let session = visit.signed_in()?;
        let (receptions, rows) = Rows::load(visit, who).await.map_err(|fail| visit.problem(fail))?;
        let page = Page::new(visit, "work", visit.words.t("desk-register"));
        Ok(Self {
            csrf: session.csrf.clone(),
            worn: role_value(who.actor.role, &who.actor.scope),
            error: None,
            slip: None,
            written: typed.written.clone(),
            typed,
            receptions,
            channels: CHANNELS.iter().map(|channel| (channel.key(), page.word("channel", channel.key()))).collect(),
            places: own_places(visit),
            is_bound: bound_place(visit).is_some(),
            may_answer: who.may(Act::Reply),
            pictures_max: limits::PICTURES_MAX,
            rows,
            page,
        })
    }

    /// Whether a reception is the chosen one.
    fn is_chosen(&self, id: &str) -> bool {
        self.typed.reception == id
    }
}

/// An empty form for the next one at the same reception.
fn empty(visit: &Visit, reception: &str) -> Typed {
    Typed {
        id: visit.site.app.chance.secret(),
        reception: reception.to_owned(),
        written: Written { place: bound_place(visit).map(|place| place.0).unwrap_or_default(), ..Written::default() },
        ..Typed::default()
    }
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let who = visit.authorised(Act::WriteFor)?;
    let kept = kept::typed(&visit, "/desk/register").await;
    let error = kept.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let typed = kept.as_ref().map_or_else(|| empty(&visit, ""), Typed::read);
    Ok(render_as(StatusCode::OK, &Register { error, ..Register::load(&visit, &who, typed).await? }))
}

/// The form as it is sent without script.
pub(super) async fn write(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::WriteFor)?;
    let mut typed = Typed::read(&form);
    if let Err(refused) = take_in(&visit, &form, &mut typed.taken_in).await {
        let (status, error) = (refused.status(), Some(refused.text(visit.words)));
        return Ok(render_as(status, &Register { error, ..Register::load(&visit, &who, typed).await? }));
    }
    let (app, hall) = (&visit.site.app, &visit.hall);
    let done = match written_before(app, hall, &who, &typed.id).await {
        Ok(Some(before)) => Ok(before),
        Ok(None) => write_down(app, hall, &who, typed.entry(typed.taken_in.clone())).await,
        Err(fail) => Err(fail),
    };
    match done {
        Ok(done) => {
            let slip = Some(RegisterSlip::new(&visit, &done));
            let next = empty(&visit, &typed.reception);
            Ok(render_as(StatusCode::OK, &Register { slip, ..Register::load(&visit, &who, next).await? }))
        }
        Err(fail) => {
            let (status, error) = (fail_status(&fail), Some(typed.written.put_right(&visit, &fail)));
            Ok(render_as(status, &Register { error, ..Register::load(&visit, &who, typed).await? }))
        }
    }
}
