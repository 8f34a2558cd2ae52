//! The sheets on which parties consent on paper 同意书: one for each party that is asked, about one version, to be signed,
//! photographed and entered.

use super::digest::short;
use super::lines::load;
use super::sheet::address;
use crate::args::text_arg;
use crate::parts::erased::or_erased;
use crate::parts::paper::{Form, Stands, fact, label, paper_at, where_to};
use crate::problem::{Cause, Problem};
use crate::routes::agreement::facts::{Told, party_line};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::agreement::{AgreementView, LineView};
use mingtong_domain::ids::AgreementId;
use mingtong_office::paper::{BOX, Coded, Document, Part, Print};

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
    let asked: Vec<&LineView> = lines.iter().filter(|line| line.party.part.is_asked()).collect();
    // Of a draft there is nothing to consent to, and a stranger has nothing to sign.
    let digest = short(&view).filter(|_| !asked.is_empty()).ok_or_else(|| visit.because(Cause::NotFound))?;
    let back = format!("/agreements/{id}");
    let document = document(visit, &view, &digest, &asked);
    let (path, told_by) = (format!("{back}/consent"), format!("-{}", view.number));
    paper_at(visit, form, Stands { here: "agreements", back, path, told_by, ..Stands::default() }, document)
}

fn document(visit: &Visit, view: &AgreementView, digest: &str, lines: &[&LineView]) -> Document {
    let words = visit.words;
    let mut parts = vec![];
    for line in lines {
        parts.extend(of_party(visit, view, digest, line));
    }
    Document { title: words.t("paper-consent-title").to_owned(), parts, print: Print::Form, ..Document::default() }
}

fn of_party(visit: &Visit, view: &AgreementView, digest: &str, line: &LineView) -> Vec<Part> {
    let words = visit.words;
    let it = party_line(visit, view, line);
    let title = view.title.words().unwrap_or_default();
    let number = [text_arg("number", &view.number), text_arg("version", view.version.no)];
    let link = visit.outside_link(&address(view));
    let who = format!("{} · {} {}", it.no, it.kind, it.name);
    let mut facts = vec![
        (label(words, "paper-consent-agreement"), or_erased(words, title)),
        (label(words, "agreement-number"), words.ta("agreement-number-version", &number)),
        (label(words, "paper-agreement-digest"), digest.to_owned()),
        (label(words, "agreement-party"), who.clone()),
        (label(words, "agreement-does"), it.part),
        (label(words, Told::of(view.agreement.shares_income()).share), it.share),
    ];
    facts.extend(it.gives.map(|gives| (label(words, "paper-consent-gives"), gives)));
    let code = Coded { facts, code: link.clone(), label: link, caption: words.t("paper-consent-scan").to_owned() };
    let choice = [words.word("agreement-answer", "consents"), words.word("agreement-answer", "declines")];
    let choice = choice.map(|answer| format!("{BOX} {answer}")).join("　　");
    let to_sign = ["paper-consent-sign", "paper-consent-day", "paper-consent-witness"];
    vec![
        Part::Sheet(who),
        Part::Coded(code),
        Part::Text(words.ta("paper-consent-says", &[text_arg("version", view.version.no)])),
        fact(words, "agreement-field-answer", choice),
        Part::ToSign(to_sign.map(|key| label(words, key)).to_vec()),
        Part::Note(words.ta("paper-consent-back", &[text_arg("where", where_to(visit))])),
    ]
}
