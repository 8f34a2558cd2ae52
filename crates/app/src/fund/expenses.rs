//! What is paid of a fund, by whoever reads it: everybody reads for what and how much, with whoever is paid masked, in
//! the words beside them, too.

use super::access::{Sight, seen};
use super::around::around;
use super::digest::digest;
use super::projects::WorkAccepted;
use super::reading::Reading;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::own_name::is_own_name;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::fund::{Act, Around, Expense, ExpenseState, Fund, Quote, Red, RedReason, SpendingLine, offered};
use mingtong_domain::ids::{ExpenseId, FundId, PersonId, PictureId, Stream, TextRef};
use mingtong_domain::role::Role;
use mingtong_domain::rules::RuleId;
use mingtong_domain::{Millis, limits};
use mingtong_store::{Link, stream_of};
use std::collections::HashMap;

/// An approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalView {
    /// In which role.
    pub role: Role,
    /// When.
    pub at: Millis,
    /// Who; only for whoever sees everything.
    pub name: Option<String>,
}

/// Why fewer were asked than the rule wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExceptionView {
    /// The number of the hazard.
    pub matter: String,
    /// Why.
    pub reason: Said,
}

/// A red entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedView {
    /// Its number.
    pub no: u32,
    /// How much is turned round, in fen.
    pub amount: i64,
    /// Why.
    pub reason: RedReason,
    /// Why, in words.
    pub words: Said,
    /// Pictures of what proves it; none for strangers.
    pub pictures: Vec<PictureId>,
    /// When it was entered.
    pub at: Millis,
}

impl RedView {
    /// A red entry with its reason and its proofs, as whoever reads may have them.
    pub(super) fn of(red: &Red, words: Said, pictures: Vec<PictureId>) -> Self {
        Self { no: red.no, amount: red.amount, reason: red.reason, words, pictures, at: red.at }
    }
}

/// What was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidView {
    /// The number of the booking.
    pub no: u32,
    /// On which day.
    pub day: Date,
    /// What of it stands, in fen.
    pub net: i64,
    /// Red entries beside it.
    pub reds: Vec<RedView>,
    /// When it was entered.
    pub at: Millis,
}

/// An expense to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpenseView {
    /// Its id.
    pub id: ExpenseId,
    /// To whom; masked for strangers.
    pub payee: Said,
    /// How much, in fen.
    pub amount: i64,
    /// For what.
    pub purpose: Said,
    /// For what kind of thing.
    pub line: SpendingLine,
    /// Pictures of what proves it; none for strangers.
    pub vouchers: Vec<PictureId>,
    /// How many there are.
    pub voucher_count: usize,
    /// What its bill comes to as a whole, in fen, where it is a part of that.
    pub bill: Option<i64>,
    /// What was offered.
    pub quotes: Vec<Quote>,
    /// By whom; only for whoever sees everything.
    pub quoted_by: Option<Said>,
    /// Why fewer were asked.
    pub exception: Option<ExceptionView>,
    /// Its state.
    pub state: ExpenseState,
    /// Approvals of what stands there now.
    pub approvals: Vec<ApprovalView>,
    /// How many it takes.
    pub approvals_needed: i64,
    /// What an approval signs.
    pub digest: String,
    /// What was paid.
    pub paid: Option<PaidView>,
    /// Why it is not to be paid.
    pub withdrawn: Option<Said>,
    /// When it was entered.
    pub at: Millis,
    /// The position of the latest event.
    pub position: i64,
    /// The acts that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// A page of expenses.
#[derive(Debug, Clone)]
pub struct ExpenseList {
    /// The expenses.
    pub items: Vec<ExpenseView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Expenses of a fund, a page of them, the latest first.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn list_expenses(app: &App, hall: &Hall, who: &Who, id: &FundId, skip: u32) -> Result<ExpenseList, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let mut rows = link.expenses(hall.id, id.as_str(), skip, limits::PAGE_ROWS + 1).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let mut expenses = vec![];
    for row in &rows {
        let events = stream_of(link, hall.id, &Stream::Expense(id.clone(), row.id())).await?;
        expenses.extend(Expense::from_stream(&events));
    }
    let items = views(app, link, (hall, who, &fund, sight), expenses, &mut WorkAccepted::default()).await?;
    Ok(ExpenseList { items, next })
}

/// What was paid of a fund until the end of a day, in the order of its vouchers, a page of it; and how many more there
/// are.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn list_paid(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &FundId,
    day: Date,
) -> Result<(Vec<ExpenseView>, usize), Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let day = day.to_string();
    let rows = link.paid_by_day(hall.id, id.as_str(), &day, limits::PAGE_ROWS_MAX).await?;
    let all = link.count_paid_by_day(hall.id, id.as_str(), &day).await?;
    let more = usize::try_from(all).unwrap_or_default().saturating_sub(rows.len());
    let ids = rows.into_iter().map(|row| row.about_id).collect();
    Ok((expenses_by_id(app, link, (hall, who, &fund, sight), ids).await?, more))
}

/// One expense.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_expense(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &FundId,
    expense: &ExpenseId,
) -> Result<ExpenseView, Fail> {
    one_of_many(app, hall, who, (id, expense), &mut WorkAccepted::default()).await
}

/// One expense, where others are read beside it for the same person.
pub(super) async fn one_of_many(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, expense): (&FundId, &ExpenseId),
    accepted: &mut WorkAccepted,
) -> Result<ExpenseView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let events = stream_of(link, hall.id, &Stream::Expense(id.clone(), expense.clone())).await?;
    let expense = Expense::from_stream(&events).ok_or(Fail::NotFound)?;
    views(app, link, (hall, who, &fund, sight), vec![expense], accepted).await?.pop().ok_or(Fail::NotFound)
}

