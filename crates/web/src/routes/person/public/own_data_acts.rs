//! What whoever holds a code does with their own data. Each form carries the code of the page that it stands on.

use super::own_data::{HOME, Refused, again, forgotten, go_on, no_such_code, short};
use crate::form::{self, Form};
use crate::params::Params;
use crate::parts::field_errors::{FieldErrors, TextField};
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Fail;
use mingtong_app::person::own_data::{
    NewContact, RequestKind, ask_about_own_data, be_told_no_more, correct_own, erase_own_contact, erase_own_words,
    get_letters_again, open_own_data, take_back_calls,
};
use mingtong_app::throttle::Limited;
use mingtong_domain::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use mingtong_domain::refusal::Code;

/// What can be done, as addresses say it.
const ACTS: [&str; 8] = ["correct", "untold", "calls", "letters", "erase", "words", "ask", "close"];

pub(crate) async fn act(visit: Visit, Path(params): Path<Params>, request: Request) -> Result<Response, Problem> {
    visit.throttle(Limited::Track)?;
    let form = form::read_from_anybody(&visit, request).await?;
    let named = params.get("act").map_or("", String::as_str);
    let act = ACTS.into_iter().find(|act| *act == named).ok_or_else(|| visit.because(Cause::NotFound))?;
    if act == "close" {
        return Ok(([(header::SET_COOKIE, forgotten(&visit))], Redirect::to(&visit.link(HOME))).into_response());
    }
    let code = short(form.get("code"));
    match does(&visit, act, &code, &form).await {
        Ok(()) => Ok(go_on(&visit, &code, &format!("?done={act}"))),
        Err(Fail::NotFound) => match open_own_data(&visit.site.app, &visit.hall, &code).await {
            // Sent twice, it is done once.
            Ok(_) => Ok(go_on(&visit, &code, "")),
            Err(Fail::NotFound) => Ok(no_such_code(&visit, code)),
            Err(fail) => Err(visit.problem(fail)),
        },
        Err(fail @ (Fail::Refused(_) | Fail::Changed)) => {
            let status = fail_status(&fail);
            again(&visit, code, refused(&visit, act, &fail, &form), status).await
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

async fn does(visit: &Visit, act: &str, code: &str, form: &Form) -> Result<(), Fail> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    match act {
        "correct" => {
            let new = NewContact { name: form.maybe("name"), phone: form.maybe("phone"), email: form.maybe("email") };
            correct_own(app, hall, code, new).await
        }
        "untold" => be_told_no_more(app, hall, code).await,
        "calls" => take_back_calls(app, hall, code).await,
        "letters" => get_letters_again(app, hall, code).await,
        "erase" => erase_own_contact(app, hall, code).await,
        "words" => erase_own_words(app, hall, code).await.map(|_| ()),
        "ask" => {
            let kind = RequestKind::from_key(form.get("kind")).ok_or(Fail::Changed)?;
            ask_about_own_data(app, hall, code, kind, form.get("words")).await.map(|_| ())
        }
        _ => Err(Fail::NotFound),
    }
}

/// Why it was not done, beside the field that it is about, with what had been typed.
fn refused(visit: &Visit, act: &'static str, fail: &Fail, form: &Form) -> Refused {
    let typed = |name: &str| form.get(name).to_owned();
    let field = match (act, fail.code()) {
        ("ask", _) => "words",
        (_, Some(Code::PhoneIncomplete | Code::PhoneSeveral)) => "phone",
        (_, Some(Code::EmailIncomplete)) => "email",
        _ => "name",
    };
    let text = match (act, fail) {
        ("ask", Fail::Changed) => visit.words.t("own-data-already-asked").to_owned(),
        (_, fail) => wrong_in(visit, act, fail, form).all().unwrap_or_else(|| fail_text(visit.words, fail)),
    };
    let (name, phone, email, words) = (typed("name"), typed("phone"), typed("email"), typed("words"));
    Refused { act, field, text, name, phone, email, words }
}

/// What of a form is missing or too long.
fn wrong_in(visit: &Visit, act: &str, fail: &Fail, form: &Form) -> FieldErrors {
    let field = match act {
        "ask" => TextField::new("words", "own-data-request-words", form.get("words"), REASON_CHARS_MAX).needed(),
        _ => TextField::new("name", "work-contact-name", form.get("name"), NAME_CHARS_MAX),
    };
    FieldErrors::of_refused(visit.words, fail, &[field])
}
