//! The working days: until when they are known, and the notice of a later year, pasted as it was published.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::format::{date, days, moment};
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use mingtong_app::community::{YearTold, arrange_year, years_told};
use mingtong_domain::Millis;
use mingtong_domain::community::Act;
use mingtong_domain::limits::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::time::{Calendar, DayKind, notice_days, notice_number};
use mingtong_words::Words;

/// A year as it was told.
struct Line {
    year: u32,
    /// The number of the notice.
    number: Option<String>,
    /// What is off and what is worked, in words.
    days: Vec<String>,
    when: String,
    role: String,
    name: Option<String>,
}

#[derive(Template)]
#[template(path = "community/desk/calendar.html")]
struct CalendarPage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    ends: String,
    /// Years that can be told: the next one, and those that were told before.
    years: Vec<(u32, bool)>,
    number: String,
    pasted: String,
    history: Vec<Line>,
    name_chars_max: usize,
    text_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::ArrangeYear)?;
    let kept = crate::kept::typed(&visit, "/desk/calendar").await;
    let error = kept.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    let done = done_words(&visit, query.get("done"));
    let page = load(&visit, &kept.unwrap_or_default()).await?;
    Ok(render_as(StatusCode::OK, &CalendarPage { done, error, ..page }))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::ArrangeYear)?;
    let year = form.get("year").parse().unwrap_or_default();
    let (number, pasted) = (form.get("number"), form.get("notice"));
    match arrange_year(&visit.site.app, &visit.hall, &who, year, number, pasted).await {
        Ok(()) => Ok(visit.onward(&format!("/desk/calendar?done={}", Act::ArrangeYear.key()))),
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &CalendarPage { error, ..load(&visit, &form).await? }))
        }
    }
}

async fn load(visit: &Visit, typed: &Form) -> Result<CalendarPage, Problem> {
    let (app, words) = (&visit.site.app, visit.words);
    let told = years_told(app, &visit.hall, &visit.who()).await.map_err(|fail| visit.problem(fail))?;
    let last = app.calendar_of(&visit.hall).last();
    // A community tells years on from those of the program, whatever the installation adds beside them.
    let shipped = Calendar::state_council().last();
    let own = visit.hall.register.calendar.as_deref().map_or(shipped, |own| own.last().max(shipped));
    let shipped = u32::try_from(shipped.year()).unwrap_or_default();
    let mut years: Vec<u32> = told.iter().map(|told| told.year).filter(|year| *year > shipped).collect();
    years.extend(u32::try_from(own.year()).map(|year| year + 1));
    years.sort_unstable();
    years.dedup();
    let chosen = typed.get("year").parse().ok().or(years.last().copied());
    Ok(CalendarPage {
        page: Page::new(visit, "admin", words.t("calendar-title")),
        action: visit.link("/desk/calendar"),
        done: None,
        error: None,
        ends: date(words, Millis::from_date(last)),
        years: years.into_iter().map(|year| (year, Some(year) == chosen)).collect(),
        number: typed.get("number").to_owned(),
        pasted: typed.get("notice").to_owned(),
        history: told.into_iter().map(|told| line(visit, told)).collect(),
        name_chars_max: NAME_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
    })
}

fn line(visit: &Visit, told: YearTold) -> Line {
    Line {
        year: told.year,
        number: notice_number(&told.notice).map(str::to_owned),
        days: notice_days(&told.notice).into_iter().map(|(kind, from, to)| said(visit.words, kind, from, to)).collect(),
        when: moment(visit.words, told.at),
        role: visit.words.word("role", told.role.key()),
        name: told.name,
    }
}

/// `1月1日至3日放假（元旦）`. The year and the number of the notice stand above.
fn said(words: Words, kind: DayKind<'_>, from: Date, to: Date) -> String {
    let (key, holiday) = match kind {
        DayKind::Holiday(holiday) => ("calendar-off", holiday),
        DayKind::MakeUp(holiday) => ("calendar-worked", holiday),
        DayKind::Working | DayKind::Weekend => return days(words, from, to),
    };
    words.ta(key, &[text_arg("days", days(words, from, to)), text_arg("holiday", holiday)])
}
