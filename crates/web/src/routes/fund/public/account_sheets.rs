//! Accounts on paper: the sheet that is posted at the gate 张贴, the same as a Word file, and a workbook.

use super::accounts::{CommunityYearTold, apart, four};
use crate::called::Called;
use crate::params::{Params, asked};
use crate::parts::accounts_told::{figure_item, period_name};
use crate::parts::paper::{Form, Stands, fact, label, paper_at, printed, short};
use crate::problem::Problem;
use crate::routes::fund::budget::{BudgetLine, budget_lines};
use crate::routes::fund::passed::PassedTold;
use crate::routes::fund::periods::{asked_period, query};
use crate::routes::fund::posted_books::{notes, posted_books};
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::fund::{FundAccount, Period, Statement, figure_lines, list_accounts, view_account, write_figures};
use mingtong_app::matter::export::{ExportFailed, ExportFormat};
use mingtong_app::{Fail, Who};
use mingtong_domain::fund::Purse;
use mingtong_domain::ids::{FundId, PlaceId};
use mingtong_domain::money::yuan;
use mingtong_office::paper::{Document, Part, Print, Table};
use mingtong_words::Words;

/// The type of workbooks.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Asked = Query<Params>;
type Address = Path<(String, String)>;

pub(crate) async fn page_of_all(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    all(&visit, &asked, Form::Page).await
}

pub(crate) async fn word_of_all(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    all(&visit, &asked, Form::Word).await
}

pub(crate) async fn page(visit: Visit, Path((_, id)): Address, asked: Asked) -> Result<Response, Problem> {
    one(&visit, FundId(id), &asked, Form::Page).await
}

pub(crate) async fn word(visit: Visit, Path((_, id)): Address, asked: Asked) -> Result<Response, Problem> {
    one(&visit, FundId(id), &asked, Form::Word).await
}

pub(crate) async fn sheet_of_all(visit: Visit, Query(params): Asked) -> Result<Response, Problem> {
    let place = asked(&params, "place");
    let place = (!place.is_empty()).then(|| PlaceId(place.to_owned()));
    workbook(&visit, asked_period(&visit, &params)?, (place.as_ref(), None)).await
}

pub(crate) async fn sheet(visit: Visit, Path((_, id)): Address, Query(params): Asked) -> Result<Response, Problem> {
    workbook(&visit, asked_period(&visit, &params)?, (None, Some(&FundId(id)))).await
}

async fn all(visit: &Visit, Query(params): &Asked, form: Form) -> Result<Response, Problem> {
    let (period, place) = (asked_period(visit, params)?, asked(params, "place"));
    let at = (!place.is_empty()).then(|| PlaceId(place.to_owned()));
    let read = async |skip| {
        let found = list_accounts(&visit.site.app, &visit.hall, period, at.as_ref(), skip).await;
        found.map_err(|fail| visit.problem(fail))
    };
    let mut found = read(0).await?;
    // A sheet has no pages to turn: every fund stands on it.
    while let Some(skip) = found.next {
        let more = read(skip).await?;
        found.funds.extend(more.funds);
        found.next = more.next;
    }
    let words = visit.words;
    let scope = found.place.clone().unwrap_or_else(|| words.t("accounts-everywhere").to_owned());
    let told = short(&scope);
    let mut parts = head(visit, scope, &period);
    parts.push(Part::Table(figures(words, &found.total)));
    parts.extend(notes(visit, &posted_books(visit, at.as_ref(), &period).await?));
    if let Some(found) = &found.apart {
        let rows =
            apart(found).into_iter().map(|(purse, four)| row(words.word("accounts-purse", purse), four)).collect();
        parts.push(Part::Heading(words.t("accounts-apart").to_owned()));
        parts.push(Part::Table(four_columns(words, "accounts-column-kind", rows)));
        parts.extend(found.mixed.is_some().then(|| Part::Note(words.t("accounts-mixed-hint").to_owned())));
    }
    if let Some(year) = found.community_year.as_ref().map(|it| CommunityYearTold::of(words, it)) {
        parts.push(Part::Heading(words.t("accounts-year-title").to_owned()));
        parts.extend(year.facts.map(|(key, amount)| fact(words, key, amount)));
        let rows = year.classes.into_iter().map(|(class, came, spent)| vec![class, came, spent]).collect();
        let columns = [("accounts-column-kind", 5), ("accounts-year-came", 4), ("accounts-year-spent", 4)];
        parts.push(Part::Table(Table { columns: named(words, columns), rows, is_filled_by_hand: false }));
        parts.push(Part::Note(year.basis.text));
    }
    if !found.funds.is_empty() {
        parts.push(Part::Heading(words.t("accounts-funds").to_owned()));
        let rows = found.funds.iter().map(|account| of_fund(words, account)).collect();
        parts.push(Part::Table(four_columns(words, "accounts-column-fund", rows)));
    }
    let query = query(&period, place);
    let back = format!("/accounts{query}");
    let told_by = format!("-{told}-{}", period.key());
    answer(visit, form, Stands { back, path: "/accounts".to_owned(), query, told_by, ..Stands::default() }, parts)
}

