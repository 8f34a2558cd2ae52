//! A party answers with its slip: the page to which its code leads, of an agreement instead of a vote. The address, the
//! cookie and the field for the code are those of `routes/vote/public/slip.rs`; `routes/slip.rs` says whose page it is.

use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::page::Page;
use crate::parts::slips::SLIP;
use crate::problem::{fail_status, fail_text};
use crate::render::render_as;
use crate::routes::agreement::facts::{Fact, PartyLine, facts, party_line};
use crate::routes::agreement::read::answer_of;
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::agreement::{OpenAgreementSlip, SlipAnswer, answer_by_slip, open_agreement_slip};
use mingtong_domain::agreement::{Answer, StageKind};
use mingtong_domain::limits::REASON_CHARS_MAX;

#[derive(Template)]
#[template(path = "agreement/public/slip.html")]
struct AnswerPage {
    page: Page,
    title: Called,
    href: String,
    error: Option<String>,
    facts: Vec<Fact>,
    text: Option<String>,
    line: Option<PartyLine>,
    /// What is sent with an answer; none where nothing is asked.
    digest: Option<String>,
    /// Why nothing is asked.
    why: Option<String>,
    answers: Vec<(&'static str, String)>,
    typed: SlipForm,
    reason_chars_max: usize,
}

/// What was sent.
#[derive(Default)]
struct SlipForm {
    code: String,
    answer: String,
    reason: String,
}

/// The page of a slip of an agreement.
///
/// # Errors
/// [`Fail::NotFound`] where the code opens none, or the database failed.
pub(crate) async fn show(visit: &Visit, code: &str) -> Result<Response, Fail> {
    let open = open_agreement_slip(&visit.site.app, &visit.hall, code).await?;
    let typed = SlipForm { code: code.to_owned(), ..SlipForm::default() };
    Ok(page(visit, &open, typed, None))
}

fn page(visit: &Visit, open: &OpenAgreementSlip, typed: SlipForm, failed: Option<(StatusCode, String)>) -> Response {
    let (words, view) = (visit.words, &open.view);
    let why = match (&open.line, view.stage) {
        (None, _) => Some("agreement-slip-changed"),
        (Some(_), StageKind::Put) if open.is_used => Some("agreement-slip-used"),
        (Some(_), StageKind::Put) => None,
        (Some(_), _) => Some("agreement-slip-over"),
    };
    let (status, error) = failed.map_or((StatusCode::OK, None), |(status, error)| (status, Some(error)));
    let answer = |it: &Answer| (it.key(), words.word("agreement-answer", it.key()));
    let frame = Page::new(visit, "agreements", words.t("agreement-slip-title"));
    let template = AnswerPage {
        page: Page { path: visit.link(SLIP), ..frame },
        title: Called::title(&view.title, words),
        href: visit.link(&format!("/agreements/{}", view.agreement.id)),
        error,
        facts: facts(visit, view),
        text: view.text.words().map(str::to_owned),
        line: open.line.as_ref().map(|line| party_line(visit, view, line)),
        digest: view.version.put.as_ref().filter(|_| why.is_none()).map(|put| put.digest.clone()),
        why: why.map(|key| words.ta(key, &[text_arg("version", view.agreement.version.no)])),
        answers: Answer::ALL.iter().map(answer).collect(),
        typed,
        reason_chars_max: REASON_CHARS_MAX,
    };
    render_as(status, &template)
}

/// Takes the answer in: whoever gave it reads on the page of the slip what was taken in.
///
/// # Errors
/// [`Fail::NotFound`] where the code opens no agreement, or the database failed.
pub(crate) async fn send(visit: &Visit, code: &str, form: &Form) -> Result<Option<Response>, Fail> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let typed = SlipForm {
        code: code.to_owned(),
        answer: form.get("answer").to_owned(),
        reason: form.get("reason").to_owned(),
    };
    let answer = match answer_of(form) {
        Ok(answer) => answer,
        Err(key) => {
            let open = open_agreement_slip(app, hall, code).await?;
            let failed = (StatusCode::UNPROCESSABLE_ENTITY, visit.words.t(key).to_owned());
            return Ok(Some(page(visit, &open, typed, Some(failed))));
        }
    };
    let answer = SlipAnswer { answer, digest: form.get("digest").to_owned(), reason: form.maybe("reason") };
    match answer_by_slip(app, hall, code, answer).await {
        Ok(_) => Ok(None),
        Err(fail @ Fail::Refused(_)) => {
            let open = open_agreement_slip(app, hall, code).await?;
            let failed = (fail_status(&fail), fail_text(visit.words, &fail));
            Ok(Some(page(visit, &open, typed, Some(failed))))
        }
        Err(fail) => Err(fail),
    }
}
