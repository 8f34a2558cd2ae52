//! A surplus goes back: how much, what would go to whom, and then that it does.

use crate::called::Called;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::parts::money::fen;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::fund::lines::donor;
use crate::routes::fund::read::wrong_amount;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::fund::{PledgeView, preview_refund, refund_of_surplus, view_fund};
use mingtong_domain::fund::Act;
use mingtong_domain::ids::FundId;
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::money::yuan;

type Address = Path<(String, String)>;

/// What goes back to whom.
struct ShareLine {
    who: Called,
    source: String,
    kept: String,
    back: String,
}

/// What was typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    amount: String,
    words: String,
}

#[derive(Template)]
#[template(path = "fund/desk/refund.html")]
struct RefundPage {
    page: Page,
    csrf: String,
    back: String,
    action: String,
    purpose: Called,
    surplus: String,
    is_any: bool,
    error: Option<String>,
    typed: Typed,
    shares: Vec<ShareLine>,
    total: String,
    /// The number of the last booking that was looked at.
    seen: u32,
    reason_chars_max: usize,
}

fn address(id: &FundId) -> String {
    format!("/desk/funds/{id}/refund")
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Address) -> Result<Response, Problem> {
    visit.authorised(Act::RefundSurplus)?;
    let id = FundId(id);
    match kept::typed(&visit, &address(&id)).await {
        Some(form) => {
            let kept = Some(visit.words.t("work-kept").to_owned());
            page(&visit, &id, StatusCode::OK, Typed::read(&form), kept).await
        }
        None => page(&visit, &id, StatusCode::OK, Typed::default(), None).await,
    }
}

pub(crate) async fn send(visit: Visit, Path((_, id)): Address, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::RefundSurplus)?;
    let (id, typed) = (FundId(id), Typed::read(&form));
    let Ok(amount) = typed.amount() else {
        let text = wrong_amount(visit.words, "fund-field-back");
        return page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text)).await;
    };
    if form.has("preview") {
        return page(&visit, &id, StatusCode::OK, typed, None).await;
    }
    let seen = form.get("seen").parse().unwrap_or(0);
    let words = Some(typed.words.clone()).filter(|words| !words.is_empty());
    match refund_of_surplus(&visit.site.app, &visit.hall, &who, id.clone(), seen, (amount, words)).await {
        Ok(_) => Ok(visit.onward(&format!("/funds/{id}?done={}", Act::RefundSurplus.key()))),
        Err(fail) => page(&visit, &id, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))).await,
    }
}

async fn page(
    visit: &Visit,
    id: &FundId,
    status: StatusCode,
    typed: Typed,
    error: Option<String>,
) -> Result<Response, Problem> {
    let (app, hall, who, words) = (&visit.site.app, &visit.hall, visit.who(), visit.words);
    let view = view_fund(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let asked = typed.amount().ok().flatten();
    let tried = match preview_refund(app, hall, &who, id, asked).await {
        Ok(tried) => Ok(tried),
        Err(Fail::Refused(refusal)) => Err(fail_text(words, &Fail::Refused(refusal))),
        Err(fail) => return Err(visit.problem(fail)),
    };
    let (tried, refused) = match tried {
        Ok(tried) => (Some(tried), None),
        Err(text) => (None, Some(text)),
    };
    let (surplus, seen) = tried.as_ref().map_or((view.balance, view.last_no), |it| (it.surplus, it.last_no));
    let total = yuan(tried.as_ref().map_or(0, |it| it.amount));
    let shares: Vec<ShareLine> =
        tried.into_iter().flat_map(|it| it.shares).map(|(line, back)| share(visit, &line, back)).collect();
    let status = if refused.is_some() && status == StatusCode::OK && asked.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        status
    };
    let template = RefundPage {
        page: Page::new(visit, "funds", words.word("act", Act::RefundSurplus.key())),
        csrf: visit.signed_in()?.csrf.clone(),
        back: visit.link(&format!("/funds/{id}")),
        action: visit.link(&address(id)),
        purpose: Called::title(&view.purpose, words),
        surplus: yuan(surplus.max(0)),
        is_any: surplus > 0,
        error: error.or(refused),
        typed,
        shares,
        total,
        seen,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

fn share(visit: &Visit, line: &PledgeView, back: i64) -> ShareLine {
    let words = visit.words;
    ShareLine {
        who: donor(words, &line.donor),
        source: words.word("fund-source", line.source.key()),
        kept: yuan(line.received.saturating_sub(line.returned)),
        back: yuan(back),
    }
}

impl Typed {
    fn read(form: &Form) -> Self {
        Self { amount: form.get("amount").trim().to_owned(), words: form.get("words").trim().to_owned() }
    }

    /// The amount in fen; none where all goes back.
    fn amount(&self) -> Result<Option<i64>, ()> {
        match self.amount.as_str() {
            "" => Ok(None),
            amount => fen(amount).map(Some).ok_or(()),
        }
    }
}
