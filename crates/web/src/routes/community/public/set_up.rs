//! An empty installation is set up by whoever holds the code that the server printed: the first community, and who
//! keeps it. Without the code nothing is done here, and once there is a community there is no such page.

use crate::args::count_arg;
use crate::assets;
use crate::entrance::address;
use crate::fields::{Form, read_outside};
use crate::frame::Frame;
use crate::navigation::ADMIN;
use crate::params::{Params, asked};
use crate::parts::field_errors::{FieldErrors, TextField};
use crate::parts::going_in;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::site::Site;
use askama::Template;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::community::{Beginning, Founding, NotSetUp, PREFIX_CHARS_MAX, is_empty, set_up};
use mingtong_app::person::{Account, wrong_in_account};
use mingtong_app::throttle::Limited;
use mingtong_app::{Fail, is_blank};
use mingtong_domain::community::check_slug;
use mingtong_domain::limits::{CONTACT_CHARS_MAX, NAME_CHARS_MAX};
use mingtong_words::Words;

/// By which attempts are counted where there is no community to count them in.
const NOWHERE: i64 = 0;

#[derive(Template)]
#[template(path = "community/public/set_up.html")]
struct SetUpPage {
    words: Words,
    version: &'static str,
    title: &'static str,
    frame: Frame,
    error: Option<String>,
    /// What has to be put right, field by field, and in how many of them.
    wrong: FieldErrors,
    how_many: String,
    /// What was typed; none where nothing can be founded any more.
    typed: Option<Form>,
    name_chars_max: usize,
    contact_chars_max: usize,
}

/// The form, with the code that the address may carry.
pub(crate) async fn show(
    State(site): State<Site>,
    Query(query): Query<Params>,
    request: Request,
) -> Result<Response, Problem> {
    let frame = Frame::of(&request);
    if let Some(elsewhere) = founded(&site, frame.words).await? {
        return Ok(elsewhere);
    }
    let typed = Form::default().and("code", asked(&query, "code").to_owned());
    Ok(page(StatusCode::OK, frame, Told::default(), Some(typed)))
}

pub(crate) async fn send(State(site): State<Site>, request: Request) -> Result<Response, Problem> {
    let frame = Frame::of(&request);
    let words = frame.words;
    if let Some(elsewhere) = founded(&site, words).await? {
        return Ok(elsewhere);
    }
    let (parts, body) = request.into_parts();
    let from = address(&parts, site.config.behind_proxy);
    if !site.app.throttle.allows(Limited::SignIn, NOWHERE, from) {
        return Err(Problem::new(words, Cause::TooOften));
    }
    let device = going_in::device_of(&parts.headers);
    let form = read_outside(&site, Request::from_parts(parts, body)).await;
    let form = form.map_err(|cause| Problem::new(words, cause))?;
    let (slug, account) = (form.get("slug").trim().to_owned(), account(&form));
    match set_up(&site.app, form.get("code"), beginning(&form)).await {
        Ok(()) => {
            let token = going_in::enter(&site.app, &slug, &account, device).await;
            Ok(gone_in(&site, &slug, token))
        }
        // Somebody was faster, between the look above and the writing.
        Err(NotSetUp::NotEmpty) => {
            let told = Told { error: Some(words.t("setup-taken").to_owned()), ..Told::default() };
            Ok(page(StatusCode::CONFLICT, frame, told, None))
        }
        Err(NotSetUp::Code) => {
            let told = Told { error: None, wrong: wrong_in(&site, words, &form, true) };
            Ok(page(StatusCode::FORBIDDEN, frame, told, Some(form)))
        }
        Err(NotSetUp::Fail(fail)) => {
            let told = Told::of_fail(&site, words, &fail, &form);
            Ok(page(fail_status(&fail), frame, told, Some(form)))
        }
    }
}

/// What is said above the form: one thing about all of it, or what is wrong field by field.
#[derive(Default)]
struct Told {
    error: Option<String>,
    wrong: FieldErrors,
}