async fn one(visit: &Visit, id: FundId, Query(params): &Asked, form: Form) -> Result<Response, Problem> {
    let period = asked_period(visit, params)?;
    // It hangs at the gate: it reads as a stranger reads it, whoever prints it.
    let view = view_account(&visit.site.app, &visit.hall, &Who::public(None), &id, period).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let words = visit.words;
    let purpose = Called::title(&view.purpose, words).text;
    let told = short(&purpose);
    let mut parts = head(visit, purpose, &period);
    if let Some(it) = view.compared {
        parts.push(fact(words, "accounts-target", yuan(it.target)));
        parts.push(fact(words, "accounts-came-for-it", yuan(it.came)));
        parts.push(fact(words, "accounts-spent-of-it", yuan(it.spent)));
    }
    parts.extend(PassedTold::of(visit, &view.passed).parts(words));
    parts.push(Part::Table(figures(words, &view.statement)));
    if view.fund.purse() == Purse::Mixed {
        parts.push(Part::Note(words.t("accounts-mixed-hint").to_owned()));
    }
    let budget = budget_lines(words, &view.budget);
    if !budget.is_empty() {
        parts.push(Part::Heading(words.t("fund-budget").to_owned()));
        let row = |it: BudgetLine| vec![it.line, it.planned, it.spent, it.waiting, it.left];
        let rows = budget.into_iter().map(row).collect();
        let columns = [
            ("fund-budget-line", 5),
            ("fund-budget-planned", 4),
            ("fund-budget-spent", 4),
            ("fund-budget-waiting", 4),
            ("fund-budget-left", 4),
        ];
        parts.push(Part::Table(Table { columns: named(words, columns), rows, is_filled_by_hand: false }));
        parts.push(Part::Note(words.t("accounts-budget-hint").to_owned()));
    }
    let (query, path) = (query(&period, ""), format!("/accounts/{id}"));
    let back = format!("{path}{query}");
    let told_by = format!("-{told}-{}", period.key());
    answer(visit, form, Stands { back, path: format!("{path}/sheet"), query, told_by, ..Stands::default() }, parts)
}

/// What it is about: the community, the funds, the time.
fn head(visit: &Visit, scope: String, period: &Period) -> Vec<Part> {
    let words = visit.words;
    vec![
        fact(words, "accounts-paper-community", visit.hall.name.clone()),
        fact(words, "accounts-paper-scope", scope),
        fact(words, "accounts-paper-period", period_name(words, period)),
    ]
}

/// Who made it, who looked at it, the place for the seal.
fn answer(visit: &Visit, form: Form, stands: Stands, mut parts: Vec<Part>) -> Result<Response, Problem> {
    let words = visit.words;
    parts.push(Part::Note(words.t("accounts-paper-note").to_owned()));
    let hands = ["accounts-paper-made", "accounts-paper-checked", "accounts-paper-supervised"];
    parts.push(Part::ToSign(hands.map(|key| label(words, key)).to_vec()));
    parts.push(printed(visit));
    parts.push(Part::Note(words.t("accounts-paper-seal").to_owned()));
    let title = words.t("accounts-title").to_owned();
    paper_at(
        visit,
        form,
        Stands { here: "accounts", ..stands },
        Document { title, parts, print: Print::Form, ..Document::default() },
    )
}

fn figures(words: Words, statement: &Statement) -> Table {
    let row = |figure: &mingtong_app::fund::Figure| {
        let section = words.word("accounts-figure", figure.section.key());
        vec![section, figure_item(words, figure).unwrap_or_default(), yuan(figure.fen)]
    };
    Table {
        columns: named(
            words,
            [("accounts-column-figure", 5), ("accounts-column-item", 4), ("accounts-column-amount", 4)],
        ),
        rows: statement.figures().iter().map(row).collect(),
        is_filled_by_hand: false,
    }
}

/// Columns with their headings and widths.
fn named<const N: usize>(words: Words, columns: [(&str, u32); N]) -> Vec<(String, u32)> {
    columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec()
}

fn four_columns(words: Words, first: &str, rows: Vec<Vec<String>>) -> Table {
    let figures = ["opening", "came", "went", "closing"].map(|key| (words.word("accounts-figure", key), 3));
    let columns = std::iter::once((words.t(first).to_owned(), 5)).chain(figures).collect();
    Table { columns, rows, is_filled_by_hand: false }
}

fn row(name: String, four: [String; 4]) -> Vec<String> {
    std::iter::once(name).chain(four).collect()
}

fn of_fund(words: Words, account: &FundAccount) -> Vec<String> {
    row(Called::title(&account.fund.purpose, words).text, four(&account.statement))
}

async fn workbook(visit: &Visit, period: Period, of: (Option<&PlaceId>, Option<&FundId>)) -> Result<Response, Problem> {
    let app = &visit.site.app;
    let lines = figure_lines(app, &visit.hall, period, of).await.map_err(|fail| visit.problem(fail))?;
    let (words, now) = (visit.words, app.now());
    let say = move |key: &str| words.t(key).to_owned();
    let written = app.gates.paper.work(move || write_figures(&lines, ExportFormat::Xlsx, &say, now)).await;
    let written = written.map_err(Fail::from).map_err(|fail| visit.problem(fail))?;
    let bytes = written.map_err(|failed| match failed {
        ExportFailed::Fail(fail) => visit.problem(fail),
        ExportFailed::Unwritable(why) => visit.problem(Fail::Fault(why.to_string())),
    })?;
    let of = of.1.map(|fund| format!("-{fund}")).or(of.0.map(|place| format!("-{place}"))).unwrap_or_default();
    let name = format!("attachment; filename=\"{}-accounts-{}{of}.xlsx\"", visit.hall.slug, period.key());
    Ok(([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}
