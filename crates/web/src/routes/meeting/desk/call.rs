//! A meeting is called: whose, when, where, with which agenda. What the agenda begins with and what it may take up is
//! offered; further lines are added with a button that comes back with one more.

use super::offers::{Offer, choose, chosen, offers};

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::meeting::asked::{Asking, grounds};
use crate::routes::meeting::forms::matter;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::{Date, Time};
use mingtong_app::meeting::{Announcement, NewAgendaItem, act_on_meeting, call_meeting, regular_meetings};
use mingtong_domain::Millis;
use mingtong_domain::ids::BodyId;
use mingtong_domain::limits::{MEETING_ITEMS_MAX, REASON_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::meeting::{Act, Command, ItemKind, ToldBy};
use mingtong_domain::role::Scope;
use mingtong_words::Words;

/// Fields of a line of the agenda, and of what is offered for it.
const FIELDS_OF_ITEM: usize = 4;
/// Lines of the agenda before anybody asks for more: fewer where something is offered.
const LINES: usize = 4;
const LINES_BESIDE_OFFERS: usize = 2;

/// A line of the agenda as it was typed.
#[derive(Debug, Clone, Default)]
struct Line {
    kind: String,
    title: String,
    matter: String,
}

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    body: String,
    title: String,
    place: String,
    date: String,
    from: String,
    to: String,
    asking: Asking,
    told: Vec<String>,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "meeting/desk/call.html")]
struct CallPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    bodies: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    ways: Vec<(&'static str, String)>,
    grounds: Vec<(&'static str, String)>,
    offers: Vec<Offer>,
    may_add: bool,
    title_chars_max: usize,
    reason_chars_max: usize,
}

impl CallPage {
    fn is_told(&self, by: &str) -> bool {
        self.typed.told.iter().any(|told| told == by)
    }
}

/// The key of the text that says what to put right.
type Wrong = &'static str;

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Call)?;
    match kept::typed(&visit, "/desk/meetings/new").await {
        Some(form) => {
            let typed = Typed::read(&form);
            let mut offers = offers(&visit, &typed.body).await?;
            choose(&mut offers, &form);
            page(&visit, StatusCode::OK, (typed, offers), Some(visit.words.t("work-kept").to_owned()))
        }
        None => {
            let line = Line {
                title: asked(&params, "topic").to_owned(),
                matter: asked(&params, "matter").to_owned(),
                ..Line::default()
            };
            let mut typed = Typed { body: asked(&params, "body").to_owned(), lines: vec![line], ..Typed::default() };
            if let ([(only, _)], "") = (bodies(&visit).as_slice(), typed.body.as_str()) {
                typed.body.clone_from(only);
            }
            let offers = offered_for(&visit, &mut typed).await?;
            page(&visit, StatusCode::OK, (typed, offers), None)
        }
    }
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read_list(&visit, request, FIELDS_OF_ITEM * MEETING_ITEMS_MAX).await?;
    let who = visit.authorised(Act::Call)?;
    let mut typed = Typed::read(&form);
    let is_another_body = form.has("offered") && form.get("offered") != typed.body;
    if form.has("offer") || is_another_body {
        let mut offers = offered_for(&visit, &mut typed).await?;
        if !is_another_body {
            choose(&mut offers, &form);
        }
        // Nothing to look at once more: it is sent.
        let can_be_asked = !grounds(&visit, &typed.body).is_empty();
        if is_another_body && !can_be_asked {
            // What was asked about another body is not said of this one.
            typed.asking = Asking::default();
        }
        if form.has("offer") || !offers.is_empty() || can_be_asked {
            let look = visit.words.t(if can_be_asked { "asked-look" } else { "agenda-look" }).to_owned();
            return page(&visit, StatusCode::OK, (typed, offers), is_another_body.then_some(look));
        }
    }
    // What nobody was asked about is not put on an agenda.
    let mut offers = offers(&visit, &typed.body).await?;
    offers.retain(|offer| form.has(&offer.name));
    choose(&mut offers, &form);
    if form.has("more") {
        typed.lines.push(Line::default());
        return page(&visit, StatusCode::OK, (typed, offers), None);
    }
    let announcement = match typed.announcement(&offers) {
        Ok(announcement) => announcement,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, (typed, offers), Some(text));
        }
    };
    let (app, hall) = (&visit.site.app, &visit.hall);
    let id = match call_meeting(app, hall, &who, announcement).await {
        Ok(id) => id,
        Err(fail) => {
            return page(&visit, fail_status(&fail), (typed, offers), Some(fail_text(visit.words, &fail)));
        }
    };
    for by in typed.told.iter().filter_map(|key| ToldBy::from_key(key)) {
        let tell = Command::Tell { by, on: app.now().date(), pictures: vec![] };
        let told = act_on_meeting(app, hall, &who, id.clone(), None, tell).await;
        told.map_err(|fail| visit.problem(fail))?;
    }
    Ok(visit.onward(&format!("/meetings/{id}?done={}", Act::Call.key())))
}

