//! What a raiser takes home: the number, the tracking code, and until when what happens.

use super::draft::{self, KeptReceipt};
use crate::format;
use crate::page::Page;
use crate::parts::entered::Entered;
use crate::problem::Problem;
use crate::render::{render, render_as};
use crate::visit::Visit;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, Stream};
use mingtong_office::qr;

#[derive(Template)]
#[template(path = "matter/public/report/receipt.html")]
struct ReceiptPage {
    page: Page,
    receipt: KeptReceipt,
    code: String,
    received: String,
    accept_due: Option<String>,
    reply_due: Option<String>,
    qr: String,
    /// Where the code is entered, for paper.
    track: String,
    /// The public page, for whoever shall see it too; a private matter has none.
    share: Option<String>,
    /// Where it stands in the public record.
    entered: Option<Entered>,
}

#[derive(Template)]
#[template(path = "matter/public/report/receipt_closed.html")]
struct ClosedPage {
    page: Page,
}

pub(crate) async fn show(visit: Visit, headers: HeaderMap) -> Result<Response, Problem> {
    Ok(match draft::load_receipt(&visit, &headers).await? {
        Some((receipt, code)) => {
            let entered = entered(&visit, &receipt).await.map_err(|fail| visit.problem(fail))?;
            receipt_page(&visit, receipt, code, entered)
        }
        None => closed(&visit),
    })
}

/// A receipt is for whoever sent the report, for a day; after that the code opens the matter.
fn closed(visit: &Visit) -> Response {
    let page = Page::new(visit, "report", visit.words.t("receipt-closed"));
    render_as(StatusCode::NOT_FOUND, &ClosedPage { page })
}

/// The entry with which the matter began.
async fn entered(visit: &Visit, receipt: &KeptReceipt) -> Result<Option<Entered>, Fail> {
    match MatterId::parse(&receipt.matter) {
        Some(id) => Entered::of(visit, &Stream::Matter(id)).await,
        None => Ok(None),
    }
}

/// The receipt with its code.
pub(super) fn receipt_page(visit: &Visit, receipt: KeptReceipt, code: String, entered: Option<Entered>) -> Response {
    let words = visit.words;
    let due = |ms: Option<i64>| ms.map(|ms| format::moment(words, Millis(ms)));
    let track = visit.outside_link("/track");
    let template = ReceiptPage {
        page: Page::new(visit, "report", words.t("receipt-title")),
        received: format::moment(words, Millis(receipt.received_ms)),
        accept_due: due(receipt.accept_due_ms),
        reply_due: due(receipt.reply_due_ms),
        qr: qr::svg(&format!("{track}?code={code}"), words.t("receipt-qr-label")).unwrap_or_default(),
        share: (!receipt.staff_only).then(|| visit.outside_link(&format!("/matters/{}", receipt.matter))),
        track,
        code,
        receipt,
        entered,
    };
    render(&template)
}
