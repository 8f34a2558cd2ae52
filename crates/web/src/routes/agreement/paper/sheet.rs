//! An agreement as a document 协议书: what is agreed, who bears or gets what to the fen, which version that is, and lines
//! to sign on. Whoever may read all parties prints all of them, a party its own line only, a stranger terms and sums.

use super::digest::short;
use super::lines::load;
use crate::args::text_arg;
use crate::parts::erased::or_erased;
use crate::parts::paper::{Form, fact, label, paper};
use crate::problem::Problem;
use crate::routes::agreement::facts::{Told, facts, party_line};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::agreement::{AgreementView, LineView};
use mingtong_domain::ids::AgreementId;
use mingtong_domain::money::yuan;
use mingtong_office::paper::{Document, Part, Table};

type Address = Path<(String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id)): Address, form: Form) -> Result<Response, Problem> {
    let id = AgreementId(id);
    let (view, lines) = load(visit, &id).await?;
    let back = format!("/agreements/{id}");
    paper(visit, form, "agreements", &back, &format!("{back}/sheet"), document(visit, &view, &lines))
}

fn document(visit: &Visit, view: &AgreementView, lines: &[LineView]) -> Document {
    let words = visit.words;
    let said = |text: Option<&str>| text.map_or_else(|| words.t("words-erased").to_owned(), str::to_owned);
    let colon = words.t("paper-colon");
    let mut parts = vec![fact(words, "paper-agreement-stage", words.word("agreement-stage", view.stage.key()))];
    parts.extend(facts(visit, view).into_iter().map(|it| Part::Fact(format!("{}{colon}", it.asks), it.text)));
    parts.push(Part::Heading(words.t("agreement-terms").to_owned()));
    parts.push(Part::Text(said(view.text.words())));
    if !lines.is_empty() {
        parts.push(Part::Heading(words.t(Told::of(view.agreement.shares_income()).shares).to_owned()));
        parts.push(Part::Table(table(visit, view, lines)));
        if !view.may_read_lines {
            parts.push(Part::Note(words.t("paper-agreement-own-only").to_owned()));
        }
    }
    if let Some(digest) = short(view) {
        parts.push(fact(words, "paper-agreement-digest", digest));
        parts.push(Part::Note(words.t("paper-agreement-digest-note").to_owned()));
    }
    let to_sign: Vec<String> = lines
        .iter()
        .filter(|line| line.party.part.is_asked())
        .map(|line| {
            format!("{} {}{colon}", words.word("agreement-kind", line.kind.key()), or_erased(words, &line.name))
        })
        .collect();
    if !to_sign.is_empty() {
        parts.push(Part::Heading(words.t("paper-agreement-sign").to_owned()));
        parts.push(Part::ToSign(to_sign));
    }
    parts.push(Part::Fact(label(words, "paper-agreement-page"), visit.outside_link(&address(view))));
    let title = words.ta("paper-agreement-title", &[text_arg("title", said(view.title.words()))]);
    Document { title, parts, ..Document::default() }
}

/// The page of the agreement.
pub(super) fn address(view: &AgreementView) -> String {
    format!("/agreements/{}", view.agreement.id)
}

/// What each party bears or gets, with the sum of all: below one line alone there is no sum to compare.
fn table(visit: &Visit, view: &AgreementView, lines: &[LineView]) -> Table {
    let words = visit.words;
    let share = Told::of(view.agreement.shares_income()).share;
    let columns = [("paper-nth", 3), ("agreement-party", 9), ("agreement-does", 8), (share, 6)];
    let row = |line: &LineView| {
        let it = party_line(visit, view, line);
        let does = [Some(it.part), it.gives].into_iter().flatten().collect::<Vec<_>>().join("\n");
        vec![it.no.to_string(), format!("{} {}", it.kind, it.name), does, it.share]
    };
    let shares: i64 = lines.iter().map(|line| line.party.share).sum();
    let sum = words.ta("agreement-yuan", &[text_arg("yuan", yuan(shares))]);
    let sum = vec![String::new(), words.t("paper-agreement-sum").to_owned(), String::new(), sum];
    let sum = view.may_read_lines.then_some(sum);
    Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: lines.iter().map(row).chain(sum).collect(),
        is_filled_by_hand: false,
    }
}
