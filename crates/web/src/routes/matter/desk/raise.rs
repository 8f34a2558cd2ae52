//! 代录: what somebody said at the desk or at the door, on the telephone, on paper or in a meeting is written down for
//! them, by the desk for the whole community, by others each in their place.

use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::channel_of::channel_of;
use crate::parts::known_incidents::{KnownIncident, known_incidents};
use crate::parts::place_choices::{bound_place, own_places};
use crate::parts::slip::Slip;
use crate::parts::written::Written;
use crate::problem::{Problem, fail_status};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::matter::raise_matter;
use mingtong_domain::body::Registered;
use mingtong_domain::ids::BodyId;
use mingtong_domain::matter::{Act, Channel};
use mingtong_domain::role::Scope;

/// Whose words are written down.
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

/// The channels to choose from: what one person said is written down by whoever writes for others, what a body said by
/// the desk and by its own members.
fn channels(visit: &Visit, who: &Who) -> Vec<Channel> {
    let of_theirs: Vec<Channel> = bodies_of(visit, who).filter_map(|body| channel_of(body.kind)).collect();
    let is_offered = |channel: &Channel| match said(*channel) {
        Some(Said::ByOne) => true,
        Some(Said::ByABody) => of_theirs.contains(channel),
        None => false,
    };
    let mut channels: Vec<Channel> = Channel::ALL.iter().copied().filter(is_offered).collect();
    channels.sort_by_key(|channel| said(*channel) == Some(Said::ByABody));
    channels
}

/// The bodies whose words somebody writes down: the desk those of all, a member those of their own.
fn bodies_of<'a>(visit: &'a Visit, who: &'a Who) -> impl Iterator<Item = &'a Registered> {
    let with_channel = visit.hall.register.bodies.values().filter(|body| channel_of(body.kind).is_some());
    with_channel.filter(|body| match &who.actor.scope {
        Scope::Body(own) => *own == body.id,
        _ => who.may(Act::ReadContacts),
    })
}

/// Their ids and names, by name.
fn bodies(visit: &Visit, who: &Who) -> Vec<(String, String)> {
    let found = bodies_of(visit, who);
    let mut bodies: Vec<_> = found.map(|it| (it.id.0.clone(), visit.hall.body_name(&it.id).to_owned())).collect();
    bodies.sort_by(|a, b| a.1.cmp(&b.1));
    bodies
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
    is_bound: bool,
    /// What is out now, for whoever says it on the telephone.
    known: Vec<KnownIncident>,
    written: Written,
}

impl Raise {
    async fn new(visit: &Visit, written: Written, channel: Channel, body: String) -> Result<Self, Problem> {
        let page = Page::new(visit, "work", visit.words.t("work-raise"));
        let session = visit.signed_in()?;
        let channels = channels(visit, &session.who).into_iter();
        let known = known_incidents(visit, &written.place).await.map_err(|fail| visit.problem(fail))?;
        Ok(Self {
            csrf: session.csrf.clone(),
            error: None,
            slip: None,
            channels: channels.map(|channel| (channel.key(), page.word("channel", channel.key()))).collect(),
            channel: channel.key().to_owned(),
            bodies: bodies(visit, &session.who),
            body,
            places: own_places(visit),
            is_bound: bound_place(visit).is_some(),
            known,
            written,
            page,
        })
    }
}

/// The form; from the page of a body with its channel and itself filled in.
pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::WriteFor)?;
    let body = query.get("body").cloned().unwrap_or_default();
    let channel = query.get("channel").and_then(|key| Channel::from_key(key)).filter(|it| said(*it).is_some());
    let form = match kept::typed(&visit, "/desk/raise").await {
        Some(form) => again(&visit, &form, visit.words.t("work-kept").to_owned()).await?,
        None => empty(&visit, channel.unwrap_or(Channel::WalkIn), body, here(&visit)).await?,
    };
    Ok(render_as(StatusCode::OK, &form))
}

/// The place at which somebody writes down who does so at one only.
fn here(visit: &Visit) -> String {
    bound_place(visit).map(|place| place.0).unwrap_or_default()
}

async fn empty(visit: &Visit, channel: Channel, body: String, place: String) -> Result<Raise, Problem> {
    let written = Written::empty(visit, place).await.map_err(|fail| visit.problem(fail))?;
    Raise::new(visit, written, channel, body).await
}

/// The form with everything that was typed, and what there is to say about it.
async fn again(visit: &Visit, form: &Form, error: String) -> Result<Raise, Problem> {
    let (channel, body) = (channel(form), form.get("body").to_owned());
    Ok(Raise { error: Some(error), ..Raise::new(visit, Written::read(form), channel, body).await? })
}

fn channel(form: &Form) -> Channel {
    let chosen = Channel::from_key(form.get("channel")).filter(|channel| said(*channel).is_some());
    chosen.unwrap_or(Channel::WalkIn)
}

pub(crate) async fn write(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::WriteFor)?;
    let (written, channel) = (Written::read(&form), channel(&form));
    let raised_in = form.maybe("body").filter(|_| said(channel) == Some(Said::ByABody)).map(BodyId);
    match raise_matter(&visit.site.app, &visit.hall, &who, written.report(channel, raised_in)).await {
        Ok(receipt) => {
            let next = empty(&visit, channel, form.get("body").to_owned(), written.place).await?;
            Ok(render_as(StatusCode::OK, &Raise { slip: Some(Slip::new(&visit, &receipt)), ..next }))
        }
        Err(fail) => {
            let mut page = again(&visit, &form, String::new()).await?;
            page.error = Some(page.written.put_right(&visit, &fail));
            Ok(render_as(fail_status(&fail), &page))
        }
    }
}