impl Told {
    fn of_fail(site: &Site, words: Words, fail: &Fail, form: &Form) -> Self {
        let wrong = if fail.code().is_some() { wrong_in(site, words, form, false) } else { FieldErrors::default() };
        let error = wrong.listed().is_empty().then(|| fail_text(words, fail));
        Self { error, wrong }
    }
}

/// All that is wrong in the form, in the order of its fields: nobody puts one thing right to be told of the next.
fn wrong_in(site: &Site, words: Words, form: &Form, is_code_wrong: bool) -> FieldErrors {
    let text = |name: &'static str, label, chars_max| TextField::new(name, label, form.get(name), chars_max);
    let (login, password) = wrong_in_account(&site.app, &account(form));
    let said = |fail: Option<Fail>| fail.map(|fail| fail_text(words, &fail));
    let slug = check_slug(form.get("slug").trim()).err().map(Fail::from);
    let login_missing = is_blank(form.get("login"));
    let name = text("name", "setup-name", NAME_CHARS_MAX).needed();
    let administrator = text("administrator", "setup-person", NAME_CHARS_MAX).needed();
    let login_field = text("login", "work-login", NAME_CHARS_MAX).needed();
    FieldErrors::of_all(vec![
        ("code", is_code_wrong.then(|| words.t("setup-wrong-code").to_owned())),
        ("name", name.error(words)),
        ("english", text("english", "contact-english", NAME_CHARS_MAX).error(words)),
        ("street", text("street", "contact-street", NAME_CHARS_MAX).error(words)),
        ("slug", said(slug)),
        ("prefix", text("prefix", "setup-prefix", PREFIX_CHARS_MAX).error(words)),
        ("division", text("division", "setup-division", NAME_CHARS_MAX).error(words)),
        ("contact", text("contact", "setup-contact", CONTACT_CHARS_MAX).error(words)),
        ("administrator", administrator.error(words)),
        ("login", if login_missing { login_field.error(words) } else { said(login) }),
        ("password", said(password)),
    ])
}

/// The way on where there is a community already: nobody sets anything up twice.
async fn founded(site: &Site, words: Words) -> Result<Option<Response>, Problem> {
    let is_empty = is_empty(&site.app).await.map_err(|fail| Problem::new(words, Cause::Fail(fail)))?;
    Ok((!is_empty).then(|| Redirect::to("/").into_response()))
}

fn account(form: &Form) -> Account {
    Account { login: form.get("login").to_owned(), password: form.get("password").to_owned() }
}

fn beginning(form: &Form) -> Beginning {
    let line = |name: &str| form.get(name).trim().to_owned();
    let founding =
        Founding { slug: line("slug"), prefix: line("prefix"), name: line("name"), division_code: line("division") };
    let [english, street, contact] = ["english", "street", "contact"].map(|name| form.maybe(name));
    Beginning { founding, english, street, contact, administrator: line("administrator"), account: account(form) }
}

/// Whoever founded it is in, and sees what is still missing; where that did not go well, they sign in.
fn gone_in(site: &Site, slug: &str, token: Option<String>) -> Response {
    let response = Redirect::to(&format!("/c/{slug}{ADMIN}")).into_response();
    match token {
        Some(token) => going_in::with_session(&site.config, slug, response, &token),
        None => response,
    }
}

/// The address may hold the code: no other page is told of it.
fn page(status: StatusCode, frame: Frame, told: Told, typed: Option<Form>) -> Response {
    let Told { error, wrong } = told;
    let (words, version) = (frame.words, &*assets::VERSION);
    let title = words.t("setup-title");
    let (name_chars_max, contact_chars_max) = (NAME_CHARS_MAX, CONTACT_CHARS_MAX);
    let how_many = words.ta("errors-count", &[count_arg("n", wrong.listed().len())]);
    let page =
        SetUpPage { words, version, title, frame, error, wrong, how_many, typed, name_chars_max, contact_chars_max };
    let policy = [(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"))];
    (policy, render_as(status, &page)).into_response()
}
