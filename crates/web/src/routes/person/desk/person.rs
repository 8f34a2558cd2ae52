//! One person in roles: what they hold, a role given or ended, an account or a new password given.

use super::role_form::{Choices, role_of};
use crate::form::{self, Form};
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::role_words::{parse_role_value, role_value, role_words};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::person::{
    Elsewhere, Invitation, account_elsewhere, end_account_elsewhere, has_second_factor, invite, offer_account,
    person_in_roles, set_email, set_password, sign_out_everywhere, take_off_second_factor,
};
use mingtong_app::register::change_role;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits::{CONTACT_CHARS_MAX, NAME_CHARS_MAX};
use mingtong_domain::register::{Act, RoleChange};
use mingtong_office::qr;

/// A role that is held.
struct Held {
    /// As the form that ends it sends it.
    value: String,
    words: String,
    since: String,
}

#[derive(Template)]
#[template(path = "person/desk/person.html")]
struct PersonPage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    /// Which form was sent and has to be put right; empty where none was.
    open: String,
    typed: Form,
    name: Option<String>,
    login: Option<String>,
    email: Option<String>,
    has_codes: bool,
    handed: Option<Handed>,
    roles: Vec<Held>,
    choices: Choices,
    /// Where they sign in, when not here.
    elsewhere: Option<SignsIn>,
    /// The other communities of the installation: short name and name.
    others: Vec<(String, String)>,
    name_chars_max: usize,
    contact_chars_max: usize,
}

/// A link as it is handed over, this once.
struct Handed {
    address: String,
    code: String,
    /// Where the code is typed, for paper.
    by_hand: String,
    login: String,
    ends: String,
    qr: String,
}

/// Where somebody signs in, when not here.
struct SignsIn {
    community: String,
    login: String,
    /// Since when; none as long as they have not said that it is them.
    since: Option<String>,
    ends: String,
    /// Where they say so.
    address: String,
}

/// Why nothing was done.
struct NotDone(StatusCode, String);

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::GrantRole)?;
    let mut page = load(&visit, &id).await?;
    let account = || visit.words.word_if_any("holders-done", asked(&query, "done"));
    page.done = done_words(&visit, query.get("done")).or_else(account);
    if let Some(typed) = kept::typed(&visit, &format!("/desk/people/{id}")).await {
        page.open = typed.get("what").to_owned();
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::GrantRole)?;
    let page = load(&visit, &id).await?;
    if form.get("what") == "link" {
        return Ok(hand_over(&visit, PersonId(id), form, page).await);
    }
    match attempt(&visit, PersonId(id.clone()), &form).await? {
        Ok(()) => {
            // Whoever has neither a role nor an account any more is not listed, and has no page.
            let is_listed = page.login.is_some() || page.roles.len() > 1 || form.get("what") != "end";
            let to = if is_listed { format!("/{id}") } else { String::new() };
            let done = match form.get("what") {
                what @ ("out" | "codes-off" | "elsewhere" | "elsewhere-end") => what,
                _ => Act::GrantRole.key(),
            };
            Ok(visit.onward(&format!("/desk/people{to}?done={done}")))
        }
        Err(NotDone(status, text)) => {
            let open = form.get("what").to_owned();
            Ok(render_as(status, &PersonPage { error: Some(text), open, typed: form, ..page }))
        }
    }
}

async fn attempt(visit: &Visit, person: PersonId, form: &Form) -> Result<Result<(), NotDone>, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let done = match form.get("what") {
        "grant" => match role_of(visit, form) {
            Ok((role, scope)) => change_role(app, hall, &who, person, role, scope, RoleChange::Grant).await,
            Err(text) => return Ok(Err(NotDone(StatusCode::UNPROCESSABLE_ENTITY, text))),
        },
        "end" => {
            let held = parse_role_value(form.get("held"));
            let (role, scope) = held.ok_or_else(|| visit.because(Cause::Unreadable))?;
            change_role(app, hall, &who, person, role, scope, RoleChange::End).await
        }
        "account" => set_password(app, hall, &who, &person, form.get("login"), form.get("password")).await,
        "email" => set_email(app, hall, &who, person, form.maybe("email")).await,
        "out" => sign_out_everywhere(app, hall, &who, &person).await,
        "elsewhere" => offer_account(app, hall, &who, &person, form.get("home"), form.get("home-login")).await,
        "elsewhere-end" => end_account_elsewhere(app, hall, &who, &person).await,
        "codes-off" => take_off_second_factor(app, hall, &who, &person).await,
        _ => return Err(visit.because(Cause::Unreadable)),
    };
    Ok(done.map_err(|fail| NotDone(fail_status(&fail), fail_text(visit.words, &fail))))
}

