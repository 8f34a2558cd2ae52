//! An agreement is drafted anew. Its terms stand in the form; its parties are named anew, because who they are and what
//! they bear is what changes.

use super::sheet::{Above, page, wrong};
use super::typed::Typed;
use crate::form;
use crate::problem::{Problem, fail_status, fail_text};
use crate::visit::Visit;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::agreement::{
    AgreementView, NewAgreement, NewVersion, preview_agreement, redraft_agreement, view_agreement,
};
use mingtong_domain::agreement::{Act, Change};
use mingtong_domain::ids::AgreementId;
use mingtong_domain::money::yuan;
use mingtong_domain::roll::Part;

type Address = Path<(String, String)>;

fn address(id: &AgreementId) -> String {
    format!("/desk/agreements/{id}/redraft")
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Address) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Redraft)?;
    let id = AgreementId(id);
    let view = view_agreement(&visit.site.app, &visit.hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    page(&visit, (StatusCode::OK, address(&id)), typed(&view), Above::Nothing, true).await
}

fn typed(view: &AgreementView) -> Typed {
    let deed = &view.version.deed;
    let said = |said: &mingtong_app::matter::Said| said.words().unwrap_or_default().to_owned();
    let maybe = |text: &Option<mingtong_app::matter::Said>| text.as_ref().map(said).unwrap_or_default();
    let typed = Typed::default().with("text", said(&view.text)).with("circle", said(&view.circle));
    let typed = typed.with("day", deed.day.to_string()).with("total", yuan(deed.total)).with("by", deed.by.key());
    let typed = typed.with("heads", String::from(deed.starts.heads)).with("money", String::from(deed.starts.money));
    let typed = typed.with("late", maybe(&view.late)).with("exit", maybe(&view.exit)).drawing(Part::Dwelling);
    let typed = match deed.income {
        Some(income) => {
            let typed = typed.with("of", income.of.key());
            typed.with("came", yuan(income.came)).with("cost", yuan(income.cost))
        }
        None => typed,
    };
    typed.seen_at(view.agreement.latest)
}

pub(crate) async fn send(visit: Visit, Path((_, id)): Address, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Redraft)?;
    let id = AgreementId(id);
    let typed = Typed::read(&form).knowing_people(&visit).await.map_err(|fail| visit.problem(fail))?;
    let (app, hall) = (&visit.site.app, &visit.hall);
    let at = |status| (status, address(&id));
    let terms = match typed.terms(&visit) {
        Ok(terms) => terms,
        Err(fault) => {
            let above = Above::Error(wrong(&visit, &fault));
            return page(&visit, at(StatusCode::UNPROCESSABLE_ENTITY), typed, above, true).await;
        }
    };
    let failed = if form.has("preview") {
        let view = view_agreement(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
        let title = view.title.words().unwrap_or_default().to_owned();
        let (place, body) = (view.agreement.place, view.agreement.body);
        let tried = NewAgreement { title, place, body, origin: None, terms };
        match preview_agreement(app, hall, &who, tried).await {
            Ok(view) => {
                return page(&visit, at(StatusCode::OK), typed, Above::Preview(Box::new(view)), true).await;
            }
            Err(fail) => fail,
        }
    } else {
        let Some(change) = Change::from_key(typed.get("change")) else {
            let above = Above::Error(visit.words.t("agreement-wrong-change").to_owned());
            return page(&visit, at(StatusCode::UNPROCESSABLE_ENTITY), typed, above, true).await;
        };
        let (reason, seen) = (typed.reason.clone(), typed.seen.parse().ok());
        match redraft_agreement(app, hall, &who, id.clone(), NewVersion { change, reason, terms, seen }).await {
            Ok(()) => return Ok(visit.onward(&format!("/agreements/{id}?done={}", Act::Redraft.key()))),
            Err(fail) => fail,
        }
    };
    let above = Above::Error(fail_text(visit.words, &failed));
    page(&visit, at(fail_status(&failed)), typed, above, true).await
}
