//! The slip of an expense 支出凭单: what is paid to whom for what, who approved it as it stands, and lines to sign on.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::paper::{Form, Stands, fact, label, paper_at, printed, short};
use crate::problem::{Cause, Problem};
use crate::routes::fund::lines::turned_round;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::fund::{ApprovalView, ExpenseView, FundView, Sight, view_expense, view_fund};
use mingtong_domain::Millis;
use mingtong_domain::ids::{ExpenseId, FundId};
use mingtong_domain::money::{in_capitals, yuan};
use mingtong_office::paper::{Document, Part, Print, Table};

/// Characters of a digest by which people compare two papers.
const DIGEST_CHARS: usize = 16;

/// Community, fund and expense.
type Address = Path<(String, String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, fund, expense)): Address, form: Form) -> Result<Response, Problem> {
    let (id, expense): (FundId, ExpenseId) = (fund.as_str().into(), expense.as_str().into());
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let view = view_fund(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    // It names whoever is paid and whoever approved: for those who keep the books and those who look at them.
    if view.sight != Sight::Everything {
        return Err(visit.because(Cause::NotFound));
    }
    let line = view_expense(app, hall, &who, &id, &expense).await.map_err(|fail| visit.problem(fail))?;
    let stands = Stands {
        here: "funds",
        back: format!("/funds/{id}?expense={expense}"),
        path: format!("/funds/{id}/expenses/{expense}/slip"),
        told_by: format!("-{}", short(&Called::title(&line.purpose, visit.words).text)),
        ..Stands::default()
    };
    paper_at(visit, form, stands, document(visit, &view, &line))
}

fn document(visit: &Visit, view: &FundView, line: &ExpenseView) -> Document {
    let words = visit.words;
    let said = |said| Called::title(said, words).text;
    let mut parts = vec![
        fact(words, "fund-paper-for", said(&view.purpose)),
        fact(words, "fund-field-payee", said(&line.payee)),
        fact(words, "fund-field-purpose", said(&line.purpose)),
        fact(words, "fund-field-line", words.word("fund-line", line.line.key())),
        fact(words, "fund-field-amount", yuan(line.amount)),
        fact(words, "fund-paper-capitals", in_capitals(line.amount)),
        fact(words, "fund-field-vouchers", words.ta("fund-paper-vouchers", &[text_arg("n", line.voucher_count)])),
    ];
    if let Some(bill) = line.bill {
        parts.push(fact(words, "fund-field-bill", yuan(bill)));
    }
    if !line.quotes.is_empty() {
        let quotes: Vec<String> = line.quotes.iter().map(|quote| yuan(quote.amount)).collect();
        parts.push(fact(words, "fund-field-quotes", quotes.join(" · ")));
    }
    if let Some(exception) = &line.exception {
        let reason = exception.reason.words().unwrap_or_default();
        let args = [text_arg("matter", &exception.matter), text_arg("reason", reason)];
        parts.push(Part::Text(words.ta("fund-exception", &args)));
    }
    if let Some(paid) = &line.paid {
        let day = format::date(words, Millis::from_date(paid.day));
        parts.push(Part::Text(words.ta("fund-paid-on", &[text_arg("no", paid.no), text_arg("day", day)])));
        parts.extend(paid.reds.iter().map(|red| Part::Text(turned_round(words, paid.no, red))));
    }
    parts.push(fact(words, "fund-paper-state", words.word("expense-state", line.state.key())));
    parts.push(approvals(visit, &line.approvals));
    let digest: String = line.digest.chars().take(DIGEST_CHARS).collect();
    parts.push(fact(words, "fund-paper-digest", digest));
    let signs = ["fund-paper-entered", "fund-paper-checked", "fund-paper-received"];
    parts.push(Part::ToSign(signs.map(|key| label(words, key)).to_vec()));
    parts.push(printed(visit));
    Document { title: words.t("fund-paper-slip").to_owned(), parts, print: Print::Form, ..Document::default() }
}

fn approvals(visit: &Visit, approvals: &[ApprovalView]) -> Part {
    let words = visit.words;
    let columns = [("fund-paper-approved", 3), ("fund-paper-role", 3), ("fund-paper-when", 4)];
    let row = |it: &ApprovalView| {
        let name = it.name.clone().unwrap_or_default();
        vec![name, words.word("role", it.role.key()), format::moment(words, it.at)]
    };
    Part::Table(Table {
        columns: columns.map(|(key, share)| (words.t(key).to_owned(), share)).to_vec(),
        rows: approvals.iter().map(row).collect(),
        is_filled_by_hand: false,
    })
}