/// A link is made and shown this once: an address that showed it again would have to keep it.
async fn hand_over(visit: &Visit, person: PersonId, form: Form, page: PersonPage) -> Response {
    match invite(&visit.site.app, &visit.hall, &visit.who(), &person, form.get("login")).await {
        Ok(invitation) => {
            let handed = Some(handed(visit, invitation));
            render_as(StatusCode::OK, &PersonPage { handed, ..page })
        }
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            let open = "link".to_owned();
            render_as(fail_status(&fail), &PersonPage { error, open, typed: form, ..page })
        }
    }
}

fn handed(visit: &Visit, invitation: Invitation) -> Handed {
    let by_hand = visit.outside_link("/welcome");
    let address = format!("{by_hand}?code={}", invitation.code);
    Handed {
        qr: qr::svg(&address, visit.words.t("invite-qr-label")).unwrap_or_default(),
        address,
        by_hand,
        code: invitation.code,
        login: invitation.login,
        ends: format::moment(visit.words, invitation.ends),
    }
}

async fn load(visit: &Visit, id: &str) -> Result<PersonPage, Problem> {
    let known = person_in_roles(&visit.site.app, &visit.hall, &visit.who(), &PersonId::from(id)).await;
    let known = known.map_err(|fail| visit.problem(fail))?;
    let has_codes = has_second_factor(&visit.site.app, &visit.hall, &visit.who(), &known.person).await;
    let has_codes = has_codes.map_err(|fail| visit.problem(fail))?;
    let elsewhere = account_elsewhere(&visit.site.app, &visit.hall, &visit.who(), &known.person).await;
    let elsewhere = elsewhere.map_err(|fail| visit.problem(fail))?;
    let others = others(visit).await?;
    let title = known.name.clone().unwrap_or_else(|| visit.words.t("holders-no-name").to_owned());
    let held = known.roles.iter().map(|(role, scope, since)| Held {
        value: role_value(*role, scope),
        words: role_words(visit, *role, scope),
        since: format::date(visit.words, *since),
    });
    Ok(PersonPage {
        page: Page::new(visit, "admin", title),
        action: visit.link(&format!("/desk/people/{id}")),
        done: None,
        error: None,
        open: String::new(),
        typed: Form::default(),
        has_codes,
        handed: None,
        roles: held.collect(),
        name: known.name,
        login: known.login,
        email: known.email,
        choices: Choices::new(visit),
        elsewhere: elsewhere.map(|elsewhere| signs_in(visit, elsewhere, &others)),
        others,
        name_chars_max: NAME_CHARS_MAX,
        contact_chars_max: CONTACT_CHARS_MAX,
    })
}

async fn others(visit: &Visit) -> Result<Vec<(String, String)>, Problem> {
    let halls = visit.site.app.halls().await.map_err(|fail| visit.problem(fail))?;
    let others = halls.iter().filter(|hall| hall.id != visit.hall.id);
    Ok(others.map(|hall| (hall.slug.clone(), hall.name.clone())).collect())
}

fn signs_in(visit: &Visit, elsewhere: Elsewhere, others: &[(String, String)]) -> SignsIn {
    let name = others.iter().find(|(slug, _)| *slug == elsewhere.home).map(|(_, name)| name.clone());
    let address = format!("/c/{}/account/elsewhere?in={}", elsewhere.home, visit.hall.slug);
    SignsIn {
        community: name.unwrap_or(elsewhere.home),
        login: elsewhere.login,
        since: elsewhere.agreed.map(|at| format::date(visit.words, at)),
        ends: format::moment(visit.words, elsewhere.ends),
        address: visit.outside(&address),
    }
}
