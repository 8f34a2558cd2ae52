//! The receipt 收据 for what came in of a pledge: for whoever gave it, and for whoever keeps the books.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::paper::{Form, Stands, fact, label, paper_at, printed, short};
use crate::problem::{Cause, Problem};
use crate::routes::fund::lines::{donor, turned_round};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::fund::{FundView, PledgeView, ReceiptView, view_fund, view_pledge};
use mingtong_domain::Millis;
use mingtong_domain::ids::{FundId, PledgeId};
use mingtong_domain::money::{in_capitals, yuan};
use mingtong_office::paper::{Document, Part, Print};
use mingtong_words::Words;

/// Community, fund, pledge and number.
type Address = Path<(String, String, String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, fund, pledge, no)): Address, form: Form) -> Result<Response, Problem> {
    let (id, pledge): (FundId, PledgeId) = (fund.as_str().into(), pledge.as_str().into());
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let view = view_fund(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    let line = view_pledge(app, hall, &who, &id, &pledge).await.map_err(|fail| visit.problem(fail))?;
    let found = no.parse().ok().and_then(|no: u32| line.receipts.iter().find(|receipt| receipt.no == no));
    let receipt = found.ok_or_else(|| visit.because(Cause::NotFound))?;
    let stands = Stands {
        here: "funds",
        back: format!("/funds/{id}?pledge={pledge}"),
        path: format!("/funds/{id}/pledges/{pledge}/{no}/receipt"),
        told_by: format!("-{}-{no}", short(&Called::title(&view.purpose, visit.words).text)),
        ..Stands::default()
    };
    paper_at(visit, form, stands, document(visit, &view, &line, receipt))
}

fn document(visit: &Visit, view: &FundView, line: &PledgeView, receipt: &ReceiptView) -> Document {
    let words = visit.words;
    let what = line.what.as_ref().map(|what| fact(words, "fund-field-what", Called::title(what, words).text));
    let mut parts = turned(words, receipt);
    parts.extend([
        fact(words, "fund-paper-no", receipt.no.to_string()),
        fact(words, "fund-paper-from", donor(words, &line.donor).text),
        fact(words, "fund-paper-for", Called::title(&view.purpose, words).text),
        fact(words, "fund-source-column", words.word("fund-source", line.source.key())),
        fact(words, "fund-field-form", words.word("fund-form", line.form.key())),
    ]);
    parts.extend(what);
    parts.push(fact(words, "fund-field-amount", yuan(receipt.amount)));
    // Capitals say that so much money came.
    if line.source.is_money() {
        parts.push(fact(words, "fund-paper-capitals", in_capitals(receipt.amount)));
    }
    parts.extend([
        fact(words, "fund-field-day", format::date(words, Millis::from_date(receipt.day))),
        Part::ToSign(["fund-paper-gave", "fund-paper-took"].map(|key| label(words, key)).to_vec()),
        printed(visit),
        Part::Note(words.t("fund-paper-receipt-says").to_owned()),
    ]);
    Document { title: words.t("fund-paper-receipt").to_owned(), parts, print: Print::Half, ..Document::default() }
}

/// What of a receipt stands no more, entry by entry, and what still does; nothing where all of it stands.
fn turned(words: Words, receipt: &ReceiptView) -> Vec<Part> {
    let stands = match (receipt.reds.is_empty(), receipt.net) {
        (true, _) => return vec![],
        (false, 0) => words.t("fund-paper-is-void").to_owned(),
        (false, net) => words.ta("fund-paper-stands", &[text_arg("amount", yuan(net))]),
    };
    let reds = receipt.reds.iter().map(|red| turned_round(words, receipt.no, red));
    reds.chain([stands]).map(Part::Text).collect()
}
