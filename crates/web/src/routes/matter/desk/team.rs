//! The people of the desk: of how much each is in charge, everything of one handed over to another, and who stands in
//! for whom.

use crate::args::{count_arg, text_arg};
use crate::form::{self, Form};
use crate::format::{date, last_day};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use mingtong_app::Fail;
use mingtong_app::matter::{Colleague, InCharge, StandIn, be_back, hand_over, in_charge, stand_in, stand_ins};
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::matter::Act;
use mingtong_domain::role::Role;

/// Somebody who is away, in words.
struct Away {
    person: String,
    name: String,
    stand_in: String,
    days: String,
    /// Whether whoever looks may say that they are back.
    may_end: bool,
}

#[derive(Template)]
#[template(path = "matter/desk/team.html")]
struct TeamPage {
    page: Page,
    done: Option<String>,
    error: Option<String>,
    people: Vec<InCharge>,
    /// Those for whom whoever looks may speak: id and name.
    theirs: Vec<Colleague>,
    away: Vec<Away>,
    typed: Form,
    note_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::PutInCharge)?;
    let typed = kept::typed(&visit, "/desk/team").await;
    let error = typed.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let mut page = load(&visit, typed.unwrap_or_default()).await?;
    page.error = error;
    page.done = match asked(&query, "done") {
        "handed" => {
            let n: i64 = asked(&query, "n").parse().unwrap_or_default();
            Some(visit.words.ta("team-handed-over", &[count_arg("n", n)]))
        }
        "away" => Some(visit.words.t("team-stood-in").to_owned()),
        "back" => Some(visit.words.t("team-back").to_owned()),
        _ => None,
    };
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::PutInCharge)?;
    let outcome = match form.get("do") {
        "hand_over" => hand(&visit, &form).await,
        "back" => end(&visit, &form).await,
        _ => put_away(&visit, &form).await,
    };
    match outcome {
        Ok(done) => Ok(visit.onward(&format!("/desk/team?{done}"))),
        Err((status, text)) => {
            let mut page = load(&visit, form).await?;
            page.error = Some(text);
            Ok(render_as(status, &page))
        }
    }
}

/// What was done, as the address says it; or why nothing was.
type Outcome = Result<String, (StatusCode, String)>;

fn failed(visit: &Visit, fail: &Fail) -> (StatusCode, String) {
    (fail_status(fail), fail_text(visit.words, fail))
}

fn wrong(visit: &Visit, key: &str) -> (StatusCode, String) {
    (StatusCode::UNPROCESSABLE_ENTITY, visit.words.t(key).to_owned())
}

/// Two people who were chosen.
fn two(visit: &Visit, form: &Form, names: [&str; 2]) -> Result<(PersonId, PersonId), (StatusCode, String)> {
    let chosen = form.maybe(names[0]).zip(form.maybe(names[1])).filter(|(one, other)| one != other);
    chosen.map(|(one, other)| (PersonId(one), PersonId(other))).ok_or_else(|| wrong(visit, "team-choose-two"))
}

async fn hand(visit: &Visit, form: &Form) -> Outcome {
    let people = two(visit, form, ["from", "to"])?;
    let handed = hand_over(&visit.site.app, &visit.hall, &visit.who(), people, form.maybe("note")).await;
    let handed = handed.map_err(|fail| failed(visit, &fail))?;
    match handed.left.first() {
        None => Ok(format!("done=handed&n={}", handed.done)),
        Some((id, fail)) => {
            let (status, why) = failed(visit, fail);
            Err((status, format!("{} {why}", visit.hall.number(*id))))
        }
    }
}

async fn put_away(visit: &Visit, form: &Form) -> Outcome {
    let people = two(visit, form, ["away", "stand_in"])?;
    let day = |name: &str| form.get(name).trim().parse::<Date>().ok();
    let days = day("first").zip(day("last"));
    let today = visit.site.app.now().date();
    let days = days.filter(|(first, last)| first <= last && *last >= today);
    let days = days.ok_or_else(|| wrong(visit, "team-wrong-days"))?;
    let said = stand_in(&visit.site.app, &visit.hall, &visit.who(), people, days).await;
    said.map(|()| "done=away".to_owned()).map_err(|fail| failed(visit, &fail))
}

async fn end(visit: &Visit, form: &Form) -> Outcome {
    let person = PersonId(form.get("person").to_owned());
    let said = be_back(&visit.site.app, &visit.hall, &visit.who(), person).await;
    said.map(|()| "done=back".to_owned()).map_err(|fail| failed(visit, &fail))
}

async fn load(visit: &Visit, typed: Form) -> Result<TeamPage, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let problem = |fail| visit.problem(fail);
    let people = in_charge(app, hall, &who).await.map_err(problem)?;
    let away = stand_ins(app, hall, &who).await.map_err(problem)?;
    let is_theirs = |person: &PersonId| who.actor.role == Role::Secretary || who.actor.person.as_ref() == Some(person);
    let all = people.iter().map(|it| it.colleague.clone());
    let theirs = all.filter(|it| is_theirs(&it.person)).collect();
    let in_words = |it: &StandIn| Away {
        person: it.away.0.clone(),
        name: name_of(visit, &people, &it.away),
        stand_in: name_of(visit, &people, &it.stand_in),
        days: visit.words.ta(
            "team-days",
            &[text_arg("from", date(visit.words, it.from)), text_arg("to", date(visit.words, last_day(it.until)))],
        ),
        may_end: is_theirs(&it.away),
    };
    let away = away.iter().map(in_words).collect();
    Ok(TeamPage {
        page: Page::new(visit, "work", visit.words.t("team-title")),
        done: None,
        error: None,
        theirs,
        away,
        people,
        typed,
        note_chars_max: REASON_CHARS_MAX,
    })
}

/// The name of somebody of the desk; who is there no more has none.
fn name_of(visit: &Visit, people: &[InCharge], person: &PersonId) -> String {
    let known = people.iter().find(|it| it.colleague.person == *person);
    known.map_or_else(|| visit.words.t("work-no-name").to_owned(), |it| it.colleague.name.clone())
}
