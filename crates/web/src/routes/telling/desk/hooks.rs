//! Hooks 推送: which programs and robots are told of the record; one added, given another secret, turned off.

use crate::form::{self, Form};
use crate::format::moment;
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::telling::{ADDRESS_CHARS_MAX, Hook, NewHook, add_hook, list_hooks, rotate_secret, turn_off};
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::telling::{Act, HookKind};

const ADDRESS: &str = "/desk/hooks";

/// A hook as it is shown.
struct Line {
    id: String,
    kind: &'static str,
    name: String,
    /// Only the host: the rest of the address is as good as a password.
    host: String,
    secret: Option<String>,
    /// Whether it can be given another secret.
    rotates: bool,
    added: String,
    /// Why and since when it is off; none where it is told.
    off: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "telling/desk/hooks.html")]
struct HooksPage {
    page: Page,
    action: String,
    done: Option<String>,
    error: Option<String>,
    typed: Form,
    lines: Vec<Line>,
    kinds: Vec<&'static str>,
    name_chars_max: usize,
    address_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::KeepHooks)?;
    let mut page = load(&visit).await?;
    page.done = done_words(&visit, params.get("done"));
    if let Some(typed) = kept::typed(&visit, ADDRESS).await {
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::KeepHooks)?;
    match attempt(&visit, &form).await? {
        Ok(()) => Ok(visit.onward(&format!("{ADDRESS}?done={}", Act::KeepHooks.key()))),
        Err(fail) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &HooksPage { error, typed: form, ..load(&visit).await? }))
        }
    }
}

async fn attempt(visit: &Visit, form: &Form) -> Result<Result<(), Fail>, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let unreadable = || visit.because(Cause::Unreadable);
    Ok(match form.get("what") {
        "add" => {
            let kind = HookKind::from_key(form.get("kind")).ok_or_else(unreadable)?;
            let (name, url) = (form.get("name").to_owned(), form.get("url").to_owned());
            let secret = form.maybe("secret");
            add_hook(app, hall, &who, NewHook { kind, name, url, secret }).await.map(drop)
        }
        "rotate" => rotate_secret(app, hall, &who, form.get("id")).await,
        "off" => turn_off(app, hall, &who, form.get("id")).await,
        _ => return Err(unreadable()),
    })
}

async fn load(visit: &Visit) -> Result<HooksPage, Problem> {
    let hooks = list_hooks(&visit.site.app, &visit.hall, &visit.who()).await;
    let hooks = hooks.map_err(|fail| visit.problem(fail))?;
    Ok(HooksPage {
        page: Page::new(visit, "admin", visit.words.t("hooks-title")),
        action: visit.link(ADDRESS),
        done: None,
        error: None,
        typed: Form::default(),
        lines: hooks.into_iter().map(|hook| line(visit, hook)).collect(),
        kinds: HookKind::ALL.iter().map(|kind| kind.key()).collect(),
        name_chars_max: NAME_CHARS_MAX,
        address_chars_max: ADDRESS_CHARS_MAX,
    })
}

fn line(visit: &Visit, hook: Hook) -> Line {
    let host = hook.url.split("://").nth(1).and_then(|rest| rest.split(['/', '?']).next());
    let is_told = hook.off.is_none();
    Line {
        host: host.unwrap_or_default().to_owned(),
        rotates: is_told && hook.kind == HookKind::Webhook,
        secret: hook.secret.filter(|_| is_told && hook.kind == HookKind::Webhook),
        kind: hook.kind.key(),
        id: hook.id,
        name: hook.name,
        added: moment(visit.words, hook.added),
        off: hook.off.map(|(why, at)| (visit.words.word("hook-off", why.key()), moment(visit.words, at))),
    }
}
