//! What was given back of a fund, giver by giver, on a sheet that each of them signs 退还签收表.

use crate::called::Called;
use crate::format;
use crate::parts::paper::{Form, Stands, fact, label, paper_at, printed, short};
use crate::problem::{Cause, Problem};
use crate::routes::fund::lines::donor;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::fund::{Donor, FundView, PledgeView, ReceiptView, list_given_back, view_fund};
use mingtong_domain::Millis;
use mingtong_domain::fund::Shown;
use mingtong_domain::ids::FundId;
use mingtong_domain::money::{in_capitals, yuan};
use mingtong_office::paper::{Document, Part, Print, Table};

pub(crate) async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    show(&visit, FundId(id), Form::Page).await
}

pub(crate) async fn word(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    show(&visit, FundId(id), Form::Word).await
}

async fn show(visit: &Visit, id: FundId, form: Form) -> Result<Response, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let view = view_fund(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    let pledges = list_given_back(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    let rows = rows(visit, &pledges);
    if rows.is_empty() {
        return Err(visit.because(Cause::NotFound));
    }
    let stands = Stands {
        here: "funds",
        back: format!("/funds/{id}"),
        path: format!("/funds/{id}/given-back"),
        told_by: format!("-{}", short(&Called::title(&view.purpose, visit.words).text)),
        ..Stands::default()
    };
    paper_at(visit, form, stands, document(visit, &view, rows))
}

/// What was given back and stands: what was turned round of it went to nobody.
struct Row {
    no: u32,
    cells: Vec<String>,
    fen: i64,
}

fn rows(visit: &Visit, pledges: &[PledgeView]) -> Vec<Row> {
    let words = visit.words;
    let row = |pledge: &PledgeView, it: &ReceiptView| Row {
        no: it.no,
        fen: it.net,
        cells: vec![
            it.no.to_string(),
            // The sheet goes from hand to hand.
            match pledge.shown {
                Shown::Named => donor(words, &pledge.donor).text,
                Shown::Nameless => donor(words, &Donor::Nameless).text,
            },
            words.word("fund-form", pledge.form.key()),
            format::date(words, Millis::from_date(it.day)),
            yuan(it.net),
            String::new(),
        ],
    };
    let mut rows = vec![];
    for pledge in pledges {
        rows.extend(pledge.given_back.iter().filter(|it| it.net > 0).map(|it| row(pledge, it)));
    }
    rows.sort_by_key(|row| row.no);
    rows
}

fn document(visit: &Visit, view: &FundView, rows: Vec<Row>) -> Document {
    let words = visit.words;
    let total: i64 = rows.iter().map(|row| row.fen).sum();
    let columns = [
        ("fund-paper-no", 2),
        ("fund-paper-back-to", 4),
        ("fund-field-form", 2),
        ("fund-field-day", 4),
        ("fund-field-amount", 3),
        ("fund-paper-back-signed", 4),
    ];
    let table = Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: rows.into_iter().map(|row| row.cells).collect(),
        is_filled_by_hand: true,
    };
    let parts = vec![
        fact(words, "fund-paper-for", Called::title(&view.purpose, words).text),
        Part::Table(table),
        fact(words, "fund-paper-back-total", yuan(total)),
        fact(words, "fund-paper-capitals", in_capitals(total)),
        Part::ToSign(["fund-paper-entered", "fund-paper-checked"].map(|key| label(words, key)).to_vec()),
        printed(visit),
    ];
    Document { title: words.t("fund-paper-back").to_owned(), parts, print: Print::Form, ..Document::default() }
}
