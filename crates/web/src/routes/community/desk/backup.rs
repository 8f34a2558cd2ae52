//! 备份: an administrator takes a copy of everything along, as a file. The page says what it is and where to keep it; the
//! password is typed again. Where none can be taken, it says why.

use crate::args::text_arg;
use crate::called::Called;
use crate::form;
use crate::format::moment;
use crate::page::Page;
use crate::params::encoded;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::{render, render_as};
use crate::visit::Visit;
use askama::Template;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::try_unfold;
use mingtong_app::Who;
use mingtong_app::community::{NoBackup, TakenBackup, may_take_backup, take_backup};
use mingtong_app::person::{SecondFactor, own_login, own_second_factor};
use mingtong_app::throttle::Limited;
use mingtong_app::vote::VoteItem;
use mingtong_domain::community::Act;
use mingtong_domain::vote::StageKind;

/// A secret vote for whose count a backup waits.
struct Held {
    href: String,
    title: Called,
    /// Until when it is open, or that it waits for its count.
    until: String,
}

#[derive(Template)]
#[template(path = "community/desk/backup.html")]
struct BackupPage {
    page: Page,
    action: String,
    error: Option<String>,
    /// That there are other communities, for which somebody else keeps the machine.
    is_shared: bool,
    vote: Option<Held>,
    /// Whether a code is asked of them at sign-in, and here.
    asks_code: bool,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let who = visit.authorised(Act::TakeBackup)?;
    Ok(render(&load(&visit, &who).await?))
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::TakeBackup)?;
    let page = load(&visit, &who).await?;
    if page.is_shared || page.vote.is_some() {
        return Ok(render_as(StatusCode::CONFLICT, &page));
    }
    let (app, hall) = (&visit.site.app, &visit.hall);
    let login = own_login(app, hall, token_of(&visit)).await.map_err(|fail| visit.problem(fail))?;
    visit.throttle(Limited::SignIn)?;
    visit.throttle_account(&login)?;
    let taken = take_backup(app, hall, &who, form.get("old"), form.get("one_time")).await;
    // What was refused for anything but the password was no guess.
    if !matches!(taken, Err(NoBackup::Fail(_))) {
        visit.fitted(Some(&login));
    }
    match taken {
        Ok(taken) => Ok(as_file(&visit, taken)),
        Err(why) => {
            let status = if let NoBackup::Fail(fail) = &why { fail_status(fail) } else { StatusCode::CONFLICT };
            Ok(render_as(status, &refused(&visit, page, why)))
        }
    }
}

/// The secret of the session that asks.
fn token_of(visit: &Visit) -> &str {
    visit.token.as_deref().unwrap_or_default()
}

async fn load(visit: &Visit, who: &Who) -> Result<BackupPage, Problem> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let page = BackupPage {
        page: Page::new(visit, "admin", visit.words.t("backup-title")),
        action: visit.link("/desk/backup"),
        error: None,
        is_shared: false,
        vote: None,
        asks_code: false,
    };
    match may_take_backup(app, hall, who).await {
        Ok(()) => {
            let codes = own_second_factor(app, hall, token_of(visit)).await.map_err(|fail| visit.problem(fail))?;
            Ok(BackupPage { asks_code: matches!(codes, SecondFactor::On { .. }), ..page })
        }
        Err(NoBackup::Fail(fail)) => Err(visit.problem(fail)),
        Err(why) => Ok(refused(visit, page, why)),
    }
}

/// The page with why there is no backup.
fn refused(visit: &Visit, page: BackupPage, why: NoBackup) -> BackupPage {
    match why {
        NoBackup::Several => BackupPage { is_shared: true, ..page },
        NoBackup::SecretVote(vote) => BackupPage { vote: Some(held(visit, &vote)), ..page },
        NoBackup::BeingMade => BackupPage { error: Some(visit.words.t("backup-being-made").to_owned()), ..page },
        NoBackup::Fail(fail) => BackupPage { error: Some(fail_text(visit.words, &fail)), ..page },
    }
}

fn held(visit: &Visit, vote: &VoteItem) -> Held {
    let words = visit.words;
    let closes = [text_arg("when", moment(words, vote.window.closes))];
    Held {
        href: visit.link(&format!("/votes/{}", vote.id)),
        title: Called::title(&vote.title, words),
        until: match vote.stage {
            StageKind::Open => words.ta("backup-vote-open", &closes),
            _ => words.ta("backup-vote-over", &closes),
        },
    }
}

/// The backup as a file, a part at a time: it may be larger than the memory.
fn as_file(visit: &Visit, taken: TakenBackup) -> Response {
    let day = taken.at.date();
    let named = encoded(&format!("mingtong-{}-{day}.db", visit.words.t("backup-title")));
    let headers = [
        (header::CONTENT_TYPE, "application/vnd.sqlite3".to_owned()),
        (header::CONTENT_LENGTH, taken.bytes.to_string()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"mingtong-backup-{day}.db\"; filename*=UTF-8''{named}"),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, Body::from_stream(try_unfold(taken, TakenBackup::part))).into_response()
}