/// Some expenses of a fund.
pub(super) async fn expenses_by_id(
    app: &App,
    link: &mut Link<'_>,
    reads: (&Hall, &Who, &Fund, Sight),
    ids: Vec<String>,
) -> Result<Vec<ExpenseView>, Fail> {
    let (hall, _, fund, _) = reads;
    let mut expenses = vec![];
    for id in ids {
        let events = stream_of(link, hall.id, &Stream::Expense(fund.id.clone(), ExpenseId(id))).await?;
        expenses.extend(Expense::from_stream(&events));
    }
    views(app, link, reads, expenses, &mut WorkAccepted::default()).await
}

async fn views(
    app: &App,
    link: &mut Link<'_>,
    (hall, who, fund, sight): (&Hall, &Who, &Fund, Sight),
    expenses: Vec<Expense>,
    accepted: &mut WorkAccepted,
) -> Result<Vec<ExpenseView>, Fail> {
    let words = words_behind(link, hall.id, expenses.iter().flat_map(texts).collect::<Vec<_>>()).await?;
    let approvers = expenses.iter().flat_map(|expense| &expense.approvals).map(|approval| &approval.by);
    let names = names_behind(link, hall.id, approvers.chain(&who.actor.person)).await?;
    let own = who.actor.person.as_ref().and_then(|person| names.get(person)).map(String::as_str);
    let reading = Reading { words, sight, hall };
    let now = app.now();
    let path = hall.register.path(fund.place.as_ref());
    let base = around(link, (hall, who, now), fund, (None, None), None).await?;
    let needed = hall.register.rules.integer(RuleId::FundApprovals, now).unwrap_or_default();
    let view = |expense: Expense| {
        let digest = digest(&expense.spending);
        let payee = reading.words.get(&expense.spending.payee);
        let pays_actor = payee.is_some_and(|payee| is_own_name(hall, who, own, payee));
        let around = Around { expense: Some(expense.clone()), digest: digest.clone(), pays_actor, ..base.clone() };
        let offered = offered(fund, &around, &app.context(hall, who, Act::ReadBooks, now, &path));
        ExpenseView { digest, offered, approvals_needed: needed, ..reading.expense(&names, expense) }
    };
    let mut views: Vec<ExpenseView> = expenses.into_iter().map(view).collect();
    // Asked last, and only where nothing else keeps them from approving: it reads much.
    let may_approve = views.iter().any(|view| view.offered.contains(&Act::Approve));
    if may_approve && accepted.for_fund(link, hall, who, fund).await? {
        for view in &mut views {
            view.offered.retain(|act| *act != Act::Approve);
        }
    }
    Ok(views)
}

fn texts(expense: &Expense) -> Vec<TextRef> {
    let spending = &expense.spending;
    let maybe = [&spending.quoted_by, &expense.withdrawn].into_iter().flatten();
    let always = [&spending.payee, &spending.purpose].into_iter();
    let reds = expense.reds.iter().map(|red| &red.words);
    always.chain(maybe).chain(reds).chain(spending.exception.iter().map(|it| &it.reason)).cloned().collect()
}

impl Reading<'_> {
    /// An expense, without what it takes and what is offered.
    fn expense(&self, names: &HashMap<PersonId, String>, expense: Expense) -> ExpenseView {
        let (spending, is_whole) = (&expense.spending, self.sight == Sight::Everything);
        let name = |person: &PersonId| names.get(person).filter(|_| is_whole).cloned();
        let proofs = |pictures: &[PictureId]| match self.sight {
            Sight::Stranger => vec![],
            Sight::Neighbour | Sight::Everything => pictures.to_vec(),
        };
        let said = |text: &TextRef| self.said_beside(&spending.payee, Sight::Neighbour, text);
        let red = |red: &Red| RedView::of(red, said(&red.words), proofs(&red.pictures));
        let reds = expense.reds.iter().map(red).collect();
        let without_picture = |quote: &Quote| Quote { picture: None, ..quote.clone() };
        ExpenseView {
            payee: self.name(&spending.payee, Sight::Neighbour),
            amount: spending.amount,
            purpose: said(&spending.purpose),
            line: spending.line,
            vouchers: proofs(&spending.vouchers),
            voucher_count: spending.vouchers.len(),
            bill: spending.bill,
            quotes: match self.sight {
                Sight::Everything => spending.quotes.clone(),
                Sight::Neighbour | Sight::Stranger => spending.quotes.iter().map(without_picture).collect(),
            },
            quoted_by: self.maybe(spending.quoted_by.as_ref()).filter(|_| is_whole),
            exception: spending
                .exception
                .as_ref()
                .map(|it| ExceptionView { matter: self.hall.number(it.matter), reason: said(&it.reason) }),
            state: expense.state(),
            approvals: (expense.approvals.iter())
                .map(|it| ApprovalView { role: it.role, at: it.at, name: name(&it.by) })
                .collect(),
            approvals_needed: 0,
            digest: String::new(),
            paid: (expense.paid.as_ref()).map(|it| PaidView {
                no: it.no,
                day: it.day,
                net: expense.net(),
                reds,
                at: it.at,
            }),
            withdrawn: expense.withdrawn.as_ref().map(said),
            at: expense.at,
            position: expense.latest,
            offered: vec![],
            id: expense.id,
        }
    }
}
