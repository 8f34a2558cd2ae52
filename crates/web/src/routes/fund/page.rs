//! The page of a fund: its sums, what was given and paid, the line that is looked at with its forms, and its books.

use super::budget::{BudgetLine, budget_lines};
use super::forms::{Around, Chosen, form, offered};
use super::lines::{Booked, Line, Row, booked, expense, pledge, rows, slip_paper, sources};
use super::passed::PassedTold;
use super::read::{chosen, read};
use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format::date;
use crate::page::Page;
use crate::parts::act_form::{ActForm, Field, put_back};
use crate::parts::came_of::origin_link;
use crate::parts::entered::Entered;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::Fail;
use mingtong_app::fund::{
    Bookings, BudgetVersion, BudgetView, ExpenseView, FundView, PledgeView, Sight, left_without_accepters,
    list_bookings, list_expenses, list_pledges, view_expense, view_fund, view_pledge,
};
use mingtong_app::matter::Said;
use mingtong_domain::fund::Act;
use mingtong_domain::ids::{FundId, PictureId, Stream};
use mingtong_domain::money::yuan;
use mingtong_domain::notice::{self, NoticeKind};
use mingtong_words::Words;

/// What is told of a budget, beside its lines.
struct Budget {
    /// Whether it binds, in words.
    binds: String,
    /// All there were, the latest first: which, when, how much, why.
    versions: Vec<(String, Option<Called>)>,
}

