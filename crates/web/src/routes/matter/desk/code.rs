//! The tracking code of a matter issued anew, for whoever lost it and says the contact that they left.

use crate::form;
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::slip::Slip;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::matter::number::number;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::matter::{read_matter, reissue_code};
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::matter::Act;

#[derive(Template)]
#[template(path = "matter/desk/code.html")]
struct CodePage {
    page: Page,
    back: String,
    action: String,
    number: String,
    error: Option<String>,
    slip: Option<Slip>,
    /// What was typed.
    contact: String,
    chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Path(params): Path<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::ReissueCode)?;
    let id = number(&visit, &params)?;
    let mut page = load(&visit, id).await?;
    if let Some(typed) = kept::typed(&visit, &format!("/matters/{id}/code")).await {
        typed.get("contact").clone_into(&mut page.contact);
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn issue(visit: Visit, Path(params): Path<Params>, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::ReissueCode)?;
    let id = number(&visit, &params)?;
    let page = load(&visit, id).await?;
    let contact = form.get("contact").to_owned();
    match reissue_code(&visit.site.app, &visit.hall, &who, id, contact.clone()).await {
        Ok(receipt) => {
            let slip = Slip { title: "code-slip", ..Slip::new(&visit, &receipt) };
            Ok(render_as(StatusCode::OK, &CodePage { slip: Some(slip), ..page }))
        }
        Err(fail @ Fail::Refused(_)) => {
            let error = Some(fail_text(visit.words, &fail));
            Ok(render_as(fail_status(&fail), &CodePage { error, contact, ..page }))
        }
        Err(fail) => Err(visit.problem(fail)),
    }
}

/// The form, for whoever may see the matter.
async fn load(visit: &Visit, id: MatterId) -> Result<CodePage, Problem> {
    let view = read_matter(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    Ok(CodePage {
        page: Page::new(visit, "work", visit.words.t("code-title")),
        back: visit.link(&format!("/matters/{id}")),
        action: visit.link(&format!("/matters/{id}/code")),
        number: view.number,
        error: None,
        slip: None,
        contact: String::new(),
        chars_max: limits::CONTACT_CHARS_MAX,
    })
}