/// What is offered for the body that was chosen; where it meets regularly, the next time of that fills what is empty.
async fn offered_for(visit: &Visit, typed: &mut Typed) -> Result<Vec<Offer>, Problem> {
    let regular = regular_meetings(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    if let Some(next) = regular.into_iter().find(|regular| regular.body.as_str() == typed.body) {
        let begins = next.begins.civil();
        let month = text_arg("month", begins.month());
        fill(&mut typed.title, Words::of_the_record().ta("work-meeting-regular-title", &[month]));
        fill(&mut typed.date, begins.date().to_string());
        fill(&mut typed.from, begins.strftime("%H:%M").to_string());
        fill(&mut typed.place, next.place);
    }
    offers(visit, &typed.body).await
}

fn fill(field: &mut String, with: String) {
    if field.is_empty() {
        *field = with;
    }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    (mut typed, offers): (Typed, Vec<Offer>),
    error: Option<String>,
) -> Result<Response, Problem> {
    let words = visit.words;
    let lines = if offers.is_empty() { LINES } else { LINES_BESIDE_OFFERS };
    if typed.lines.len() < lines {
        typed.lines.resize(lines, Line::default());
    }
    let bodies = bodies(visit);
    let template = CallPage {
        page: Page::new(visit, "work", words.t("work-meeting-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        may_add: typed.lines.len() < MEETING_ITEMS_MAX,
        grounds: grounds(visit, &typed.body),
        offers,
        typed,
        bodies,
        kinds: ItemKind::ALL.iter().map(|kind| (kind.key(), words.word("item-kind", kind.key()))).collect(),
        ways: ToldBy::ALL.iter().map(|by| (by.key(), words.word("told-by", by.key()))).collect(),
        title_chars_max: TITLE_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

/// The bodies whose meetings whoever is signed in calls: their own, or any for the desk.
fn bodies(visit: &Visit) -> Vec<(String, String)> {
    let who = visit.who();
    let own = |id: &&BodyId| match &who.actor.scope {
        Scope::Body(own) => own == *id,
        _ => true,
    };
    let ids = visit.hall.register.bodies.keys().filter(own);
    ids.map(|id| (id.0.clone(), visit.hall.body_name(id).to_owned())).collect()
}

impl Typed {
    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        let lines = form.all("item").iter().zip(form.all("kind")).zip(form.all("matter"));
        let line = |((title, kind), matter): ((&String, &String), &String)| Line {
            kind: kind.clone(),
            title: title.trim().to_owned(),
            matter: matter.trim().to_owned(),
        };
        Self {
            body: get("body"),
            title: get("title"),
            place: get("place"),
            date: get("date"),
            from: get("from"),
            to: get("to"),
            asking: Asking::read(form),
            told: form.all("told").to_vec(),
            lines: lines.take(MEETING_ITEMS_MAX + 1).map(line).collect(),
        }
    }

    /// What was typed, after what was chosen of what is offered.
    fn announcement(&self, offers: &[Offer]) -> Result<Announcement, Wrong> {
        let date: Date = self.date.parse().map_err(|_| "meeting-wrong-when")?;
        let at = |time: &str| -> Result<Millis, Wrong> {
            let time: Time = time.parse().map_err(|_| "meeting-wrong-when")?;
            Ok(Millis::from_civil(date.to_datetime(time)))
        };
        let written = self.lines.iter().filter(|line| !line.title.is_empty() || !line.matter.is_empty());
        let item = |line: &Line| -> Result<NewAgendaItem, Wrong> {
            let kind = ItemKind::from_key(&line.kind).ok_or("meeting-wrong-kind")?;
            Ok(NewAgendaItem { kind, title: line.title.clone(), matter: matter(&line.matter)? })
        };
        let items = chosen(offers).map(Ok).chain(written.map(item)).collect::<Result<Vec<_>, Wrong>>()?;
        if items.is_empty() {
            return Err("meeting-wrong-agenda");
        }
        Ok(Announcement {
            body: BodyId(self.body.clone()),
            title: self.title.clone(),
            place: self.place.clone(),
            starts: at(&self.from)?,
            ends: if self.to.is_empty() { None } else { Some(at(&self.to)?) },
            items,
            asked: self.asking.request()?,
        })
    }
}