#[derive(Template)]
#[template(path = "fund/page.html")]
pub(super) struct FundPage {
    page: Page,
    view: FundView,
    purpose: Called,
    stage: String,
    class: Option<String>,
    /// Where its accounts are posted, for whoever may.
    post: Option<String>,
    /// What it comes from.
    origin: Option<(String, String)>,
    /// Where its rest went, and with whose rest it began.
    passed: PassedTold,
    income: String,
    spent: String,
    balance: String,
    gap: Option<String>,
    /// What else its money is: labels with amounts.
    beside: Vec<(&'static str, String)>,
    budget: Option<Budget>,
    budget_lines: Vec<BudgetLine>,
    sources: Vec<(String, String, String)>,
    expenses: Vec<Line>,
    pledges: Vec<Line>,
    accounts: Vec<Row>,
    bookings: Vec<Booked>,
    next: Option<String>,
    /// The line that is looked at.
    line: Option<Line>,
    /// How the address calls it where its texts are erased.
    chosen_erase: Option<(&'static str, String)>,
    /// The sheet to sign for what was given back, for whoever reads everything.
    given_back: Option<String>,
    /// Where a surplus goes back, for whoever may give it back.
    refund: Option<String>,
    pledge: Option<PledgeView>,
    expense: Option<ExpenseView>,
    forms: Vec<ActForm>,
    from_desk: &'static str,
    /// Where it stands in the public record.
    entered: Option<Entered>,
    pub(super) done: Option<String>,
}

impl FundPage {
    /// The page on which the form of an act comes back: with the line that it is about, so that it is sent again with
    /// what is there now.
    pub(super) async fn load_again(visit: &Visit, id: &FundId, at: &Chosen) -> Result<Self, Problem> {
        match Box::pin(Self::load_chosen(visit, id, at, 0)).await {
            // The line is not there, or not for this person: what was typed comes back all the same.
            Err(_) if *at != Chosen::None => Box::pin(Self::load_chosen(visit, id, &Chosen::None, 0)).await,
            loaded => loaded,
        }
    }

    /// The page of a fund as the visitor may see it, with the line that is looked at.
    pub(super) async fn load_chosen(visit: &Visit, id: &FundId, at: &Chosen, skip: u32) -> Result<Self, Problem> {
        let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
        let problem = |fail: Fail| visit.problem(fail);
        let view = view_fund(app, hall, &who, id).await.map_err(problem)?;
        let expenses = list_expenses(app, hall, &who, id, skip).await.map_err(problem)?;
        let pledges = list_pledges(app, hall, &who, id, skip).await.map_err(problem)?;
        let bookings = match view.sight {
            Sight::Everything => list_bookings(app, hall, &who, id, skip).await.map_err(problem)?,
            Sight::Neighbour | Sight::Stranger => Bookings { items: vec![], next: None },
        };
        let (pledged, spent) = looked_at(visit, id, at).await.map_err(problem)?;
        let next = expenses.next.or(pledges.next).or(bookings.next);
        let words = visit.words;
        let purpose = Called::title(&view.purpose, words);
        let looked_at = pledged.as_ref().map(|it| pledge(visit, id, it));
        let looked_at = looked_at.or(spent.as_ref().map(|it| expense(visit, id, it)));
        // Its forms stand below it already.
        let mut line = looked_at.map(|line| Line { act: None, ..line });
        if let (Some(line), Some(spent), Sight::Everything) = (&mut line, &spent, view.sight) {
            line.papers.push(slip_paper(visit, id, spent));
        }
        let around = Around { view: &view, pledge: pledged.as_ref(), expense: spent.as_ref() };
        let forms = warned(visit, id, offered(visit, &around)).await.map_err(problem)?;
        Ok(Self {
            entered: Entered::of(visit, &Stream::Fund(id.clone())).await.map_err(problem)?,
            page: Page::new(visit, "funds", purpose.text.clone()),
            purpose,
            stage: words.word("stage", view.fund.stage().key()),
            class: view.fund.class.map(|class| words.word("fund-class", class.key())),
            post: to_post(visit, id),
            passed: PassedTold::of(visit, &view.passed),
            origin: view.origin.as_ref().map(|from| origin_link(visit, from)),
            income: yuan(view.income),
            spent: yuan(view.spent),
            balance: yuan(view.balance),
            gap: gap(words, &view),
            beside: beside(&view),
            budget: view.budget.as_ref().map(|budget| told(words, budget)),
            budget_lines: view.budget.as_ref().map(|it| budget_lines(words, &it.rows)).unwrap_or_default(),
            sources: sources(visit, &view),
            expenses: expenses.items.iter().map(|it| expense(visit, id, it)).collect(),
            pledges: pledges.items.iter().map(|it| pledge(visit, id, it)).collect(),
            accounts: rows(visit, &view.accounts),
            bookings: bookings.items.iter().map(|it| booked(visit, it)).collect(),
            next: next.map(|skip| visit.link(&format!("/funds/{id}?skip={skip}"))),
            line,
            chosen_erase: erasing(id, at),
            given_back: given_back(visit, &view),
            refund: refund(visit, &view),
            pledge: pledged,
            expense: spent,
            forms,
            from_desk: "",
            done: None,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let around = Around { view: &self.view, pledge: self.pledge.as_ref(), expense: self.expense.as_ref() };
        let lost = || form(visit, &around, act);
        put_back(&mut self.forms, act.key(), lost, sent, text);
        let wrong = read(act, sent.0, sent.1).err().unwrap_or_default();
        for field in self.forms.iter_mut().filter(|it| it.key == act.key()).flat_map(|it| &mut it.fields) {
            field.is_wrong |= wrong.iter().any(|wrong| wrong.field == field.name);
        }
        // Which line it is about is in the form itself, also where the page cannot show that line.
        let is_shown = self.pledge.is_some() || self.expense.is_some();
        let line = match chosen(sent.0) {
            Chosen::Pledge(id) if !is_shown => Field::known(act.key(), "pledge", &id),
            Chosen::Expense(id) if !is_shown => Field::known(act.key(), "expense", &id),
            _ => return,
        };
        if let Some(offered) = self.forms.first_mut() {
            offered.fields.push(line);
        }
    }
}

/// Forms, of which that of approving says beforehand where it would leave too few to accept the work.
async fn warned(visit: &Visit, id: &FundId, mut forms: Vec<ActForm>) -> Result<Vec<ActForm>, Fail> {
    if let Some(form) = forms.iter_mut().find(|form| form.key == Act::Approve.key()) {
        let who = visit.who();
        let project = Box::pin(left_without_accepters(&visit.site.app, &visit.hall, &who, id)).await?;
        let number = project.map(|project| visit.hall.project_number(project));
        let told = |number: String| visit.words.ta("fund-approve-leaves-too-few", &[text_arg("project", number)]);
        form.told = number.map(told);
    }
    Ok(forms)
}

/// Where its accounts are posted.
fn to_post(visit: &Visit, id: &FundId) -> Option<String> {
    let may = visit.signed_in().is_ok() && visit.who().may(notice::Act::Post);
    may.then(|| visit.link(&format!("/desk/notices/new?kind={}&fund={id}", NoticeKind::Accounts.key())))
}

/// The line that is looked at.
async fn looked_at(visit: &Visit, id: &FundId, at: &Chosen) -> Result<(Option<PledgeView>, Option<ExpenseView>), Fail> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    Ok(match at {
        Chosen::None => (None, None),
        Chosen::Pledge(pledge) => (Some(view_pledge(app, hall, &who, id, pledge).await?), None),
        Chosen::Expense(expense) => (None, Some(view_expense(app, hall, &who, id, expense).await?)),
    })
}

/// How an address calls the line whose texts are erased.
fn erasing(id: &FundId, at: &Chosen) -> Option<(&'static str, String)> {
    match at {
        Chosen::None => None,
        Chosen::Pledge(pledge) => Some(("pledge", format!("{id}/{pledge}"))),
        Chosen::Expense(expense) => Some(("expense", format!("{id}/{expense}"))),
    }
}

/// The sheet to sign, where anything was given back.
fn given_back(visit: &Visit, view: &FundView) -> Option<String> {
    let is_any = view.sight == Sight::Everything && view.has_given_back;
    is_any.then(|| visit.link(&format!("/funds/{}/given-back.html", view.fund.id)))
}

/// Where a surplus goes back, where there may be one, for whoever may give it back.
fn refund(visit: &Visit, view: &FundView) -> Option<String> {
    let is_any = view.balance > 0 && view.waiting == 0 && visit.who().may(Act::RefundSurplus);
    is_any.then(|| visit.link(&format!("/desk/funds/{}/refund", view.fund.id)))
}

fn told(words: Words, budget: &BudgetView) -> Budget {
    let reason = |said: &Said| Called::words(said.words().unwrap_or_else(|| words.t("words-erased")));
    let line = |it: &mingtong_domain::fund::BudgetLine| {
        format!("{} {}", words.word("fund-line", it.line.key()), yuan(it.amount))
    };
    let version = |it: &BudgetVersion| {
        let args = [
            text_arg("no", it.no.to_string()),
            text_arg("day", date(words, it.at)),
            text_arg("amount", yuan(it.total)),
            text_arg("lines", it.lines.iter().map(line).collect::<Vec<_>>().join(words.t("fund-budget-comma"))),
        ];
        (words.ta("fund-budget-version", &args), it.reason.as_ref().map(reason))
    };
    let binds = if budget.binds { "fund-budget-binds" } else { "fund-budget-compared" };
    Budget { binds: words.t(binds).to_owned(), versions: budget.versions.iter().map(version).collect() }
}

/// What else the money of a fund is, where there is any.
fn beside(view: &FundView) -> Vec<(&'static str, String)> {
    let all = [
        ("fund-opening", view.opening),
        ("fund-given-back", view.given_back),
        ("fund-to-come", view.to_come),
        ("fund-tax", view.tax),
        ("fund-held", view.held),
        ("fund-advances", view.advances),
        ("fund-beside-in-kind", view.in_kind),
    ];
    all.into_iter().filter(|(_, fen)| *fen != 0).map(|(label, fen)| (label, yuan(fen))).collect()
}

/// What is missing of what is needed; nothing is of a fund that is closed.
fn gap(words: Words, view: &FundView) -> Option<String> {
    let gap = view.gap.filter(|_| view.fund.closed.is_none());
    gap.map(|gap| words.ta("fund-gap", &[text_arg("amount", yuan(gap))]))
}
