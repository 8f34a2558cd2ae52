//! The account of one fund.

use crate::called::Called;
use crate::page::Page;
use crate::params::Params;
use crate::parts::accounts_told::period_name;
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::fund::budget::{BudgetLine, budget_lines};
use crate::routes::fund::chart::{Flow, Months};
use crate::routes::fund::figures::{FigureRow, of_fund};
use crate::routes::fund::passed::PassedTold;
use crate::routes::fund::periods::{AskedPeriod, Periods, query};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::fund::{Sight, view_account};
use mingtong_domain::fund::Purse;
use mingtong_domain::ids::FundId;
use mingtong_domain::money::yuan;

#[derive(Template)]
#[template(path = "fund/public/account.html")]
struct AccountPage {
    page: Page,
    purpose: Called,
    place: Option<String>,
    period: String,
    periods: Periods,
    figures: Vec<FigureRow>,
    /// What is needed, what came for it, what was paid of it.
    compared: Option<[String; 3]>,
    budget_lines: Vec<BudgetLine>,
    months: Option<Months>,
    flow: Option<Flow>,
    fund: String,
    is_stranger: bool,
    /// Whether it takes from common parts and from others.
    mixes: bool,
    passed: PassedTold,
    papers: [(String, &'static str); 3],
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let (id, asked_for) = (FundId(id), AskedPeriod::read(&visit, &params));
    let period = asked_for.period;
    let view = view_account(&visit.site.app, &visit.hall, &visit.who(), &id, period).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let words = visit.words;
    let purpose = Called::title(&view.purpose, words);
    let path = format!("/accounts/{id}");
    let query = query(&period, "");
    let template = AccountPage {
        page: Page::new(&visit, "accounts", purpose.text.clone()),
        purpose,
        place: view.place,
        period: period_name(words, &period),
        periods: Periods::around(&visit, &path, &asked_for, ""),
        figures: of_fund(&visit, &view.statement, (&id, &period, view.sight)),
        compared: view.compared.map(|it| [it.target, it.came, it.spent].map(yuan)),
        budget_lines: budget_lines(words, &view.budget),
        months: Months::of(words, &view.months),
        flow: Flow::of(words, &view.statement),
        fund: visit.link(&format!("/funds/{id}")),
        is_stranger: view.sight == Sight::Stranger,
        mixes: view.fund.purse() == Purse::Mixed,
        passed: PassedTold::of(&visit, &view.passed),
        papers: [("html", "accounts-sheet"), ("docx", "accounts-word"), ("xlsx", "accounts-workbook")]
            .map(|(end, label)| (visit.link(&format!("{path}/sheet.{end}{query}")), label)),
    };
    Ok(render_as(asked_for.status(), &template))
}
