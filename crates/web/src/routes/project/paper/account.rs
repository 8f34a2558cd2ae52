//! The final account of a project as a document to post 决算公示: what it rests on and how many were for it, what came in
//! from where, what was agreed and spent by which voucher, who was compared, who bears what, who accepted it, what the
//! books say, what becomes of what is left, how to object, and the place for a picture of the posted sheet. It is for
//! everybody: names of people and homes stand masked in it.

use super::beside_figures::{accepted, decided, paid, posted, read_on, rests, shares};
use super::facts::{facts, load, sum, table};
use crate::args::text_arg;
use crate::format;
use crate::parts::erased::or_erased;
use crate::parts::objecting::until;
use crate::parts::paper::{Form, fact, label, paper, where_to};
use crate::problem::{Cause, Problem};
use crate::routes::project::lines::{books, quotes};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::mask_for_everybody;
use mingtong_app::project::{AccountSheet, AccountView, ProjectView, account_sheet};
use mingtong_domain::project::Income;
use mingtong_domain::resolution::FundKind;
use mingtong_office::paper::{Document, Part, Print};
use mingtong_words::Words;

type Address = Path<(String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, number)): Address, form: Form) -> Result<Response, Problem> {
    let (id, mut view) = load(visit, &number).await?;
    mask_for_everybody(view.texts());
    let sheet = account_sheet(&visit.site.app, &visit.hall, &view.project).await.map_err(|fail| visit.problem(fail))?;
    let (Some(account), Some(sheet)) = (&view.account, sheet) else { return Err(visit.because(Cause::NotFound)) };
    let back = format!("/projects/{id}");
    paper(visit, form, "projects", &back, &format!("{back}/account"), document(visit, &view, (account, &sheet)))
}

fn document(visit: &Visit, view: &ProjectView, (account, sheet): (&AccountView, &AccountSheet)) -> Document {
    let words = visit.words;
    let mut parts = facts(visit, view);
    parts.extend(decided(words, sheet));
    // At the end it would be alone on a sheet.
    let address = visit.outside_link(&format!("/projects/{}", view.project.id));
    parts.push(Part::Fact(label(words, "paper-agreement-page"), address));
    parts.push(Part::Heading(words.t("paper-account-sources").to_owned()));
    let source = |it: &Income| vec![words.word("fund", it.source.key()), sum(words, it.amount.get())];
    let cash = vec![words.t("project-cash").to_owned(), sum(words, account.cash_fen)];
    let rows = account.income.iter().map(source).chain(in_kind(words, view, account)).chain([cash]).collect();
    parts.push(table(words, &[("paper-account-source", 3), ("paper-account-amount", 2)], rows));
    parts.push(fact(words, "paper-account-agreed", sum(words, view.agreed_fen)));
    parts.push(fact(words, "project-spent", sum(words, account.spent_fen)));
    parts.push(fact(words, "project-left", sum(words, account.left_fen)));
    parts.extend(books(words, view).map(Part::Text));
    parts.extend(paid(words, sheet));
    parts.extend(compared(visit, view));
    parts.extend(shares(words, sheet));
    parts.extend(accepted(visit, view));
    parts.extend(rests(words, sheet));
    parts.push(Part::Heading(words.t("paper-account-said").to_owned()));
    parts.push(Part::Text(or_erased(words, &account.text)));
    parts.extend(objecting(visit, view));
    parts.push(posted(visit, sheet));
    parts.push(read_on(visit));
    let day = format::date(words, account.at);
    parts.push(Part::Signed(visit.hall.name.clone(), day));
    let title = words.ta("project-draft-title", &[text_arg("title", or_erased(words, &view.title))]);
    Document { title, parts, print: Print::Form, ..Document::default() }
}

/// What labour, goods and discounts were worth by the books, where the account itself does not say it.
fn in_kind(words: Words, view: &ProjectView, account: &AccountView) -> Option<Vec<String>> {
    let is_it = |it: &&Income| it.source == FundKind::InKind;
    let told = account.income.iter().any(|it| is_it(&it));
    let of_books = view.books.as_ref()?.income.iter().find(is_it).filter(|_| !told)?;
    Some(vec![words.t("paper-account-in-kind").to_owned(), sum(words, of_books.amount.get())])
}

/// The quotes beside each other; nothing where none was asked for.
fn compared(visit: &Visit, view: &ProjectView) -> Vec<Part> {
    let words = visit.words;
    let lines = quotes(visit, view.project.id, view);
    if lines.is_empty() {
        return vec![];
    }
    let row = |it: crate::routes::project::lines::QuoteLine| {
        let name = std::iter::once(or_erased(words, &it.name)).chain(it.notes).collect::<Vec<_>>().join("\n");
        vec![it.number.to_string(), name, it.amount]
    };
    let columns = [("paper-nth", 2), ("project-quote-who", 10), ("project-quote-amount", 5)];
    let heading = Part::Heading(words.t("project-quotes").to_owned());
    vec![heading, table(words, &columns, lines.into_iter().map(row).collect())]
}

/// Until when and where one objects, how many did, and where every figure is read.
fn objecting(visit: &Visit, view: &ProjectView) -> Vec<Part> {
    let words = visit.words;
    let mut parts = vec![Part::Heading(words.t("paper-resolution-object").to_owned())];
    if let Some(it) = &view.notice {
        let told = [text_arg("n", it.objections), text_arg("open", it.unanswered)];
        parts.push(Part::Text(until(words, it)));
        parts.push(Part::Text(words.ta("paper-account-objections", &told)));
        let page = visit.outside_link(&format!("/notices/{}", it.id));
        parts.push(Part::Fact(label(words, "paper-resolution-page"), page));
    }
    parts.push(Part::Text(where_to(visit)));
    parts
}
