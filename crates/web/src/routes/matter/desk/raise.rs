//! 代录: what somebody said at the desk, on the telephone, on paper or in a meeting is written down for them.

use crate::form;
use crate::page::Page;
use crate::parts::place_choices::every_place;
use crate::parts::slip::Slip;
use crate::parts::written::{Written, error_text};
use crate::problem::{Problem, fail_status};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::matter::raise_matter;
use mingtong_domain::ids::BodyId;
use mingtong_domain::matter::{Act, Channel};

/// Whose words the desk writes down.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    ByOne,
    ByABody,
}

/// Whose words come through a channel; none for what the desk does not write down.
fn said(channel: Channel) -> Option<Said> {
    match channel {
        Channel::WalkIn | Channel::Phone | Channel::Paper => Some(Said::ByOne),
        Channel::Council | Channel::CourtyardGroup => Some(Said::ByABody),
        // It is written down at the reception, by the residents themselves, in a file.
        Channel::Reception | Channel::Web | Channel::QrNotice | Channel::HotlineFile => None,
    }
}

/// The channels to choose from.
fn channels() -> impl Iterator<Item = Channel> {
    let of = |by| Channel::ALL.iter().copied().filter(move |channel| said(*channel) == Some(by));
    of(Said::ByOne).chain(of(Said::ByABody))
}

#[derive(Template)]
#[template(path = "matter/desk/raise.html")]
struct Raise {
    page: Page,
    csrf: String,
    error: Option<String>,
    slip: Option<Slip>,
    channels: Vec<(&'static str, String)>,
    channel: String,
    bodies: Vec<(String, String)>,
    body: String,
    places: Vec<(String, String)>,
    written: Written,
}

impl Raise {
    fn new(visit: &Visit, written: Written, channel: Channel, body: String) -> Result<Self, Problem> {
        let page = Page::new(visit, "work", visit.words.t("work-raise"));
        let bodies = visit.hall.register.bodies.keys();
        let mut bodies: Vec<_> = bodies.map(|id| (id.0.clone(), visit.hall.body_name(id).to_owned())).collect();
        bodies.sort_by(|a, b| a.1.cmp(&b.1));
        Ok(Self {
            csrf: visit.signed_in()?.csrf.clone(),
            error: None,
            slip: None,
            channels: channels().map(|channel| (channel.key(), page.word("channel", channel.key()))).collect(),
            channel: channel.key().to_owned(),
            bodies,
            body,
            places: every_place(visit),
            written,
            page,
        })
    }
}

// Only the desk writes down for others: it is the desk that sees contacts and hands out the slip.
const WRITES_FOR_OTHERS: Act = Act::ReadContacts;

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    visit.authorised(WRITES_FOR_OTHERS)?;
    let written = Written::empty(&visit, String::new()).await.map_err(|fail| visit.problem(fail))?;
    Ok(render_as(StatusCode::OK, &Raise::new(&visit, written, Channel::WalkIn, String::new())?))
}

pub(crate) async fn write(visit: Visit, request: Request) -> Result<Response, Problem> {
    let who = visit.authorised(WRITES_FOR_OTHERS)?;
    let form = form::read(&visit, request).await?;
    let written = Written::read(&form);
    let channel = Channel::from_key(form.get("channel")).filter(|channel| said(*channel).is_some());
    let channel = channel.unwrap_or(Channel::WalkIn);
    let body = form.get("body").to_owned();
    let raised_in = form.maybe("body").filter(|_| said(channel) == Some(Said::ByABody)).map(BodyId);
    match raise_matter(&visit.site.app, &visit.hall, &who, written.report(channel, raised_in)).await {
        Ok(receipt) => {
            let next = Written::empty(&visit, written.place).await.map_err(|fail| visit.problem(fail))?;
            let template = Raise::new(&visit, next, channel, body)?;
            Ok(render_as(StatusCode::OK, &Raise { slip: Some(Slip::new(&visit, &receipt)), ..template }))
        }
        Err(fail) => {
            let template = Raise::new(&visit, written, channel, body)?;
            Ok(render_as(fail_status(&fail), &Raise { error: Some(error_text(&visit, &fail)), ..template }))
        }
    }
}
