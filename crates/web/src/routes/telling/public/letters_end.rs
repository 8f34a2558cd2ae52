//! Letters are ended by whoever gets them (RFC 2369, RFC 8058): the address with the secret stands in each. Opened, it
//! asks once; sent by a program or by the button, it ends them, says so, and offers the way back: programs press by
//! themselves, and not everybody who gets letters holds a code. Nobody signs in, and what is sent is not read: the
//! secret is all that counts.

use crate::page::Page;
use crate::params::{Params, asked, encoded};
use crate::problem::Problem;
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::telling::{end_letters, have_letters_ended, letters_of_code, resume_letters};
use mingtong_app::throttle::Limited;
use mingtong_domain::telling::MailKind;

/// Where it is, below the community.
const HOME: &str = "/letters/end";
/// Characters of a secret.
const CODE_CHARS_MAX: usize = 80;

#[derive(Template)]
#[template(path = "telling/public/letters_end.html")]
struct EndPage {
    page: Page,
    /// Which letters; none where the secret ends none.
    kind: Option<String>,
    letters: Letters,
    action: String,
    /// Where they are sent again.
    again: String,
}

/// How it is with the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// They are sent, until somebody presses.
    Sent,
    Ended,
    /// They had ended, and are sent again.
    SentAgain,
}

impl EndPage {
    fn have_ended(&self) -> bool {
        self.letters == Letters::Ended
    }

    fn come_again(&self) -> bool {
        self.letters == Letters::SentAgain
    }
}

pub(crate) async fn show(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    let (app, hall, code) = (&visit.site.app, &visit.hall, code(&query));
    let found = letters_of_code(app, hall, &code).await;
    let letters = match have_letters_ended(app, hall, &code).await {
        Ok(true) => Letters::Ended,
        _ => Letters::Sent,
    };
    told(&visit, &code, found, letters)
}

pub(crate) async fn end(visit: Visit, Query(query): Query<Params>) -> Result<Response, Problem> {
    let (app, hall, code) = (&visit.site.app, &visit.hall, code(&query));
    let (found, letters) = match asked(&query, "again").is_empty() {
        true => (end_letters(app, hall, &code).await, Letters::Ended),
        false => (resume_letters(app, hall, &code).await, Letters::SentAgain),
    };
    told(&visit, &code, found, letters)
}

fn code(query: &Params) -> String {
    asked(query, "code").trim().chars().take(CODE_CHARS_MAX).collect()
}

/// Only a secret that ends nothing counts as an attempt: one mail service presses for many people.
fn told(visit: &Visit, code: &str, found: Result<MailKind, Fail>, letters: Letters) -> Result<Response, Problem> {
    let (kind, status) = match found {
        Ok(kind) => (Some(visit.words.word("letters-end-kind", kind.key())), StatusCode::OK),
        Err(Fail::NotFound) => {
            visit.throttle(Limited::Track)?;
            (None, StatusCode::NOT_FOUND)
        }
        Err(fail) => return Err(visit.problem(fail)),
    };
    let action = visit.link(&format!("{HOME}?code={}", encoded(code)));
    let again = format!("{action}&again=yes");
    let page = Page { path: action.clone(), ..Page::new(visit, "track", visit.words.t("letters-end-title")) };
    let policy = [(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"))];
    Ok((policy, render_as(status, &EndPage { page, kind, letters, action, again })).into_response())
}
