//! Slips with which parties without an account answer: issued for all, for some, or anew for one. Their codes are told
//! once, on the paper that is cut and handed out.

use crate::args::text_arg;
use crate::called::Called;
use crate::form;
use crate::format;
use crate::page::Page;
use crate::parts::digits::number;
use crate::parts::slips::{Around, SLIP, printed};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::agreement::{
    AgreementSlip, AgreementSlipState, AgreementView, agreement_slips, issue_agreement_slips, view_agreement,
};
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Act, StageKind};
use mingtong_domain::ids::AgreementId;

#[derive(Template)]
#[template(path = "agreement/desk/slips.html")]
struct SlipsPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    id: String,
    title: Called,
    asked: u32,
    held: usize,
    used: usize,
    can_issue: bool,
    from: String,
    to: String,
}

/// The numbers that were typed; all parties where both are empty.
#[derive(Default)]
struct Typed {
    from: String,
    to: String,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    visit.authorised(Act::IssueSlips)?;
    page(&visit, &AgreementId(id), Typed::default(), None).await
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::IssueSlips)?;
    let (app, hall, id) = (&visit.site.app, &visit.hall, AgreementId(id));
    let get = |name: &str| form.get(name).trim().to_owned();
    let typed = Typed { from: get("from"), to: get("to") };
    let wrong = |key: &str| Some((StatusCode::UNPROCESSABLE_ENTITY, visit.words.t(key).to_owned()));
    let Ok(range) = range(&typed) else {
        return page(&visit, &id, typed, wrong("agreement-slips-wrong")).await;
    };
    let before = agreement_slips(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    if replaces(&before, range) && !form.has("sure") {
        return page(&visit, &id, typed, wrong("agreement-slips-sure-first")).await;
    }
    match issue_agreement_slips(app, hall, &who, id.clone(), range).await {
        Ok(slips) => issued(&visit, &id, slips).await,
        Err(fail) => page(&visit, &id, typed, Some((fail_status(&fail), fail_text(visit.words, &fail)))).await,
    }
}

fn range(typed: &Typed) -> Result<Option<(u32, u32)>, ()> {
    if typed.from.is_empty() && typed.to.is_empty() {
        return Ok(None);
    }
    let read = |text: &str| number::<u32>(text).ok_or(());
    let from = read(&typed.from)?;
    let to = if typed.to.is_empty() { from } else { read(&typed.to)? };
    if from == 0 || to < from { Err(()) } else { Ok(Some((from, to))) }
}

/// Whether slips that are out would hold no longer: nobody does that who did not mean it.
fn replaces(before: &[AgreementSlipState], range: Option<(u32, u32)>) -> bool {
    before.iter().any(|slip| range.is_none_or(|(from, to)| (from..=to).contains(&slip.party)))
}

async fn found(visit: &Visit, id: &AgreementId) -> Result<AgreementView, Problem> {
    view_agreement(&visit.site.app, &visit.hall, &visit.who(), id).await.map_err(|fail| visit.problem(fail))
}

async fn page(
    visit: &Visit,
    id: &AgreementId,
    typed: Typed,
    failed: Option<(StatusCode, String)>,
) -> Result<Response, Problem> {
    let (words, view) = (visit.words, found(visit, id).await?);
    let slips = agreement_slips(&visit.site.app, &visit.hall, &visit.who(), id).await;
    let slips = slips.map_err(|fail| visit.problem(fail))?;
    let (status, error) = failed.map_or((StatusCode::OK, None), |(status, error)| (status, Some(error)));
    let template = SlipsPage {
        page: Page::new(visit, "agreements", words.t("agreement-slips")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        id: id.0.clone(),
        title: Called::title(&view.title, words),
        asked: view.version.size.asked,
        held: slips.len(),
        used: slips.iter().filter(|slip| slip.used.is_some()).count(),
        can_issue: view.stage == StageKind::Put,
        from: typed.from,
        to: typed.to,
    };
    Ok(render_as(status, &template))
}

/// The paper. Nothing of it is kept anywhere: whoever loses it issues new ones.
async fn issued(visit: &Visit, id: &AgreementId, slips: Vec<AgreementSlip>) -> Result<Response, Problem> {
    let (words, view) = (visit.words, found(visit, id).await?);
    let until = view.version.put.as_ref().map(|put| format::date(words, Millis::from_date(put.until)));
    let around = Around {
        at: "agreements",
        back: visit.link(&format!("/desk/agreements/{id}/slips")),
        title: Called::title(&view.title, words),
        notice: None,
        how: words.ta("agreement-slip-how", &[text_arg("address", visit.outside_link(SLIP))]),
        until: words.ta("agreement-slip-until", &[text_arg("until", until.unwrap_or_default())]),
        scan: words.t("agreement-slip-scan"),
    };
    let holder = |slip: AgreementSlip| (format!("{} · {}", slip.party, slip.name), slip.code);
    Ok(printed(visit, around, slips.into_iter().map(holder)))
}
